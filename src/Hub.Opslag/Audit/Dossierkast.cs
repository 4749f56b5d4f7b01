using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>
/// Dossiers in Table Storage. An event is only ever inserted, under the number after the last one read: who finds that number
/// taken was not first, and decides again on what is there now. Thread-safe, also between processes.
/// </summary>
/// <param name="tabellen">Where dossiers are kept.</param>
/// <param name="dagindex">Which dossiers moved on a day.</param>
/// <param name="klok">Gives each event its time.</param>
public sealed class Dossierkast(ITabellen tabellen, Dagindex dagindex, TimeProvider klok) : IDossiers
{
    /// <inheritdoc/>
    public async Task<Dossier?> LeesAsync(string id, CancellationToken ct)
    {
        var gebeurtenissen = new List<Gebeurtenis>();
        await foreach (var rij in tabellen.LeesAllesAsync(Audittabellen.Dossiers, id, ct: ct))
            gebeurtenissen.Add(Ketting.Lees(rij));
        return gebeurtenissen.Count == 0 ? null : new Dossier(id, gebeurtenissen);
    }

    /// <inheritdoc/>
    public async Task<Dossier?> OpenAsync(string id, NieuweGebeurtenis eerste, CancellationToken ct)
    {
        var gebeurtenis = await VoegToeAsync(id, null, eerste, ct);
        return gebeurtenis is null ? null : new Dossier(id, [gebeurtenis]);
    }

    /// <inheritdoc/>
    public async Task<Dossier> BoekAsync(Dossier dossier, Func<Dossier, NieuweGebeurtenis?> besluit, CancellationToken ct)
    {
        while (besluit(dossier) is { } nieuw)
        {
            if (await VoegToeAsync(dossier.Id, dossier.Laatste, nieuw, ct) is { } gebeurtenis)
                return dossier with { Gebeurtenissen = [.. dossier.Gebeurtenissen, gebeurtenis] };
            dossier = await LeesAsync(dossier.Id, ct)
                ?? throw new InvalidDataException($"Dossier {dossier.Id} is verdwenen.");
        }

        return dossier;
    }

    async Task<Gebeurtenis?> VoegToeAsync(string id, Gebeurtenis? laatste, NieuweGebeurtenis nieuw, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (laatste is null || laatste.Tijdstip.UtcDateTime.Date != nu.UtcDateTime.Date)
            await dagindex.NoteerAsync(id, nu, ct);
        var volgnummer = laatste is null ? 0 : laatste.Volgnummer + 1;
        var rij = Ketting.Schakel(id, volgnummer, laatste?.Hash ?? Gebeurtenis.GeenVorige, nu, Sporen.TraceId, nieuw);
        var uitkomst = await tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.VoegToe(rij), ct);
        return uitkomst.Geslaagd ? Ketting.Lees(rij) : null;
    }
}
