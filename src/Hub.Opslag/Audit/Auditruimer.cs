using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>
/// Removes audit trails whose term is over. Writes in this order: list → event with its hash → per dossier: stone → day index → events. So at
/// every moment what is gone is listed, and what is listed can be removed again (docs/besluiten/0053). Thread-safe.
/// </summary>
public sealed class Auditruimer(ITabellen tabellen, IBlobs blobs, Dagindex dagindex, IDossiers dossiers) : IAuditruimer
{
    const int Groepsgrootte = 100; // TB-02
    readonly Kettinglezer _lezer = new(tabellen);
    readonly Opruimlijst _lijst = new(blobs, dossiers);

    /// <inheritdoc/>
    public async Task<int> RuimAsync(DateOnly dag, CancellationToken ct)
    {
        if (!await _lijst.IsErAsync(dag, ct))
        {
            var regels = await KandidatenAsync(dag, ct);
            if (regels.Count == 0)
                return 0;
            await _lijst.LegVastAsync(dag, regels, ct);
        }

        var aantal = 0;
        await foreach (var regel in _lijst.LeesAsync(dag, ct))
        {
            await VerwijderAsync(regel, dag, ct);
            aantal++;
        }

        return aantal;
    }

    // A broken chain is evidence, and what is open is somebody's work: both stay.
    async Task<List<Zegelregel>> KandidatenAsync(DateOnly dag, CancellationToken ct)
    {
        var regels = new List<Zegelregel>();
        await foreach (var id in dagindex.DossiersAsync(dag, ct))
        {
            var lezing = await _lezer.LeesAsync(id, ct);
            if (lezing.Breuk is null && lezing.Schakels.Count > 0 && lezing.LaatsteOp(dag) == lezing.Schakels.Count - 1
                && await dossiers.LeesAsync(id, ct) is { IsAfgesloten: true })
                regels.Add(new Zegelregel(id, lezing.Schakels.Count - 1, lezing.Schakels[^1].Hash));
        }

        return regels;
    }

    async Task VerwijderAsync(Zegelregel regel, DateOnly dag, CancellationToken ct)
    {
        var rijen = new List<Rij>();
        await foreach (var rij in tabellen.LeesAllesAsync(Audittabellen.Dossiers, regel.Dossier, ct: ct))
            rijen.Add(rij);
        // Gone already, or a new message under the same id since: neither is what the list is about.
        if (rijen.Count == 0 || rijen.Any(rij => DateOnly.FromDateTime(Ketting.Lees(rij).Tijdstip.UtcDateTime) > dag))
            return;
        await new Grafsteen(regel, dag).ZetAsync(tabellen, ct);
        foreach (var eerste in rijen.Select(Ketting.Lees).DistinctBy(g => g.Tijdstip.UtcDateTime.Date))
            await dagindex.VergeetAsync(regel.Dossier, eerste.Tijdstip, ct);
        foreach (var groep in rijen.Chunk(Groepsgrootte))
            await tabellen.SchrijfSamenAsync(Audittabellen.Dossiers, [.. groep.Select(r => Bewerking.Verwijder(r.Partitie, r.Sleutel))], ct);
    }
}
