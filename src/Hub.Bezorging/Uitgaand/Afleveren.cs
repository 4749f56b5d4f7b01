using Hub.Bezorging.Beleid;
using Hub.Bezorging.Ophalen;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Microsoft.Extensions.Logging;

namespace Hub.Bezorging.Uitgaand;

/// <summary>
/// Step 4b: empties the postbus of a recipient on its behalf, oldest first, under a lease. The postbus is the order and the truth; a
/// token only says that there is something to do. When the recipient fails, a token for later is sent first and then noted that
/// nothing goes before that time: whatever dies in between, somebody comes back. Thread-safe.
/// </summary>
public sealed partial class Afleveren(
    Aflevering aflevering, Postbussen postbussen, IDossiers dossiers, Ontvangerstanden standen, Partijregister partijen,
    Bezorgbeleid beleid, IBlobs blobs, IBus bus, TimeProvider klok, ILogger<Afleveren> log) : IStap
{
    /// <summary>Container of the leases.</summary>
    public const string Bak = Afleverslot.Bak;

    const string Onbereikbaar = "OntvangerOnbereikbaar";
    const string Geweigerd = "DoorOntvangerGeweigerd";
    const int PerBladzijde = 32;
    const double Speling = 0.9; // a token for later may come a little early: queues and clocks are not exact
    static readonly TimeSpan Beurt = TimeSpan.FromMinutes(1); // then others get a turn

    /// <inheritdoc/>
    public string Naam => "LeverAf";

    /// <inheritdoc/>
    public string Wachtrij => Wachtrijen.Afleveren;

    /// <inheritdoc/>
    public async Task VoerUitAsync(Dossier dossier, CancellationToken ct)
    {
        if (partijen.Zoek(Ontvangst.Uit(dossier).Bestemming) is not { Bezorging: not null } partij)
            return; // it picks up its messages itself by now
        if (dossier.Status == Berichtstatus.Bezorgd)
            await postbussen.LegInAsync(dossier, ct); // an operator offered it again
        while (!await IsGedaanAsync(partij, ct))
        {
            // Something came in, or the wait was over, while we had the lease.
        }
    }

    // A token that comes while another has the lease ends at once: who has it looks once more after giving it back, and sends tokens
    // for now only then. So a token is never lost.
    async Task<bool> IsGedaanAsync(Partij partij, CancellationToken ct)
    {
        Beurtuitkomst uitkomst;
        await using (var slot = await Afleverslot.NeemAsync(blobs, partij.Code, klok, ct))
        {
            if (slot is null)
                return true;
            uitkomst = await DoeBeurtAsync(partij, slot, ct);
        }

        if (uitkomst.TerugVoor is { } bericht)
            await KomTerugAsync(bericht, partij, uitkomst.Na, ct);
        return uitkomst.IsLeeg
            ? (await postbussen.BekijkAsync(partij.Code, 1, null, ct)).Count == 0
            : !(uitkomst.NietVoor <= klok.GetUtcNow());
    }

    async Task<Beurtuitkomst> DoeBeurtAsync(Partij partij, Afleverslot slot, CancellationToken ct)
    {
        using var beide = CancellationTokenSource.CreateLinkedTokenSource(ct, slot.Kwijt);
        try
        {
            var stand = await standen.LeesAsync(partij.Code, ct);
            return stand.NietVoor > klok.GetUtcNow()
                ? Beurtuitkomst.Wacht(stand.NietVoor.Value)
                : await LoopAfAsync(partij, stand, beide.Token);
        }
        catch (OperationCanceledException) when (slot.Kwijt.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return Beurtuitkomst.Gestopt; // another has the lease, and goes on
        }
    }

    async Task<Beurtuitkomst> LoopAfAsync(Partij partij, Ontvangerstand stand, CancellationToken ct)
    {
        var tot = klok.GetUtcNow() + Beurt;
        while (await postbussen.BekijkAsync(partij.Code, PerBladzijde, null, ct) is { Count: > 0 } stukken)
        {
            foreach (var stuk in stukken)
            {
                var dossier = await dossiers.LeesAsync(stuk.BerichtId, ct)
                    ?? throw new InvalidDataException($"Dossier {stuk.BerichtId} is verdwenen.");
                if (dossier.Status != Berichtstatus.Bezorgd)
                    await postbussen.NeemUitAsync(dossier, ct); // picked up, or dead: it must not hold up the others
                else if (Vervolg(dossier, stand, tot) is { } later)
                    return later;
                else if (await DoeAsync(dossier, partij, stand, ct) is { } nieuw)
                    stand = nieuw;
                else
                    return Beurtuitkomst.Gestopt;
            }
        }

        return Beurtuitkomst.Leeg;
    }

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
            return await GeefOpAsync(dossier, partij, stand, Onbereikbaar, ct); // it goes with the one that was tried just now
        var uitslag = await aflevering.ProbeerAsync(dossier, partij, ct);
        switch (uitslag?.Uitkomst)
        {
            case Pogingsuitkomst.Afgeleverd:
                await aflevering.RondAfAsync(dossier, partij, uitslag, ct);
                return await HerstelAsync(partij, stand, ct);
            case Pogingsuitkomst.Geweigerd:
                return await GeefOpAsync(dossier, partij, await HerstelAsync(partij, stand, ct), Geweigerd, ct, uitslag);
            default:
                var mislukt = await WachtAsync(dossier, partij, stand, uitslag, ct);
                return IsTeLaat(dossier, mislukt) ? await GeefOpAsync(dossier, partij, mislukt, Onbereikbaar, ct, uitslag) : null;
        }
    }

    async Task<Ontvangerstand> WachtAsync(
        Dossier dossier, Partij partij, Ontvangerstand stand, Pogingsuitslag? uitslag, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var wacht = beleid.Na(stand.Mislukt + 1, uitslag?.Wachttijd);
        await KomTerugAsync(dossier.Id, partij, wacht, ct);
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

    async Task<Ontvangerstand> GeefOpAsync(
        Dossier dossier, Partij partij, Ontvangerstand stand, string reden, CancellationToken ct, Pogingsuitslag? uitslag = null)
    {
        var omschrijving = $"Afleveren aan {partij.Code} per {partij.Bezorging!.Naam} lukte niet: {uitslag?.Toelichting ?? "zie de pogingen"}.";
        LogOpgegeven(dossier.Id, partij.Code, reden);
        await bus.StuurAsync(
            Wachtrijen.DodeBrieven,
            new Busbericht(
                new Opdracht(dossier.Id, partij.Code, Traceparent: Sporen.Traceparent).AlsBusbericht().Lichaam,
                new Dictionary<string, string> { [Busnamen.Reden] = reden, [Busnamen.Omschrijving] = omschrijving, [Busnamen.Bron] = Wachtrij }),
            TimeSpan.Zero, ct);
        await postbussen.NeemUitAsync(dossier, ct);
        return stand;
    }

    Task KomTerugAsync(string bericht, Partij partij, TimeSpan wacht, CancellationToken ct) =>
        bus.StuurAsync(Wachtrij, new Opdracht(bericht, partij.Code, Traceparent: Sporen.Traceparent).AlsBusbericht(), wacht, ct);

    [LoggerMessage(EventId = 500, Level = LogLevel.Warning,
        Message = "Afleveren aan {Ontvanger} per {Wijze} mislukte ({Keren} keer achter elkaar): {Toelichting}; volgende beurt over {Wacht}")]
    partial void LogMislukt(string ontvanger, string wijze, int keren, string toelichting, TimeSpan wacht);

    [LoggerMessage(EventId = 501, Level = LogLevel.Error, Message = "Bericht {Bericht} voor {Ontvanger} wordt een dode brief: {Reden}")]
    partial void LogOpgegeven(string bericht, string ontvanger, string reden);
}
