using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Bezorging.DodeBrieven.Taken;

/// <summary>
/// The tasks and how far they are. Table <c>Hersteltaken</c>: partition "taken" has a row per task; the partition of a task has its
/// changes of status. What it does letter by letter: <see cref="Taakbrieven"/>. Nothing is ever taken out but by retention. Thread-safe.
/// </summary>
public sealed class Takenlijst(ITabellen tabellen, TimeProvider klok) : IBewaargroep
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Hersteltaken";

    const string Taken = "taken";
    const string Wending = "v-";

    /// <summary>Keeps a new task; it exists from here on.</summary>
    public async Task MaakAsync(Hersteltaak taak, CancellationToken ct)
    {
        await NoteerAsync(taak, taak.Opdracht.Wie.Actor, ct);
        await tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(Taakrij.Van(Taken, taak, null)), ct);
    }

    /// <summary>The task, or null.</summary>
    public async Task<Hersteltaak?> LeesAsync(string id, CancellationToken ct) =>
        await tabellen.LeesAsync(Tabel, Taken, id, ct) is { } rij ? Taakrij.Lees(rij) : null;

    /// <summary>Tasks, oldest first.</summary>
    /// <param name="hoogstens">1 to 1000.</param>
    /// <param name="na">Id of the last one seen, or null to start with the oldest.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<IReadOnlyList<Hersteltaak>> BekijkAsync(int hoogstens, string? na, CancellationToken ct) =>
        [.. (await tabellen.LeesEersteAsync(Tabel, Taken, Sleutelbereik.Na(na), hoogstens, ct)).Select(Taakrij.Lees)];

    /// <summary>The newest tasks, newest first. It looks ever further back until it has enough: ids sort by time.</summary>
    /// <param name="hoogstens">How many.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<IReadOnlyList<Hersteltaak>> NieuwsteAsync(int hoogstens, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        foreach (var dagen in new[] { 1, 30 })
        {
            if (await LaatsteAsync(new Sleutelbereik(Van: TijdgebondenIds.Grens(nu.AddDays(-dagen))), hoogstens, ct) is var taken && taken.Count == hoogstens)
                return taken;
        }

        return await LaatsteAsync(Sleutelbereik.Alles, hoogstens, ct);
    }

    async Task<IReadOnlyList<Hersteltaak>> LaatsteAsync(Sleutelbereik bereik, int hoogstens, CancellationToken ct) =>
        [.. (await tabellen.LeesAllesAsync(Tabel, Taken, bereik, ct).TakeLast(hoogstens).Select(Taakrij.Lees).ToListAsync(ct)).AsEnumerable().Reverse()];

    /// <summary>Changes a task as <paramref name="besluit"/> decides on what is there now; another may change it at the same time.</summary>
    /// <param name="id">The task.</param>
    /// <param name="door">Who changes it.</param>
    /// <param name="besluit">Gives the changed task, or null to leave it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The task as it is now, or null when there is none.</returns>
    public async Task<Hersteltaak?> WijzigAsync(string id, string door, Func<Hersteltaak, Hersteltaak?> besluit, CancellationToken ct)
    {
        while (await tabellen.LeesAsync(Tabel, Taken, id, ct) is { } rij)
        {
            var taak = Taakrij.Lees(rij);
            if (besluit(taak) is not { } nieuw)
                return taak;
            nieuw = nieuw with { Bijgewerkt = klok.GetUtcNow() };
            if (nieuw.Status != taak.Status)
                await NoteerAsync(nieuw, door, ct);
            if ((await tabellen.SchrijfAsync(Tabel, Bewerking.Vervang(Taakrij.Van(Taken, nieuw, rij.Versie)), ct)).Geslaagd)
                return nieuw;
        }

        return null;
    }

    /// <summary>What happened to the task itself, oldest first.</summary>
    public async Task<IReadOnlyList<Taakwending>> WendingenAsync(string id, CancellationToken ct)
    {
        var wendingen = new List<Taakwending>();
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, id, Sleutelbereik.MetBegin(Wending), ct))
            wendingen.Add(new Taakwending(
                rij.Veld<DateTimeOffset>(nameof(Taakwending.Tijdstip)), rij.Veld<string>(nameof(Taakwending.Door)) ?? "",
                Enum.Parse<Taakstatus>(rij.Veld<string>(nameof(Taakwending.Status)) ?? "")));
        return wendingen;
    }

    /// <inheritdoc/>
    string IBewaargroep.Naam => "hersteltaken";

    /// <inheritdoc/>
    public int Dagen(Bewaartermijnen termijnen) => termijnen.Hersteltaken;

    /// <inheritdoc/>
    public async Task<int> RuimAsync(DateOnly dag, Func<Task> vooraf, CancellationToken ct)
    {
        var tot = new DateTimeOffset(dag.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var aantal = 0;
        await foreach (var taak in tabellen.LeesAllesAsync(Tabel, Taken, ct: ct).Select(Taakrij.Lees).TakeWhile(t => t.Sinds < tot)) // ids sort by time
        {
            if (taak.Bijgewerkt >= tot || taak.Status is not (Taakstatus.Klaar or Taakstatus.Geannuleerd))
                continue;
            if (aantal++ == 0)
                await vooraf();
            await tabellen.VerwijderAsync(Tabel, taak.Id, Sleutelbereik.Alles, ct);
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(Taken, taak.Id), ct); // last: from it the rest is found
        }

        return aantal;
    }

    // Before the change itself: a line too many says that somebody tried, one too few would hide who did.
    Task NoteerAsync(Hersteltaak taak, string door, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return tabellen.SchrijfAsync(Tabel, Bewerking.Zet(new Rij(taak.Id, Wending + Tijdsleutel.Van(nu, taak.Status.ToString()), new Dictionary<string, object?>
        {
            [nameof(Taakwending.Tijdstip)] = nu,
            [nameof(Taakwending.Door)] = door,
            [nameof(Taakwending.Status)] = taak.Status.ToString(),
        })), ct);
    }
}
