using System.IO.Pipelines;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Stappen;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Keten.Corrigeren;

/// <summary>
/// Edit and resend (UX-05): one operator proposes a corrected message in place of a dead letter, another confirms it. The original stays as it
/// was; the correction is a message of its own with an id of its own, and both trails name the other. Writes in this order: proposal: event →
/// blob; confirmation: new message → event there → event on the original → proposal away. Each can be asked again. Thread-safe.
/// </summary>
public sealed class Corrigeren(
    IBerichtvalidator validator, IContracten contracten, Ontvangen ontvangen, IBlobs blobs, IDossiers dossiers, IIdBron ids)
{
    /// <summary>Container of proposals.</summary>
    public const string Bak = "correcties";

    /// <summary>Name of the fact in an event that names the proposal.</summary>
    public const string Correctie = "correctie";

    const string Nieuw = "nieuw";

    /// <summary>Proposes a corrected message.</summary>
    /// <param name="origineel">The dead letter.</param>
    /// <param name="bericht">The corrected message: of the same type and between the same parties, with an Identificatie of its own (TR056).</param>
    /// <param name="wie">The operator.</param>
    /// <param name="oorsprong">Network address it came from.</param>
    /// <param name="ct">Cancels; nothing is kept then.</param>
    public async Task<Correctieuitkomst> StelVoorAsync(Dossier origineel, Stream bericht, string wie, string oorsprong, CancellationToken ct)
    {
        if (!IsOpen(origineel))
            return new Correctieuitkomst.Kanniet("Alleen een open dode brief met een leesbaar bericht kan gecorrigeerd worden.");
        var correctie = ids.Nieuw();
        await using var opslag = blobs.Schrijf(Bak, correctie, alsNieuw: true);
        await using var meelezer = new Meelezer(bericht, opslag);
        var (kop, weigering) = await BeoordeelAsync(Ontvangst.Uit(origineel), origineel.Id, meelezer, ct);
        if (kop is null)
            return weigering!;
        var gebeurtenis = Gebeurtenis(Handeling.CorrectieVoorgesteld, wie, oorsprong, "wacht op een tweede persoon")
            .Met(Correctie, correctie).Met(Nieuw, BerichtId.Van(kop)).Met("hash", meelezer.Hash());
        await dossiers.BoekAsync(origineel, d => d.Gebeurtenissen.Any(g => g.Gegeven(Correctie) == correctie) ? null : gebeurtenis, ct);
        await opslag.VoltooiAsync(new Dictionary<string, string>(), ct); // last: content that no event names would stay for ever
        return new Correctieuitkomst.Voorgesteld(correctie, BerichtId.Van(kop));
    }

    /// <summary>Confirms a proposal of somebody else: the corrected message is taken in as if its sender had sent it.</summary>
    public async Task<Correctieuitkomst> BevestigAsync(
        Dossier origineel, string correctie, string wie, string oorsprong, string reden, CancellationToken ct)
    {
        if (Voorstel(origineel, correctie) is not { } voorstel)
            return new Correctieuitkomst.Kanniet("Dit voorstel hoort niet bij deze dode brief.");
        if (voorstel.Inhoud.Actor == wie)
            return new Correctieuitkomst.Kanniet("Een ander dan wie de correctie voorstelde moet haar bevestigen.");
        if (origineel.Status != Berichtstatus.DodeBrief)
            return origineel.LaatsteVan(Handeling.Gecorrigeerd)?.Gegeven(Correctie) == correctie
                ? new Correctieuitkomst.Ingediend(origineel, voorstel.Gegeven(Nieuw)!)
                : new Correctieuitkomst.Kanniet("Deze dode brief staat niet meer open.");
        var ontvangst = Ontvangst.Uit(origineel);
        await using var blob = await blobs.OpenAsync(Bak, correctie, ct);
        if (blob is null)
            return new Correctieuitkomst.Kanniet("De inhoud van dit voorstel is er niet meer.");
        return await ontvangen.VoerUitAsync(blob.Stroom, ontvangst.Inzender, oorsprong, ct) switch
        {
            Ontvangstuitkomst.Aangenomen u => await BoekAsync(origineel, u.Dossier, correctie, wie, oorsprong, reden, ct),
            Ontvangstuitkomst.EerderAangenomen u => await BoekAsync(origineel, u.Dossier, correctie, wie, oorsprong, reden, ct),
            Ontvangstuitkomst.Geweigerd u => new Correctieuitkomst.Ongeldig(u.Bevindingen),
            _ => new Correctieuitkomst.Kanniet("De Identificatie van de correctie is intussen voor een ander bericht gebruikt (TR056)."),
        };
    }

    async Task<Correctieuitkomst> BoekAsync(
        Dossier origineel, Dossier nieuw, string correctie, string wie, string oorsprong, string reden, CancellationToken ct)
    {
        var vervangt = Gebeurtenis(Handeling.Gecorrigeerd, wie, oorsprong, "vervangt een dode brief").Met("vervangt", origineel.Id).Met("reden", reden);
        await dossiers.BoekAsync(nieuw, d => d.Gebeurtenissen.Any(g => g.Gegeven("vervangt") == origineel.Id) ? null : vervangt, ct);
        var gecorrigeerd = Gebeurtenis(Handeling.Gecorrigeerd, wie, oorsprong, "vervangen").Met(Correctie, correctie).Met(Nieuw, nieuw.Id).Met("reden", reden);
        origineel = await dossiers.BoekAsync(origineel, d => d.Status == Berichtstatus.DodeBrief ? gecorrigeerd : null, ct);
        await blobs.VerwijderAsync(Bak, correctie, ct);
        return new Correctieuitkomst.Ingediend(origineel, nieuw.Id);
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

    static bool IsOpen(Dossier dossier) => dossier.Eerste.Handeling == Handeling.Ontvangen && dossier.Status == Berichtstatus.DodeBrief;

    static Gebeurtenis? Voorstel(Dossier dossier, string correctie) => dossier.Gebeurtenissen.FirstOrDefault(
        g => g.Handeling == Handeling.CorrectieVoorgesteld && g.Gegeven(Correctie) == correctie);

    static NieuweGebeurtenis Gebeurtenis(Handeling handeling, string wie, string oorsprong, string resultaat) =>
        new(handeling, wie, oorsprong, resultaat, new Dictionary<string, string>());
}
