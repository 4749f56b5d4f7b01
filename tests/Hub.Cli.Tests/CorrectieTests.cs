using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Cli.Tests;

/// <summary><c>hub dode-brieven corrigeer</c>, <c>bevestig-correctie</c> and <c>wijs-correctie-af</c>.</summary>
public class CorrectieTests(Correctiehub hub) : IClassFixture<Correctiehub>
{
    [Fact]
    public async Task Two_operators_put_a_corrected_message_in_the_place_of_a_dead_letter()
    {
        using var map = new Tijdelijkemap();
        var (fout, goed) = (Path.Combine(map.Pad, "fout.xml"), Path.Combine(map.Pad, "goed.xml"));
        await Opdrachtregel.HubAsync(["genereer", "JW301", "--identificatie", "FOUT", "--uit", fout]);
        await File.WriteAllTextAsync(goed, (await File.ReadAllTextAsync(fout)).Replace("FOUT", "GOED", StringComparison.Ordinal));
        var id = Json(await HubAsync(Correctiehub.Gemeente, "stuur", "--json", fout)).GetProperty("berichtId").GetString()!;
        await Wacht.TotAsync(async () => (await HubAsync(Correctiehub.Een, "dode-brieven", "lijst", "--json")).Uit.Contains(id, StringComparison.Ordinal));
        await hub.VerbindAanbiederAsync();

        var zelfde = await HubAsync(Correctiehub.Een, "dode-brieven", "corrigeer", id, fout);
        Assert.Equal(1, zelfde.Code);
        Assert.Contains("eigen Identificatie", zelfde.Uit, StringComparison.Ordinal);
        var eerste = Json(await HubAsync(Correctiehub.Een, "dode-brieven", "corrigeer", id, goed, "--json")).GetProperty("correctieId").GetString()!;
        Assert.Equal(0, (await HubAsync(Correctiehub.Twee, "dode-brieven", "wijs-correctie-af", id, eerste, "--reden", "nog niet goed")).Code);
        Assert.Equal(2, (await HubAsync(Correctiehub.Twee, "dode-brieven", "bevestig-correctie", id, eerste, "--reden", "toch wel")).Code);
        var voorstel = Json(await HubAsync(Correctiehub.Een, "dode-brieven", "corrigeer", id, goed, "--json"));
        var correctie = voorstel.GetProperty("correctieId").GetString()!;
        var eigen = await HubAsync(Correctiehub.Een, "dode-brieven", "bevestig-correctie", id, correctie, "--reden", "proef");
        Assert.Equal(2, eigen.Code);
        Assert.Contains("Een ander", eigen.Fout, StringComparison.Ordinal);
        var bevestigd = await HubAsync(Correctiehub.Twee, "dode-brieven", "bevestig-correctie", id, correctie, "--reden", "proef");

        Assert.Equal((0, ""), (bevestigd.Code, bevestigd.Fout));
        var nieuw = voorstel.GetProperty("berichtId").GetString()!;
        await Wacht.TotAsync(async () => (await HubAsync(Correctiehub.Aanbieder, "postbus", "--json")).Uit.Contains(nieuw, StringComparison.Ordinal));
        Assert.DoesNotContain(id, (await HubAsync(Correctiehub.Een, "dode-brieven", "lijst", "--json")).Uit, StringComparison.Ordinal);
    }

    Task<Uitslag> HubAsync(string partij, params string[] argumenten) => Opdrachtregel.HubAsync(argumenten, $"demo-{partij}", hub.Adres);

    static JsonElement Json(Uitslag uitslag)
    {
        Assert.True(uitslag.Uit.Length > 0, uitslag.Fout);
        return JsonDocument.Parse(uitslag.Uit).RootElement;
    }
}
