using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Poorten;
using Hub.Keten.Contracten.Bestand;

namespace Hub.Keten.Contracten;

/// <summary>How an import ended.</summary>
/// <param name="Versie">The version that counts now; null when the file was refused, or only tried.</param>
/// <param name="IsNieuw">False when this content was what counted already.</param>
/// <param name="Soort"><c>contracten</c> or <c>vertalingen</c>, or null when that could not be told.</param>
/// <param name="Regels">Number of good lines.</param>
/// <param name="Gemeenten">Number of gemeenten they are for.</param>
/// <param name="Aanbieders">Number of aanbieders in them.</param>
/// <param name="Fouten">What is wrong; with any fault nothing was stored.</param>
public sealed record Importuitkomst(
    Contractversie? Versie, bool IsNieuw, string? Soort, int Regels, int Gemeenten, int Aanbieders, IReadOnlyList<Bestandsfout> Fouten);

/// <summary>
/// Takes in a file with contracts or translations, all or nothing. Writes in this order: the file as it came → its lines → its
/// version. A crash in between leaves what nobody sees, and what the next attempt writes again. Thread-safe.
/// </summary>
public sealed class Importeren(Contractbestand bestand, Contractrijen rijen, Contractlogboek logboek, IBlobs blobs)
{
    /// <summary>Container of the imported files, by the key of the import.</summary>
    public const string Bak = "contracten";

    /// <summary>Metadata of such a file: the gemeenten for which its inkoper agreed contracts when it was imported.</summary>
    internal const string Gemeenten = "gemeenten";

    /// <summary>Imports a file.</summary>
    /// <param name="inhoud">CSV or JSON in UTF-8, at most <see cref="Contractbestand.MaxBytes"/>.</param>
    /// <param name="inkoper">Whose contracts they are: what it had of this kind is replaced.</param>
    /// <param name="proef">True to judge only.</param>
    /// <param name="ct">Cancels; doing it again completes it.</param>
    public async Task<Importuitkomst> VoerUitAsync(byte[] inhoud, Inkoper inkoper, bool proef, CancellationToken ct)
    {
        var gelezen = bestand.Lees(inhoud, inkoper);
        var uitkomst = Tel(gelezen);
        if (proef || gelezen.Fouten.Count > 0)
            return uitkomst;
        var import = Sleutel(inhoud, inkoper, gelezen.Soort!);
        await BewaarAsync(import, inhoud, inkoper, ct);
        await SchrijfAsync(import, gelezen, ct);
        var (versie, isNieuw) = await logboek.LegVastAsync(import, inkoper.Code, gelezen.Soort!.Naam, uitkomst.Regels, ct);
        return uitkomst with { Versie = versie, IsNieuw = isNieuw };
    }

    static Importuitkomst Tel(Bestandsinhoud inhoud) => new(
        null, false, inhoud.Soort?.Naam, inhoud.Contracten.Count + inhoud.Vertalingen.Count,
        inhoud.Contracten.SelectMany(c => c.Gemeenten).Concat(inhoud.Vertalingen.SelectMany(v => v.Gemeenten)).Distinct().Count(),
        inhoud.Contracten.Select(c => c.Regel.Aanbieder).Distinct().Count(), inhoud.Fouten);

    // The gemeenten are part of it: a line may leave them to the configuration, which may change.
    static string Sleutel(byte[] inhoud, Inkoper inkoper, Bestandssoort soort)
    {
        var wie = Encoding.UTF8.GetBytes($"{inkoper.Code}\n{soort.Naam}\n{string.Join(' ', inkoper.Gemeenten)}\n");
        return Convert.ToHexStringLower(SHA256.HashData([.. wie, .. inhoud]).AsSpan(0, 16));
    }

    async Task BewaarAsync(string import, byte[] inhoud, Inkoper inkoper, CancellationToken ct)
    {
        await using var schrijver = blobs.Schrijf(Bak, import, alsNieuw: false);
        await schrijver.WriteAsync(inhoud, ct);
        await schrijver.VoltooiAsync(new Dictionary<string, string> { [Gemeenten] = string.Join(' ', inkoper.Gemeenten) }, ct);
    }

    async Task SchrijfAsync(string import, Bestandsinhoud inhoud, CancellationToken ct)
    {
        await rijen.SchrijfAsync(
            import, Groepeer(inhoud.Contracten, (gemeente, regel) => Contractrijen.Partitie(gemeente, regel.Aanbieder)), ct);
        await rijen.SchrijfAsync(import, Groepeer(inhoud.Vertalingen, (gemeente, _) => gemeente), ct);
    }

    static IEnumerable<(string Partitie, IReadOnlyList<T> Regels)> Groepeer<T>(IReadOnlyList<Invoer<T>> invoer, Func<string, T, string> partitie) =>
        invoer.SelectMany(i => i.Gemeenten.Select(g => (Partitie: partitie(g, i.Regel), i.Regel)))
            .GroupBy(p => p.Partitie, p => p.Regel)
            .Select(g => (g.Key, (IReadOnlyList<T>)[.. g]));
}
