using System.Text.RegularExpressions;
using Hub.Portaal.Tests.Browser;
using Hub.Portaal.Tests.Proef;
using Hub.Portaal.Tests.Toegang;
using Hub.Testbasis;

namespace Hub.Portaal.Tests;

/// <summary>Every page that a role gets to see has no violation that axe knows of, in light and in dark (A11Y-05).</summary>
[Collection(nameof(Toegankelijkheid))]
public sealed partial class ToegankelijkheidTests(HubFixture hub) : Portaaltest(hub)
{
    const string Niemand = "niemand";

    /// <summary>Every role, with a partij that has it.</summary>
    public static TheoryData<string, string?> Rollen => new()
    {
        { Niemand, null }, { "gemeente", "0268" }, { "aanbieder", "42420001" }, { "gemachtigde", "backoffice-nijmegen" },
        { "operator", "operator" }, { "regio", "rijk-van-nijmegen" },
    };

    [SkippableTheory]
    [MemberData(nameof(Rollen))]
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
    [MemberData(nameof(Rollen))]
    public async Task At_four_times_its_size_no_page_of_a_role_needs_scrolling_sideways(string rol, string? partij)
    {
        await using var venster = await Venster.OpenAsync(Hub.Hub.Adres);
        if (partij is not null)
            await venster.MeldAanAsync(partij);
        await venster.Pagina.SetViewportSizeAsync(320, 640); // WCAG 1.4.10: 1280 pixels at 400 %
        var gevonden = new List<string>();
        foreach (var rij in Paginas(rol))
        {
            await venster.GaNaarAsync(await Proefstukken.VulAsync(Hub, rij.Pad));
            if (await venster.Pagina.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 320 and var breed)
                gevonden.Add($"{rij.Pad}: {breed}");
        }

        Assert.Empty(gevonden);
    }

    [SkippableFact]
    public async Task On_paper_it_is_light_and_a_table_in_a_form_stays()
    {
        var brief = await new Aanbod(Hub).MaakDodeBriefAsync("90909096");
        await using var venster = await AlsAsync("operator", donker: true);
        await venster.GaNaarAsync("/operator/dodebrieven");
        await Wacht.TotAsync(async () =>
        {
            await venster.Pagina.ReloadAsync();
            return await venster.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "90909096" }).CountAsync() > 0;
        });
        await venster.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "90909096" }).ClickAsync();
        await venster.Pagina.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        await Microsoft.Playwright.Assertions.Expect(venster.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Row).Filter(new() { HasText = brief[..8] })).ToBeVisibleAsync();
        Assert.Equal("#1f4e79", await venster.Pagina.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()"));
        await Microsoft.Playwright.Assertions.Expect(venster.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Verder" })).ToBeHiddenAsync();
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
