using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>
/// Proves the audit trail of a day: walks every chain that moved that day, and holds it against the day's seal when there is one.
/// Stops at the first broken link and names it. Thread-safe; memory grows with the number of dossiers of a day, not with events.
/// </summary>
/// <param name="tabellen">Where dossiers are kept.</param>
/// <param name="dagindex">Which dossiers moved on a day.</param>
/// <param name="zegels">The daily seals.</param>
/// <param name="blobs">Where the lists of what retention removed are kept.</param>
/// <param name="dossiers">Where it is recorded what they hold.</param>
public sealed class Auditverificatie(ITabellen tabellen, Dagindex dagindex, Zegels zegels, IBlobs blobs, IDossiers dossiers)
{
    readonly Kettinglezer _lezer = new(tabellen);
    readonly Opruimlijst _opgeruimd = new(blobs, dossiers);

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
        var (aantal, bewezen) = (0L, new Dictionary<DateOnly, IReadOnlySet<Zegelregel>?>());
        await foreach (var regel in zegels.RegelsVanAsync(dag, ct))
        {
            samenvatting.AppendData(Encoding.ASCII.GetBytes(regel.ToString() + "\n"));
            aantal++;
            var schakels = (await _lezer.LeesAsync(regel.Dossier, ct)).Schakels;
            if (regel.Volgnummer < schakels.Count && schakels[regel.Volgnummer].Hash == regel.Hash)
                continue;
            if (await IsOpgeruimdAsync(regel, bewezen, ct))
                continue;
            return new Auditbreuk(regel.Dossier, regel.Volgnummer, regel.Volgnummer >= schakels.Count
                ? "staat in het zegel van de dag, maar ontbreekt in het dossier"
                : "wijkt af van het zegel van de dag");
        }

        var inhoud = Convert.ToHexStringLower(samenvatting.GetHashAndReset());
        return inhoud == zegel.Inhoud && zegel.Hash == Zegels.Hash(dag, aantal, inhoud, zegel.Vorige)
            ? null
            : new Auditbreuk("zegel", 0, "de lijst past niet bij het zegel");
    }

    // Missing is well when retention says so, on a list of which the hash was recorded in a chain of its own.
    async Task<bool> IsOpgeruimdAsync(Zegelregel regel, Dictionary<DateOnly, IReadOnlySet<Zegelregel>?> bewezen, CancellationToken ct)
    {
        if (await Grafsteen.LeesAsync(tabellen, regel.Dossier, ct) is not { } steen || !steen.Dekt(regel))
            return false;
        if (!bewezen.TryGetValue(steen.Dag, out var lijst))
            bewezen[steen.Dag] = lijst = await _opgeruimd.BewezenAsync(steen.Dag, ct);
        return lijst?.Contains(steen.Laatste) == true;
    }
}
