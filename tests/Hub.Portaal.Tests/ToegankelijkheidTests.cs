using Hub.Portaal.Tests.Browser;
using Hub.Portaal.Tests.Proef;
using Hub.Portaal.Tests.Toegang;
using Hub.Testbasis;

namespace Hub.Portaal.Tests;

/// <summary>Every page that a role gets to see has no violation that axe knows of, in light and in dark (A11Y-05).</summary>
public sealed class ToegankelijkheidTests(HubFixture hub) : Portaaltest(hub)
{
    [SkippableTheory]
    [InlineData("niemand", null, false)]
    [InlineData("niemand", null, true)]
    [InlineData("gemeente", "0268", false)]
    [InlineData("gemeente", "0268", true)]
    [InlineData("aanbieder", "42420001", false)]
    [InlineData("aanbieder", "42420001", true)]
    [InlineData("gemachtigde", "backoffice-nijmegen", false)]
    [InlineData("operator", "operator", false)]
    [InlineData("operator", "operator", true)]
    public async Task Every_page_of_a_role_passes_axe(string rol, string? partij, bool donker)
    {
        await using var venster = await Venster.OpenAsync(Hub.Hub.Adres, donker);
        if (partij is not null)
            await venster.MeldAanAsync(partij);
        var gevonden = new List<string>();
        foreach (var rij in Matrix.Lees().Where(rij => rij.Verwacht[rol] is 200 or 403 or 404))
        {
            Assert.Equal(rij.Verwacht[rol], await venster.GaNaarAsync(await Proefstukken.VulAsync(Hub, rij.Pad)));
            gevonden.AddRange(await venster.ToetsAsync());
        }

        Assert.True(gevonden.Count == 0, string.Join('\n', gevonden));
    }
}
