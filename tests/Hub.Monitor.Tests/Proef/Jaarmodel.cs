using System.Xml.Linq;

namespace Hub.Monitor.Tests.Proef;

/// <summary>A toewijzing of the simulated year.</summary>
sealed record Toegewezen(
    string Gemeente, string Bsn, string Aanbieder, string Nummer, string Categorie, string Code, DateOnly Gegeven, DateOnly Ingang, DateOnly? Einde,
    long? Volume, string Eenheid, string Frequentie, long? Budget, string Referentie);

/// <summary>A start, and the stop that it got.</summary>
sealed record Geholpen(string Gemeente, string Bsn, string Aanbieder, string Nummer, DateOnly Begin)
{
    public string Categorie { get; init; } = "";

    public string Code { get; init; } = "";

    public DateOnly? Einde { get; set; }

    public string? Reden { get; set; }
}

/// <summary>A Prestatie with what became of it.</summary>
sealed record Gedeclareerd(
    string Bericht, string Gemeente, string Bsn, string Aanbieder, string Nummer, string Categorie, string Code, DateOnly Begin, string Eenheid, long Volume, long Bedrag)
{
    public string Status { get; set; } = "";
}

/// <summary>
/// What the simulation meant, as somebody would write it down by hand who gets every message once and in the order in which it was sent:
/// lists, LINQ to XML, no code of the hub but its ids. What was refused is left out beforehand.
/// </summary>
sealed class Jaarmodel
{
    readonly HashSet<string> _geweigerd;
    readonly Dictionary<string, Toegewezen> _toewijzingen = [];

    public Jaarmodel(IReadOnlyList<Jaarbericht> jaar)
    {
        _geweigerd = [.. jaar.Where(b => b.AntwoordOp is not null && IsWeigering(b)).Select(b => b.AntwoordOp!)];
        foreach (var bericht in jaar.Where(b => b.AntwoordOp is null))
            Neem(bericht);
        foreach (var antwoord in jaar.Where(b => b.Kop.Soort.Naam == "JW325"))
            foreach (var prestatie in Prestaties.Where(p => p.Bericht == antwoord.AntwoordOp))
                prestatie.Status = IsWeigering(antwoord) ? "afgewezen" : "toegekend";
    }

    public IReadOnlyCollection<Toegewezen> Toewijzingen => _toewijzingen.Values;

    public List<Geholpen> Hulp { get; } = [];

    public List<Gedeclareerd> Prestaties { get; } = [];

    /// <summary>Verwijzer by aanbieder and reference.</summary>
    public Dictionary<string, string> Verwijzers { get; } = [];

    void Neem(Jaarbericht bericht)
    {
        var (xml, soort) = (XDocument.Load(new MemoryStream(bericht.Inhoud.ToArray())), bericht.Kop.Soort.Naam);
        if (_geweigerd.Contains(bericht.Id) && soort != "JW323")
            return;
        var (afzender, ontvanger) = (bericht.Kop.Afzender, bericht.Kop.Ontvanger);
        var (gemeente, aanbieder, bsn) = (afzender.Length == 4 ? afzender : ontvanger, afzender.Length == 8 ? afzender : ontvanger, Een(xml, "Bsn"));
        foreach (var k in xml.Descendants())
        {
            switch (k.Name.LocalName)
            {
                case "AangevraagdProduct":
                    Verwijzers[$"{aanbieder} {Een(k, "ReferentieAanbieder")}"] = Een(k.Elements().First(e => e.Name.LocalName == "Verwijzer"), "Type");
                    break;
                case "ToegewezenProduct":
                    NeemToewijzing(k, gemeente, aanbieder, bsn);
                    break;
                case "StartProduct" when Een(k, "StatusAanlevering") == "3":
                    Hulp.RemoveAll(h => h.Gemeente == gemeente && h.Aanbieder == aanbieder && h.Bsn == bsn && h.Nummer == Een(k, "ToewijzingNummer") && h.Begin == Dag(k, "Begindatum"));
                    break;
                case "StartProduct":
                    Hulp.Add(new Geholpen(gemeente, bsn, aanbieder, Een(k, "ToewijzingNummer"), Dag(k, "Begindatum")!.Value)
                    {
                        Categorie = Een(k, "Categorie"), Code = Een(k, "Code"),
                    });
                    break;
                case "StopProduct":
                    NeemStop(k, gemeente, aanbieder, bsn);
                    break;
                case "Prestatie":
                    Prestaties.Add(new Gedeclareerd(
                        bericht.Id, gemeente, bsn, aanbieder, Een(k, "ToewijzingNummer"), Een(k, "ProductCategorie"), Een(k, "ProductCode"), Dag(k, "Begindatum")!.Value,
                        Een(k, "Eenheid"), long.Parse(Een(k, "GeleverdVolume"), null), long.Parse(Een(k, "Bedrag"), null)));
                    break;
                default:
                    break;
            }
        }
    }

    void NeemToewijzing(XElement k, string gemeente, string aanbieder, string bsn)
    {
        var sleutel = $"{gemeente} {bsn} {aanbieder} {Een(k, "ToewijzingNummer")}";
        var gegeven = _toewijzingen.TryGetValue(sleutel, out var eerder) ? eerder.Gegeven : Dag(k, "Toewijzingsdatum")!.Value;
        _toewijzingen[sleutel] = new Toegewezen(
            gemeente, bsn, aanbieder, Een(k, "ToewijzingNummer"), Een(k, "Categorie"), Een(k, "Code"), gegeven, Dag(k, "Ingangsdatum")!.Value, Dag(k, "Einddatum"),
            Getal(k, "Volume"), Een(k, "Eenheid"), Een(k, "Frequentie"), Getal(k, "Budget"), Een(k, "ReferentieAanbieder"));
    }

    // A stop whose start was refused is delivery all the same.
    void NeemStop(XElement k, string gemeente, string aanbieder, string bsn)
    {
        var hulp = Hulp.FirstOrDefault(h => h.Gemeente == gemeente && h.Bsn == bsn && h.Aanbieder == aanbieder && h.Nummer == Een(k, "ToewijzingNummer") && h.Begin == Dag(k, "Begindatum"));
        if (hulp is null)
            Hulp.Add(hulp = new Geholpen(gemeente, bsn, aanbieder, Een(k, "ToewijzingNummer"), Dag(k, "Begindatum")!.Value)
            {
                Categorie = Een(k, "Categorie"), Code = Een(k, "Code"),
            });
        (hulp.Einde, hulp.Reden) = (Dag(k, "Einddatum"), Een(k, "RedenBeeindiging"));
    }

    static bool IsWeigering(Jaarbericht antwoord) => XDocument.Load(new MemoryStream(antwoord.Inhoud.ToArray())).Descendants()
        .Any(element => element.Name.LocalName == "RetourCode" && element.Value is not ("0200" or "8001"));

    static string Een(XContainer waarin, string element) => waarin.Descendants().FirstOrDefault(e => e.Name.LocalName == element)?.Value ?? "";

    static long? Getal(XContainer waarin, string element) => Een(waarin, element) is { Length: > 0 } tekst ? long.Parse(tekst, null) : null;

    static DateOnly? Dag(XContainer waarin, string element) => Een(waarin, element) is { Length: > 0 } tekst ? DateOnly.ParseExact(tekst[..10], "yyyy-MM-dd", null) : null;
}
