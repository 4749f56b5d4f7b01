using System.Xml.Linq;
using Hub.Berichtproeven;

namespace Hub.Regels.Tests.Naief;

/// <summary>
/// A second reading of the 64 rules, from their texts and as simple as can be: on a tree in memory, wherever the standard's table lists
/// them. What the hub finds is compared with it.
/// </summary>
static class Regelorakel
{
    static readonly Dictionary<string, Func<XElement, string, bool>> Regels =
        Personen.Regels.Concat(Producten.Regels).Concat(Declaraties.Regels).Concat(Overige()).ToDictionary();

    static readonly Dictionary<(string Bericht, string Klasse), string[]> Sleutels = new()
    {
        [("JW301", "Contact")] = ["Soort"],
        [("JW301", "Relatie")] = ["Nummer"],
        [("JW301", "ToegewezenProduct")] = ["ToewijzingNummer"],
        [("JW305", "StartProduct")] = ["ToewijzingNummer", "Product/Categorie", "Product/Code", "Begindatum"],
        [("JW307", "StopProduct")] = ["ToewijzingNummer", "Product/Categorie", "Product/Code", "Begindatum", "Einddatum", "RedenBeeindiging"],
        [("JW315", "AangevraagdProduct")] = ["ReferentieAanbieder"],
        [("JW317", "Client")] = ["Bsn"],
        [("JW317", "OngewijzigdProduct")] = ["ToewijzingNummer"],
        [("JW317", "TeWijzigenProduct")] = ["ToewijzingNummer"],
        [("JW317", "NieuwProduct")] = ["Product/Categorie", "Product/Code", "GewensteIngangsdatum"],
        [("JW323", "Client")] = ["Bsn"],
        [("JW323", "Prestatie")] = ["ProductReferentie/ReferentieNummer", "ProductReferentie/VorigReferentieNummer"],
        [("JW325", "Client")] = ["Bsn"],
        [("JW325", "Prestatie")] = ["ProductReferentie/ReferentieNummer", "ProductReferentie/VorigReferentieNummer"],
    };

    /// <summary>The codes of the rules that a message breaks, as often as it does.</summary>
    public static IReadOnlyList<string> Gebroken(string soort, XDocument bericht) =>
    [
        .. from plaats in Plaatsen(soort)
           from klasse in Klassen(plaats, bericht.Root!)
           where Breekt(plaats, klasse)
           orderby plaats.Regel
           select plaats.Regel,
    ];

    // JW305 and JW307 list TR134 on Geboortedatum and on the Datum in it: one rule.
    static IEnumerable<Regelplaats> Plaatsen(string soort) => Regeltabel.Eigen.Plaatsen.Where(plaats =>
        plaats.Bericht == soort && !(plaats is { Regel: "TR134", Element: "Geboortedatum" }));

    static IEnumerable<XElement> Klassen(Regelplaats plaats, XElement bericht) => plaats switch
    {
        { Klasse: "" } => [bericht],
        { Klasse: "Woonplaatsbeginsel", Element: "" } => bericht.Alle("Antwoord"), // whether the class is there at all
        _ => bericht.Alle(plaats.Klasse),
    };

    static bool Breekt(Regelplaats plaats, XElement klasse) => plaats.Regel == "TR101"
        ? klasse.Eerdere().Any(ander => Sleutels[(plaats.Bericht, plaats.Klasse)].All(deel => Sleutel(ander, deel) == Sleutel(klasse, deel)))
        : Regels[plaats.Regel](klasse, plaats.Element);

    // 10072 and 010072 are the same number.
    static string? Sleutel(XElement klasse, string deel) => deel == "ToewijzingNummer" ? klasse.Waarde(deel)?.TrimStart('0') : klasse.Waarde(deel);

    static Dictionary<string, Func<XElement, string, bool>> Overige() => new()
    {
        ["TR134"] = (klasse, element) => klasse.Datum(element) > klasse.Dagtekening(),
        ["TR135"] = (kop, element) => kop.Datum(element) > Proefberichten.Peildatum,
        ["TR378"] = (klasse, element) => klasse.Waarde(element) is { } gemeente && !Lijsten.Gemeenten.Contains(gemeente) && !Dagen(klasse, element).Any(dag => dag.Year < 2026),
        ["TR381"] = (klasse, element) => klasse.Waarde(element) is { } code && Lijsten.Categorie(code) is { } hoort
            && hoort != klasse.Waarde(element == "ProductCode" ? "ProductCategorie" : "Product/Categorie"),
    };

    // The days on which a gemeente may be in the list: there is none from before 2026, so of those days the hub cannot say.
    static IEnumerable<DateOnly> Dagen(XElement klasse, string element) =>
        klasse.Document!.Root!.Descendants()
            .Where(datum => element != "Gemeente" && datum.Name.LocalName is "Ingangsdatum" or "ToewijzingIngangsdatum" && datum.Parent!.Name.LocalName is "ToegewezenProduct" or "AangevraagdProduct" or "StartProduct" or "StopProduct")
            .Select(datum => datum.Parent!.Datum(datum.Name.LocalName)!.Value)
            .Append(klasse.Dagtekening());
}
