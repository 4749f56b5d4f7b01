using System.Collections.Concurrent;
using Hub.Kern.Contracten;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Keten.Contracten.Bestand;

namespace Hub.Keten.Contracten;

/// <summary>An agreement with the gemeenten for which it holds.</summary>
/// <param name="Regel">What was agreed.</param>
/// <param name="Gemeenten">Codes of the gemeenten; at least one.</param>
public sealed record Gemeentecontract(Contractregel Regel, IReadOnlyList<string> Gemeenten);

/// <summary>A translation with the gemeenten for which it holds.</summary>
/// <param name="Vertaling">What becomes what.</param>
/// <param name="Gemeenten">Codes of the gemeenten; at least one.</param>
public sealed record Gemeentevertaling(Productvertaling Vertaling, IReadOnlyList<string> Gemeenten);

/// <summary>Everything that was agreed on this hub, as the newest versions have it. Immutable.</summary>
/// <param name="Versie">Number of imports so far: two overviews with the same number hold the same.</param>
/// <param name="Contracten">The agreements.</param>
/// <param name="Vertalingen">The translations of product codes.</param>
public sealed record Contractstand(int Versie, IReadOnlyList<Gemeentecontract> Contracten, IReadOnlyList<Gemeentevertaling> Vertalingen);

/// <summary>
/// All agreements at once, for who folds many messages: one blob per inkoper and kind, read once per import. A single message asks
/// <see cref="Contractregister"/>. Thread-safe.
/// </summary>
public sealed class Contractoverzicht(Contractlogboek logboek, Contractbestand bestand, Partijregister partijen, IBlobs blobs)
{
    readonly ConcurrentDictionary<string, Bestandsinhoud> _gelezen = new(StringComparer.Ordinal);
    volatile Contractstand? _stand;

    /// <summary>What counts now; at most <see cref="Contractlogboek.Verversing"/> behind.</summary>
    public async Task<Contractstand> LeesAsync(CancellationToken ct)
    {
        var alle = await logboek.AlleAsync(ct);
        if (_stand is { } stand && stand.Versie == alle.Count)
            return stand;
        var inhoud = new List<Bestandsinhoud>();
        foreach (var versie in alle.GroupBy(v => (v.Inkoper, v.Soort)).Select(g => g.Last()))
            inhoud.Add(await InhoudAsync(versie, ct));
        return _stand = new Contractstand(
            alle.Count,
            [.. inhoud.SelectMany(i => i.Contracten).Select(c => new Gemeentecontract(c.Regel, c.Gemeenten))],
            [.. inhoud.SelectMany(i => i.Vertalingen).Select(v => new Gemeentevertaling(v.Regel, v.Gemeenten))]);
    }

    async Task<Bestandsinhoud> InhoudAsync(Contractversie versie, CancellationToken ct)
    {
        if (_gelezen.TryGetValue(versie.Import, out var eerder))
            return eerder;
        await using var blob = await blobs.OpenAsync(Importeren.Bak, versie.Import, ct)
            ?? throw new InvalidDataException($"Het bestand van contractversie {versie.Nummer} is niet in de opslag.");
        using var inhoud = new MemoryStream();
        await blob.Stroom.CopyToAsync(inhoud, ct);
        return _gelezen[versie.Import] = bestand.Lees(inhoud.ToArray(), Inkoper(versie, blob.Metadata));
    }

    // As it was judged: which gemeenten an inkoper agrees contracts for may have changed since.
    Inkoper Inkoper(Contractversie versie, IReadOnlyDictionary<string, string> metadata) =>
        metadata.TryGetValue(Importeren.Gemeenten, out var gemeenten)
            ? new Inkoper(versie.Inkoper, gemeenten.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : partijen.Zoek(versie.Inkoper) is { } partij ? Contracten.Inkoper.Van(partij, partijen)! : new Inkoper(versie.Inkoper, []);
}
