using Microsoft.Playwright;

namespace Hub.Portaal.Tests.Browser;

/// <summary>One browser for all tests of this assembly; it ends with the test process. Without one, tests say so and are skipped.</summary>
static class Browserbron
{
    static readonly string Pad = Environment.GetEnvironmentVariable("HUB_CHROMIUM") ?? "/usr/bin/chromium";

    // What a browser does of its own accord, it does not do here: no updates, no calls to anybody.
    static readonly string[] Argumenten =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    static readonly Lazy<Task<IBrowser>> Gedeeld = new(StartAsync);

    /// <summary>The browser.</summary>
    /// <exception cref="SkipException">There is none on this machine.</exception>
    public static Task<IBrowser> NeemAsync()
    {
        Skip.IfNot(File.Exists(Pad), $"There is no browser at {Pad}: install Debian's package chromium, or set HUB_CHROMIUM.");
        return Gedeeld.Value;
    }

    static async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000); // milliseconds; five seconds is not much on a busy machine
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Pad, Args = Argumenten });
    }
}
