using System.Globalization;
using System.Text.RegularExpressions;
using Hub.Kern.Berichten;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;

namespace Hub.Portaal.Insturen;

/// <summary>
/// Messages that somebody is checking before they are sent, so that sending needs no second upload (docs/besluiten/0100). A blob per
/// message, for an hour, under the codes of who uploaded it for whom: nobody else can name it, and an upload lists no others. Thread-safe.
/// </summary>
/// <param name="blobs">Where they are kept.</param>
/// <param name="ids">Names them.</param>
/// <param name="klok">Tells when their hour is over.</param>
public sealed partial class Concepten(IBlobs blobs, IIdBron ids, TimeProvider klok)
{
    /// <summary>Container.</summary>
    public const string Bak = "concepten";

    /// <summary>How long a concept is kept.</summary>
    public static readonly TimeSpan Bewaartijd = TimeSpan.FromHours(1);

    /// <summary>Concepts of one user for one partij; one more removes the oldest.</summary>
    public const int Maximum = 10;

    const string Tijdvorm = "yyyyMMddHHmm";
    static readonly Dictionary<string, string> GeenMetadata = [];

    /// <summary>Keeps a message.</summary>
    /// <param name="bericht">Read to its end.</param>
    /// <param name="wie">Who uploads it, for whom.</param>
    /// <param name="ct">Cancels; nothing is kept then.</param>
    /// <returns>Its key, or null when it is larger than <see cref="Berichtgrenzen.MaxBytes"/>.</returns>
    public async Task<string?> BewaarAsync(Stream bericht, Optreden wie, CancellationToken ct)
    {
        await MaakPlaatsAsync(wie, ct);
        var kenmerk = $"{Tijd(klok.GetUtcNow() + Bewaartijd)}-{ids.Nieuw()}";
        await using var blob = blobs.Schrijf(Bak, Naam(kenmerk, wie), alsNieuw: true);
        if (!await KopieerAsync(bericht, blob, ct))
            return null;
        await blob.VoltooiAsync(GeenMetadata, ct);
        return kenmerk;
    }

    /// <summary>A kept message, or null when there is none with this key for this user, or its hour is over. The caller disposes it.</summary>
    public async Task<Blobinhoud?> OpenAsync(string? kenmerk, Optreden wie, CancellationToken ct) =>
        IsGeldig(kenmerk) ? await blobs.OpenAsync(Bak, Naam(kenmerk!, wie), ct) : null;

    /// <summary>Removes a message; already gone is well.</summary>
    public Task VerwijderAsync(string kenmerk, Optreden wie, CancellationToken ct) => blobs.VerwijderAsync(Bak, Naam(kenmerk, wie), ct);

    /// <summary>Removes those whose hour is over. Looks at all: there are never more than <see cref="Maximum"/> per user and partij.</summary>
    public async Task RuimAsync(CancellationToken ct)
    {
        var nu = Tijd(klok.GetUtcNow());
        await foreach (var blob in blobs.LijstAsync(Bak, "", ct))
        {
            var einde = blob.Naam[(blob.Naam.LastIndexOf('/') + 1)..];
            if (string.CompareOrdinal(einde, 0, nu, 0, Tijdvorm.Length) < 0)
                await blobs.VerwijderAsync(Bak, blob.Naam, ct);
        }
    }

    bool IsGeldig(string? kenmerk) =>
        kenmerk is not null && Vorm().IsMatch(kenmerk) && string.CompareOrdinal(kenmerk[..Tijdvorm.Length], Tijd(klok.GetUtcNow())) >= 0;

    async Task MaakPlaatsAsync(Optreden wie, CancellationToken ct)
    {
        var eigen = new List<string>();
        await foreach (var blob in blobs.LijstAsync(Bak, Eigenaar(wie), ct))
            eigen.Add(blob.Naam);

        foreach (var naam in eigen.Take(Math.Max(0, eigen.Count - Maximum + 1)))
            await blobs.VerwijderAsync(Bak, naam, ct);
    }

    static async Task<bool> KopieerAsync(Stream bron, Stream doel, CancellationToken ct)
    {
        var (blok, totaal) = (new byte[Berichtgrenzen.Leesblok], 0L);
        while (await bron.ReadAsync(blok, ct) is var gelezen and > 0)
        {
            totaal += gelezen;
            if (totaal > Berichtgrenzen.MaxBytes)
                return false;
            await doel.WriteAsync(blok.AsMemory(0, gelezen), ct);
        }

        return true;
    }

    static string Naam(string kenmerk, Optreden wie) => Eigenaar(wie) + kenmerk;

    static string Eigenaar(Optreden wie) => $"{wie.Actor}/{wie.Voor}/";

    static string Tijd(DateTimeOffset moment) => moment.UtcDateTime.ToString(Tijdvorm, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{12}-[0-9a-f]{32}$")]
    private static partial Regex Vorm();
}
