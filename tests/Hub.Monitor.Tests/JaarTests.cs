using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Tests.Proef;
using Xunit.Abstractions;

namespace Hub.Monitor.Tests;

/// <summary>The figures over the simulated year of 55 gemeenten and 40 aanbieders, more than 50,000 messages, against an independent count.</summary>
public class JaarTests(ITestOutputHelper uit)
{
    static IEnumerable<string> Gemeenten => Enumerable.Range(1000, Jaar.Gemeenten).Select(g => $"{g}");

    [Fact]
    public async Task Every_figure_of_every_gemeente_equals_an_independent_count()
    {
        var jaar = await Jaarproef.Jaar;
        uit.WriteLine($"{jaar.Berichten} berichten, {jaar.Model.Toewijzingen.Count} toewijzingen, {jaar.Model.Prestaties.Count} prestaties");
        Assert.True(jaar.Berichten > 50_000);
        foreach (var gemeente in Gemeenten)
            foreach (var van in new[] { 2025, 2026 })
                await ControleerAsync(jaar.Recht, new Gebied(Gebiedsoort.Gemeente, gemeente), van, Verwachting(jaar.Model, g => g == gemeente, van, jaar.VertaaldeCode, gemeente));
    }

    [Fact]
    public async Task Beside_every_year_stand_the_figures_of_the_year_before_as_they_were()
    {
        var jaar = await Jaarproef.Jaar;
        foreach (var gemeente in Gemeenten)
        {
            var (gebied, v) = (new Gebied(Gebiedsoort.Gemeente, gemeente), Verwachting(jaar.Model, g => g == gemeente, 2025, jaar.VertaaldeCode, gemeente));
            var kosten = await jaar.Recht.TabelAsync(gebied, 2026, Thema.Kosten, "kosten-per-maand");
            Assert.Equal(Enumerable.Range(1, 12).Select(m => (decimal?)v.Gedeclareerd(m)), kosten.Rijen.Select(r => kosten.Cijfer(r, "Gedeclareerd 2025").Waarde));
            Assert.Equal(v.Clienten(), (await jaar.Recht.TabelAsync(gebied, 2026, Thema.Clienten, "clienten-per-maand")).Van("totaal", "Cliënten 2025"));
            Assert.Equal(v.GedeclareerdPerAanbieder().Gesorteerd(), (await jaar.Recht.TabelAsync(gebied, 2026, Thema.Aanbieders, "aanbieders")).Kolom("Gedeclareerd 2025"));
        }
    }

    [Fact]
    public async Task Shuffled_and_partly_twice_the_messages_give_the_same_figures()
    {
        var jaar = await Jaarproef.Jaar;
        foreach (var gebied in Gemeenten.Select(g => new Gebied(Gebiedsoort.Gemeente, g)).Append(new Gebied(Gebiedsoort.Regio, "r3")).Append(new Gebied(Gebiedsoort.Verband, "g7")))
            foreach (var thema in Enum.GetValues<Thema>())
                Assert.Equal(await BeeldAsync(jaar.Recht, gebied, thema), await BeeldAsync(jaar.Dooreen, gebied, thema));
    }

    [Fact]
    public async Task What_a_regio_and_the_G7_see_is_the_sum_of_their_gemeenten_as_far_as_it_is_not_suppressed()
    {
        var jaar = await Jaarproef.Jaar;
        await ControleerZichtbaarAsync(jaar.Recht, new Gebied(Gebiedsoort.Regio, "r3"), Verwachting(jaar.Model, g => int.Parse(g, null) % 7 == 3, 2026, null));
        await ControleerZichtbaarAsync(jaar.Recht, new Gebied(Gebiedsoort.Verband, "g7"), Verwachting(jaar.Model, _ => true, 2026, null));
    }

    static Verwachting Verwachting(Jaarmodel model, Func<string, bool> welke, int jaar, string? code, string? gemeente = null) => new(model, welke, jaar)
    {
        VertaaldeCode = gemeente is not null && int.Parse(gemeente, null) % 7 == 0 ? code : null,
    };

    static async Task ControleerAsync(Monitorproef proef, Gebied gebied, int jaar, Verwachting v)
    {
        var maanden = await proef.TabelAsync(gebied, jaar, Thema.Kosten, "kosten-per-maand");
        var clienten = await proef.TabelAsync(gebied, jaar, Thema.Clienten, "clienten-per-maand");
        foreach (var m in Enumerable.Range(1, 12))
        {
            var rij = $"{jaar}{m:D2}";
            Assert.Equal(
                (v.Toegewezen(m), v.Gestart(m), v.Gedeclareerd(m), v.Toegekend(m), v.Afgewezen(m), v.Clienten(m), v.Nieuw(m)),
                ((long)maanden.Van(rij, "Toegewezen")!, (long)maanden.Van(rij, "Gestart")!, (long)maanden.Van(rij, "Gedeclareerd")!, (long)maanden.Van(rij, "Toegekend")!,
                    (long)maanden.Van(rij, "Afgewezen")!, (int)clienten.Van(rij, "Cliënten")!, (int)clienten.Van(rij, "Nieuw dit jaar")!));
        }

        Assert.Equal(v.Clienten(), clienten.Van("totaal", "Cliënten"));
        Assert.Equal(v.ClientenPerProduct().Gesorteerd(), (await proef.TabelAsync(gebied, jaar, Thema.Clienten, "clienten-per-product")).Kolom("Cliënten"));
        Assert.Equal(v.ClientenPerCategorie().Gesorteerd(), (await proef.TabelAsync(gebied, jaar, Thema.Clienten, "clienten-per-categorie")).Kolom("Cliënten"));
        Assert.Equal(v.ClientenPerVerwijzer().Gesorteerd(), (await proef.TabelAsync(gebied, jaar, Thema.Clienten, "verwijzers")).Kolom("Cliënten"));
        var product = await proef.TabelAsync(gebied, jaar, Thema.Kosten, "kosten-per-product");
        Assert.Equal(v.GedeclareerdPerProduct().Gesorteerd(), product.Kolom("Gedeclareerd"));
        Assert.Equal(v.Goedgekeurd(), product.Van("totaal", "Goedgekeurde prestaties"));
        await ControleerVerloopAsync(proef, gebied, jaar, v);
        await ControleerAanbiedersAsync(proef, gebied, jaar, v);
    }

    static async Task ControleerVerloopAsync(Monitorproef proef, Gebied gebied, int jaar, Verwachting v)
    {
        var wacht = await proef.TabelAsync(gebied, jaar, Thema.Wachttijden, "wachttijd-per-product");
        foreach (var (rij, dagen) in wacht.Rijen.Select(r => (r.Sleutel, v.Wachtdagen(r.Sleutel))).Append(("totaal", v.Wachtdagen())))
        {
            Assert.Equal(dagen.Count, wacht.Van(rij, "Gestarte toewijzingen"));
            Assert.Equal(Percentiel(dagen, 50), wacht.Van(rij, "Helft binnen"));
            Assert.Equal(Percentiel(dagen, 80), wacht.Van(rij, "80 % binnen"));
            Assert.Equal(Percentiel(dagen, 90), wacht.Van(rij, "90 % binnen"));
            Assert.Equal(dagen.Count == 0 ? null : Math.Round((decimal)dagen.Sum() / dagen.Count, 1), wacht.Van(rij, "Gemiddeld"));
        }

        Assert.Equal(v.NietGestart(), (await proef.TabelAsync(gebied, jaar, Thema.Wachttijden, "niet-gestart")).Van("totaal", "Toegewezen, nog niet gestart"));
        var (duur, duren) = (await proef.TabelAsync(gebied, jaar, Thema.Verloop, "trajectduur"), v.Duren());
        Assert.Equal((duren.Count, Percentiel(duren, 50), Percentiel(duren, 90)),
            ((int)duur.Van("totaal", "Beëindigde trajecten")!, (int?)duur.Van("totaal", "Helft binnen"), (int?)duur.Van("totaal", "90 % binnen")));
        Assert.Equal(v.Redenen().Gesorteerd(), (await proef.TabelAsync(gebied, jaar, Thema.Verloop, "uitstroom")).Kolom("Beëindigde trajecten"));
    }

    static async Task ControleerAanbiedersAsync(Monitorproef proef, Gebied gebied, int jaar, Verwachting v)
    {
        var alle = await proef.TabelAsync(gebied, jaar, Thema.Aanbieders, "aanbieders");
        Assert.Equal(v.ClientenPerAanbieder().Gesorteerd(), alle.Kolom("Cliënten"));
        Assert.Equal(v.GedeclareerdPerAanbieder().Gesorteerd(), alle.Kolom("Gedeclareerd"));
        foreach (var rij in alle.Rijen)
            Assert.Equal(v.Toewijzingen(rij.Sleutel), alle.Cijfer(rij, "Toewijzingen").Waarde);
        var top = await proef.TabelAsync(gebied, jaar, Thema.Aanbieders, "top-tien");
        var verwacht = v.GedeclareerdPerAanbieder().OrderByDescending(a => a.Value).ThenBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Key).Take(10).ToList();
        Assert.Equal(verwacht, top.Rijen.Select(r => r.Sleutel).Take(verwacht.Count));
    }

    static async Task ControleerZichtbaarAsync(Monitorproef proef, Gebied gebied, Verwachting v)
    {
        var maanden = await proef.TabelAsync(gebied, 2026, Thema.Kosten, "kosten-per-maand");
        foreach (var m in Enumerable.Range(1, 12))
            Assert.Equal((v.Toegewezen(m), v.Gedeclareerd(m), v.Toegekend(m)),
                ((long)maanden.Van($"2026{m:D2}", "Toegewezen")!, (long)maanden.Van($"2026{m:D2}", "Gedeclareerd")!, (long)maanden.Van($"2026{m:D2}", "Toegekend")!));
        var (aanbieders, verwacht) = (await proef.TabelAsync(gebied, 2026, Thema.Aanbieders, "aanbieders"), v.ClientenPerAanbieder());
        foreach (var rij in aanbieders.Rijen.Where(r => !r.Cijfers[0].Onderdrukt))
            Assert.Equal(verwacht[rij.Sleutel], rij.Cijfers[0].Waarde);
        Assert.Contains(aanbieders.Rijen, r => !r.Cijfers[0].Onderdrukt);
        Assert.All(aanbieders.Rijen.Where(r => verwacht.GetValueOrDefault(r.Sleutel) is > 0 and < 10), r => Assert.True(r.Cijfers[0].Onderdrukt));
        var metDeclaratie = v.MetDeclaratiePerAanbieder();
        Assert.All(aanbieders.Rijen.Where(r => metDeclaratie.GetValueOrDefault(r.Sleutel) is > 0 and < 10), r => Assert.True(aanbieders.Cijfer(r, "Gedeclareerd").Onderdrukt));
        var (top, getoond) = (await proef.TabelAsync(gebied, 2026, Thema.Aanbieders, "top-tien"), aanbieders.Rijen.ToDictionary(r => r.Sleutel, r => r.Cijfers));
        Assert.All(top.Rijen, r => Assert.Equal(getoond[r.Sleutel].Select(c => (c.Waarde, c.Onderdrukt)), r.Cijfers.Select(c => (c.Waarde, c.Onderdrukt)))); // hidden alike
        Assert.All(await AlleCijfersAsync(proef, gebied), c => Assert.Null(c.Bron));
    }

    static async Task<IEnumerable<Cijfer>> AlleCijfersAsync(Monitorproef proef, Gebied gebied)
    {
        var cijfers = new List<Cijfer>();
        foreach (var thema in Enum.GetValues<Thema>())
            cijfers.AddRange((await proef.Monitor.TabellenAsync(gebied, 2026, thema, metBron: true, default)).SelectMany(t => t.Rijen).SelectMany(r => r.Cijfers));
        return cijfers;
    }

    static async Task<string> BeeldAsync(Monitorproef proef, Gebied gebied, Thema thema) =>
        System.Text.Json.JsonSerializer.Serialize(await proef.Monitor.TabellenAsync(gebied, 2026, thema, metBron: true, default));

    static int? Percentiel(List<int> gesorteerd, int procent) => gesorteerd.Count == 0 ? null : gesorteerd[(int)Math.Ceiling(gesorteerd.Count * procent / 100.0) - 1];
}
