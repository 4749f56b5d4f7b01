using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Keten.Verwerkingen;

/// <summary>
/// Who looked at the log of processing of which day, in a dossier of its own per day of the log: also looking is processing (NEN-02, LD-08).
/// Thread-safe.
/// </summary>
public sealed class Logboekinzage(IDossiers dossiers)
{
    /// <summary>Records that somebody gets the log of a day.</summary>
    public async Task LegVastAsync(DateOnly dag, Optreden wie, string oorsprong, CancellationToken ct)
    {
        var gebeurtenis = NieuweGebeurtenis.DoorPartij(Handeling.LogboekIngezien, wie, oorsprong, "ingezien")
            .Met("dag", dag.ToString("O", CultureInfo.InvariantCulture));
        if (await dossiers.OpenAsync(Dossier(dag), gebeurtenis, ct) is null && await dossiers.LeesAsync(Dossier(dag), ct) is { } bestaand)
            await dossiers.BoekAsync(bestaand, _ => gebeurtenis, ct);
    }

    /// <summary>Id of the dossier with who looked at the log of this day.</summary>
    public static string Dossier(DateOnly dag) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"logboekinzage\n{dag:yyyy-MM-dd}")).AsSpan(0, 16));
}
