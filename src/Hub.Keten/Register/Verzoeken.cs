using System.Text.Json.Serialization;
using Hub.Keten.Volumes;

namespace Hub.Keten.Register;

/// <summary>An AangevraagdProduct of a verzoek om toewijzing (JW315, VOT). Immutable.</summary>
/// <param name="Herkomst">The JW315.</param>
/// <param name="ReferentieAanbieder">Unique for the aanbieder (TR347).</param>
/// <param name="Ingang">ToewijzingIngangsdatum.</param>
/// <param name="Einde">ToewijzingEinddatum, or null.</param>
public sealed record Aanvraag(Herkomst Herkomst, string ReferentieAanbieder, DateOnly Ingang, DateOnly? Einde)
{
    /// <summary>What is asked, or null.</summary>
    public Product? Product { get; init; }

    /// <summary>How much is asked, or null.</summary>
    public Omvang? Omvang { get; init; }

    /// <summary>Budget in eurocents, or null.</summary>
    public long? Budget { get; init; }

    /// <summary>Verwijzer/Type: who referred the client, a code of TypeVerwijzer; null when it was recorded before the register kept it.</summary>
    public string? Verwijzer { get; init; }
}

/// <summary>The Verzoek of a verzoek om wijziging (JW317, VOW): one whole (IV092). Immutable.</summary>
/// <param name="Herkomst">The JW317.</param>
/// <param name="ReferentieAanbieder">Unique for the aanbieder (TR347).</param>
/// <param name="Ongewijzigd">ToewijzingNummers of the OngewijzigdProducten.</param>
/// <param name="TeWijzigen">The TeWijzigenProducten.</param>
/// <param name="Nieuw">The NieuweProducten.</param>
public sealed record Wijzigingsverzoek(
    Herkomst Herkomst, string ReferentieAanbieder, IReadOnlyList<int> Ongewijzigd, IReadOnlyList<TeWijzigenProduct> TeWijzigen,
    IReadOnlyList<NieuwProduct> Nieuw)
{
    /// <summary>Every ToewijzingNummer in it.</summary>
    [JsonIgnore]
    public IEnumerable<int> Nummers => Ongewijzigd.Concat(TeWijzigen.Select(product => product.ToewijzingNummer));
}

/// <summary>A TeWijzigenProduct. Immutable.</summary>
/// <param name="ToewijzingNummer">The toewijzing to change.</param>
/// <param name="Ingang">GewensteIngangsdatum.</param>
/// <param name="Einde">Einddatum, or null.</param>
/// <param name="Omvang">How much is asked, or null.</param>
/// <param name="Budget">Budget in eurocents, or null.</param>
public sealed record TeWijzigenProduct(int ToewijzingNummer, DateOnly Ingang, DateOnly? Einde, Omvang? Omvang, long? Budget);

/// <summary>A NieuwProduct. Immutable.</summary>
/// <param name="Product">What is asked, or null.</param>
/// <param name="Ingang">GewensteIngangsdatum.</param>
/// <param name="Einde">Einddatum, or null.</param>
/// <param name="Omvang">How much is asked, or null.</param>
/// <param name="Budget">Budget in eurocents, or null.</param>
public sealed record NieuwProduct(Product? Product, DateOnly Ingang, DateOnly? Einde, Omvang? Omvang, long? Budget);

/// <summary>The Antwoord of a JW319. Immutable.</summary>
/// <param name="Herkomst">The JW319.</param>
/// <param name="ReferentieAanbieder">The verzoek it answers (TR355).</param>
/// <param name="VerzoekAntwoord">1 afgewezen, 2 in onderzoek.</param>
public sealed record Antwoord(Herkomst Herkomst, string ReferentieAanbieder, string VerzoekAntwoord)
{
    /// <summary>RedenAfwijzingVerzoek, or null.</summary>
    public string? RedenAfwijzing { get; init; }

    /// <summary>Gemeente that is responsible by the woonplaatsbeginsel (OP359), or null.</summary>
    public string? Woonplaats { get; init; }

    /// <summary>The verzoek is refused.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsAfwijzing => VerzoekAntwoord == "1";
}

/// <summary>A verzoek with what became of it. A VOT has one per AangevraagdProduct, a VOW is one whole. Immutable.</summary>
/// <param name="Aanbieder">AGB-code of the aanbieder that asks.</param>
/// <param name="ReferentieAanbieder">Its reference.</param>
/// <param name="Aanvraag">The AangevraagdProduct of a VOT, or null.</param>
/// <param name="Wijziging">The Verzoek of a VOW, or null.</param>
/// <param name="Antwoorden">The answers, by Dagtekening.</param>
/// <param name="Honorering">The versions of toewijzingen with its reference (IV097).</param>
public sealed record Verzoek(
    string Aanbieder, string ReferentieAanbieder, Aanvraag? Aanvraag, Wijzigingsverzoek? Wijziging,
    IReadOnlyList<Antwoord> Antwoorden, IReadOnlyList<Toewijzingsversie> Honorering)
{
    /// <summary>The message that asked.</summary>
    public Herkomst Herkomst => Aanvraag?.Herkomst ?? Wijziging!.Herkomst;

    /// <summary>Neither refused nor honoured (TR374, OP350).</summary>
    public bool IsOnderhanden => Honorering.Count == 0 && !Antwoorden.Any(antwoord => antwoord.IsAfwijzing);
}
