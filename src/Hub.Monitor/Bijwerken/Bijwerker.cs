using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Monitor.Indelen;
using Hub.Monitor.Opslag;
using Hub.Monitor.Tellen;
using Microsoft.Extensions.Logging;

namespace Hub.Monitor.Bijwerken;

/// <summary>What a run did.</summary>
/// <param name="Clienten">Contributions made anew.</param>
/// <param name="Gemeenten">Gemeenten counted anew.</param>
public sealed record Bijwerkverslag(int Clienten, int Gemeenten);

/// <summary>
/// Folds what changed into prepared counts: gemeenten, then the regios in which they count, then the verbanden of those. One run at a
/// time, under a lease; one that lost it writes nothing more. The marks go last, so a crash anywhere leaves them and the next run does it
/// again. Thread-safe.
/// </summary>
public sealed partial class Bijwerker(
    Merken merken, Gemeentebijwerker gemeentebijwerker, Tellingkast tellingen, Indelingen indelingen, Kenmerken kenmerken, Partijregister partijen,
    IBlobs blobs, TimeProvider klok, ILogger<Bijwerker> log)
{
    const int MerkenPerScherf = 2000; // of ten: a run stays well within the time that a function has
    const int MeestOpnieuw = 20;      // gemeenten counted anew for another reason, per run
    static readonly TimeSpan Leaseduur = TimeSpan.FromSeconds(60);

    /// <summary>Does what there is to do, as far as one run may go.</summary>
    /// <returns>What was done, or null when another run is at work, or took over.</returns>
    public async Task<Bijwerkverslag?> WerkBijAsync(CancellationToken ct)
    {
        await using var slot = await Blobslot.NeemAsync(blobs, Monitortabel.Bak, "slot", Leaseduur, klok, ct);
        if (slot is null)
            return null;
        using var beide = CancellationTokenSource.CreateLinkedTokenSource(ct, slot.Kwijt);
        try
        {
            return await DoeAsync(beide.Token);
        }
        catch (OperationCanceledException) when (slot.Kwijt.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return null; // the other finds the same marks: sums, notes and marks are its own to write
        }
    }

    async Task<Bijwerkverslag> DoeAsync(CancellationToken ct)
    {
        var stand = await indelingen.StandAsync(ct);
        var gezet = new List<Merk>();
        foreach (var scherf in Merken.Scherven)
            gezet.AddRange(await merken.LeesAsync(scherf, MerkenPerScherf, ct));
        var perGemeente = gezet.ToLookup(m => m.Gemeente);
        var verouderd = (await kenmerken.VerouderdAsync(stand.Kenmerk, stand.Invoer.Buiten.Select(b => b.Gemeente), ct)).ToHashSet(StringComparer.Ordinal);
        // Only of those that are counted: one without a grondslag stays out of date, and would keep the others waiting.
        verouderd = indelingen.Gemeenten.Select(g => g.Code).Where(verouderd.Contains).Take(MeestOpnieuw).ToHashSet(StringComparer.Ordinal);
        var werk = indelingen.Gemeenten.Where(g => perGemeente.Contains(g.Code) || verouderd.Contains(g.Code)).ToList();
        var (regios, gedaan) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var gemeente in werk)
        {
            var alles = await kenmerken.IsAndersAsync(gemeente.Code, stand.Kenmerk, ct);
            regios.UnionWith(await gemeentebijwerker.WerkBijAsync(
                gemeente, [.. perGemeente[gemeente.Code]], alles, stand, indelingen.Voor(gemeente, stand), ct));
            gedaan.Add(gemeente.Code);
        }

        await WerkRegiosBijAsync(regios, ct);
        await kenmerken.NoteerAsync(gedaan, stand.Kenmerk, ct);
        await merken.WisAsync([.. gezet.Where(m => gedaan.Contains(m.Gemeente) || !indelingen.Gemeenten.Any(g => g.Code == m.Gemeente))], ct);
        if (gedaan.Count > 0)
            LogGedaan(gezet.Count, gedaan.Count);
        return new Bijwerkverslag(gezet.Count, gedaan.Count);
    }

    async Task WerkRegiosBijAsync(IReadOnlyCollection<string> regios, CancellationToken ct)
    {
        foreach (var regio in regios)
        {
            var gebied = new Gebied(Gebiedsoort.Regio, regio);
            await tellingen.SchrijfAsync(gebied, Verbanden.Van(regio, partijen), await SomAsync(gebied, ct), ct);
        }

        foreach (var verband in regios.Select(r => Verbanden.Van(r, partijen)).Distinct())
        {
            var gebied = new Gebied(Gebiedsoort.Verband, verband);
            var som = await SomAsync(gebied, ct);
            som.Verminder(Deeltelling.Som(await tellingen.DubbelAsync(verband, ct)));
            await tellingen.SchrijfAsync(gebied, "", som, ct);
        }
    }

    async Task<Telling> SomAsync(Gebied gebied, CancellationToken ct) =>
        Deeltelling.Som(await tellingen.OnderAsync(gebied, ct));

    [LoggerMessage(EventId = 600, Level = LogLevel.Information, Message = "Monitor bijgewerkt: {Clienten} cliënten, {Gemeenten} gemeenten")]
    partial void LogGedaan(int clienten, int gemeenten);
}
