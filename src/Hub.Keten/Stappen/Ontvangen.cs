using System.IO.Pipelines;
using Hub.Kern;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
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
    IBerichtvalidator validator, Berichtsoorten soorten, IBlobs blobs, IDossiers dossiers, IBus bus, IIdBron ids, TimeProvider klok)
{
    /// <summary>Name of the step, in events and traces.</summary>
    public const string Naam = "OntvangBericht";

    /// <summary>Offers a message.</summary>
    /// <param name="bericht">The body; read to its end only when the message is acceptable.</param>
    /// <param name="inzender">Code of the party that offers it, as authenticated.</param>
    /// <param name="oorsprong">Network address it came from.</param>
    /// <param name="ct">Cancels; nothing is stored then.</param>
    public async Task<Ontvangstuitkomst> VoerUitAsync(Stream bericht, string inzender, string oorsprong, CancellationToken ct)
    {
        var blobnaam = $"{klok.GetUtcNow():yyyy-MM-dd}/{ids.Nieuw()}";
        await using var opslag = blobs.Schrijf(Ontvangst.Bak, blobnaam, alsNieuw: true);
        await using var meelezer = new Meelezer(bericht, opslag);
        try
        {
            var (kop, weigering) = await BeoordeelAsync(meelezer, inzender, ct);
            if (kop is null)
                return weigering!;
            var ontvangst = Ontvangst.Van(kop, soorten.BeantwoordBericht(kop), meelezer.Hash(), meelezer.Gelezen, blobnaam);
            return await NeemAanAsync(BerichtId.Van(kop), ontvangst, opslag, oorsprong, ct);
        }
        catch (BerichtTeGrootException)
        {
            return new Ontvangstuitkomst.TeGroot();
        }
    }

    // Nothing is stored before this says yes: the blob becomes visible only when it is completed.
    async Task<(Berichtkop? Kop, Ontvangstuitkomst? Weigering)> BeoordeelAsync(
        Meelezer meelezer, string inzender, CancellationToken ct)
    {
        var pijp = PipeReader.Create(meelezer, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok, leaveOpen: true));
        var kopuitkomst = await validator.LeesKopAsync(pijp, ct);
        if (kopuitkomst.Fout == Kopfout.Onleesbaar)
            return (null, new Ontvangstuitkomst.Geweigerd(null, kopuitkomst.Bevindingen));
        if (kopuitkomst.Kop is { } kop && kop.Inzender != inzender)
            return (null, new Ontvangstuitkomst.NietBevoegd(kop));
        var uitkomst = await validator.ValideerAsync(pijp, ct);
        await pijp.CompleteAsync();
        return kopuitkomst.Kop is { } goed && !Weigert(goed, uitkomst)
            ? (goed, null)
            : (null, new Ontvangstuitkomst.Geweigerd(uitkomst.Soort, uitkomst.Bevindingen));
    }

    // Level 1 gets no retourbericht (IV028); nor does an answer, whatever is wrong with it: only here does its sender hear of it.
    bool Weigert(Berichtkop kop, Validatieuitkomst uitkomst) =>
        uitkomst.Bevindingen.Any(b => b.Niveau == Niveau.Berichtformaat)
        || (!uitkomst.IsGeldig && soorten.AntwoordOp(kop.Soort) is null);

    async Task<Ontvangstuitkomst> NeemAanAsync(
        string id, Ontvangst ontvangst, Blobschrijver opslag, string oorsprong, CancellationToken ct)
    {
        await opslag.VoltooiAsync(new Dictionary<string, string> { [Ontvangst.BerichtMetadata] = id }, ct);
        var dossier = await dossiers.OpenAsync(id, ontvangst.AlsGebeurtenis(oorsprong), ct);
        if (dossier is null)
            return await HerhaalAsync(id, ontvangst, oorsprong, ct);
        await StuurDoorAsync(id, ct);
        return new Ontvangstuitkomst.Aangenomen(dossier);
    }

    // Seen before (TR056): the same bytes get the first result, other bytes are refused.
    async Task<Ontvangstuitkomst> HerhaalAsync(string id, Ontvangst nieuw, string oorsprong, CancellationToken ct)
    {
        await blobs.VerwijderAsync(Ontvangst.Bak, nieuw.Blob, ct);
        var dossier = await dossiers.LeesAsync(id, ct) ?? throw new InvalidDataException($"Dossier {id} is verdwenen.");
        if (Ontvangst.Uit(dossier).Hash != nieuw.Hash)
            return new Ontvangstuitkomst.AndereInhoud(id);
        // A sender that saw no answer tries again: perhaps the first attempt died before its token was sent.
        if (dossier.Status == Berichtstatus.Ontvangen)
            await StuurDoorAsync(id, ct);
        var geboekt = await dossiers.BoekAsync(
            dossier, _ => new NieuweGebeurtenis(
                Handeling.OpnieuwAangeboden, nieuw.Inzender, oorsprong, "eerder aangenomen", new Dictionary<string, string>()), ct);
        return new Ontvangstuitkomst.EerderAangenomen(geboekt);
    }

    Task StuurDoorAsync(string id, CancellationToken ct) =>
        bus.StuurAsync(
            Wachtrijen.Ingekomen, new Opdracht(id, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);
}
