using Hub.Bezorging.Uitgaand;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Registry;
using Polly.Retry;

namespace Hub.Bezorging.Beleid;

/// <summary>The policy as a Polly pipeline per recipient, so that what one does is never felt by another. Thread-safe.</summary>
/// <param name="beleid">The numbers.</param>
/// <param name="klok">The clock of every wait.</param>
public sealed class Pijplijnen(Bezorgbeleid beleid, TimeProvider klok) : IDisposable
{
    static readonly TimeSpan Venster = TimeSpan.FromMinutes(10); // failures further apart do not count together

    readonly ResiliencePipelineRegistry<string> _register = new();

    /// <summary>
    /// Makes attempts for a recipient until one is no temporary failure, or the turn is over.
    /// </summary>
    /// <param name="ontvanger">Code of the recipient.</param>
    /// <param name="poging">One attempt; failing is a result.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The last result, or null when nothing may be sent now: it has its rest, or is being sent to.</returns>
    public async Task<Pogingsuitslag?> VoerUitAsync(
        string ontvanger, Func<CancellationToken, ValueTask<Pogingsuitslag>> poging, CancellationToken ct)
    {
        Pogingsuitslag? laatste = null;
        try
        {
            return await _register.GetOrAddPipeline<Pogingsuitslag>(ontvanger, Bouw).ExecuteAsync(
                async t => laatste = await poging(t), ct);
        }
        catch (Exception fout) when (fout is BrokenCircuitException or RateLimiterRejectedException)
        {
            return laatste;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _register.Dispose();

    // From the outside in: one at a time (the lease covers other processes), again, leave alone, not too long.
    void Bouw(ResiliencePipelineBuilder<Pogingsuitslag> bouwer)
    {
        bouwer.TimeProvider = klok;
        bouwer.AddConcurrencyLimiter(permitLimit: 1)
            .AddRetry(new RetryStrategyOptions<Pogingsuitslag>
            {
                // A recipient that names a time of its own is not tried before it.
                ShouldHandle = uitslag => ValueTask.FromResult(uitslag.Outcome.Result is { IsTijdelijk: true, Wachttijd: null }),
                MaxRetryAttempts = beleid.PogingenPerBeurt - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = beleid.Tussentijd,
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Pogingsuitslag>
            {
                ShouldHandle = uitslag => ValueTask.FromResult(uitslag.Outcome.Result is { IsTijdelijk: true }),
                FailureRatio = 1,
                MinimumThroughput = beleid.StoringenTotRust,
                SamplingDuration = Venster,
                BreakDuration = beleid.Rust,
            })
            .AddTimeout(beleid.Antwoordtijd);
    }
}
