namespace Hub.Bezorging.Stuf;

/// <summary>What goes wrong between systems: <c>schemas/ggk0210/foutcodes.tsv</c>. Immutable, thread-safe.</summary>
public static class Foutcodes
{
    /// <summary>The envelope breaks its schema, or is no XML.</summary>
    public const string Envelop = "IB001";

    /// <summary>Larger than may be sent.</summary>
    public const string TeGroot = "IB003";

    /// <summary>No message type that the hub carries.</summary>
    public const string OnbekendeFunctie = "IB004";

    /// <summary>A heenbericht as Du01, or a retourbericht as Di01.</summary>
    public const string VerkeerdeBerichtcode = "IB006";

    /// <summary>The envelope and the Header of the message in it disagree.</summary>
    public const string EnvelopPastNiet = "IB007";

    /// <summary>Another party than the Header allows.</summary>
    public const string NietBevoegd = "IB009";

    /// <summary>The message is larger than 25 MB.</summary>
    public const string LadingTeGroot = "IB012";

    /// <summary>The number, or the Identificatie of the message, was used before for something else.</summary>
    public const string NietUniek = "IB016";

    /// <summary>The message breaks its schema (level 1): all findings go with it (ONTWERP §6).</summary>
    public const string Berichtformaat = "StUF055";

    /// <summary>The hub cannot handle it now.</summary>
    public const string Storing = "StUF058";

    static readonly Dictionary<string, (string Plek, string Betekenis)> Lijst = Lees();

    /// <summary>Every code.</summary>
    public static IReadOnlyCollection<string> Alle => Lijst.Keys;

    /// <summary>What a code means, in Dutch; null when it is not in the list.</summary>
    public static string? Betekenis(string code) => Lijst.TryGetValue(code, out var regel) ? regel.Betekenis : null;

    /// <summary>Where the fault lies: <c>client</c> (who sent it) or <c>server</c>.</summary>
    public static string Plek(string code) => Lijst[code].Plek;

    /// <summary>The code when it has the form of one, else <c>onbekend</c>: text of others goes no further.</summary>
    public static string Veilig(string? code) =>
        code is { Length: > 0 and <= 7 } && code.All(char.IsAsciiLetterOrDigit) ? code : "onbekend";

    static Dictionary<string, (string, string)> Lees()
    {
        using var lezer = new StreamReader(typeof(Foutcodes).Assembly.GetManifestResourceStream("foutcodes.tsv")!);
        return lezer.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(regel => regel.Split('\t'))
            .ToDictionary(rij => rij[0], rij => (rij[1], rij[2]), StringComparer.Ordinal);
    }
}
