namespace Hub.Keten.Declaraties;

/// <summary>A declaratie as both its parties see it in a list: what was claimed, and what was said of it. Immutable.</summary>
/// <param name="Bericht">Id of the JW323.</param>
/// <param name="Ontvangen">When the hub accepted it (UTC).</param>
/// <param name="Tegenpartij">Code of the other party.</param>
/// <param name="Identificatie">Identificatie of the JW323.</param>
/// <param name="Positie">Its place in the list.</param>
public sealed record Declaratiebeeld(string Bericht, DateTimeOffset Ontvangen, string Tegenpartij, string Identificatie, string Positie)
{
    /// <summary>What was claimed, or null when the gemeente has no grondslag: then the hub does not know.</summary>
    public Ingediend? Ingediend { get; init; }

    /// <summary>Id of the JW325 that answered it, or null.</summary>
    public string? Antwoord { get; init; }

    /// <summary>What was said of it; null when it was not answered, or the gemeente has no grondslag.</summary>
    public Beantwoord? Beantwoord { get; init; }
}

/// <summary>What was claimed.</summary>
/// <param name="Nummer">DeclaratieNummer.</param>
/// <param name="Maand">First day of the DeclaratiePeriode.</param>
/// <param name="Bedrag">Eurocents; a credit is negative.</param>
/// <param name="Prestaties">How many.</param>
public sealed record Ingediend(string Nummer, DateOnly Maand, long Bedrag, int Prestaties);

/// <summary>What was answered.</summary>
/// <param name="Toegekend">Eurocents awarded.</param>
/// <param name="Prestaties">Refused Prestaties that came back; 0 when it was refused as a whole.</param>
/// <param name="Afgewezen">Eurocents of those.</param>
/// <param name="Geheelcodes">Codes that refuse the whole; then nothing is awarded (IV087).</param>
/// <param name="Redenen">Why Prestaties were refused.</param>
public sealed record Beantwoord(
    long Toegekend, int Prestaties, long Afgewezen, IReadOnlyList<string> Geheelcodes, IReadOnlyList<Afwijsreden> Redenen)
{
    /// <summary>Of a JW325.</summary>
    public static Beantwoord Van(Declaratiesom som) =>
        new(som.Geheelcodes.Count > 0 ? 0 : som.Toegekend, som.Prestaties, som.Bedrag, som.Geheelcodes, som.Redenen);
}
