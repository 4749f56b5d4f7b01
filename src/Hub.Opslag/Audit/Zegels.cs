using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>
/// The daily seal: a list of every dossier that moved that day with its last event and hash, chained to the seal before.
/// What is taken away after sealing, a tail or a whole dossier, is missed by name (SEC-02). Thread-safe.
/// </summary>
/// <param name="tabellen">Where seals are kept.</param>
/// <param name="blobs">Where their lists are kept.</param>
/// <param name="dagindex">Which dossiers moved on a day.</param>
public sealed class Zegels(ITabellen tabellen, IBlobs blobs, Dagindex dagindex) : IZegels
{
    const string Partitie = "zegel";
    const int Gelijktijdig = 32; // chains read at a time: docs/ontwerp/capaciteit.md
    static readonly Dictionary<string, string> GeenMetadata = [];
    readonly Kettinglezer _lezer = new(tabellen);

    /// <inheritdoc/>
    public async Task VerzegelAsync(DateOnly dag, CancellationToken ct)
    {
        if (await LeesAsync(dag, ct) is not null)
            return;
        await using var schrijver = blobs.Schrijf(Audittabellen.Zegelbak, Naam(dag), alsNieuw: true);
        var (aantal, inhoud) = await VatSamenAsync(RegelsAsync(dag, ct), regel => schrijver.WriteAsync(regel, ct));
        // A list that is there already was completed by a closing that died after it: it cannot be written again (WORM), so it is sealed.
        if ((await schrijver.VoltooiAsync(GeenMetadata, ct)).Resultaat == Schrijfresultaat.BestaatAl)
            (aantal, inhoud) = await VatSamenAsync(RegelsVanAsync(dag, ct), _ => ValueTask.CompletedTask);
        await LegVastAsync(dag, aantal, inhoud, ct);
    }

    /// <inheritdoc/>
    public async Task<DateOnly?> LaatsteDagAsync(CancellationToken ct) =>
        await LaatsteAsync(null, ct) is { } rij ? DateOnly.ParseExact(rij.Sleutel, "O", CultureInfo.InvariantCulture) : null;

    /// <inheritdoc/>
    public async Task<DateOnly?> EersteDagAsync(CancellationToken ct) =>
        await tabellen.LeesEersteAsync(Audittabellen.Zegels, Partitie, Sleutelbereik.Alles, 1, ct) is [var rij, ..]
            ? DateOnly.ParseExact(rij.Sleutel, "O", CultureInfo.InvariantCulture)
            : null;

    /// <summary>The day's seal, or null.</summary>
    internal async Task<Zegel?> LeesAsync(DateOnly dag, CancellationToken ct) =>
        await tabellen.LeesAsync(Audittabellen.Zegels, Partitie, Naam(dag), ct) is { } rij ? Zegel.Uit(rij) : null;

    /// <summary>The lines a seal covers, in the order they were written.</summary>
    internal async IAsyncEnumerable<Zegelregel> RegelsVanAsync(
        DateOnly dag, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Audittabellen.Zegelbak, Naam(dag), ct)
            ?? throw new InvalidDataException($"De lijst bij het zegel van {Naam(dag)} ontbreekt.");
        using var lezer = new StreamReader(blob.Stroom, Encoding.ASCII);
        while (await lezer.ReadLineAsync(ct) is { } regel)
            yield return Zegelregel.Lees(regel);
    }

    /// <summary>Hash over a seal's place in the chain of seals.</summary>
    internal static string Hash(DateOnly dag, long aantal, string inhoud, string vorige) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{vorige}\n{Naam(dag)}\n{aantal}\n{inhoud}")));

    static async Task<(long Aantal, string Inhoud)> VatSamenAsync(IAsyncEnumerable<Zegelregel> regels, Func<byte[], ValueTask> schrijf)
    {
        using var samenvatting = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var aantal = 0L;
        await foreach (var regel in regels)
        {
            var bytes = Encoding.ASCII.GetBytes(regel.ToString() + "\n");
            samenvatting.AppendData(bytes);
            await schrijf(bytes);
            aantal++;
        }

        return (aantal, Convert.ToHexStringLower(samenvatting.GetHashAndReset()));
    }

    // Several chains are read at a time, in the order of the index: one after another, a busy day would not be sealed in time.
    async IAsyncEnumerable<Zegelregel> RegelsAsync(
        DateOnly dag, [EnumeratorCancellation] CancellationToken ct)
    {
        var onderweg = new Queue<Task<Zegelregel?>>();
        await foreach (var dossier in dagindex.DossiersAsync(dag, ct))
        {
            onderweg.Enqueue(RegelAsync(dossier, dag, ct));
            if (onderweg.Count == Gelijktijdig && await onderweg.Dequeue() is { } regel)
                yield return regel;
        }

        while (onderweg.TryDequeue(out var taak))
        {
            if (await taak is { } regel)
                yield return regel;
        }
    }

    async Task<Zegelregel?> RegelAsync(string dossier, DateOnly dag, CancellationToken ct)
    {
        var lezing = await _lezer.LeesAsync(dossier, ct);
        if (lezing.Breuk is { } breuk)
            throw new InvalidDataException($"Dossier {breuk.Dossier}, gebeurtenis {breuk.Volgnummer}: {breuk.Reden}.");
        return lezing.LaatsteOp(dag) is >= 0 and var laatste ? new Zegelregel(dossier, laatste, lezing.Schakels[laatste].Hash) : null;
    }

    async Task LegVastAsync(DateOnly dag, long aantal, string inhoud, CancellationToken ct)
    {
        var vorige = (await LaatsteAsync(dag, ct))?.Veld<string>(nameof(Zegel.Hash)) ?? "";
        var zegel = new Zegel(aantal, inhoud, vorige, Hash(dag, aantal, inhoud, vorige));
        await tabellen.SchrijfAsync(Audittabellen.Zegels, Bewerking.VoegToe(zegel.AlsRij(Partitie, Naam(dag))), ct);
    }

    async Task<Rij?> LaatsteAsync(DateOnly? voor, CancellationToken ct)
    {
        Rij? laatste = null;
        var bereik = new Sleutelbereik(Tot: voor is { } v ? Naam(v) : null);
        await foreach (var rij in tabellen.LeesAllesAsync(Audittabellen.Zegels, Partitie, bereik, ct))
            laatste = rij;
        return laatste;
    }

    static string Naam(DateOnly dag) => dag.ToString("O", CultureInfo.InvariantCulture);
}
