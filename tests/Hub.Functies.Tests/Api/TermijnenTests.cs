using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Keten.Termijnen;
using Hub.Testbasis;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Functies.Tests.Api;

/// <summary>Termijnen from end to end on Azurite: a verzoek starts a clock, its toewijzing stops it; without one, that is noted.</summary>
public class TermijnenTests(HubFixture hub) : Apitest(hub)
{
    const string EigenGemeente = "0203"; // used by no other test
    const string EigenAanbieder = "73730456";

    [Fact]
    public async Task A_verzoek_runs_for_the_gemeente_until_the_toewijzing_with_its_reference_comes()
    {
        var id = await StuurAsync("JW315", "TERMIJN-1");
        var termijn = Assert.Single(await VanAsync(EigenGemeente, id));
        Assert.Equal(("verzoek", "doet", "loopt", EigenAanbieder), (Tekst(termijn, "soort"), Tekst(termijn, "rol"), Tekst(termijn, "stand"), Tekst(termijn, "tegenpartij")));
        Assert.Equal("wacht", Tekst(Assert.Single(await VanAsync(EigenAanbieder, id)), "rol"));
        using (var operateur = Hub.Als("operator"))
            Assert.Contains(id, await operateur.GetStringAsync($"termijnen?partij={EigenGemeente}"), StringComparison.Ordinal);

        await StuurAsync("JW301", "TERMIJN-1");

        Assert.Empty(await VanAsync(EigenGemeente, id));
        Assert.Empty(await VanAsync(EigenAanbieder, id));
    }

    [Fact]
    public async Task A_verzoek_without_an_answer_is_noted_in_its_audit_trail_once_its_limit_has_passed()
    {
        var id = await StuurAsync("JW315", "TERMIJN-2");
        var diensten = Hub.Hub.Diensten;
        var begin = diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var dagen in new[] { 14, 15 }) // calendar days: both lie after the limit of five working days
        {
            var klok = new Testklok(begin.AddDays(dagen));
            var tabellen = diensten.GetRequiredService<ITabellen>();
            await new Termijnbewaking(
                diensten.GetRequiredService<Termijnklokken>(), new Termijnlijsten(tabellen, klok), diensten.GetRequiredService<Klokwerk>(),
                diensten.GetRequiredService<IDossiers>(), tabellen, klok).BewaakAsync(default);
        }

        using var http = Hub.Als(EigenGemeente);
        var handelingen = (await http.GetFromJsonAsync<JsonElement>($"berichten/{id}/audit")).GetProperty("gebeurtenissen").EnumerateArray().Select(g => Tekst(g, "handeling"));
        Assert.Single(handelingen, "termijnVerstreken");
    }

    [Fact]
    public async Task Nobody_sees_the_termijnen_of_another()
    {
        using var http = Hub.Als(AndereGemeente);
        using var antwoord = await http.GetAsync($"termijnen?partij={EigenGemeente}");
        await ProbleemAsync(antwoord, 403);
    }

    async Task<string> StuurAsync(string soort, string referentie)
    {
        var (bericht, kop) = await MaakAsync(soort, EigenGemeente, EigenAanbieder);
        var naam = soort.ToLowerInvariant();
        var (begin, einde) = ($"<{naam}:ReferentieAanbieder>", $"</{naam}:ReferentieAanbieder>");
        var tekst = Encoding.UTF8.GetString(bericht);
        if (!tekst.Contains(begin, StringComparison.Ordinal))
            tekst = tekst.Replace($"</{naam}:ToewijzingNummer>", $"</{naam}:ToewijzingNummer>{begin}{einde}", StringComparison.Ordinal);
        var delen = tekst.Split(begin).Select((deel, i) => i == 0 ? deel : $"{begin}{referentie}{(i > 1 ? $"-{i}" : "")}{deel[deel.IndexOf(einde, StringComparison.Ordinal)..]}");
        return await BezorgAsync(Encoding.UTF8.GetBytes(EersteProduct(string.Concat(delen))), kop);
    }

    // A verzoek has a clock per product: one is enough here.
    static string EersteProduct(string verzoek)
    {
        const string product = "</jw315:AangevraagdProduct>";
        return verzoek.IndexOf(product, StringComparison.Ordinal) is >= 0 and var eerste
            ? verzoek.Remove(eerste + product.Length, verzoek.LastIndexOf(product, StringComparison.Ordinal) - eerste)
            : verzoek;
    }

    async Task<List<JsonElement>> VanAsync(string partij, string id)
    {
        using var http = Hub.Als(partij);
        var termijnen = (await http.GetFromJsonAsync<JsonElement>("termijnen?limiet=1000")).GetProperty("termijnen");
        return [.. termijnen.EnumerateArray().Where(t => Tekst(t, "berichtId") == id)];
    }

    static string Tekst(JsonElement element, string naam) => element.GetProperty(naam).GetString()!;
}
