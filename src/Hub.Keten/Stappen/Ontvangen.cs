using System.IO.Pipelines;
using Hub.Kern;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Keten.Koppelen;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Stappen;

/// <summary>
/// Step 1: takes a message in at the door. Writes in this order: blob → dossier → queue token, so that a crash in between leaves
/// either nothing that counts (a blob without dossier, removed by the sweeper) or a dossier that the sweeper sets going.
/// Thread-safe. Memory: one block of the blob and the validator's buffers, whatever the message's size.
/// </summary>
public sealed class Ontvangen(
    IBerichtvalidator validator, Berichtsoorten soorten, IBlobs blobs, IDossiers dossiers, IBus bus, IIdBron ids, Mandaten mandaten,
    TimeProvider klok)
{
    /// <summary>Name of the step, in events and traces.</summary>
    public const string Naam = "OntvangBericht";

    /// <summary>Offers a message for whom its Header says.</summary>
    public Task<Ontvangstuitkomst> VoerUitAsync(Stream bericht, Optreden wie, string oorsprong, CancellationToken ct) =>
        VoerUitAsync(bericht, wie, null, oorsprong, ct);

    /// <summary>Offers a message.</summary>
    /// <param name="bericht">The body; read to its end only when the message is acceptable.</param>
    /// <param name="wie">Who offers it, as authenticated: the Header's inzender, or who has its mandate (IB009). For whom, the Header says.</param>
    /// <param name="namens">The inzender that the actor says it acts for, or null to leave that to the Header.</param>
    /// <param name="oorsprong">Network address it came from.</param>
    /// <param name="ct">Cancels; nothing is stored then.</param>
    public Task<Ontvangstuitkomst> VoerUitAsync(Stream bericht, Optreden wie, string? namens, string oorsprong, CancellationToken ct) =>
        NeemInAsync(bericht, wie.Actor, namens, wie, oorsprong, ct);

    /// <summary>Takes in a correction that was confirmed: a message that this inzender may offer, on record as offered for it by who confirmed (NEN-02).</summary>
    public Task<Ontvangstuitkomst> NeemCorrectieInAsync(Stream bericht, string inzender, Optreden bevestiger, string oorsprong, CancellationToken ct) =>
        NeemInAsync(bericht, inzender, inzender, bevestiger, oorsprong, ct);

    async Task<Ontvangstuitkomst> NeemInAsync(
        Stream bericht, string bevoegde, string? namens, Optreden wie, string oorsprong, CancellationToken ct)
    {
        var blobnaam = $"{klok.GetUtcNow():yyyy-MM-dd}/{ids.Nieuw()}";
        await using var opslag = blobs.Schrijf(Ontvangst.Bak, blobnaam, alsNieuw: true);
        await using var meelezer = new Meelezer(bericht, opslag);
        try
        {
            var (kop, weigering) = await BeoordeelAsync(meelezer, bevoegde, namens, ct);
            if (kop is null)
                return weigering!;
            var vraag = soorten.BeantwoordBericht(kop);
            if (!await MagBeantwoordenAsync(vraag, kop, ct))
                return new Ontvangstuitkomst.NietBevoegd(kop);
            var ontvangst = Ontvangst.Van(kop, vraag, meelezer.Hash(), meelezer.Gelezen, blobnaam);
            return await NeemAanAsync(BerichtId.Van(kop), ontvangst, opslag, wie with { Voor = kop.Inzender }, oorsprong, ct);
        }
        catch (BerichtTeGrootException)
        {
            return new Ontvangstuitkomst.TeGroot();
        }
    }

    // Nothing is stored before this says yes: the blob becomes visible only when it is completed.
    async Task<(Berichtkop? Kop, Ontvangstuitkomst? Weigering)> BeoordeelAsync(
        Meelezer meelezer, string actor, string? namens, CancellationToken ct)
    {
        var pijp = PipeReader.Create(meelezer, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok, leaveOpen: true));
        var kopuitkomst = await validator.LeesKopAsync(pijp, ct);
        if (kopuitkomst.Fout == Kopfout.Onleesbaar)
            return (null, new Ontvangstuitkomst.Geweigerd(null, kopuitkomst.Bevindingen));
        if (kopuitkomst.Kop is { } kop && !IsBevoegd(kop, actor, namens))
            return (null, new Ontvangstuitkomst.NietBevoegd(kop));
        var uitkomst = await validator.ValideerAsync(pijp, ct);
        await pijp.CompleteAsync();
        return kopuitkomst.Kop is { } goed && !Weigert(goed, uitkomst)
            ? (goed, null)
            : (null, new Ontvangstuitkomst.Geweigerd(uitkomst.Soort, uitkomst.Bevindingen));
    }

    bool IsBevoegd(Berichtkop kop, string actor, string? namens) =>
        (namens is null || namens == kop.Inzender)
        && mandaten.Mag(actor, kop.Inzender, Mandaathandeling.Aanbieden, kop.Soort.Naam);

    // Its id and that of its question follow from the Header alone: another could take the place of who was asked. An answer that comes
    // before its question (OP080) cannot be compared with it here.
    async Task<bool> MagBeantwoordenAsync(string? vraag, Berichtkop kop, CancellationToken ct) =>
        vraag is null || await dossiers.LeesAsync(vraag, ct) is not { } gevraagd || gevraagd.WordtBeantwoordDoor(kop);

    // Level 1 gets no retourbericht (IV028); nor does an answer, whatever is wrong with it: only here does its sender hear of it.
    bool Weigert(Berichtkop kop, Validatieuitkomst uitkomst) =>
        uitkomst.Bevindingen.Any(b => b.Niveau == Niveau.Berichtformaat)
        || (!uitkomst.IsGeldig && soorten.AntwoordOp(kop.Soort) is null);

    async Task<Ontvangstuitkomst> NeemAanAsync(
        string id, Ontvangst ontvangst, Blobschrijver opslag, Optreden wie, string oorsprong, CancellationToken ct)
    {
        await opslag.VoltooiAsync(new Dictionary<string, string> { [Ontvangst.BerichtMetadata] = id }, ct);
        var dossier = await dossiers.OpenAsync(id, ontvangst.AlsGebeurtenis(wie, oorsprong), ct);
        if (dossier is null)
            return await HerhaalAsync(id, ontvangst, wie, oorsprong, ct);
        await StuurDoorAsync(id, ct);
        return new Ontvangstuitkomst.Aangenomen(dossier);
    }

    // Seen before (TR056): the same bytes get the first result, other bytes are refused.
    async Task<Ontvangstuitkomst> HerhaalAsync(string id, Ontvangst nieuw, Optreden wie, string oorsprong, CancellationToken ct)
    {
        await blobs.VerwijderAsync(Ontvangst.Bak, nieuw.Blob, ct);
        var dossier = await dossiers.LeesAsync(id, ct) ?? throw new InvalidDataException($"Dossier {id} is verdwenen.");
        if (Ontvangst.Uit(dossier).Hash != nieuw.Hash)
            return new Ontvangstuitkomst.AndereInhoud(id);
        // A sender that saw no answer tries again: perhaps the first attempt died before its token was sent.
        if (dossier.Status == Berichtstatus.Ontvangen)
            await StuurDoorAsync(id, ct);
        var geboekt = await dossiers.BoekAsync(
            dossier, _ => NieuweGebeurtenis.DoorPartij(Handeling.OpnieuwAangeboden, wie, oorsprong, "eerder aangenomen"), ct);
        return new Ontvangstuitkomst.EerderAangenomen(geboekt);
    }

    Task StuurDoorAsync(string id, CancellationToken ct) =>
        bus.StuurAsync(
            Wachtrijen.Ingekomen, new Opdracht(id, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);
}
