using System.Runtime.CompilerServices;
using Hub.Kern.Dossiers;

namespace Hub.Keten.Zoeken;

/// <summary>
/// Finds messages, newest first. What one question may cost is bounded: after so many partitions or messages looked at it gives what it
/// has and where to go on. Thread-safe.
/// </summary>
public sealed class Berichtzoeker(Zoekindex index, IDossiers dossiers)
{
    /// <summary>Messages per page.</summary>
    public const int PerBladzijde = 25;

    const int MaxPartities = 100;
    const int MaxBekeken = 400; // messages of which the dossier is read, because the status is asked for
    const int Tegelijk = 8;

    /// <summary>The newest messages that fit, or those after <see cref="Zoekvraag.Vanaf"/>.</summary>
    /// <returns>At most <see cref="PerBladzijde"/>, and where to go on; also fewer, when too much had to be looked at.</returns>
    public async Task<Zoekuitkomst> ZoekAsync(Zoekvraag vraag, CancellationToken ct)
    {
        var (gevonden, bekeken, partities) = (new List<Gevonden>(), 0, 0);
        foreach (var (partitie, einde) in Partities(vraag))
        {
            if (++partities > MaxPartities)
                return new Zoekuitkomst(gevonden, einde);
            await foreach (var bericht in BladerAsync(partitie, vraag, ct))
            {
                bekeken++;
                if (vraag.Status is null || bericht.Status == vraag.Status)
                    gevonden.Add(bericht);
                if (gevonden.Count == PerBladzijde || bekeken == MaxBekeken)
                    return new Zoekuitkomst(gevonden, bericht.Rij.Positie);
            }
        }

        return new Zoekuitkomst(gevonden, null);
    }

    async IAsyncEnumerable<Gevonden> BladerAsync(string partitie, Zoekvraag vraag, [EnumeratorCancellation] CancellationToken ct)
    {
        var vanaf = vraag.Vanaf;
        while (await index.LeesAsync(partitie, vanaf, PerBladzijde * 2, ct) is { Count: > 0 } rijen)
        {
            foreach (var groep in rijen.Where(rij => Past(rij, vraag)).Chunk(Tegelijk))
            {
                foreach (var bericht in await StandAsync(groep, ct))
                    yield return bericht;
            }

            vanaf = rijen[^1].Positie;
        }
    }

    async Task<IReadOnlyList<Gevonden>> StandAsync(IReadOnlyList<Zoekrij> rijen, CancellationToken ct)
    {
        var stand = await Task.WhenAll(rijen.Select(rij => dossiers.LeesAsync(rij.Id, ct)));
        // A dossier whose trail is gone has no status; its line goes with the next round of retention.
        return [.. rijen.Zip(stand).Where(paar => paar.Second is not null).Select(paar => new Gevonden(paar.First, paar.Second!.Status))];
    }

    static bool Past(Zoekrij rij, Zoekvraag vraag) =>
        (vraag.Soort is null || rij.Soort == vraag.Soort)
        && (vraag.Partij is null || rij.Inzender == vraag.Partij || rij.Bestemming == vraag.Partij)
        && (vraag.Identificatie is not null || (rij.Ontvangen >= vraag.Van && rij.Ontvangen < vraag.Tot));

    // Newest first, from where the page before ended; with each where one would go on if this one is not looked at any more.
    static IEnumerable<(string Partitie, string Vanaf)> Partities(Zoekvraag vraag)
    {
        if (vraag.Identificatie is { } identificatie)
            return [(Zoekindex.Identificatie(identificatie), "")];
        var laatste = vraag.Tot.AddTicks(-1);
        var begin = vraag.Vanaf is { } vanaf && Omgekeerdetijd.Tijd(vanaf) is var tijd && tijd < laatste ? tijd : laatste;
        var stap = vraag.Partij is null ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);
        return Vakken(begin, vraag.Van, stap).Select(vak => (
            vraag.Partij is { } partij ? Zoekindex.Partij(partij, DateOnly.FromDateTime(vak.UtcDateTime)) : Zoekindex.Uur(vak),
            Omgekeerdetijd.Grens((vak + stap).AddTicks(-1))));
    }

    // The hours or days of a period, the last one first.
    static IEnumerable<DateTimeOffset> Vakken(DateTimeOffset laatste, DateTimeOffset van, TimeSpan stap)
    {
        for (var vak = new DateTimeOffset(laatste.UtcTicks - (laatste.UtcTicks % stap.Ticks), TimeSpan.Zero); vak + stap > van; vak -= stap)
            yield return vak;
    }
}
