using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>
/// The record of what retention removed of one day: a list with the last event of each dossier, in a blob, and a dossier of its own whose event
/// holds the list's hash. That dossier is sealed as any other, so nobody can make a list afterwards for what he took away himself.
/// </summary>
/// <param name="blobs">Where lists are kept.</param>
/// <param name="dossiers">Where their hashes are kept.</param>
sealed class Opruimlijst(IBlobs blobs, IDossiers dossiers)
{
    const string Lijst = "lijst";
    static readonly Dictionary<string, string> GeenMetadata = [];

    /// <summary>Id of the dossier that records what was removed of this day.</summary>
    public static string Dossier(DateOnly dag) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"bewaring\n{dag:yyyy-MM-dd}")).AsSpan(0, 16));

    /// <summary>True when the day has a list that counts.</summary>
    public async Task<bool> IsErAsync(DateOnly dag, CancellationToken ct) => await dossiers.LeesAsync(Dossier(dag), ct) is not null;

    /// <summary>Keeps the list and then the event that makes it count.</summary>
    public async Task LegVastAsync(DateOnly dag, IReadOnlyList<Zegelregel> regels, CancellationToken ct)
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(regels.Select(r => $"{r}\n")));
        await using var schrijver = blobs.Schrijf(Audittabellen.Opruimbak, Naam(dag), alsNieuw: false);
        await schrijver.WriteAsync(bytes, ct);
        await schrijver.VoltooiAsync(GeenMetadata, ct);
        var gebeurtenis = NieuweGebeurtenis.DoorStap(Handeling.Opgeruimd, "RuimOp", "auditspoor verwijderd")
            .Met("dag", Naam(dag)).Met("aantal", regels.Count.ToString(CultureInfo.InvariantCulture))
            .Met(Lijst, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await dossiers.OpenAsync(Dossier(dag), gebeurtenis, ct);
    }

    /// <summary>The lines of a list.</summary>
    public async IAsyncEnumerable<Zegelregel> LeesAsync(DateOnly dag, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Audittabellen.Opruimbak, Naam(dag), ct)
            ?? throw new InvalidDataException($"De lijst van wat op {Naam(dag)} is opgeruimd ontbreekt.");
        using var lezer = new StreamReader(blob.Stroom, Encoding.ASCII);
        while (await lezer.ReadLineAsync(ct) is { } regel)
            yield return Zegelregel.Lees(regel);
    }

    /// <summary>The lines of a list of which the hash is recorded and right; null when it proves nothing.</summary>
    public async Task<IReadOnlySet<Zegelregel>?> BewezenAsync(DateOnly dag, CancellationToken ct)
    {
        if ((await dossiers.LeesAsync(Dossier(dag), ct))?.Eerste is not { Handeling: Handeling.Opgeruimd } gebeurtenis)
            return null;
        using var samenvatting = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var regels = new HashSet<Zegelregel>();
        await foreach (var regel in LeesAsync(dag, ct))
        {
            samenvatting.AppendData(Encoding.ASCII.GetBytes($"{regel}\n"));
            regels.Add(regel);
        }

        return Convert.ToHexStringLower(samenvatting.GetHashAndReset()) == gebeurtenis.Gegeven(Lijst) ? regels : null;
    }

    static string Naam(DateOnly dag) => dag.ToString("O", CultureInfo.InvariantCulture);
}
