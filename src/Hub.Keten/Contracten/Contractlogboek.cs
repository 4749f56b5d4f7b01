using System.Collections.Immutable;
using System.Globalization;
using Hub.Kern.Poorten;

namespace Hub.Keten.Contracten;

/// <summary>One import that succeeded. What it holds is never changed, so that earlier versions stay readable.</summary>
/// <param name="Nummer">1 for the first import on this hub.</param>
/// <param name="Import">Key of its content: the same content of the same inkoper has the same key.</param>
/// <param name="Inkoper">Whose contracts they are; its newest version replaces its earlier ones.</param>
/// <param name="Soort"><c>contracten</c> or <c>vertalingen</c>.</param>
/// <param name="Regels">Number of lines.</param>
/// <param name="Tijdstip">From when it counts (UTC).</param>
public sealed record Contractversie(int Nummer, string Import, string Inkoper, string Soort, int Regels, DateTimeOffset Tijdstip);

/// <summary>
/// A log of imports. Table <c>Contracten</c>: partition = "versies", row = number, 6 digits. Inserting the row under the next number
/// is what makes an import count, all at once. Remembers what it read and asks only for what came after. Thread-safe.
/// </summary>
/// <param name="tabellen">Where it is kept.</param>
/// <param name="klok">For the time of an import, and for when to look again.</param>
/// <param name="tabel">Table of the log.</param>
/// <param name="partitie">Partition of the log.</param>
public sealed class Contractlogboek(
    ITabellen tabellen, TimeProvider klok, string tabel = Contractlogboek.Tabel, string partitie = Contractlogboek.Partitie)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Contracten";

    /// <summary>How long an import may go unnoticed by other instances of the hub.</summary>
    public static readonly TimeSpan Verversing = TimeSpan.FromSeconds(10);

    const string Partitie = "versies";

    readonly Lock _slot = new();
    volatile Stand _stand = new([], null);

    /// <summary>Every version, the oldest first; at most <see cref="Verversing"/> behind.</summary>
    public async ValueTask<IReadOnlyList<Contractversie>> AlleAsync(CancellationToken ct)
    {
        var stand = _stand;
        return stand.Gelezen is { } gelezen && klok.GetElapsedTime(gelezen) < Verversing ? stand.Versies : (await VerversAsync(ct)).Versies;
    }

    /// <summary>Records an import, unless its content is what the inkoper has already.</summary>
    /// <returns>The version that counts now, and whether it is new.</returns>
    public async Task<(Contractversie Versie, bool IsNieuw)> LegVastAsync(string import, string inkoper, string soort, int regels, CancellationToken ct)
    {
        while (true)
        {
            var alle = (await VerversAsync(ct)).Versies;
            if (alle.LastOrDefault(v => v.Inkoper == inkoper && v.Soort == soort) is { } huidige && huidige.Import == import)
                return (huidige, false);
            var versie = new Contractversie(alle.Count + 1, import, inkoper, soort, regels, klok.GetUtcNow());
            if ((await tabellen.SchrijfAsync(tabel, Bewerking.VoegToe(Rij(versie)), ct)).Geslaagd)
            {
                await VerversAsync(ct);
                return (versie, true);
            }
        }
    }

    async Task<Stand> VerversAsync(CancellationToken ct)
    {
        var (nu, stand) = (klok.GetTimestamp(), _stand);
        var versies = stand.Versies;
        await foreach (var rij in tabellen.LeesAllesAsync(tabel, partitie, Sleutelbereik.Na(versies.IsEmpty ? null : Sleutel(versies[^1].Nummer)), ct))
            versies = versies.Add(Versie(rij));
        lock (_slot)
            return versies.Count < _stand.Versies.Count ? _stand : _stand = new Stand(versies, nu); // another reading may have come further
    }

    static string Sleutel(int nummer) => nummer.ToString("D6", CultureInfo.InvariantCulture);

    Rij Rij(Contractversie versie) => new(partitie, Sleutel(versie.Nummer), new Dictionary<string, object?>
    {
        ["Import"] = versie.Import,
        ["Inkoper"] = versie.Inkoper,
        ["Soort"] = versie.Soort,
        ["Regels"] = versie.Regels,
        ["Tijdstip"] = versie.Tijdstip,
    });

    static Contractversie Versie(Rij rij) => new(
        int.Parse(rij.Sleutel, CultureInfo.InvariantCulture), rij.Veld<string>("Import")!, rij.Veld<string>("Inkoper")!, rij.Veld<string>("Soort")!,
        rij.Veld<int>("Regels"), rij.Veld<DateTimeOffset>("Tijdstip"));

    sealed record Stand(ImmutableList<Contractversie> Versies, long? Gelezen);
}
