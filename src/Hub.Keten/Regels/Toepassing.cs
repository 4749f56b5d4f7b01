using Hub.Keten.Beoordelen;
using Hub.Keten.Register;

namespace Hub.Keten.Regels;

/// <summary>
/// Which berichtoverstijgende rules a class has, and on which elements (the standard's table of rules per message). The Identificatie
/// of a message (TR056) is no class of its own: the door refuses a second message with it (9056).
/// </summary>
public static class Toepassing
{
    /// <summary>Every rule.</summary>
    public static Ketenregels Alle { get; } = new()
    {
        Toewijzing = [Toewijzingsregels.TR332(), Toewijzingsregels.TR379(), Toewijzingsregels.TR385()],
        Start = [Startregels.TR019(), Startregels.TR063(), Startregels.TR071(), Startregels.TR074(), Startregels.TR326()],
        Stop =
        [
            Stopregels.TR019(), Stopregels.TR063(), Stopregels.TR074(), Stopregels.TR382(), Stopregels.TR413(), Stopregels.TR414(),
            Stopregels.TR415(),
        ],
        Aanvraagclient = [Verzoekregels.TR374()],
        Aanvraag = [Verzoekregels.TR347<Aanvraag>(aanvraag => aanvraag.ReferentieAanbieder)],
        Wijzigingsclient = [Verzoekregels.TR304(), Verzoekregels.TR374()],
        Wijziging =
        [
            Verzoekregels.TR347<Wijzigingsverzoek>(verzoek => verzoek.ReferentieAanbieder), Wijzigingsregels.TR349(), Wijzigingsregels.TR361(),
        ],
        Ongewijzigd = [Wijzigingsproductregels.TR350()],
        TeWijzigen =
        [
            Wijzigingsproductregels.TR351(), Wijzigingsproductregels.TR357(), Wijzigingsproductregels.TR373(), Wijzigingsproductregels.TR375(),
            Wijzigingsproductregels.TR411(), Wijzigingsproductregels.TR412(),
        ],
        Antwoord = [Antwoordregels.TR355(), Antwoordregels.TR359(), Antwoordregels.TR360(), Antwoordregels.TR365()],
        Declaratie = [Declaratieregels.TR318(), Declaratieregels.TR333()],
        Declaratieclient = [Declaratieregels.TR304()],
        Prestatie =
        [
            Prestatieregels.TR314(), Prestatieregels.TR323(), Prestatieregels.TR389(), Prestatieregels.TR390(), Prestatieregels.TR319(),
            Prestatieregels.TR338(), Prestatieregels.TR384(), Prestatieregels.TR339(), Prestatieregels.TR340(), Prestatieregels.TR307(),
            Prestatieregels.TR308(), Prestatieregels.TR387(), Prestatieregels.TR388(), Prestatieregels.TR321(), Prestatieregels.TR322(),
            Prestatieregels.TR369(), Prestatieregels.TR341(), Prestatieregels.TR418(),
        ],
        Declaratieantwoord =
        [
            Declaratieantwoordregels.TR056(), Declaratieantwoordregels.TR337(), Declaratieantwoordregels.TR371(), Declaratieantwoordregels.TR376(),
        ],
        Antwoordclient = [Declaratieantwoordregels.TR304()],
        Antwoordprestatie =
        [
            Declaratieantwoordregels.TR366(),
            Declaratieantwoordregels.TR367("ToewijzingNummer", prestatie => prestatie.ToewijzingNummer),
            Declaratieantwoordregels.TR367("ProductCategorie", prestatie => prestatie.Product.Categorie),
            Declaratieantwoordregels.TR367("ProductCode", prestatie => prestatie.Product.Code),
            Declaratieantwoordregels.TR367("ProductPeriode", prestatie => prestatie.Periode),
            Declaratieantwoordregels.TR367("GeleverdVolume", prestatie => prestatie.Volume),
            Declaratieantwoordregels.TR367("Eenheid", prestatie => prestatie.Eenheid),
            Declaratieantwoordregels.TR367("ProductTarief", prestatie => prestatie.Tarief),
            Declaratieantwoordregels.TR367("IngediendBedrag", prestatie => prestatie.Getekend),
        ],
    };
}
