using Hub.Bezorging.Ophalen;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.DodeBrieven.Herstel;

/// <summary>
/// What an operator does with a dead letter. Writes in this order: (old postbus) → event → queue token → out of the list, so that after
/// a crash the letter is still listed and can be done again. Thread-safe.
/// </summary>
public sealed class Herstellen(IDossiers dossiers, Dodebrievenbak bak, Postbussen postbussen, Omleiding omleiding, IBus bus)
{
    /// <summary>Name of the fact in an event that tells of which task it was part.</summary>
    public const string Taakgegeven = "taak";

    /// <summary>Does it, once: for the same task, and for a letter that is not open any more, nothing happens a second time.</summary>
    /// <param name="dossier">A dossier with a dead letter.</param>
    /// <param name="opdracht">What to do.</param>
    /// <param name="ct">Cancels; to be asked again.</param>
    public async Task<Hersteluitkomst> VoerUitAsync(Dossier dossier, Herstelopdracht opdracht, CancellationToken ct)
    {
        var dood = dossier.LaatsteVan(Handeling.DodeBrief);
        if (Bezwaar(dossier, dood, opdracht) is { } bezwaar)
            return new Hersteluitkomst(Herstelresultaat.Mislukt, dossier, bezwaar);
        var na = EerderDoor(opdracht, dossier) ?? await BoekAsync(dossier, dood!, opdracht, ct);
        if (Laatste(na) is { Handeling: Handeling.Heraangeboden } aangeboden && aangeboden.Volgnummer >= Laatste(dossier).Volgnummer)
            await BiedAanAsync(na, aangeboden, dood!, ct);
        await bak.NeemUitAsync(na, ct);
        return Is(Laatste(na), opdracht)
            ? new Hersteluitkomst(Herstelresultaat.Gelukt, na)
            : new Hersteluitkomst(Herstelresultaat.Overgeslagen, na, "Deze dode brief stond niet meer open.");
    }

    /// <summary>True when this may be asked: the letter is open, or the same was done last and its answer, or what follows on it, may have been lost.</summary>
    public static bool Kan(Dossier dossier, Herstelactie actie) =>
        dossier.Status == Berichtstatus.DodeBrief || (dossier.Heeft(Handeling.DodeBrief) && Laatste(dossier).Handeling == Handelt(actie));

    // The last that says how far it is: a sender that offers it once more, or somebody who reads it, takes a message no further.
    static Gebeurtenis Laatste(Dossier dossier) => dossier.Gebeurtenissen.Last(g => g.Handeling is Handeling.Ontvangen or Handeling.Gevalideerd
        or Handeling.Afgekeurd or Handeling.Verwerkt or Handeling.Beantwoord or Handeling.Wacht or Handeling.Aangespoord or Handeling.StapMislukt or Handeling.Bezorgd
        or Handeling.Bevestigd or Handeling.DodeBrief or Handeling.Heraangeboden or Handeling.Afgehandeld or Handeling.Gecorrigeerd);

    string? Bezwaar(Dossier dossier, Gebeurtenis? dood, Herstelopdracht opdracht) => opdracht.Actie switch
    {
        _ when dood is null => "Dit is geen dode brief.",
        Herstelactie.Afhandelen => null,
        _ when dossier.Eerste.Handeling != Handeling.Ontvangen || string.IsNullOrEmpty(dood.Gegeven("wachtrij")) =>
            "Hier hoort geen leesbaar bericht bij: er is niets om aan te bieden.",
        Herstelactie.AndereRoute => omleiding.Bezwaar(Ontvangst.Uit(dossier).Bestemming, opdracht.Bestemming),
        _ => null,
    };

    async Task<Dossier> BoekAsync(Dossier dossier, Gebeurtenis dood, Herstelopdracht opdracht, CancellationToken ct)
    {
        // It may lie there already, when the step died between that and its event.
        if (opdracht.Actie == Herstelactie.AndereRoute && dossier.Status == Berichtstatus.DodeBrief)
            await postbussen.NeemUitAsync(dossier, ct);
        var gebeurtenis = NieuweGebeurtenis.DoorPartij(
            Handelt(opdracht.Actie), opdracht.Wie, opdracht.Oorsprong,
            opdracht.Actie == Herstelactie.Afhandelen ? "afgehandeld" : $"naar {dood.Gegeven("wachtrij")}")
            .Met("reden", opdracht.Reden).Met(Ontvangst.Omleiding, opdracht.Bestemming).Met(Taakgegeven, opdracht.Taak);
        return await dossiers.BoekAsync(dossier, d => d.Status == Berichtstatus.DodeBrief ? gebeurtenis : null, ct);
    }

    Task BiedAanAsync(Dossier dossier, Gebeurtenis aangeboden, Gebeurtenis dood, CancellationToken ct)
    {
        var ontvanger = aangeboden.Gegeven(Ontvangst.Omleiding) ?? dood.Gegeven("ontvanger");
        var opdracht = new Opdracht(dossier.Id, ontvanger, Traceparent: Sporen.Traceparent);
        return bus.StuurAsync(dood.Gegeven("wachtrij")!, opdracht.AlsBusbericht(), TimeSpan.Zero, ct);
    }

    // What this task did before a crash, as the dossier was then: since then the message may have died again.
    static Dossier? EerderDoor(Herstelopdracht opdracht, Dossier dossier) =>
        opdracht.Taak is { } taak && dossier.Gebeurtenissen.FirstOrDefault(g => g.Gegeven(Taakgegeven) == taak) is { } gedaan
            ? dossier with { Gebeurtenissen = [.. dossier.Gebeurtenissen.Take(gedaan.Volgnummer + 1)] }
            : null;

    static bool Is(Gebeurtenis gebeurtenis, Herstelopdracht opdracht) =>
        gebeurtenis.Handeling == Handelt(opdracht.Actie) && gebeurtenis.Gegeven(Taakgegeven) == opdracht.Taak
        && (gebeurtenis.Inhoud.Actor, gebeurtenis.Inhoud.Persoon) == (opdracht.Wie.Actor, opdracht.Wie.Persoon);

    static Handeling Handelt(Herstelactie actie) =>
        actie == Herstelactie.Afhandelen ? Handeling.Afgehandeld : Handeling.Heraangeboden;
}
