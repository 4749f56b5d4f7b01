using System.Xml.Linq;

namespace Hub.Regels.Tests.Naief;

/// <summary>The rules about products that are assigned, started, stopped, asked for or changed, from their texts.</summary>
static class Producten
{
    static readonly DateOnly Grens = new(2020, 12, 31);

    public static readonly Dictionary<string, Func<XElement, string, bool>> Regels = new()
    {
        ["CD041"] = (product, _) => product.Heeft("Product/Code") && !product.Heeft("Omvang"),
        ["CD043"] = (product, _) => product.Heeft("BeschikkingNummer") != product.Heeft("BeschikkingIngangsdatum"),
        ["CD066"] = (product, _) => IsZorgverlener(product) && product.Heeft("Verwijzer/ZorgverlenerCode") && product.Heeft("Verwijzer/Naam"),
        ["CD067"] = (product, _) => IsZorgverlener(product) && !product.Heeft("Verwijzer/ZorgverlenerCode") && !product.Heeft("Verwijzer/Naam"),
        ["CD068"] = (product, _) => !IsZorgverlener(product) && product.Heeft("Verwijzer/ZorgverlenerCode"),
        ["CD075"] = (product, einddatum) => product.Heeft("Budget") && !product.Heeft(einddatum),
        ["CD076"] = (product, einddatum) => product.Waarde("Omvang/Frequentie") == "2" && !product.Heeft(einddatum),
        ["CD077"] = (product, _) => product.Heeft("Budget") && product.Heeft("Omvang"),
        ["CD078"] = (product, _) => product.Heeft("Omvang") && product.Heeft("Budget"),
        ["CD079"] = (product, _) => !product.Heeft("Budget") && !product.Heeft("Product"),
        ["CD080"] = OmvangZonderCode,
        ["CD085"] = (antwoord, _) => antwoord.Waarde("VerzoekAntwoord") == "1" && !antwoord.Heeft("RedenAfwijzingVerzoek"),
        ["CD086"] = (antwoord, _) => antwoord.Waarde("VerzoekAntwoord") == "2" && antwoord.Heeft("RedenAfwijzingVerzoek"),
        ["CD095"] = OmvangZonderCode,
        ["CD096"] = OmvangZonderCode,
        ["CS003"] = (klasse, einde) => klasse.Datum(einde) < Begin(klasse, einde),
        ["CS058"] = (product, _) => product.Waarde("StatusAanlevering") is not ("1" or "3"),
        ["CS335"] = (product, _) => product.Waarde("RedenWijziging") == "13" && product.Datum("Ingangsdatum") != product.Datum("Einddatum"),
        ["CS336"] = (product, _) => product.Waarde("RedenWijziging") == "01",
        ["CS338"] = Frequentie,
        ["CS343"] = Frequentie,
        ["TR018"] = (product, _) => product.Datum("Einddatum") < product.Datum("Begindatum"),
        ["TR302"] = (product, _) => TeltMee(product) && Stapelt(product, "Ingangsdatum", product.Parent!.Elements().Where(TeltMee)),
        ["TR352"] = (verzoek, _) => !verzoek.Heeft("OngewijzigdeProducten") && !verzoek.Heeft("TeWijzigenProducten"),
        ["TR353"] = (verzoek, _) => !verzoek.Heeft("TeWijzigenProducten") && !verzoek.Heeft("NieuweProducten"),
        ["TR377"] = (antwoord, _) => antwoord.Waarde("RedenAfwijzingVerzoek") == "8" && !antwoord.Heeft("Woonplaatsbeginsel"),
        ["TR380"] = (product, _) => product.Datum("GewensteIngangsdatum") <= product.Dagtekening(),
        ["TR383"] = (product, _) => product.Eerdere().Any(ander => ander.Waarde("ReferentieAanbieder") == product.Waarde("ReferentieAanbieder")),
        ["TR386"] = (product, _) => Stapelt(product, "ToewijzingIngangsdatum", product.Parent!.Elements()),
        ["TR409"] = (antwoord, _) => antwoord.Waarde("RedenAfwijzingVerzoek") != "8" && antwoord.Heeft("Woonplaatsbeginsel"),
        ["TR410"] = (product, _) => Stapelt(product, "GewensteIngangsdatum", product.Parent!.Elements()),
    };

    static bool IsZorgverlener(XElement product) => product.Waarde("Verwijzer/Type") is "02" or "03" or "04" or "05";

    static DateOnly? Einde(XElement product) => product.Datum("Einddatum") ?? product.Datum("ToewijzingEinddatum");

    static DateOnly? Begin(XElement klasse, string einddatum) => klasse.Datum(einddatum switch
    {
        "Periode/Einddatum" => "Periode/Begindatum",
        "ToewijzingEinddatum" => "ToewijzingIngangsdatum",
        _ when klasse.Heeft("Ingangsdatum") => "Ingangsdatum",
        _ => "GewensteIngangsdatum",
    });

    static bool OmvangZonderCode(XElement product, string element) =>
        !product.Heeft("Product/Code") && !(Einde(product) <= Grens) && product.Heeft("Omvang");

    static bool Frequentie(XElement product, string element) =>
        product.Waarde("Omvang/Eenheid") is "14" or "16" or "83" or "84" && !(Einde(product) <= Grens) && product.Waarde("Omvang/Frequentie") is not ("2" or "4" or "6");

    static bool TeltMee(XElement product) =>
        !(product.Waarde("RedenWijziging") is "13" or "01" && product.Datum("Ingangsdatum") == product.Datum("Einddatum"));

    // Told at the one of two that begins last, or comes last when they begin on the same day.
    static bool Stapelt(XElement product, string begin, IEnumerable<XElement> alle)
    {
        var dag = product.Datum(begin);
        return alle.Where(ander => ander != product && Zelfde(product, ander))
            .Where(ander => ander.Datum(begin) < dag || (ander.Datum(begin) == dag && ander.IsBefore(product)))
            .Any(ander => (Einde(ander) ?? DateOnly.MaxValue) >= dag);
    }

    static bool Zelfde(XElement a, XElement b)
    {
        var (categorie, andere) = (a.Waarde("Product/Categorie"), b.Waarde("Product/Categorie"));
        var (code, anderecode) = (a.Waarde("Product/Code"), b.Waarde("Product/Code"));
        return categorie is null || andere is null || (code is null || anderecode is null ? categorie == andere : code == anderecode);
    }
}
