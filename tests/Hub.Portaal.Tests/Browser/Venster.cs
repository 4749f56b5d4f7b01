using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests.Browser;

/// <summary>
/// A window on the portal, with cookies of its own. Closing it fails the test when the browser complained: an error on the console,
/// a script that failed, something the content policy refused.
/// </summary>
sealed class Venster : IAsyncDisposable
{
    static readonly AxeRunOptions Regels = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    readonly IBrowserContext _context;
    readonly ConcurrentQueue<string> _klachten = [];

    Venster(IBrowserContext context, IPage pagina)
    {
        (_context, Pagina) = (context, pagina);
        // That a page answers 4xx is what some tests are about; the browser calls it an error as well.
        pagina.Console += (_, bericht) =>
        {
            if (bericht.Type == "error" && !bericht.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal))
                _klachten.Enqueue(bericht.Text);
        };
        pagina.PageError += (_, fout) => _klachten.Enqueue(fout);
    }

    public IPage Pagina { get; }

    public static async Task<Venster> OpenAsync(Uri hub, bool donker = false, bool javascript = true)
    {
        var browser = await Browserbron.NeemAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = hub.ToString(),
            ColorScheme = donker ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = javascript,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
        return new Venster(context, await context.NewPageAsync());
    }

    /// <summary>Goes to a page of the portal.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> GaNaarAsync(string pad) => (await Pagina.GotoAsync($"/portaal{pad}"))!.Status;

    public async Task MeldAanAsync(string partij)
    {
        await GaNaarAsync("/aanmelden");
        await Pagina.GetByLabel("Sleutel").FillAsync($"demo-{partij}");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).WaitForAsync();
    }

    /// <summary>What axe finds on the page as it stands, in light and in dark.</summary>
    public async Task<IReadOnlyList<string>> ToetsAsync()
    {
        await Pagina.WaitForLoadStateAsync();
        var licht = await Pagina.RunAxe(Regels);
        await Pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var donker = await Pagina.RunAxe(Contrast); // in the dark only the colours are others
        await Pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. licht.Violations.Concat(donker.Violations).Select(v =>
            $"{new Uri(Pagina.Url).PathAndQuery}: {v.Id} ({v.Help}): {string.Join("; ", v.Nodes.Select(n => n.Html))}")];
    }

    /// <summary>As <see cref="ToetsAsync"/>; axe is itself JavaScript, so without there is nothing to find.</summary>
    public async Task<IReadOnlyList<string>> ToetsAlsHetKanAsync(bool javascript) => javascript ? await ToetsAsync() : [];

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_klachten);
    }
}
