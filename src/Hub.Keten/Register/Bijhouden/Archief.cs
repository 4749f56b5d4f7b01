using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Verwerkingen;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Register.Bijhouden;

/// <summary>
/// Messages from before a gemeente used the hub. They were delivered long ago, so they have no dossier: only a blob, with what is
/// known of the message as metadata. Thread-safe.
/// </summary>
/// <param name="blobs">Where they are.</param>
/// <param name="soorten">The message types.</param>
/// <param name="schemas">To find the clients in a message.</param>
/// <param name="pseudoniemen">Stand for the clients.</param>
/// <param name="klok">Tells on which day a message was read in.</param>
public sealed class Archief(IBlobs blobs, Berichtsoorten soorten, Berichtschemas schemas, Pseudoniemen pseudoniemen, TimeProvider klok)
{
    /// <summary>Container.</summary>
    public const string Bak = "archief";

    const string Release = "release";
    const string Soort = "soort";
    const string Gemeente = "gemeente";
    const string Aanbieder = "aanbieder";
    const string Identificatie = "identificatie";
    const string Dagtekening = "dagtekening";
    const string Vraag = "vraag";
    const string Ingelezen = "ingelezen";
    const string Dagen = "dag/";

    /// <summary>Starts keeping a message; it counts once <see cref="VoltooiAsync"/> was called.</summary>
    public Blobschrijver Schrijf(string id) => blobs.Schrijf(Bak, id, alsNieuw: false);

    /// <summary>Makes a message visible.</summary>
    public Task VoltooiAsync(Blobschrijver schrijver, Berichtgegevens bericht, CancellationToken ct)
    {
        var metadata = new Dictionary<string, string>
        {
            [Release] = bericht.Soort.Release, [Soort] = bericht.Soort.Naam, [Gemeente] = bericht.Gemeente,
            [Aanbieder] = bericht.Aanbieder, [Identificatie] = Uri.EscapeDataString(bericht.Identificatie),
            [Dagtekening] = Datum(bericht.Dagtekening), [Ingelezen] = Datum(Vandaag),
        };
        if (bericht.Vraag is { } vraag)
            metadata[Vraag] = vraag;
        return schrijver.VoltooiAsync(metadata, ct);
    }

    /// <summary>Notes under today who a message that was read in is about, so that retention finds both; again is harmless.</summary>
    public async Task NoteerAsync(Berichtgegevens bericht, CancellationToken ct)
    {
        await using var inhoud = await OpenAsync(bericht.Id, ct) ?? throw new InvalidDataException($"Archiefbericht {bericht.Id} is verdwenen.");
        await using var schrijver = blobs.Schrijf(Bak, $"{Dagen}{Datum(Vandaag)}/{bericht.Id}", alsNieuw: false);
        foreach (var client in await Betrokkenen.InAsync(inhoud, schemas, pseudoniemen, ct))
            await schrijver.WriteAsync(Encoding.ASCII.GetBytes($"{bericht.Gemeente} {client}\n"), ct);
        await schrijver.VoltooiAsync(new Dictionary<string, string>(), ct);
    }

    /// <summary>Records that a message of the archive was processed (LD-04).</summary>
    public async Task LegVastAsync(Berichtgegevens bericht, Verwerking verwerking, IVerwerkingenlogboek logboek, CancellationToken ct)
    {
        await using var inhoud = await OpenAsync(bericht.Id, ct) ?? throw new InvalidDataException($"Archiefbericht {bericht.Id} is verdwenen.");
        await logboek.LegVastAsync(bericht.Id, inhoud, verwerking, ct);
    }

    /// <summary>On which day a message was read in, or null when it is not here.</summary>
    public async Task<DateOnly?> IngelezenAsync(string id, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Bak, id, ct);
        return blob?.Metadata.GetValueOrDefault(Ingelezen) is { } dag ? DateOnly.ParseExact(dag, "O", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Ids of the messages that were read in on a day and not again since.</summary>
    public async IAsyncEnumerable<string> VanDagAsync(DateOnly dag, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var blob in blobs.LijstAsync(Bak, $"{Dagen}{Datum(dag)}/", ct))
        {
            var id = blob.Naam[(blob.Naam.LastIndexOf('/') + 1)..];
            if (await IngelezenAsync(id, ct) == dag)
                yield return id;
        }
    }

    /// <summary>Who the messages are about that were read in on a day.</summary>
    public async IAsyncEnumerable<(string Gemeente, string Client)> ClientenAsync(DateOnly dag, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var blob in blobs.LijstAsync(Bak, $"{Dagen}{Datum(dag)}/", ct))
        {
            if (await OpenAsync(blob.Naam, ct) is not { } stroom)
                continue;
            using var lezer = new StreamReader(stroom);
            while (await lezer.ReadLineAsync(ct) is { } regel)
                yield return (regel.Split(' ')[0], regel.Split(' ')[1]);
        }
    }

    /// <summary>Removes a message; already gone is well.</summary>
    public Task VergeetAsync(string id, CancellationToken ct) => blobs.VerwijderAsync(Bak, id, ct);

    /// <summary>Forgets what was read in on a day.</summary>
    public async Task VergeetDagAsync(DateOnly dag, CancellationToken ct)
    {
        await foreach (var blob in blobs.LijstAsync(Bak, $"{Dagen}{Datum(dag)}/", ct))
            await blobs.VerwijderAsync(Bak, blob.Naam, ct);
    }

    /// <summary>What is known of a message, or null when it is not here.</summary>
    public async Task<Berichtgegevens?> ZoekAsync(string id, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Bak, id, ct);
        return blob is null ? null : Gegevens(id, blob.Metadata);
    }

    /// <summary>A message, or null when it is not here.</summary>
    public async Task<Stream?> OpenAsync(string id, CancellationToken ct) => (await blobs.OpenAsync(Bak, id, ct))?.Stroom;

    /// <summary>Every message of a gemeente.</summary>
    public IAsyncEnumerable<Berichtgegevens> VanAsync(string gemeente, CancellationToken ct) => blobs.LijstAsync(Bak, "", ct)
        .Where(blob => blob.Metadata.GetValueOrDefault(Gemeente) == gemeente)
        .Select(blob => Gegevens(blob.Naam, blob.Metadata));

    DateOnly Vandaag => DateOnly.FromDateTime(klok.GetUtcNow().UtcDateTime);

    static string Datum(DateOnly dag) => dag.ToString("O", CultureInfo.InvariantCulture);

    Berichtgegevens Gegevens(string id, IReadOnlyDictionary<string, string> m) => new(
        id, soorten.MetNaam(m[Release], m[Soort]), m[Gemeente], m[Aanbieder], Uri.UnescapeDataString(m[Identificatie]),
        DateOnly.ParseExact(m[Dagtekening], "O", CultureInfo.InvariantCulture), m.GetValueOrDefault(Vraag));
}
