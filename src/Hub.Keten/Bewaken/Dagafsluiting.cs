using Hub.Kern.Poorten;

namespace Hub.Keten.Bewaken;

/// <summary>
/// Closes each day that is over and has no seal yet, oldest first. The seal comes last, so a day whose closing was interrupted is
/// closed again. Thread-safe.
/// </summary>
public sealed class Dagafsluiting(IZegels zegels, Wezenruimer ruimer, TimeProvider klok)
{
    /// <summary>Closes everything up to yesterday (UTC).</summary>
    public async Task VoerUitAsync(CancellationToken ct)
    {
        var gisteren = DateOnly.FromDateTime(klok.GetUtcNow().UtcDateTime).AddDays(-1);
        for (var dag = (await zegels.LaatsteDagAsync(ct))?.AddDays(1) ?? gisteren; dag <= gisteren; dag = dag.AddDays(1))
        {
            await ruimer.RuimAsync(dag, ct);
            await zegels.VerzegelAsync(dag, ct);
        }
    }
}
