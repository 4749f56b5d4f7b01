namespace Hub.Opslag.Tabellen;

/// <summary>Where a page ended, as one text. The service gives it in two headers, of which the second may be absent (TB-03).</summary>
static class Vervolgsleutel
{
    public static string? Van(string? partitie, string? sleutel) =>
        partitie is null ? null : sleutel is null ? Kaal(partitie) : $"{Kaal(partitie)}&{Kaal(sleutel)}";

    /// <summary>Query parts of the next page, to be put behind the same filter.</summary>
    public static string AlsVraag(string? vervolg)
    {
        if (vervolg is null)
            return "";
        var delen = vervolg.Split('&');
        return $"&NextPartitionKey={delen[0]}" + (delen.Length > 1 ? $"&NextRowKey={delen[1]}" : "");
    }

    static string Kaal(string tekst) => Uri.EscapeDataString(tekst);
}
