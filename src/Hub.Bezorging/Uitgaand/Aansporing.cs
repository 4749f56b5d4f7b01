using Hub.Bezorging.Ophalen;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Microsoft.Extensions.Logging;

namespace Hub.Bezorging.Uitgaand;

/// <summary>
/// The last net under the tokens of <see cref="Afleveren"/>: sends one for every recipient whose postbus stands still although nothing
/// says to wait. So a token that was lost (a dead letter that was settled held it) costs minutes, and who changes to being pushed to gets
/// what already lay there. Two queries per recipient. Thread-safe, and harmless when it runs twice.
/// </summary>
public sealed partial class Aansporing(
    Partijregister partijen, Postbussen postbussen, Ontvangerstanden standen, IBus bus, TimeProvider klok, ILogger<Aansporing> log)
{
    /// <summary>
    /// What was accepted longer ago than this should have been delivered, or somebody is at it: then a token more does no harm. Short,
    /// because a dead process may hold a recipient longer than its token (docs/besluiten/0080).
    /// </summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);

    /// <summary>Looks at every recipient.</summary>
    /// <returns>How many were set going.</returns>
    public async Task<int> VeegAsync(CancellationToken ct)
    {
        var aangespoord = 0;
        foreach (var partij in partijen.Alle.Where(p => p.Bezorging is not null))
            aangespoord += await SpoorAanAsync(partij, ct) ? 1 : 0;
        return aangespoord;
    }

    async Task<bool> SpoorAanAsync(Partij partij, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (await postbussen.BekijkAsync(partij.Code, 1, null, ct) is not [var oudste] || nu - oudste.Ontvangen < Geduld)
            return false;
        if ((await standen.LeesAsync(partij.Code, ct)).NietVoor > nu)
            return false;
        LogStilstand(partij.Code);
        await bus.StuurAsync(Wachtrijen.Afleveren, Afleveren.Token(oudste.BerichtId, partij.Code), TimeSpan.Zero, ct);
        return true;
    }

    [LoggerMessage(EventId = 502, Level = LogLevel.Information, Message = "De postbus van {Ontvanger} is niet leeg; afleveren is opnieuw op gang gezet")]
    partial void LogStilstand(string ontvanger);
}
