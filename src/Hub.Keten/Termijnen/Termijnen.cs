using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Keten.Inhoud;
using Hub.Keten.Zoeken;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Termijnen;

/// <summary>
/// Starts and stops the clocks that a message is about, when it is passed on (ONTWERP §6). Doing it again changes nothing, and it does
/// not matter whether the question or the answer comes first (OP080). Thread-safe.
/// </summary>
public sealed class Termijnen(
    Klokwerk klokwerk, Termijnklokken klokken, Leveringstermijnen leveringen, Inhoudlezer inhoud, Berichtsoorten soorten,
    Partijregister partijen, Pseudoniemen pseudoniemen, Zoekindex index)
{
    /// <summary>Follows a message that is passed on.</summary>
    /// <param name="dossier">The message; it has its event <see cref="Handeling.Verwerkt"/>.</param>
    /// <param name="hubAntwoordt">True when the hub writes its answer, so that there is nothing to wait for.</param>
    /// <param name="ct">Cancels; doing it again completes it.</param>
    public async Task VolgAsync(Dossier dossier, bool hubAntwoordt, CancellationToken ct)
    {
        var (ontvangst, soort) = (Ontvangst.Uit(dossier), Soort(dossier));
        if (soorten.AntwoordOp(soort) is { } antwoord && !hubAntwoordt)
            await klokwerk.BeginAsync(Verplichting(dossier, ontvangst, Termijn(antwoord), Sleutel(Termijn(antwoord), dossier.Id)), ct);
        // An answer by the hub ends no clock: none was started.
        if (ontvangst.AntwoordOp is { } vraag && !IsVanHub(dossier))
            await klokwerk.BeantwoordAsync(Sleutel(Termijn(soort), vraag), new Beantwoording(dossier.Id, Beslist: true), ct);
        if (!MagInhoudKennen(soort, ontvangst) || IsVanHub(dossier))
            return;
        if (soort.Naam is "JW301" or "JW315" or "JW317" or "JW319")
            await VolgVerzoekAsync(dossier, ontvangst, soort, ct);
        await leveringen.VolgAsync(dossier, ct);
    }

    async Task VolgVerzoekAsync(Dossier dossier, Ontvangst ontvangst, Berichtsoort soort, CancellationToken ct)
    {
        var (gemeente, aanbieder) = Partijen(soort, ontvangst);
        foreach (var referentie in await inhoud.LeesAsync<Verzoekreferentie>(ontvangst, Verzoekreferentie.Volg, int.MaxValue, ct))
        {
            await index.NoteerReferentieAsync(dossier, pseudoniemen.Van(Persoonsgegeven.Referentie, referentie.Referentie), ct);
            // Unique for the aanbieder (TR347). The reference may lead back to a client, so a pseudonym stands for it.
            var sleutel = await klokken.KiesAsync(
                [.. pseudoniemen.Mogelijke(Persoonsgegeven.Referentie, referentie.Referentie).Select(p => $"{Termijnsoort.Verzoek.Naam}-{gemeente}-{aanbieder}-{p}")], ct);
            if (soort.Richting == Richting.AanbiederNaarGemeente)
                await klokwerk.BeginAsync(Verplichting(dossier, ontvangst, Termijnsoort.Verzoek, sleutel) with
                {
                    LimietNaOnderzoek = ontvangst.Dagtekening.AddDays(Termijnsoort.DagenOnderzoek),
                }, ct);
            else
                await klokwerk.BeantwoordAsync(sleutel, new Beantwoording(dossier.Id, !referentie.InOnderzoek), ct);
        }
    }

    static Verplichting Verplichting(Dossier dossier, Ontvangst o, Termijnsoort soort, string sleutel)
    {
        var begin = Nederland.Datum(dossier.LaatsteVan(Handeling.Verwerkt)!.Tijdstip);
        return new Verplichting(sleutel, soort, dossier.Id, o.Soort, o.Identificatie, o.Bestemming, o.Inzender, begin, Werkdagen.Na(begin, soort.Werkdagen));
    }

    static Termijnsoort Termijn(Berichtsoort antwoord) => antwoord.IsRetourbericht ? Termijnsoort.Retour : Termijnsoort.Declaratie;

    static string Sleutel(Termijnsoort soort, string vraag) => $"{soort.Naam}-{vraag}";

    static bool IsVanHub(Dossier dossier) => dossier.Eerste.Inhoud.Actor == NieuweGebeurtenis.Hub;

    bool MagInhoudKennen(Berichtsoort soort, Ontvangst ontvangst) => partijen.Zoek(Partijen(soort, ontvangst).Gemeente)?.Grondslag is not null;

    static (string Gemeente, string Aanbieder) Partijen(Berichtsoort soort, Ontvangst o) =>
        soort.Richting == Richting.GemeenteNaarAanbieder ? (o.Afzender, o.Ontvanger) : (o.Ontvanger, o.Afzender);

    Berichtsoort Soort(Dossier dossier)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        return soorten.MetNaam(ontvangst.Release, ontvangst.Soort);
    }
}
