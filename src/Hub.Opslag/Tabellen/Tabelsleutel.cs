using System.Text.RegularExpressions;

namespace Hub.Opslag.Tabellen;

/// <summary>Names and keys: what may be one, and how it is written in a URL.</summary>
static partial class Tabelsleutel
{
    const int MaxTekens = 512; // TB-05: 1 KiB of UTF-16; AZ-05: Azurite counts the same

    /// <summary>Path of a table; refuses what is no table name (TB-04).</summary>
    public static string Tabelpad(string tabel) => Tabelnaam().IsMatch(tabel)
        ? tabel
        : throw new ArgumentException("A table name is 3 to 63 letters and digits and starts with a letter (TB-04).", nameof(tabel));

    /// <summary>Path of a row.</summary>
    public static string Rijpad(string tabel, string partitie, string sleutel) =>
        $"{Tabelpad(tabel)}(PartitionKey='{InUrl(partitie)}',RowKey='{InUrl(sleutel)}')";

    /// <summary>Query of one page: always within one partition, so that it cannot become a scan.</summary>
    public static string Filter(string partitie, string? van, string? tot)
    {
        var filter = $"PartitionKey eq '{Geciteerd(partitie)}'";
        if (van is not null)
            filter += $" and RowKey ge '{Geciteerd(van)}'";
        if (tot is not null)
            filter += $" and RowKey lt '{Geciteerd(tot)}'";
        return Uri.EscapeDataString(filter);
    }

    /// <summary>Refuses what the service refuses in a key (TB-05); the message does not hold the key.</summary>
    public static void Toets(string sleutel)
    {
        if (sleutel.Length > MaxTekens)
            throw new ArgumentException($"A table key is at most {MaxTekens} characters (TB-05).", nameof(sleutel));
        // A lone surrogate has no UTF-8: all of them would be written as the same replacement character.
        if (Verboden().IsMatch(sleutel))
            throw new ArgumentException("A table key has no / \\ # ?, control character or lone surrogate (TB-05).", nameof(sleutel));
    }

    static string InUrl(string sleutel)
    {
        Toets(sleutel);
        return Uri.EscapeDataString(Geciteerd(sleutel));
    }

    static string Geciteerd(string tekst) => tekst.Replace("'", "''", StringComparison.Ordinal);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    private static partial Regex Tabelnaam();

    [GeneratedRegex(@"[/\\#?\u0000-\u001F\u007F-\u009F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Verboden();
}
