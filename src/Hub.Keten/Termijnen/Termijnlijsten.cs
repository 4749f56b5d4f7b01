using System.Globalization;
using Hub.Kern.Poorten;

namespace Hub.Keten.Termijnen;

/// <summary>What a party is to an obligation.</summary>
public enum Termijnrol
{
    /// <summary>It must send the answer.</summary>
    Doet,

    /// <summary>It waits for the answer.</summary>
    Wacht,
}

/// <summary>A running clock, as one of its two parties sees it.</summary>
/// <param name="Soort">What must follow: <c>retour</c>, <c>verzoek</c>, <c>declaratie</c>, <c>start</c> or <c>stop</c>.</param>
/// <param name="Rol">What the party is to it.</param>
/// <param name="Limiet">The last day on which it is in time.</param>
/// <param name="Begin">The day on which the clock began: that of passing on, or of a start or end of care.</param>
/// <param name="BerichtId">Id of the message that must be answered.</param>
/// <param name="Berichtsoort">Its message type.</param>
/// <param name="Identificatie">Its Identificatie.</param>
/// <param name="Tegenpartij">Code of the other party.</param>
/// <param name="Toewijzing">ToewijzingNummer of the care that starts or stops, or null.</param>
/// <param name="Positie">Its place in the list.</param>
public sealed record Termijn(
    string Soort, Termijnrol Rol, DateOnly Limiet, DateOnly Begin, string BerichtId, string Berichtsoort, string Identificatie, string Tegenpartij,
    int? Toewijzing, string Positie);

/// <summary>Clocks that were asked for. Immutable.</summary>
/// <param name="Termijnen">The clocks, earliest limit first.</param>
/// <param name="Verder">After which place there is more to look at, or null: this is all.</param>
public sealed record Termijnblad(IReadOnlyList<Termijn> Termijnen, string? Verder);

/// <summary>
/// The running clocks per party and per day on which something is to be done about them. Table <c>Termijnen</c>: partition =
/// "partij-" and code, row = limit and key; partition = "dag-", day and shard, row = key. Thread-safe.
/// </summary>
/// <param name="tabellen">Where they are kept.</param>
/// <param name="klok">A day in the past is not looked at again.</param>
public sealed class Termijnlijsten(ITabellen tabellen, TimeProvider klok)
{
    /// <summary>The shards of a day: at the monthly peak of declaraties, limits fall together (one partition takes 2,000 writes a second).</summary>
    public const string Scherven = "0123456789abcdef";

    const string Tabel = Termijnklokken.Tabel;
    const int MaxBekeken = 10_000; // clocks per question: ten requests (TB-03)

    /// <summary>Puts a running clock on the lists of both its parties.</summary>
    public async Task ZetOpAsync(Verplichting v, DateOnly limiet, CancellationToken ct)
    {
        await tabellen.SchrijfAsync(Tabel, Bewerking.Zet(Rij(v, limiet, v.Doener, Termijnrol.Doet, v.Wachter)), ct);
        await tabellen.SchrijfAsync(Tabel, Bewerking.Zet(Rij(v, limiet, v.Wachter, Termijnrol.Wacht, v.Doener)), ct);
    }

    /// <summary>Takes it off; already gone is well.</summary>
    public async Task NeemAfAsync(Verplichting v, DateOnly limiet, CancellationToken ct)
    {
        foreach (var partij in new[] { v.Doener, v.Wachter })
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(Partij(partij), Sleutel(limiet, v.Sleutel)), ct);
    }

    /// <summary>Has the obligation looked at on this day, or tomorrow when the day is no longer to come.</summary>
    public Task PlanAsync(string sleutel, DateOnly dag, CancellationToken ct)
    {
        var morgen = Nederland.Datum(klok.GetUtcNow()).AddDays(1);
        return tabellen.SchrijfAsync(
            Tabel, Bewerking.Zet(new Rij(Dag(dag > morgen ? dag : morgen, sleutel[^1]), sleutel, new Dictionary<string, object?>())), ct);
    }

    /// <summary>Keys of the obligations to look at on a day.</summary>
    public async IAsyncEnumerable<string> OpDagAsync(DateOnly dag, char scherf, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, Dag(dag, scherf), ct: ct))
            yield return rij.Sleutel;
    }

    /// <summary>Has been looked at on this day.</summary>
    public Task NeemAfAsync(DateOnly dag, string sleutel, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(Dag(dag, sleutel[^1]), sleutel), ct);

    /// <summary>The running clocks of a party, the one with the earliest limit first.</summary>
    /// <param name="partij">Code of the party.</param>
    /// <param name="hoogstens">1 to 1000.</param>
    /// <param name="na">The <see cref="Termijn.Positie"/> of the last one seen, or null to start.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<IReadOnlyList<Termijn>> BekijkAsync(string partij, int hoogstens, string? na, CancellationToken ct) =>
        [.. (await tabellen.LeesEersteAsync(Tabel, Partij(partij), Sleutelbereik.Na(na), hoogstens, ct)).Select(Lees)];

    /// <summary>The running clocks of a party that a reader chooses, the one with the earliest limit first.</summary>
    /// <param name="partij">Code of the party.</param>
    /// <param name="kies">Which ones.</param>
    /// <param name="hoogstens">How many ends a page.</param>
    /// <param name="na">The <see cref="Termijn.Positie"/> or <see cref="Termijnblad.Verder"/> after which to look, or null to start.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<Termijnblad> KiesAsync(string partij, Func<Termijn, bool> kies, int hoogstens, string? na, CancellationToken ct)
    {
        var (gekozen, bekeken) = (new List<Termijn>(), 0);
        await foreach (var termijn in tabellen.LeesAllesAsync(Tabel, Partij(partij), Sleutelbereik.Na(na), ct).Select(Lees))
        {
            if (gekozen.Count == hoogstens || bekeken++ == MaxBekeken)
                return new Termijnblad(gekozen, na);
            na = termijn.Positie;
            if (kies(termijn))
                gekozen.Add(termijn);
        }

        return new Termijnblad(gekozen, null);
    }

    static string Partij(string code) => "partij-" + code;

    static string Dag(DateOnly dag, char scherf) => string.Create(CultureInfo.InvariantCulture, $"dag-{dag:yyyy-MM-dd}-{scherf}");

    static string Sleutel(DateOnly limiet, string sleutel) => string.Create(CultureInfo.InvariantCulture, $"{limiet:yyyyMMdd}-{sleutel}");

    static Rij Rij(Verplichting v, DateOnly limiet, string partij, Termijnrol rol, string tegenpartij) =>
        new(Partij(partij), Sleutel(limiet, v.Sleutel), new Dictionary<string, object?>
        {
            [nameof(Termijn.Soort)] = v.Soort.Naam,
            [nameof(Termijn.Rol)] = rol.ToString(),
            [nameof(Termijn.Begin)] = Termijnklokken.Datum(v.Begin),
            [nameof(Termijn.BerichtId)] = v.Bericht,
            [nameof(Termijn.Berichtsoort)] = v.Berichtsoort,
            [nameof(Termijn.Identificatie)] = v.Identificatie,
            [nameof(Termijn.Tegenpartij)] = tegenpartij,
            [nameof(Termijn.Toewijzing)] = v.Toewijzing,
        });

    static Termijn Lees(Rij rij)
    {
        string T(string veld) => rij.Veld<string>(veld)!;
        return new Termijn(
            T(nameof(Termijn.Soort)), Enum.Parse<Termijnrol>(T(nameof(Termijn.Rol))),
            DateOnly.ParseExact(rij.Sleutel[..8], "yyyyMMdd", CultureInfo.InvariantCulture), Termijnklokken.Datum(T(nameof(Termijn.Begin))),
            T(nameof(Termijn.BerichtId)), T(nameof(Termijn.Berichtsoort)), T(nameof(Termijn.Identificatie)), T(nameof(Termijn.Tegenpartij)),
            rij.Veld<int?>(nameof(Termijn.Toewijzing)), rij.Sleutel);
    }
}
