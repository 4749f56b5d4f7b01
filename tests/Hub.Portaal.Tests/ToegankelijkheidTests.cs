using System.Text.RegularExpressions;
using Hub.Portaal.Tests.Browser;
using Hub.Portaal.Tests.Proef;
using Hub.Portaal.Tests.Toegang;
using Hub.Testbasis;

namespace Hub.Portaal.Tests;

/// <summary>Every page that a role gets to see has no violation that axe knows of, in light and in dark (A11Y-05).</summary>
public sealed partial class ToegankelijkheidTests(HubFixture hub) : Portaaltest(hub)
{
    const string Niemand = "niemand";

    [SkippableTheory]
    [InlineData(Niemand, null)]
    [InlineData("gemeente", "0268")]
    [InlineData("aanbieder", "42420001")]
    [InlineData("gemachtigde", "backoffice-nijmegen")]
    [InlineData("operator", "operator")]
    public async Task Every_page_of_a_role_passes_axe(string rol, string? partij)
    {
        await using var venster = await Venster.OpenAsync(Hub.Hub.Adres);
        if (partij is not null)
            await venster.MeldAanAsync(partij);
        var gevonden = new List<string>();
        foreach (var rij in Paginas(rol))
        {
            Assert.Equal(rij.Verwacht[rol], await venster.GaNaarAsync(await Proefstukken.VulAsync(Hub, rij.Pad)));
            gevonden.AddRange(await venster.ToetsAsync());
        }

        Assert.True(gevonden.Count == 0, string.Join('\n', gevonden));
    }

    // What everybody sees is the same for everybody, and a refusal looks the same whatever was asked.
    static IEnumerable<Matrix.Rij> Paginas(string rol)
    {
        var rijen = Matrix.Lees().Where(rij => rol == Niemand || rij.Verwacht[Niemand] is not (200 or 404)).ToList();
        return rijen.Where(rij => rij.Verwacht[rol] == 200)
            .Concat(rijen.Where(rij => rij.Verwacht[rol] is 403 or 404).DistinctBy(rij => rij.Verwacht[rol]));
    }

    [SkippableFact]
    public async Task The_skip_link_is_the_first_stop_and_leads_to_the_content()
    {
        await using var venster = await AlsAsync("operator");
        await venster.GaNaarAsync("/operator");
        await venster.Pagina.Keyboard.PressAsync("Tab");
        await Microsoft.Playwright.Assertions.Expect(venster.Pagina.GetByText("Naar de inhoud")).ToBeFocusedAsync();
        await venster.Pagina.Keyboard.PressAsync("Enter");
        await Microsoft.Playwright.Assertions.Expect(venster.Pagina).ToHaveURLAsync(new Regex("#inhoud$"));
    }

    [SkippableTheory]
    [InlineData("/operator")]
    [InlineData("/berichten")]
    [InlineData("/operator/dodebrieven")]
    public async Task At_four_times_its_size_a_page_needs_no_scrolling_sideways(string pad)
    {
        await using var venster = await AlsAsync("operator");
        await venster.Pagina.SetViewportSizeAsync(320, 640); // WCAG 1.4.10: 1280 pixels at 400 %
        await venster.GaNaarAsync(pad);
        Assert.True(await venster.Pagina.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
    }

    [Fact]
    public async Task Every_link_in_the_help_leads_somewhere()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        var (gezien, wachtend, dood) = (new HashSet<string>(), new Queue<string>(["/portaal/hulp"]), new List<string>());
        while (wachtend.TryDequeue(out var adres))
        {
            using var antwoord = await bezoeker.Http.GetAsync(adres);
            if (!antwoord.IsSuccessStatusCode)
                dood.Add($"{adres}: {(int)antwoord.StatusCode}");
            foreach (Match link in Hulplink().Matches(await antwoord.Content.ReadAsStringAsync()))
            {
                if (gezien.Add(link.Groups[1].Value))
                    wachtend.Enqueue(link.Groups[1].Value);
            }
        }

        Assert.Empty(dood);
        Assert.True(gezien.Count > 150, $"{gezien.Count} links");
    }

    [GeneratedRegex("href=\"(/portaal/hulp[^\"]*)\"")]
    private static partial Regex Hulplink();
}
