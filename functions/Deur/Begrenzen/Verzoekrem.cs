using System.Globalization;
using System.Threading.RateLimiting;
using Hub.Functies.Triggers;
using Hub.Kern.Partijen;
using Microsoft.AspNetCore.RateLimiting;

namespace Hub.Functies.Deur.Begrenzen;

/// <summary>Limits the requests of each party, and of each network address that is nobody yet (API-04): 429 with Retry-After.</summary>
static class Verzoekrem
{
    public static void Stel(RateLimiterOptions opties, Grenzen grenzen)
    {
        opties.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string Wie, int PerMinuut)>(
            context => context.GetEndpoint()?.Metadata.GetMetadata<Triggerfunctie>() is not null
                ? RateLimitPartition.GetNoLimiter<(string Wie, int PerMinuut)>(("", 0))
                : RateLimitPartition.GetTokenBucketLimiter(Groep(context, grenzen), static groep => Emmer(groep.PerMinuut)));
        opties.OnRejected = (geweigerd, ct) => new(Weiger(geweigerd.HttpContext, geweigerd.Lease));
    }

    /// <summary>Answers 429 and says when to come back.</summary>
    public static Task Weiger(HttpContext context, RateLimitLease lease)
    {
        var wachttijd = lease.TryGetMetadata(MetadataName.RetryAfter, out var tijd) ? tijd : TimeSpan.Zero;
        context.Response.Headers.RetryAfter =
            Math.Max(1, (long)Math.Ceiling(wachttijd.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Probleem.Van(StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }

    // The limit is part of the key: when the file with parties gives another, a new bucket takes its place.
    static (string Wie, int PerMinuut) Groep(HttpContext context, Grenzen grenzen) =>
        context.User.Identity is { IsAuthenticated: true, Name: { } code }
            ? (code, context.RequestServices.GetRequiredService<Partijregister>().Zoek(code)?.VerzoekenPerMinuut ?? grenzen.VerzoekenPerMinuut)
            : (Herkomst.Netwerk(context), grenzen.VerzoekenPerMinuut);

    static TokenBucketRateLimiterOptions Emmer(int perMinuut) => new()
    {
        TokenLimit = perMinuut,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1.0 / perMinuut),
        QueueLimit = 0,
    };
}
