using System.Xml.Linq;

namespace Hub.Regels.Tests.Naief;

/// <summary>The rules about declaraties and their answers, from their texts.</summary>
static class Declaraties
{
    static readonly DateOnly Begin2021 = new(2021, 1, 1);

    public static readonly Dictionary<string, Func<XElement, string, bool>> Regels = new()
    {
        ["CD060"] = (prestatie, _) => (prestatie.Waarde("IngediendBedrag/DebetCredit") == "C") != prestatie.Heeft("ProductReferentie/VorigReferentieNummer"),
        ["CD087"] = (prestatie, _) => (prestatie.Waarde("Eenheid") != "83") != prestatie.Heeft("ProductTarief"),
        ["CS100"] = (klasse, periode) => klasse.Datum($"{periode}/Begindatum") < Begin2021 || klasse.Datum($"{periode}/Einddatum") < Begin2021,
        ["CS325"] = (klasse, element) => klasse.Waarde(element) == "C" && klasse.Kind(element)!.Parent!.Elements().First().Value.Trim('0', '+', '-').Length == 0,
        ["CS337"] = (prestatie, _) => Maand(prestatie.Datum("ProductPeriode/Begindatum")) != Maand(prestatie.Datum("ProductPeriode/Einddatum")),
        ["CS339"] = (prestatie, _) => prestatie.Waarde("Eenheid") == "83" && prestatie.Getal("IngediendBedrag/Bedrag") != prestatie.Getal("GeleverdVolume"),
        ["CS340"] = (declaratie, _) => declaratie.Datum("DeclaratiePeriode/Begindatum") is { } begin
            && (begin.Day != 1 || declaratie.Datum("DeclaratiePeriode/Einddatum") != begin.AddMonths(1).AddDays(-1)),
        ["TR137"] = (klasse, einde) => klasse.Datum(einde) < klasse.Kind(einde)!.Parent!.Datum("Begindatum") || klasse.Datum(einde) > klasse.Dagtekening(),
        ["TR315"] = (prestatie, _) => Vorig(prestatie) is { } vorig && Voor(prestatie).Any(ander => Vorig(ander) == vorig),
        ["TR316"] = (prestatie, _) => Vorig(prestatie) is { } vorig && prestatie.Document!.Root!.Alle("Prestatie").Any(ander => Nummer(ander) == vorig),
        ["TR335"] = (prestatie, _) =>
            prestatie.Datum("ProductPeriode/Einddatum") < prestatie.Document!.Root!.Datum("Declaratie/DeclaratieDagtekening")!.Value.AddYears(-5),
        ["TR342"] = (bericht, _) => bericht.Kind("DeclaratieAntwoord") is { } antwoord && (IsAfgekeurd(antwoord)
            ? antwoord.Bedrag("TotaalToegekendBedrag") != 0
            : antwoord.Bedrag("TotaalIngediendBedrag") - antwoord.Bedrag("TotaalToegekendBedrag") != Som(antwoord)),
        ["TR346"] = (prestatie, _) => prestatie.Heeft("ProductTarief") && prestatie.Waarde("Eenheid") != "83" && !Klopt(prestatie),
        ["TR358"] = (declaratie, _) => declaratie.Bedrag("TotaalIngediendBedrag") != Som(declaratie),
        ["TR416"] = (prestatie, _) => IsDebet(prestatie) && prestatie.Eerdere().Where(IsDebet).Any(ander => Wat(ander).SequenceEqual(Wat(prestatie))),
    };

    static (int, int)? Maand(DateOnly? datum) => datum is { } dag ? (dag.Year, dag.Month) : null;

    static string Nummer(XElement prestatie) => prestatie.Waarde("ProductReferentie/ReferentieNummer")!;

    static string? Vorig(XElement prestatie) => prestatie.Waarde("ProductReferentie/VorigReferentieNummer");

    static bool IsDebet(XElement prestatie) => prestatie.Waarde("IngediendBedrag/DebetCredit") == "D";

    static IEnumerable<string> Wat(XElement prestatie) =>
    [
        $"{prestatie.Getal("ToewijzingNummer")}", prestatie.Waarde("ProductCategorie")!, prestatie.Waarde("ProductCode")!,
        prestatie.Waarde("ProductPeriode/Begindatum")!, prestatie.Waarde("ProductPeriode/Einddatum")!,
    ];

    // All Prestaties of the message that come before, whoever's they are.
    static IEnumerable<XElement> Voor(XElement prestatie) => prestatie.Document!.Root!.Alle("Prestatie").TakeWhile(ander => ander != prestatie);

    static long Som(XElement declaratie) => declaratie.Alle("Prestatie").Sum(prestatie => prestatie.Bedrag("IngediendBedrag"));

    static bool IsAfgekeurd(XElement antwoord) => antwoord.Kind("RetourCodes")!.Elements().Any(code => code.Value is not ("0200" or "8001"));

    static bool Klopt(XElement prestatie)
    {
        var (bedrag, volume, tarief) = (prestatie.Getal("IngediendBedrag/Bedrag"), prestatie.Getal("GeleverdVolume"), prestatie.Getal("ProductTarief"));
        return bedrag == volume * tarief || (prestatie.Waarde("Eenheid") == "01" && Uurtarieven(tarief).Any(uur => Rond(uur * volume) == bedrag));
    }

    /// <summary>Every tariff per hour, in cents, that rounds to this tariff per minute (IV081); some more are tried.</summary>
    public static IEnumerable<long> Uurtarieven(long minuuttarief) =>
        Enumerable.Range(0, 121).Select(d => (minuuttarief * 60) - 60 + d).Where(uur => uur >= 0 && Rond(uur) == minuuttarief);

    // Half up, as IV081 shows.
    static long Rond(long zestigsten) => (long)Math.Round(zestigsten / 60m, MidpointRounding.AwayFromZero);
}
