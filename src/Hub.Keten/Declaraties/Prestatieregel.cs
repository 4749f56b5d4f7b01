using Hub.Keten.Register;
using Hub.Keten.Volumes;

namespace Hub.Keten.Declaraties;

/// <summary>A Prestatie as people look at it: of which client is only told that it is another. Immutable.</summary>
/// <param name="Volgnummer">Which one of the message, from 1.</param>
/// <param name="Client">Which Client of the message, from 1.</param>
/// <param name="ReferentieNummer">Its number, unique for the aanbieder (TR314).</param>
/// <param name="ToewijzingNummer">The toewijzing it is claimed on.</param>
/// <param name="Product">Category and code.</param>
/// <param name="Periode">ProductPeriode.</param>
/// <param name="Volume">GeleverdVolume, in <paramref name="Eenheid"/>.</param>
/// <param name="Eenheid">Code of the unit.</param>
/// <param name="Bedrag">IngediendBedrag in eurocents; a credit is negative.</param>
/// <param name="Retourcodes">Why it is refused; empty in a JW323, and when nothing was said.</param>
public sealed record Prestatieregel(
    int Volgnummer, int Client, string ReferentieNummer, int ToewijzingNummer, Product Product, Periode Periode, long Volume, string Eenheid,
    long Bedrag, IReadOnlyList<string> Retourcodes)
{
    /// <summary>VorigReferentieNummer: of a correction or credit, the number it is about.</summary>
    public string? Vorig { get; init; }
}

/// <summary>A reason to refuse, and what it cost.</summary>
/// <param name="Retourcode">The standard's code.</param>
/// <param name="Aantal">Prestaties refused for it; one with two reasons counts for both.</param>
/// <param name="Bedrag">Eurocents of those Prestaties.</param>
public sealed record Afwijsreden(string Retourcode, int Aantal, long Bedrag);

/// <summary>What a JW323 or JW325 comes down to. Immutable.</summary>
/// <param name="Nummer">DeclaratieNummer; empty when the JW325 refuses the message as a whole.</param>
/// <param name="Periode">DeclaratiePeriode of a JW323; null of a JW325.</param>
/// <param name="Ingediend">TotaalIngediendBedrag in eurocents; a credit is negative.</param>
/// <param name="Toegekend">TotaalToegekendBedrag of a JW325 in eurocents; 0 of a JW323.</param>
/// <param name="Prestaties">How many Prestaties stand in it: all of a JW323, the refused ones of a JW325.</param>
/// <param name="Bedrag">Their sum in eurocents.</param>
/// <param name="Geheelcodes">Codes with which a JW325 refuses the message or the Declaratie as a whole.</param>
/// <param name="Redenen">Why Prestaties are refused.</param>
public sealed record Declaratiesom(
    string Nummer, Periode? Periode, long Ingediend, long Toegekend, int Prestaties, long Bedrag, IReadOnlyList<string> Geheelcodes,
    IReadOnlyList<Afwijsreden> Redenen);
