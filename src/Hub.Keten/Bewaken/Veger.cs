using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Microsoft.Extensions.Logging;

namespace Hub.Keten.Bewaken;

/// <summary>
/// Sets messages going that stand still: those whose token was never sent because the hub died between recording and sending.
/// Looks at each message once, some minutes after it came in; from then on the queue itself keeps it (SB-02). Thread-safe, and
/// harmless when it runs twice: steps do only what is still to be done.
/// </summary>
public sealed partial class Veger(
    IDossiers dossiers, IDagindex dagindex, Veegstand stand, IBus bus, TimeProvider klok, ILogger<Veger> log)
{
    /// <summary>A message that has not moved for this long stands still: longer than the longest wait between attempts.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromMinutes(15);

    /// <summary>Sweeps everything that came in since the last sweep and has had its time.</summary>
    /// <returns>How many messages were set going.</returns>
    public async Task<int> VeegAsync(CancellationToken ct)
    {
        var tot = klok.GetUtcNow() - Geduld;
        var aangespoord = 0;
        foreach (var scherf in dagindex.Scherven)
        {
            var van = await stand.LeesAsync(scherf, ct) ?? tot.AddDays(-1);
            await foreach (var id in dagindex.LeesAsync(scherf, van, tot, ct))
                aangespoord += await SpoorAanAsync(id, ct) ? 1 : 0;
            await stand.SchrijfAsync(scherf, tot, ct);
        }

        return aangespoord;
    }

    async Task<bool> SpoorAanAsync(string id, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (await dossiers.LeesAsync(id, ct) is not { IsEindstand: false } dossier || nu - dossier.Laatste.Tijdstip < Geduld)
            return false;
        if (Wachten.Wachten.WachtTot(dossier) > nu)
            return false; // what it waits for sets it going, or the end of its time
        var wachtrij = dossier.Status switch
        {
            Berichtstatus.Ontvangen => Wachtrijen.Ingekomen,
            Berichtstatus.Gevalideerd => Wachtrijen.Gevalideerd,
            _ => Wachtrijen.Bezorgen,
        };
        LogStilstand(id, wachtrij);
        await bus.StuurAsync(wachtrij, new Opdracht(id, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);
        await dossiers.BoekAsync(
            dossier, d => d.IsEindstand ? null : NieuweGebeurtenis.DoorStap(Handeling.Aangespoord, "BewaakVoortgang", $"naar {wachtrij}"), ct);
        return true;
    }

    [LoggerMessage(EventId = 300, Level = LogLevel.Warning, Message = "Bericht {Bericht} stond stil en is opnieuw op {Wachtrij} gezet")]
    partial void LogStilstand(string bericht, string wachtrij);
}
