using System.Globalization;
using Hub.Kern.Poorten;
using Hub.Keten.Register.Lezen;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Register.Bijhouden;

/// <summary>
/// Messages from before a gemeente used the hub. They were delivered long ago, so they have no dossier: only a blob, with what is
/// known of the message as metadata. Thread-safe.
/// </summary>
/// <param name="blobs">Where they are.</param>
/// <param name="soorten">The message types.</param>
public sealed class Archief(IBlobs blobs, Berichtsoorten soorten)
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

    /// <summary>Starts keeping a message; it counts once <see cref="VoltooiAsync"/> was called.</summary>
    public Blobschrijver Schrijf(string id) => blobs.Schrijf(Bak, id, alsNieuw: false);

    /// <summary>Makes a message visible.</summary>
    public static Task VoltooiAsync(Blobschrijver schrijver, Berichtgegevens bericht, CancellationToken ct)
    {
        var metadata = new Dictionary<string, string>
        {
            [Release] = bericht.Soort.Release, [Soort] = bericht.Soort.Naam, [Gemeente] = bericht.Gemeente,
            [Aanbieder] = bericht.Aanbieder, [Identificatie] = Uri.EscapeDataString(bericht.Identificatie),
            [Dagtekening] = bericht.Dagtekening.ToString("O", CultureInfo.InvariantCulture),
        };
        if (bericht.Vraag is { } vraag)
            metadata[Vraag] = vraag;
        return schrijver.VoltooiAsync(metadata, ct);
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

    Berichtgegevens Gegevens(string id, IReadOnlyDictionary<string, string> m) => new(
        id, soorten.MetNaam(m[Release], m[Soort]), m[Gemeente], m[Aanbieder], Uri.UnescapeDataString(m[Identificatie]),
        DateOnly.ParseExact(m[Dagtekening], "O", CultureInfo.InvariantCulture), m.GetValueOrDefault(Vraag));
}
