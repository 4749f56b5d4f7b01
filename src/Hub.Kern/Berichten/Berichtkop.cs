namespace Hub.Kern.Berichten;

/// <summary>What the hub reads from a message's Header to know it, route it and link it. Holds no client data.</summary>
/// <param name="Soort">The message type, by the namespace of the root element.</param>
/// <param name="Afzender">Header.Afzender: a gemeentecode (4 digits) or AGB-code (8 digits).</param>
/// <param name="Ontvanger">Header.Ontvanger: an AGB-code or gemeentecode.</param>
/// <param name="Identificatie">BerichtIdentificatie/Identificatie, 1 to 12 characters, unique per afzender and message type (TR056).</param>
/// <param name="Dagtekening">BerichtIdentificatie/Dagtekening.</param>
/// <param name="DeclaratieIdentificatie">JW325 only: the Identificatie of the JW323 it answers (TR337).</param>
public sealed record Berichtkop(
    Berichtsoort Soort,
    string Afzender,
    string Ontvanger,
    string Identificatie,
    DateOnly Dagtekening,
    string? DeclaratieIdentificatie = null)
{
    /// <summary>The party allowed to submit this message: Afzender, but Ontvanger for a retourbericht (IV028).</summary>
    public string Inzender => Soort.IsRetourbericht ? Ontvanger : Afzender;

    /// <summary>The party it must be delivered to: Ontvanger, but Afzender for a retourbericht (IV028).</summary>
    public string Bestemming => Soort.IsRetourbericht ? Afzender : Ontvanger;
}
