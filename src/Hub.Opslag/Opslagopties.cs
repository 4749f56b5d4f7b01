using Azure.Core;

namespace Hub.Opslag;

/// <summary>
/// How requests are sent. <see cref="ClientOptions.Retry"/> and <see cref="ClientOptions.Transport"/> can be set by the
/// caller before the options are used; the transport is by default the one HttpClient that the process shares.
/// </summary>
public sealed class Opslagopties : ClientOptions
{
    /// <summary>The options with the hub's defaults.</summary>
    public Opslagopties()
    {
        Retry.Mode = RetryMode.Exponential;
        Retry.MaxRetries = 5;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
        // Just above the 30 s that the service gives itself (TB-03): cut off earlier and we repeat what is still being done.
        Retry.NetworkTimeout = TimeSpan.FromSeconds(35);
        // Azure.Core masks query values in its log but not paths, and a path holds row keys (AVG-02).
        Diagnostics.IsLoggingEnabled = false;
    }

    /// <summary>The clock of the date that is signed and of scheduled messages.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider Klok { get; set; } = TimeProvider.System;
}
