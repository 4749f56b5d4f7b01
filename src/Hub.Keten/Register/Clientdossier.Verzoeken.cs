namespace Hub.Keten.Register;

/// <content>Verzoeken and their answers.</content>
public sealed partial class Clientdossier
{
    /// <summary>Every verzoek, a VOT once per AangevraagdProduct; by aanbieder and reference.</summary>
    public IEnumerable<Verzoek> Verzoeken =>
        _aanvragen.Where(aanvraag => Telt(aanvraag.Herkomst)).Select(aanvraag => Verzoek(aanvraag.Herkomst, aanvraag.ReferentieAanbieder, aanvraag, null))
        .Concat(_wijzigingen.Where(wijziging => Telt(wijziging.Herkomst)).Select(wijziging => Verzoek(wijziging.Herkomst, wijziging.ReferentieAanbieder, null, wijziging)))
        .OrderBy(verzoek => verzoek.Aanbieder, StringComparer.Ordinal).ThenBy(verzoek => verzoek.ReferentieAanbieder, StringComparer.Ordinal)
        .ThenBy(verzoek => verzoek.Herkomst.Bericht, StringComparer.Ordinal);

    /// <summary>The verzoek of this aanbieder with this reference, or null.</summary>
    public Verzoek? Verzoek(string aanbieder, string referentie) =>
        Verzoeken.FirstOrDefault(verzoek => verzoek.Aanbieder == aanbieder && verzoek.ReferentieAanbieder == referentie);

    /// <summary>The versions of toewijzingen that honour the verzoek with this reference (IV097); by Vastgesteld.</summary>
    public IReadOnlyList<Toewijzingsversie> Honorering(string aanbieder, string referentie) =>
    [
        .. _versies.Where(v => v.ReferentieAanbieder == referentie && v.Herkomst.Aanbieder == aanbieder && Telt(v.Herkomst))
            .OrderBy(v => v.Vastgesteld).ThenBy(v => v.ToewijzingNummer).ThenBy(v => v.Herkomst.Bericht, StringComparer.Ordinal),
    ];

    /// <summary>The answers to the verzoek with this reference, by Dagtekening.</summary>
    public IReadOnlyList<Antwoord> Antwoorden(string aanbieder, string referentie) =>
    [
        .. _antwoorden.Where(a => a.ReferentieAanbieder == referentie && a.Herkomst.Aanbieder == aanbieder && Telt(a.Herkomst))
            .OrderBy(a => a.Herkomst.Dagtekening).ThenBy(a => a.Herkomst.Bericht, StringComparer.Ordinal),
    ];

    Verzoek Verzoek(Herkomst herkomst, string referentie, Aanvraag? aanvraag, Wijzigingsverzoek? wijziging) => new(
        herkomst.Aanbieder, referentie, aanvraag, wijziging, Antwoorden(herkomst.Aanbieder, referentie), Honorering(herkomst.Aanbieder, referentie));
}
