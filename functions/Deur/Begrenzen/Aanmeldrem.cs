using System.Threading.RateLimiting;

namespace Hub.Functies.Deur.Begrenzen;

/// <summary>Counts failed sign-ins per network address; an address with too many is not listened to for a while (API-04, SEC-03). Thread-safe.</summary>
sealed class Aanmeldrem(Grenzen grenzen) : IDisposable
{
    readonly PartitionedRateLimiter<HttpContext> _mislukt = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetFixedWindowLimiter(Herkomst.Netwerk(context), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = grenzen.MislukteAanmeldingen,
            Window = grenzen.Aanmeldvenster,
            QueueLimit = 0,
        }));

    /// <summary>Counts a failure.</summary>
    public void Tel(HttpContext context) => _mislukt.AttemptAcquire(context).Dispose();

    /// <summary>Whether this address may try: takes nothing, only looks.</summary>
    public RateLimitLease Kijk(HttpContext context) => _mislukt.AttemptAcquire(context, 0);

    public void Dispose() => _mislukt.Dispose();
}

/// <summary>Refuses who failed too often, before looking at what is offered this time: a right guess is not to be seen from the answer.</summary>
/// <param name="volgende">The next middleware.</param>
/// <param name="rem">The count.</param>
sealed class Aanmeldpoort(RequestDelegate volgende, Aanmeldrem rem)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var lease = rem.Kijk(context);
        await (lease.IsAcquired || IsOpen(context) ? volgende(context) : Verzoekrem.Weiger(context, lease));
    }

    static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null;
}
