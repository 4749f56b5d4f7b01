using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Tests.Proef;
using static Hub.Monitor.Tests.Proef.Feiten;

namespace Hub.Monitor.Tests;

/// <summary>Earlier years beside a year, and what is said when there is nothing to forecast with.</summary>
public class VergelijkTests
{
    static readonly Gebied Nijmegen = new(Gebiedsoort.Gemeente, "0268");

    [Fact]
    public async Task Up_to_three_earlier_years_stand_beside_a_year_as_far_as_there_is_something_of_them()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        foreach (var jaar in new[] { 2022, 2023, 2026 })
            await proef.BoekAsync("0268", Client(1), Declaratie(Linde, 1, "45A04", $"{jaar}-03-01", jaar));
        await proef.WerkBijAsync();
        var kosten = await proef.TabelAsync(Nijmegen, 2026, Thema.Kosten, "kosten-per-product");
        Assert.Equal(["Gedeclareerd 2025", "Gedeclareerd 2023"], kosten.Kolommen.Select(k => k.Naam).Where(n => n.StartsWith("Gedeclareerd 2", StringComparison.Ordinal)));
        Assert.Equal((0m, 2023m), (kosten.Van("45A04", "Gedeclareerd 2025"), kosten.Van("45A04", "Gedeclareerd 2023")));
        Assert.Equal(["2026", "2025", "2023"], (await proef.TabelAsync(Nijmegen, 2026, Thema.Overzicht, "kerncijfers")).Kolommen.Select(k => k.Naam));
    }

    [Fact]
    public async Task A_category_that_only_last_year_had_stands_in_the_forecast_too()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        await proef.BoekAsync("0268", Client(1), Declaratie(Linde, 1, "45A04", "2026-03-01", 100), Declaratie(Linde, 2, "44A06", "2025-03-01", 50));
        await proef.WerkBijAsync();
        var prognose = await proef.TabelAsync(Nijmegen, 2026, Thema.Kosten, "kostenprognose");
        Assert.Equal(150m - 100m, prognose.Van("44", "Gedeclareerd en niet afgewezen 2025"));
        Assert.Equal(prognose.Van("totaal", "Gedeclareerd en niet afgewezen 2025"), prognose.Rijen.Sum(r => prognose.Cijfer(r, "Gedeclareerd en niet afgewezen 2025").Waarde));
    }

    [Theory]
    [InlineData("2026-01-20", "nog geen prognose")]
    [InlineData("2026-02-20", "nog geen prognose")] // January is complete when February has passed
    [InlineData("2026-03-01", "nog niet te zeggen")]
    [InlineData("2026-04-01", "minstens zoveel nieuwe als in februari")]
    [InlineData("2026-06-01", "tot en met april, daarna per maand minstens het gemiddelde aantal nieuwe van de laatste 3 volledige maanden")]
    [InlineData("2027-03-01", "Alle maanden zijn volledig")]
    public void How_the_number_of_clients_is_forecast_is_said_plainly(string dag, string gezegd) =>
        Assert.Contains(gezegd, Prognose.Clientenmethode(2026, DateOnly.ParseExact(dag, "yyyy-MM-dd", null)), StringComparison.Ordinal);
}
