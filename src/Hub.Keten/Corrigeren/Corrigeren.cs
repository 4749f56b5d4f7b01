using System.IO.Pipelines;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Stappen;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Keten.Corrigeren;

/// <summary>
/// Edit and resend (UX-05): one operator proposes a corrected message in place of a dead letter, another decides (<see cref="Correctiebesluiten"/>).
/// Writes in this order: event → blob. Can be asked again. Thread-safe.
/// </summary>
public sealed class Corrigeren(
    IBerichtvalidator validator, IContracten contracten, IBlobs blobs, IDossiers dossiers, IIdBron ids, IVerwerkingenlogboek logboek, TimeProvider klok)
{
    /// <summary>Container of proposals.</summary>
    public const string Bak = "correcties";

    /// <summary>Metadata of a proposal: the id of its dead letter.</summary>
    public const string Origineel = "origineel";

    /// <summary>Proposes a corrected message.</summary>
    /// <param name="origineel">The dead letter.</param>
    /// <param name="bericht">The corrected message: of the same type and between the same parties, with an Identificatie of its own (TR056).</param>
    /// <param name="wie">The operator.</param>
    /// <param name="oorsprong">Network address it came from.</param>
    /// <param name="ct">Cancels; nothing is kept then.</param>
    public async Task<Correctieuitkomst> StelVoorAsync(Dossier origineel, Stream bericht, Optreden wie, string oorsprong, CancellationToken ct)
    {
        var begin = klok.GetUtcNow();
        var uitkomst = await BewaarAsync(origineel, bericht, wie, oorsprong, ct);
        var status = uitkomst is Correctieuitkomst.Voorgesteld ? Verwerkingsstatus.Ok : Verwerkingsstatus.Unset; // LD-02
        await logboek.LegVastAsync(origineel, new Verwerking("CorrigeerBericht", status, begin, klok.GetUtcNow()), ct);
        return uitkomst;
    }

    async Task<Correctieuitkomst> BewaarAsync(Dossier origineel, Stream bericht, Optreden wie, string oorsprong, CancellationToken ct)
    {
        if (!Correctievoorstel.Kan(origineel))
            return new Correctieuitkomst.Kanniet("Alleen een open dode brief met een leesbaar bericht kan gecorrigeerd worden.");
        var correctie = ids.Nieuw();
        await using var opslag = blobs.Schrijf(Bak, correctie, alsNieuw: true);
        await using var meelezer = new Meelezer(bericht, opslag);
        var (kop, weigering) = await BeoordeelAsync(Ontvangst.Uit(origineel), origineel.Id, meelezer, ct);
        if (kop is null)
            return weigering!;
        var gebeurtenis = NieuweGebeurtenis.DoorPartij(Handeling.CorrectieVoorgesteld, wie, oorsprong, "wacht op een tweede persoon")
            .Met(Correctievoorstel.Correctie, correctie).Met(Correctievoorstel.Nieuw, BerichtId.Van(kop)).Met("hash", meelezer.Hash());
        await dossiers.BoekAsync(origineel, d => Correctievoorstel.Zoek(d, correctie) is null ? gebeurtenis : null, ct);
        // Last: content that no event names would stay for ever.
        await opslag.VoltooiAsync(new Dictionary<string, string> { [Origineel] = origineel.Id }, ct);
        return new Correctieuitkomst.Voorgesteld(correctie, BerichtId.Van(kop));
    }

    async Task<(Berichtkop? Kop, Correctieuitkomst? Weigering)> BeoordeelAsync(
        Ontvangst origineel, string origineelId, Meelezer meelezer, CancellationToken ct)
    {
        var pijp = PipeReader.Create(meelezer, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok, leaveOpen: true));
        var kop = await validator.LeesKopAsync(pijp, ct);
        if (kop.Kop is not { } gelezen)
            return (null, new Correctieuitkomst.Ongeldig(kop.Bevindingen));
        if (gelezen.Soort.Naam != origineel.Soort || gelezen.Afzender != origineel.Afzender || gelezen.Ontvanger != origineel.Ontvanger)
            return (null, new Correctieuitkomst.Kanniet("Een correctie is van dezelfde soort en tussen dezelfde partijen als het origineel."));
        if (BerichtId.Van(gelezen) == origineelId)
            return (null, new Correctieuitkomst.Kanniet("Geef de correctie een eigen Identificatie: die van het origineel is gebruikt (TR056)."));
        var gegevens = Berichtgegevens.Van(gelezen, vraag: null);
        var uitkomst = await validator.ValideerAsync(pijp, await contracten.VoorAsync(gegevens.Gemeente, gegevens.Aanbieder, ct), ct);
        await pijp.CompleteAsync();
        return uitkomst.IsGeldig ? (gelezen, null) : (null, new Correctieuitkomst.Ongeldig(uitkomst.Bevindingen));
    }
}
