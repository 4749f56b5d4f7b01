using System.Globalization;
using Hub.Kern;
using Hub.Kern.Poorten;
using Hub.Keten.Bewaken;

namespace Hub.Keten.Wachten;

/// <summary>
/// Messages that wait for something, by the key of what they wait for. Table <c>Wachtkamer</c>: partition = "op-" and key, rows =
/// "gezien" once it is there, and "wacht-" with the id of each message that waits; partition = "tot-" and hour, row = message whose
/// wait ends then. Who comes last sees the other, because both write before they read. Thread-safe.
/// </summary>
public sealed class Wachtkamer(ITabellen tabellen, IBus bus, TimeProvider klok)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Wachtkamer";

    const string Gezien = "gezien";
    const string Wacht = "wacht-";
    const string Partitie = "wachtkamer";
    const string Rijsleutel = "stand";
    const string TotVeld = "Tot";
    static readonly Dictionary<string, object?> Leeg = [];
    static readonly TimeSpan Terug = TimeSpan.FromDays(2); // when it never ran before

    /// <summary>True when what has this key is there.</summary>
    public async Task<bool> IsGezienAsync(string sleutel, CancellationToken ct) =>
        await tabellen.LeesAsync(Tabel, Op(sleutel), Gezien, ct) is not null;

    /// <summary>Lets a message wait for this key. Ask <see cref="IsGezienAsync"/> once more afterwards.</summary>
    public Task WachtAsync(string sleutel, string bericht, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Zet(new Rij(Op(sleutel), Wacht + bericht, Leeg)), ct);

    /// <summary>Has the message set going at this moment (a whole hour, still to come) whatever it waits for.</summary>
    public Task WekAsync(string bericht, DateTimeOffset tot, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Zet(new Rij(Tot(tot), bericht, Leeg)), ct);

    /// <summary>What has this key is there: sets every message going that waits for it.</summary>
    public async Task MeldAsync(string sleutel, CancellationToken ct)
    {
        await tabellen.SchrijfAsync(Tabel, Bewerking.Zet(new Rij(Op(sleutel), Gezien, Leeg)), ct);
        await LaatLosAsync(sleutel, ct);
    }

    /// <summary>Sets every message going that waits for this key.</summary>
    public async Task LaatLosAsync(string sleutel, CancellationToken ct)
    {
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, Op(sleutel), Sleutelbereik.MetBegin(Wacht), ct))
        {
            await StuurAsync(rij.Sleutel[Wacht.Length..], ct);
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(rij.Partitie, rij.Sleutel), ct);
        }
    }

    /// <summary>Forgets this key and who waits for it; already gone is well.</summary>
    public Task VergeetAsync(string sleutel, CancellationToken ct) => tabellen.VerwijderAsync(Tabel, Op(sleutel), Sleutelbereik.Alles, ct);

    /// <summary>Sets every message going whose wait is over; each hour is looked at once.</summary>
    /// <returns>How many.</returns>
    public async Task<int> LaatVerlopenAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var gedaan = (await tabellen.LeesAsync(Veegstand.Tabel, Partitie, Rijsleutel, ct))?.Veld<DateTimeOffset?>(TotVeld) ?? HeelUur(nu - Terug);
        var geteld = 0;
        while (gedaan.AddHours(1) <= nu)
        {
            gedaan = gedaan.AddHours(1);
            geteld += await LaatVerlopenAsync(Tot(gedaan), ct);
            await tabellen.SchrijfAsync(
                Veegstand.Tabel, Bewerking.Zet(new Rij(Partitie, Rijsleutel, new Dictionary<string, object?> { [TotVeld] = gedaan })), ct);
        }

        return geteld;
    }

    /// <summary>The first whole hour after this time from now.</summary>
    public DateTimeOffset Over(TimeSpan tijd) => HeelUur(klok.GetUtcNow() + tijd).AddHours(1);

    async Task<int> LaatVerlopenAsync(string uur, CancellationToken ct)
    {
        var geteld = 0;
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, uur, ct: ct))
        {
            await StuurAsync(rij.Sleutel, ct);
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(rij.Partitie, rij.Sleutel), ct);
            geteld++;
        }

        return geteld;
    }

    // A message that went on already does nothing with it.
    Task StuurAsync(string bericht, CancellationToken ct) => bus.StuurAsync(
        Wachtrijen.Gevalideerd, new Opdracht(bericht, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);

    static DateTimeOffset HeelUur(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    static string Op(string sleutel) => "op-" + sleutel;

    static string Tot(DateTimeOffset uur) => string.Create(CultureInfo.InvariantCulture, $"tot-{uur.UtcDateTime:yyyy-MM-dd-HH}");
}
