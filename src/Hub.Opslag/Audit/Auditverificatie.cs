using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>
/// Proves the audit trail of a day: walks every chain that moved that day, and holds it against the day's seal when there is one.
/// Stops at the first broken link and names it. Thread-safe; memory grows with the number of dossiers of a day, not with events.
/// </summary>
/// <param name="tabellen">Where dossiers are kept.</param>
/// <param name="dagindex">Which dossiers moved on a day.</param>
/// <param name="zegels">The daily seals.</param>
public sealed class Auditverificatie(ITabellen tabellen, Dagindex dagindex, Zegels zegels)
{
    readonly Kettinglezer _lezer = new(tabellen);

    /// <summary>Verifies one day.</summary>
    public async Task<Auditverslag> VerifieerAsync(DateOnly dag, CancellationToken ct)
    {
        var zegel = await zegels.LeesAsync(dag, ct);
        int dossiers = 0, gebeurtenissen = 0;
        await foreach (var dossier in dagindex.DossiersAsync(dag, ct))
        {
            var lezing = await _lezer.LeesAsync(dossier, ct);
            gebeurtenissen += lezing.Schakels.Count;
            dossiers += lezing.Schakels.Count > 0 ? 1 : 0;
            if (lezing.Breuk is { } breuk)
                return new Auditverslag(dag, dossiers, gebeurtenissen, zegel is not null, breuk);
        }

        var zegelbreuk = zegel is null ? null : await BreukMetZegelAsync(dag, zegel, ct);
        return new Auditverslag(dag, dossiers, gebeurtenissen, zegel is not null, zegelbreuk);
    }

    async Task<Auditbreuk?> BreukMetZegelAsync(DateOnly dag, Zegel zegel, CancellationToken ct)
    {
        using var samenvatting = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var aantal = 0L;
        await foreach (var regel in zegels.RegelsVanAsync(dag, ct))
        {
            samenvatting.AppendData(Encoding.ASCII.GetBytes(regel.ToString() + "\n"));
            aantal++;
            var schakels = (await _lezer.LeesAsync(regel.Dossier, ct)).Schakels;
            if (regel.Volgnummer >= schakels.Count)
                return new Auditbreuk(regel.Dossier, regel.Volgnummer, "staat in het zegel van de dag, maar ontbreekt in het dossier");
            if (schakels[regel.Volgnummer].Hash != regel.Hash)
                return new Auditbreuk(regel.Dossier, regel.Volgnummer, "wijkt af van het zegel van de dag");
        }

        var inhoud = Convert.ToHexStringLower(samenvatting.GetHashAndReset());
        return inhoud == zegel.Inhoud && zegel.Hash == Zegels.Hash(dag, aantal, inhoud, zegel.Vorige)
            ? null
            : new Auditbreuk("zegel", 0, "de lijst past niet bij het zegel");
    }
}
