using Hub.Kern.Partijen;

namespace Hub.Keten.Termijnen;

/// <summary>What is too late, of whom.</summary>
/// <param name="Gemeente">Code of the gemeente on one side of the obligations.</param>
/// <param name="DoorGemeente">How many answers the gemeente owes.</param>
/// <param name="DoorAanbieders">How many answers aanbieders owe the gemeente.</param>
public sealed record Gemist(string Gemeente, int DoorGemeente, int DoorAanbieders);

/// <summary>
/// The clocks that ran out, for all gemeenten: every obligation has a gemeente on one side. One read per gemeente, so what was read is
/// shown for some minutes. Thread-safe.
/// </summary>
public sealed class Termijnoverzicht(Termijnlijsten lijsten, Partijregister partijen, TimeProvider klok)
{
    /// <summary>How long what was read is shown.</summary>
    public static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(5);

    const int MaxPerGemeente = 1000;
    const int Tegelijk = 8;

    Stand? _stand;

    /// <summary>The gemeenten with clocks that ran out, the most first.</summary>
    public async Task<IReadOnlyList<Gemist>> MaakAsync(CancellationToken ct)
    {
        if (_stand is { } stand && klok.GetUtcNow() < stand.Gelezen + Houdbaar)
            return stand.Gemist;
        var gemist = new List<Gemist>();
        foreach (var groep in partijen.Alle.Where(p => p.Rol == Rol.Gemeente).Chunk(Tegelijk))
            gemist.AddRange((await Task.WhenAll(groep.Select(gemeente => TelAsync(gemeente.Code, ct)))).OfType<Gemist>());
        _stand = new Stand([.. gemist.OrderByDescending(g => g.DoorGemeente + g.DoorAanbieders)], klok.GetUtcNow());
        return _stand.Gemist;
    }

    async Task<Gemist?> TelAsync(string gemeente, CancellationToken ct)
    {
        var vandaag = Nederland.Datum(klok.GetUtcNow());
        var telaat = (await lijsten.BekijkAsync(gemeente, MaxPerGemeente, null, ct)).TakeWhile(t => t.Limiet < vandaag).ToList();
        return telaat.Count == 0 ? null : new Gemist(gemeente, telaat.Count(t => t.Rol == Termijnrol.Doet), telaat.Count(t => t.Rol == Termijnrol.Wacht));
    }

    sealed record Stand(IReadOnlyList<Gemist> Gemist, DateTimeOffset Gelezen);
}
