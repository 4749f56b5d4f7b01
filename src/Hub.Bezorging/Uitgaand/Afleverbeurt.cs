using Hub.Bezorging.Beleid;
using Hub.Bezorging.Ophalen;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Microsoft.Extensions.Logging;

namespace Hub.Bezorging.Uitgaand;

/// <summary>Sends what lies in a postbus, oldest first, until it is empty, its time is up or the recipient fails. The caller holds the lease. Thread-safe.</summary>
public sealed partial class Afleverbeurt(
    Aflevering aflevering, Opgeven opgeven, Postbussen postbussen, IDossiers dossiers, Ontvangerstanden standen, Bezorgbeleid beleid,
    IBus bus, TimeProvider klok, ILogger<Afleverbeurt> log)
{
    const int PerBladzijde = 32;
    const double Speling = 0.9; // a token for later may come a little early: queues and clocks are not exact

    /// <summary>Does the turn.</summary>
    /// <param name="partij">A party with a <see cref="Partij.Bezorging"/>.</param>
    /// <param name="stand">How it goes with it; nothing says to wait.</param>
    /// <param name="tot">Nothing new is begun after this time.</param>
    /// <param name="ct">Cancels, also when the lease is lost.</param>
    internal async Task<Beurtuitkomst> VoerUitAsync(Partij partij, Ontvangerstand stand, DateTimeOffset tot, CancellationToken ct)
    {
        string? na = null;
        while (await postbussen.BekijkAsync(partij.Code, PerBladzijde, na, ct) is { Count: > 0 } stukken)
        {
            foreach (var stuk in stukken)
            {
                var dossier = await LeesAsync(stuk, ct);
                if (!IsNeergelegd(dossier))
                {
                    na = stuk.Positie;
                    continue;
                }

                if (dossier.Status == Berichtstatus.Bezorgd)
                {
                    if (Vervolg(dossier, stand, tot) is { } later)
                        return later;
                    if (await DoeAsync(dossier, partij, stand, ct) is not { } nieuw)
                        return Beurtuitkomst.Gestopt;
                    stand = nieuw;
                }

                await postbussen.NeemUitAsync(partij.Code, stuk, ct); // also what was picked up, or is dead: it must not hold up the others
            }
        }

        return Beurtuitkomst.Leeg;
    }

    /// <summary>True when nothing lies there that could be sent.</summary>
    internal async Task<bool> IsLeegAsync(Partij partij, CancellationToken ct)
    {
        string? na = null;
        while (await postbussen.BekijkAsync(partij.Code, PerBladzijde, na, ct) is { Count: > 0 } stukken)
        {
            foreach (var stuk in stukken)
            {
                if (IsNeergelegd(await LeesAsync(stuk, ct)))
                    return false;
            }

            na = stukken[^1].Positie;
        }

        return true;
    }

    // Not yet: another is putting it in right now, and its token comes when that is written down. Found by Hub.Chaos (docs/besluiten/0107).
    static bool IsNeergelegd(Dossier dossier) => dossier.IsEindstand;

    async Task<Dossier> LeesAsync(Postbusstuk stuk, CancellationToken ct) => await dossiers.LeesAsync(stuk.BerichtId, ct)
        ?? throw new InvalidDataException($"Dossier {stuk.BerichtId} is verdwenen.");

    // Others want their turn too; and after giving one up, the first that did not wait as long is what to come back for.
    Beurtuitkomst? Vervolg(Dossier dossier, Ontvangerstand stand, DateTimeOffset tot)
    {
        var nu = klok.GetUtcNow();
        if (stand.NietVoor > nu)
            return IsTeLaat(dossier, stand) ? null : Beurtuitkomst.Later(dossier.Id, (stand.NietVoor.Value - nu) / Speling);
        return nu >= tot ? Beurtuitkomst.Later(dossier.Id, TimeSpan.Zero) : null;
    }

    // How it goes with the recipient after this message, or null when it must be left alone.
    async Task<Ontvangerstand?> DoeAsync(Dossier dossier, Partij partij, Ontvangerstand stand, CancellationToken ct)
    {
        if (stand.NietVoor > klok.GetUtcNow())
            return await GeefOpAsync(dossier, partij, stand, null, ct); // it goes with the one that was tried just now
        var uitslag = await aflevering.ProbeerAsync(dossier, partij, ct);
        switch (uitslag?.Uitkomst)
        {
            case Pogingsuitkomst.Afgeleverd:
                await aflevering.RondAfAsync(dossier, partij, uitslag, ct);
                return await HerstelAsync(partij, stand, ct);
            case Pogingsuitkomst.Geweigerd:
                return await GeefOpAsync(dossier, partij, await HerstelAsync(partij, stand, ct), uitslag, ct);
            default:
                var mislukt = await WachtAsync(dossier, partij, stand, uitslag, ct);
                return IsTeLaat(dossier, mislukt) ? await GeefOpAsync(dossier, partij, mislukt, uitslag, ct) : null;
        }
    }

    async Task<Ontvangerstand> WachtAsync(
        Dossier dossier, Partij partij, Ontvangerstand stand, Pogingsuitslag? uitslag, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var wacht = beleid.Na(stand.Mislukt + 1, uitslag?.Wachttijd);
        await bus.StuurAsync(Wachtrijen.Afleveren, Afleveren.Token(dossier.Id, partij.Code), wacht, ct);
        stand = new Ontvangerstand(stand.Mislukt + 1, stand.Mislukt == 0 ? nu : stand.Sinds, nu + (wacht * Speling));
        await standen.NoteerAsync(partij.Code, stand, ct);
        LogMislukt(partij.Code, partij.Bezorging!.Naam, stand.Mislukt, uitslag?.Toelichting ?? "rust na storingen", wacht);
        return stand;
    }

    async Task<Ontvangerstand> HerstelAsync(Partij partij, Ontvangerstand stand, CancellationToken ct)
    {
        if (stand.Mislukt > 0)
            await standen.WisAsync(partij.Code, ct);
        return Ontvangerstand.Goed;
    }

    bool IsTeLaat(Dossier dossier, Ontvangerstand stand)
    {
        var grens = klok.GetUtcNow() - beleid.GeeftOpNa;
        return stand.Sinds <= grens && Aflevering.LigtSinds(dossier) <= grens;
    }

    async Task<Ontvangerstand> GeefOpAsync(Dossier dossier, Partij partij, Ontvangerstand stand, Pogingsuitslag? uitslag, CancellationToken ct)
    {
        await opgeven.VoerUitAsync(dossier, partij, uitslag, ct);
        return stand;
    }

    [LoggerMessage(EventId = 500, Level = LogLevel.Warning,
        Message = "Afleveren aan {Ontvanger} per {Wijze} mislukte ({Keren} keer achter elkaar): {Toelichting}; volgende beurt over {Wacht}")]
    partial void LogMislukt(string ontvanger, string wijze, int keren, string toelichting, TimeSpan wacht);
}
