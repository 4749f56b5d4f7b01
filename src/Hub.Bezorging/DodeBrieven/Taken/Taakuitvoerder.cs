using System.Collections.Concurrent;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.DodeBrieven.Taken;

/// <summary>
/// Works a task off, portion by portion: each queue token does one portion and sends the next. Writes in this order: the letters'
/// own events and tokens → results → how far the task is → next token, so that after a crash the portion is done again, in which what was
/// done is seen and not done twice. Thread-safe; of two workers on one task only the first to say how far it is goes on.
/// </summary>
public sealed class Taakuitvoerder(
    Takenlijst taken, Taakbrieven brieven, Dodebrievenbak bak, IDossiers dossiers, Herstellen herstellen, IBus bus, TimeProvider klok)
{
    /// <summary>Letters per portion: small enough for a pause to be felt at once.</summary>
    public const int Portie = 32;

    /// <summary>A task that has not moved for this long lost its token.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromMinutes(5);

    const int Tegelijk = 8;

    /// <summary>Begins a task.</summary>
    public async Task BeginAsync(Hersteltaak taak, CancellationToken ct)
    {
        await taken.MaakAsync(taak, ct);
        await StuurAsync(taak, ct);
    }

    /// <summary>Pauses, resumes or cancels a task; null when there is none, unchanged when it is over.</summary>
    public async Task<Hersteltaak?> ZetAsync(string id, Taakstatus status, string door, CancellationToken ct)
    {
        var taak = await taken.WijzigAsync(
            id, door, t => t.Status is Taakstatus.Bezig or Taakstatus.Gepauzeerd ? t with { Status = status } : null, ct);
        if (taak is { Status: Taakstatus.Bezig })
            await StuurAsync(taak, ct);
        return taak;
    }

    /// <summary>Does one portion; the rest follows by itself.</summary>
    public async Task VoerUitAsync(string id, CancellationToken ct)
    {
        if (await taken.LeesAsync(id, ct) is not { Status: Taakstatus.Bezig } taak)
            return;
        var na = taak.Totaal is null ? await VouwUitAsync(taak, ct) : await DoePortieAsync(taak, ct);
        if (na is { Status: Taakstatus.Bezig })
            await StuurAsync(na, ct);
    }

    /// <summary>Sets tasks going whose token was lost between two writes.</summary>
    public async Task VeegAsync(CancellationToken ct)
    {
        string? na = null;
        do
        {
            var bladzijde = await taken.BekijkAsync(1000, na, ct);
            foreach (var taak in bladzijde.Where(t => t.Status == Taakstatus.Bezig && klok.GetUtcNow() - t.Bijgewerkt > Geduld))
                await StuurAsync(taak, ct);
            na = bladzijde.Count == 1000 ? bladzijde[^1].Id : null;
        }
        while (na is not null);
    }

    // Which letters: those that were open when the task was made. Doing it again gives the same, or fewer when some were done by hand.
    async Task<Hersteltaak?> VouwUitAsync(Hersteltaak taak, CancellationToken ct)
    {
        var posities = new List<string>(taak.Brieven.Distinct().Select(id => Tijdsleutel.Van(taak.Sinds, id)));
        if (taak.Oorzaak is { } oorzaak)
        {
            await foreach (var brief in bak.LeesAllesAsync(taak.Sinds, ct))
            {
                if (brief.Oorzaak == oorzaak)
                    posities.Add(brief.Positie);
            }
        }

        await brieven.LegInAsync(taak.Id, posities, ct);
        return await taken.WijzigAsync(taak.Id, NieuweGebeurtenis.Hub, t => t.Totaal is null ? t with { Totaal = posities.Count } : null, ct);
    }

    async Task<Hersteltaak?> DoePortieAsync(Hersteltaak taak, CancellationToken ct)
    {
        var posities = await brieven.VolgendeAsync(taak.Id, taak.Voortgang, Portie, ct);
        var gedaan = new ConcurrentBag<Taakresultaat>();
        await Parallel.ForEachAsync(
            posities, new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct },
            async (positie, stop) => gedaan.Add(await DoeAsync(taak, positie, stop)));
        var resultaten = gedaan.OrderBy(r => r.Positie, StringComparer.Ordinal).ToList();
        await brieven.NoteerAsync(taak.Id, resultaten, ct);
        var ikWasEerst = false;
        var na = await taken.WijzigAsync(taak.Id, NieuweGebeurtenis.Hub, nu =>
        {
            ikWasEerst = nu.Voortgang == taak.Voortgang;
            return ikWasEerst ? nu.Na(resultaten, laatste: posities.Count < Portie) : null;
        }, ct);
        return ikWasEerst ? na : null;
    }

    async Task<Taakresultaat> DoeAsync(Hersteltaak taak, string positie, CancellationToken ct)
    {
        var id = Tijdsleutel.Id(positie);
        try
        {
            var uitkomst = await dossiers.LeesAsync(id, ct) is { } dossier
                ? await herstellen.VoerUitAsync(dossier, taak.Opdracht, ct)
                : null;
            return new Taakresultaat(
                positie, id, uitkomst?.Resultaat ?? Herstelresultaat.Mislukt, uitkomst is null ? "Deze dode brief bestaat niet." : uitkomst.Waarom);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // one letter that cannot be done must not keep the others waiting; it stays open and is named
        catch (Exception fout)
#pragma warning restore CA1031
        {
            return new Taakresultaat(positie, id, Herstelresultaat.Mislukt, $"Er ging iets mis ({fout.GetType().Name}).");
        }
    }

    Task StuurAsync(Hersteltaak taak, CancellationToken ct) =>
        bus.StuurAsync(Wachtrijen.Herstel, new Opdracht(taak.Id, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);
}
