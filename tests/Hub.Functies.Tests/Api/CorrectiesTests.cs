using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Api;

/// <summary>Edit and resend over HTTP, by two people (UX-05).</summary>
public class CorrectiesTests(Correctiehub hub) : IClassFixture<Correctiehub>
{
    [Fact]
    public async Task A_second_operator_confirms_and_the_corrected_message_reaches_the_recipient_in_place_of_the_dead_letter()
    {
        var (bericht, kop) = await Apitest.MaakAsync("JW301");
        using (var gemeente = hub.Als(Correctiehub.Gemeente))
            await gemeente.BiedAanAsync(bericht);
        using var een = hub.Als(Correctiehub.Een);
        using var twee = hub.Als(Correctiehub.Twee);
        var id = Kern.Berichten.BerichtId.Van(kop);
        await een.WachtOpDodeBriefAsync(id);
        var beter = Apitest.Xml(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bericht).Replace(kop.Identificatie, "BETER", StringComparison.Ordinal)));
        await hub.VerbindAanbiederAsync();

        using var antwoord = await een.PostAsync($"dode-brieven/{id}/correcties", beter);
        Assert.Equal(201, (int)antwoord.StatusCode);
        var voorstel = await antwoord.Content.ReadFromJsonAsync<JsonElement>();
        var bevestiging = $"dode-brieven/{id}/correcties/{voorstel.GetProperty("correctieId").GetString()}/bevestiging";
        var reden = new { reden = "verkeerde Identificatie" };
        var afwijzing = bevestiging.Replace("/bevestiging", "/afwijzing", StringComparison.Ordinal);
        await Apitest.ProbleemAsync(await een.PostAsJsonAsync(afwijzing, new { reden = "" }), 400);
        using (var ingetrokken = await een.PostAsJsonAsync(afwijzing, new { reden = "toch niet" }))
            Assert.Contains("correctieAfgewezen", await ingetrokken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Apitest.ProbleemAsync(await twee.PostAsJsonAsync(bevestiging, reden), 409); // withdrawn
        using var nogmaals = await een.PostAsync($"dode-brieven/{id}/correcties", beter);
        voorstel = await nogmaals.Content.ReadFromJsonAsync<JsonElement>();
        bevestiging = $"dode-brieven/{id}/correcties/{voorstel.GetProperty("correctieId").GetString()}/bevestiging";
        await Apitest.ProbleemAsync(await een.PostAsJsonAsync(bevestiging, reden), 409); // not who proposed it
        await Apitest.ProbleemAsync(await twee.PostAsJsonAsync(bevestiging, new { reden = "" }), 400);
        using var bewijs = await twee.PostAsJsonAsync(bevestiging, reden);

        Assert.Equal(202, (int)bewijs.StatusCode);
        var nieuw = voorstel.GetProperty("berichtId").GetString()!;
        Assert.Equal($"/api/v1/berichten/{nieuw}", bewijs.Headers.Location!.ToString());
        using var aanbieder = hub.Als(Correctiehub.Aanbieder);
        await Wacht.TotAsync(async () => (await aanbieder.GetAsync($"berichten/{nieuw}/inhoud")).IsSuccessStatusCode);
        Assert.Contains("BETER", await aanbieder.GetStringAsync($"berichten/{nieuw}/inhoud"), StringComparison.Ordinal);
        Assert.Equal("afgehandeld", (await een.GetFromJsonAsync<JsonElement>($"berichten/{id}")).GetProperty("status").GetString());
        Assert.DoesNotContain(id, await een.GetStringAsync("dode-brieven"), StringComparison.Ordinal);
        await Apitest.ProbleemAsync(await een.PostAsync($"dode-brieven/{nieuw}/correcties", Apitest.Xml(bericht)), 404); // no dead letter
    }
}
