using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Keten.Koppelen;
using Hub.Keten.Zoeken;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Termijnen;

/// <summary>
/// Starts and stops the clocks that a message is about, when it is passed on (ONTWERP §6). Doing it again changes nothing, and it does
/// not matter whether the question or the answer comes first (OP080). Thread-safe.
/// </summary>
public sealed class Termijnen(
    Termijnklokken klokken, Termijnlijsten lijsten, Referentielezer referenties, Koppelingen koppelingen,
    Berichtsoorten soorten, Partijregister partijen, Pseudoniemen pseudoniemen, Zoekindex index)
{
    /// <summary>Follows a message that is passed on.</summary>
    /// <param name="dossier">The message; it has its event <see cref="Handeling.Verwerkt"/>.</param>
    /// <param name="hubAntwoordt">True when the hub writes its answer, so that there is nothing to wait for.</param>
    /// <param name="ct">Cancels; doing it again completes it.</param>
    public async Task VolgAsync(Dossier dossier, bool hubAntwoordt, CancellationToken ct)
    {
        var (ontvangst, soort) = (Ontvangst.Uit(dossier), Soort(dossier));
        if (soorten.AntwoordOp(soort) is { } antwoord && !hubAntwoordt)
            await BeginAsync(Verplichting(dossier, ontvangst, Termijn(antwoord), Sleutel(Termijn(antwoord), dossier.Id)), ct);
        // An answer by the hub ends no clock: none was started.
        if (ontvangst.AntwoordOp is { } vraag && dossier.Eerste.Inhoud.Actor != NieuweGebeurtenis.Hub)
            await BeantwoordAsync(Sleutel(Termijn(soort), vraag), new Beantwoording(dossier.Id, Beslist: true), ct);
        if (soort is { IsRetourbericht: false, Naam: "JW301" or "JW315" or "JW317" or "JW319" } && MagInhoudKennen(soort, ontvangst))
            await VolgVerzoekAsync(dossier, ontvangst, soort, ct);
    }

    /// <summary>Ends the clocks under a key: the message is no longer anybody's to answer.</summary>
    public Task StaakAsync(Verplichting verplichting, CancellationToken ct) =>
        BeantwoordAsync(verplichting.Sleutel, new Beantwoording(verplichting.Bericht, Beslist: true), ct);

    async Task VolgVerzoekAsync(Dossier dossier, Ontvangst ontvangst, Berichtsoort soort, CancellationToken ct)
    {
        var (gemeente, aanbieder) = Partijen(soort, ontvangst);
        foreach (var referentie in await referenties.LeesAsync(ontvangst, ct))
        {
            await index.NoteerReferentieAsync(dossier, pseudoniemen.Van(Persoonsgegeven.Referentie, referentie.Referentie), ct);
            var sleutel = await SleutelAsync(gemeente, aanbieder, referentie.Referentie, ct);
            if (soort.Richting == Richting.AanbiederNaarGemeente)
                await BeginAsync(Verplichting(dossier, ontvangst, Termijnsoort.Verzoek, sleutel) with
                {
                    LimietNaOnderzoek = ontvangst.Dagtekening.AddDays(Termijnsoort.DagenOnderzoek),
                }, ct);
            else
                await BeantwoordAsync(sleutel, new Beantwoording(dossier.Id, !referentie.InOnderzoek), ct);
        }
    }

    async Task BeginAsync(Verplichting verplichting, CancellationToken ct)
    {
        await klokken.BeginAsync(verplichting, ct);
        await WerkBijAsync(verplichting.Sleutel, ct);
    }

    async Task BeantwoordAsync(string sleutel, Beantwoording antwoord, CancellationToken ct)
    {
        await klokken.BeantwoordAsync(sleutel, antwoord, ct);
        await WerkBijAsync(sleutel, ct);
    }

    // The lists follow from the clock. The other side may arrive while they are written: then they are written again.
    async Task WerkBijAsync(string sleutel, CancellationToken ct)
    {
        for (var stand = await klokken.LeesAsync(sleutel, ct); stand.Vraag is { } vraag;)
        {
            await WerkBijAsync(vraag, stand, ct);
            var nu = await klokken.LeesAsync(sleutel, ct);
            if (nu.Antwoorden.Count == stand.Antwoorden.Count)
                return;
            stand = nu;
        }
    }

    async Task WerkBijAsync(Verplichting vraag, Klokstand stand, CancellationToken ct)
    {
        foreach (var antwoord in stand.Antwoorden.Where(a => vraag.Soort == Termijnsoort.Verzoek && a.Bericht != vraag.Bericht))
            await koppelingen.KoppelAsync(vraag.Bericht, antwoord.Bericht, ct);
        if (stand.Loopt)
        {
            await lijsten.ZetOpAsync(vraag, stand.Limiet, ct);
            await lijsten.PlanAsync(vraag.Sleutel, Werkdagen.Voor(stand.Limiet), ct);
        }

        foreach (var limiet in new[] { vraag.Limiet, vraag.LimietNaOnderzoek ?? vraag.Limiet }.Distinct())
        {
            if (!stand.Loopt || limiet != stand.Limiet)
                await lijsten.NeemAfAsync(vraag, limiet, ct);
        }
    }

    static Verplichting Verplichting(Dossier dossier, Ontvangst o, Termijnsoort soort, string sleutel)
    {
        var begin = Nederland.Datum(dossier.LaatsteVan(Handeling.Verwerkt)!.Tijdstip);
        return new Verplichting(sleutel, soort, dossier.Id, o.Soort, o.Identificatie, o.Bestemming, o.Inzender, begin, Werkdagen.Na(begin, soort.Werkdagen));
    }

    static Termijnsoort Termijn(Berichtsoort antwoord) => antwoord.IsRetourbericht ? Termijnsoort.Retour : Termijnsoort.Declaratie;

    static string Sleutel(Termijnsoort soort, string vraag) => $"{soort.Naam}-{vraag}";

    // Unique for the aanbieder (TR347). The reference may lead back to a client, so a pseudonym stands for it. After a change of keys
    // the clock may have been started under an older one.
    async Task<string> SleutelAsync(string gemeente, string aanbieder, string referentie, CancellationToken ct)
    {
        var mogelijk = pseudoniemen.Mogelijke(Persoonsgegeven.Referentie, referentie)
            .Select(p => $"{Termijnsoort.Verzoek.Naam}-{gemeente}-{aanbieder}-{p}").ToList();
        foreach (var sleutel in mogelijk.Skip(1))
        {
            if (await klokken.LeesAsync(sleutel, ct) is { Vraag: not null } or { Antwoorden.Count: > 0 })
                return sleutel;
        }

        return mogelijk[0];
    }

    bool MagInhoudKennen(Berichtsoort soort, Ontvangst ontvangst) => partijen.Zoek(Partijen(soort, ontvangst).Gemeente)?.Grondslag is not null;

    static (string Gemeente, string Aanbieder) Partijen(Berichtsoort soort, Ontvangst o) =>
        soort.Richting == Richting.GemeenteNaarAanbieder ? (o.Afzender, o.Ontvanger) : (o.Ontvanger, o.Afzender);

    Berichtsoort Soort(Dossier dossier)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        return soorten.MetNaam(ontvangst.Release, ontvangst.Soort);
    }
}
