using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Poorten;
using Hub.Keten.Contracten;
using Hub.Monitor.Opslag;

namespace Hub.Monitor.Invoer;

/// <summary>
/// Takes in a file for the monitor, all or nothing: what its importer had of this kind is replaced. Writes the file as it came, then its
/// version; a crash in between leaves what nobody sees. Thread-safe.
/// </summary>
public sealed class Monitorimport(Invoerlogboek logboek, IBlobs blobs)
{
    /// <summary>Imports a file.</summary>
    /// <param name="inhoud">CSV in UTF-8; the column names tell which kind.</param>
    /// <param name="invoerder">Who imports.</param>
    /// <param name="proef">True to judge only.</param>
    /// <param name="ct">Cancels; doing it again completes it.</param>
    public async Task<Importuitkomst> VoerUitAsync(byte[] inhoud, Invoerder invoerder, bool proef, CancellationToken ct)
    {
        var gelezen = Invoerbestand.Lees(inhoud, invoerder);
        var uitkomst = new Importuitkomst(
            null, false, gelezen.Soort?.Naam, gelezen.Regels, gelezen.Buiten.Select(b => b.Gemeente).Distinct().Count(),
            gelezen.Buiten.Select(b => b.Aanbieder).Where(a => a.Length > 0).Distinct().Count(), gelezen.Fouten);
        if (proef || gelezen.Fouten.Count > 0)
            return uitkomst;
        var (import, metadata) = (Sleutel(inhoud, invoerder), Invoerders.Metadata(invoerder));
        await using (var schrijver = blobs.Schrijf(Monitortabel.Bak, Naam(import), alsNieuw: false))
        {
            await schrijver.WriteAsync(inhoud, ct);
            await schrijver.VoltooiAsync(metadata, ct);
        }

        var (versie, isNieuw) = await logboek.LegVastAsync(import, invoerder.Code, gelezen.Soort!.Naam, gelezen.Regels, ct);
        return uitkomst with { Versie = versie, IsNieuw = isNieuw };
    }

    /// <summary>Name of the blob of an import.</summary>
    internal static string Naam(string import) => $"invoer/{import}";

    static string Sleutel(byte[] inhoud, Invoerder invoerder)
    {
        var wie = Encoding.UTF8.GetBytes($"{invoerder.Code}\n{string.Join('\n', Invoerders.Metadata(invoerder).Values)}\n");
        return Convert.ToHexStringLower(SHA256.HashData([.. wie, .. inhoud]).AsSpan(0, 16));
    }
}
