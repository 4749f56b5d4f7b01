using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.DodeBrieven.Taken;

/// <summary>
/// The letters of a task and what was done with each. Table <c>Hersteltaken</c>, partition = task: row "b-" + place for a letter to be
/// done, "r-" + place for its result. Writing either twice gives the same. Thread-safe.
/// </summary>
public sealed class Taakbrieven(ITabellen tabellen)
{
    const string Brief = "b-";
    const string Uitslag = "r-";
    const int Groepsgrootte = 100; // TB-02

    /// <summary>Puts letters in.</summary>
    /// <param name="taak">Id of the task.</param>
    /// <param name="posities">Their places: a time and the id of the letter (<see cref="Tijdsleutel"/>).</param>
    /// <param name="ct">Cancels.</param>
    public Task LegInAsync(string taak, IEnumerable<string> posities, CancellationToken ct) =>
        SchrijfAsync(posities.Select(p => new Rij(taak, Brief + p, new Dictionary<string, object?>())), ct);

    /// <summary>The next places to be done.</summary>
    public async Task<IReadOnlyList<string>> VolgendeAsync(string taak, string? na, int hoogstens, CancellationToken ct)
    {
        var bereik = Sleutelbereik.MetBegin(Brief) with { Van = na is null ? Brief : Sleutelbereik.Na(Brief + na).Van };
        return [.. (await tabellen.LeesEersteAsync(Takenlijst.Tabel, taak, bereik, hoogstens, ct)).Select(r => r.Sleutel[Brief.Length..])];
    }

    /// <summary>Keeps what was done.</summary>
    public Task NoteerAsync(string taak, IEnumerable<Taakresultaat> resultaten, CancellationToken ct) =>
        SchrijfAsync(resultaten.Select(r => new Rij(taak, Uitslag + r.Positie, new Dictionary<string, object?>
        {
            [nameof(Taakresultaat.Resultaat)] = r.Resultaat.ToString(),
            [nameof(Taakresultaat.Waarom)] = r.Waarom,
        })), ct);

    /// <summary>What was done, in order.</summary>
    /// <param name="taak">Id of the task.</param>
    /// <param name="hoogstens">1 to 1000.</param>
    /// <param name="na">The last place seen, or null.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<IReadOnlyList<Taakresultaat>> ResultatenAsync(string taak, int hoogstens, string? na, CancellationToken ct)
    {
        var bereik = Sleutelbereik.MetBegin(Uitslag) with { Van = na is null ? Uitslag : Sleutelbereik.Na(Uitslag + na).Van };
        return [.. (await tabellen.LeesEersteAsync(Takenlijst.Tabel, taak, bereik, hoogstens, ct)).Select(Lees)];
    }

    async Task SchrijfAsync(IEnumerable<Rij> rijen, CancellationToken ct)
    {
        foreach (var groep in rijen.Chunk(Groepsgrootte))
            await tabellen.SchrijfSamenAsync(Takenlijst.Tabel, [.. groep.Select(Bewerking.Zet)], ct);
    }

    static Taakresultaat Lees(Rij rij)
    {
        var positie = rij.Sleutel[Uitslag.Length..];
        return new Taakresultaat(
            positie, Tijdsleutel.Id(positie),
            Enum.Parse<Herstelresultaat>(rij.Veld<string>(nameof(Taakresultaat.Resultaat)) ?? ""), rij.Veld<string>(nameof(Taakresultaat.Waarom)));
    }
}
