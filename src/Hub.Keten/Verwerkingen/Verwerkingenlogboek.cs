using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Validatie.Schema;

namespace Hub.Keten.Verwerkingen;

/// <summary>
/// Keeps each processing as one blob with a record per line: container <c>verwerkingen</c>, named by day, time and span. One write, which the
/// service confirms, however many clients a message has (docs/besluiten/0052). Thread-safe; memory grows with the clients, not with the message.
/// </summary>
public sealed class Verwerkingenlogboek(IBlobs blobs, Berichtschemas schemas, Pseudoniemen pseudoniemen, Verwerkingsregister register) : IVerwerkingenlogboek
{
    /// <summary>Container of the records.</summary>
    public const string Bak = "verwerkingen";

    static readonly Dictionary<string, string> GeenMetadata = [];
    static readonly Dictionary<string, string> Bron = new() { ["name"] = "ijw-hub" };
    static readonly byte[] Regeleinde = [(byte)'\n'];

    /// <inheritdoc/>
    public async Task LegVastAsync(Dossier dossier, Verwerking verwerking, CancellationToken ct)
    {
        if (dossier.Eerste.Handeling == Handeling.Ontvangen) // else it is no message, so nobody's data
            await LegVastAsync(dossier.Id, await BetrokkenenAsync(Ontvangst.Uit(dossier), ct), verwerking, ct);
    }

    /// <inheritdoc/>
    public async Task LegVastAsync(string bericht, Stream inhoud, Verwerking verwerking, CancellationToken ct) =>
        await LegVastAsync(bericht, await Betrokkenen.InAsync(inhoud, schemas, pseudoniemen, ct), verwerking, ct);

    /// <inheritdoc/>
    public async Task LegVastAsync(string bericht, IReadOnlyList<string> betrokkenen, Verwerking verwerking, CancellationToken ct)
    {
        var actie = Actie(bericht, verwerking);
        var naam = $"{Dag(verwerking.Einde)}/{Tijdsleutel.Van(verwerking.Einde, actie.SpanId)}";
        await using var schrijver = blobs.Schrijf(Bak, naam, alsNieuw: false);
        await SchrijfAsync(schrijver, actie, ct);
        foreach (var (nummer, pseudoniem) in betrokkenen.Index())
            await SchrijfAsync(schrijver, Deel(actie, nummer, pseudoniem), ct);
        await schrijver.VoltooiAsync(GeenMetadata, ct);
    }

    /// <summary>Writes every record of a day (UTC), a line each, in order of time.</summary>
    public async Task ExporteerAsync(DateOnly dag, Stream naar, CancellationToken ct)
    {
        await foreach (var blob in blobs.LijstAsync(Bak, $"{dag:yyyy-MM-dd}/", ct))
        {
            if (await blobs.OpenAsync(Bak, blob.Naam, ct) is not { } inhoud)
                continue;
            await using (inhoud)
                await inhoud.Stroom.CopyToAsync(naar, ct);
        }
    }

    async Task<IReadOnlyList<string>> BetrokkenenAsync(Ontvangst ontvangst, CancellationToken ct)
    {
        if (await blobs.OpenAsync(Ontvangst.Bak, ontvangst.Blob, ct) is not { } blob)
            return []; // removed: nobody's data was processed
        await using (blob)
            return await Betrokkenen.InAsync(blob.Stroom, schemas, pseudoniemen, ct);
    }

    Verwerkingsrecord Actie(string berichtId, Verwerking verwerking)
    {
        var spoor = Activity.Current;
        return new Verwerkingsrecord(
            (spoor?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString(),
            (spoor?.SpanId ?? ActivitySpanId.CreateRandom()).ToHexString(),
            spoor?.ParentSpanId is { } ouder && ouder != default ? ouder.ToHexString() : null,
            verwerking.Status, verwerking.Naam, verwerking.Begin.ToUnixTimeMilliseconds(), verwerking.Einde.ToUnixTimeMilliseconds(),
            new Dictionary<string, string>
            {
                [Verwerkingsrecord.Activiteit] = register.Activiteit(verwerking.Naam),
                [Verwerkingsrecord.Bericht] = berichtId,
            },
            Bron);
    }

    // A child span per person (LD-04); its id follows from the action, so that writing it again gives the same.
    static Verwerkingsrecord Deel(Verwerkingsrecord actie, int nummer, string pseudoniem) => actie with
    {
        SpanId = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{actie.SpanId}/{nummer}")).AsSpan(0, 8)),
        ParentSpanId = actie.SpanId,
        Attributes = new Dictionary<string, string>(actie.Attributes)
        {
            [Verwerkingsrecord.Betrokkene] = pseudoniem,
            [Verwerkingsrecord.Betrokkenesoort] = "BSN",
        },
    };

    static async Task SchrijfAsync(Blobschrijver schrijver, Verwerkingsrecord record, CancellationToken ct)
    {
        await schrijver.WriteAsync(record.AlsRegel(), ct);
        await schrijver.WriteAsync(Regeleinde, ct);
    }

    static string Dag(DateTimeOffset tijdstip) => tijdstip.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
