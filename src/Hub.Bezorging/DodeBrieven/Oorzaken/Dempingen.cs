using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Bezorging.DodeBrieven.Oorzaken;

/// <summary>A known cause that need not alarm anybody until a time.</summary>
/// <param name="Tot">Until when (UTC); a time in the past ends it.</param>
/// <param name="Reden">Why, for example what is being done about it.</param>
/// <param name="Door">The operator who said so.</param>
/// <param name="Sinds">When it was said (UTC).</param>
public sealed record Demping(DateTimeOffset Tot, string Reden, string Door, DateTimeOffset Sinds);

/// <summary>
/// Which causes are muted. Table <c>Dempingen</c>: partition = "demping", row = cause and time; a new row overrules, so what was said
/// before stays on record. A muted letter is listed as any other; only the alarm leaves it out. Thread-safe.
/// </summary>
public sealed class Dempingen(ITabellen tabellen, TimeProvider klok) : IBewaargroep
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Dempingen";

    /// <summary>The longest that a cause can be muted.</summary>
    public static readonly TimeSpan Langst = TimeSpan.FromDays(92);

    const string Partitie = "demping";

    /// <summary>Mutes a cause, or ends that with a time that is past.</summary>
    public async Task<Demping> DempAsync(string oorzaak, DateTimeOffset tot, string reden, string door, CancellationToken ct)
    {
        var demping = new Demping(tot, reden, door, klok.GetUtcNow());
        await tabellen.SchrijfAsync(Tabel, Bewerking.Zet(new Rij(Partitie, Sleutel(oorzaak, demping.Sinds), new Dictionary<string, object?>
        {
            [nameof(Demping.Tot)] = tot,
            [nameof(Demping.Reden)] = reden,
            [nameof(Demping.Door)] = door,
            [nameof(Demping.Sinds)] = demping.Sinds,
        })), ct);
        return demping;
    }

    /// <summary>Everything that was ever said about a cause, oldest first.</summary>
    public async Task<IReadOnlyList<Demping>> VanAsync(string oorzaak, CancellationToken ct)
    {
        var dempingen = new List<Demping>();
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, Partitie, Sleutelbereik.MetBegin(oorzaak + "-"), ct))
            dempingen.Add(Lees(rij));
        return dempingen;
    }

    /// <summary>The causes that are muted now.</summary>
    public async Task<IReadOnlyDictionary<string, Demping>> LopendAsync(CancellationToken ct)
    {
        var lopend = new Dictionary<string, Demping>();
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, Partitie, ct: ct))
            lopend[rij.Sleutel[..Oorzaakkenmerk.Lengte]] = Lees(rij); // the newest of a cause comes last
        return lopend.Where(d => d.Value.Tot > klok.GetUtcNow()).ToDictionary();
    }

    /// <inheritdoc/>
    string IBewaargroep.Naam => "dempingen";

    /// <inheritdoc/>
    public int Dagen(Bewaartermijnen termijnen) => termijnen.Dempingen;

    /// <inheritdoc/>
    public async Task<int> RuimAsync(DateOnly dag, Func<Task> vooraf, CancellationToken ct)
    {
        var tot = new DateTimeOffset(dag.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var over = new List<Rij>();
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, Partitie, ct: ct)) // one partition, a row per decision of an operator
        {
            if (Lees(rij) is { } demping && demping.Tot < tot && demping.Sinds < tot)
                over.Add(rij);
        }

        if (over.Count > 0)
            await vooraf();
        foreach (var rij in over)
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(rij.Partitie, rij.Sleutel), ct);
        return over.Count;
    }

    static string Sleutel(string oorzaak, DateTimeOffset sinds) => $"{oorzaak}-{Tijdsleutel.Grens(sinds)}";

    static Demping Lees(Rij rij) => new(
        rij.Veld<DateTimeOffset>(nameof(Demping.Tot)), rij.Veld<string>(nameof(Demping.Reden)) ?? "",
        rij.Veld<string>(nameof(Demping.Door)) ?? "", rij.Veld<DateTimeOffset>(nameof(Demping.Sinds)));
}
