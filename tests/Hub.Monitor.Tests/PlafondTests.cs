using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers.Themas;
using Hub.Monitor.Tests.Proef;
using static Hub.Monitor.Tests.Proef.Feiten;

namespace Hub.Monitor.Tests;

/// <summary>Ceilings, and aanbieders with a contract and no toewijzing.</summary>
public class PlafondTests
{
    static readonly DateOnly Vandaag = new(2026, 11, 24);

    [Fact]
    public async Task A_gemeente_does_not_see_the_use_of_a_contract_when_few_children_elsewhere_are_behind_the_rest_of_it()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        await proef.ContracteerAsync("nijmegen", $"contract;aanbieder;productcategorie;uitvoeringsvariant;eenheid;tarief;ingang;budgetplafond\nN;{Linde};45;inspanningsgericht;14;100;2026-01-01;10000\n");
        await proef.BoekAsync("0268", Client(1), Declaratie(Linde, 1, "45A04", "2026-03-01", 1000));
        foreach (var client in Enumerable.Range(2, 9))
            await proef.BoekAsync("0296", Client(client), Declaratie(Linde, client, "45A04", "2026-04-01", 1000));
        await proef.WerkBijAsync();
        async Task<IEnumerable<bool>> Onderdrukt() => (await proef.TabelAsync(new Gebied(Gebiedsoort.Gemeente, "0268"), 2026, Thema.Plafonds, "plafonds")).Rijen[0].Cijfers.Select(c => c.Onderdrukt);
        Assert.Equal([false, false, true, true, true, true], await Onderdrukt());

        await proef.BoekAsync("0296", Client(11), Declaratie(Linde, 11, "45A04", "2026-04-01", 1000));
        await proef.WerkBijAsync();
        Assert.DoesNotContain(true, await Onderdrukt());
    }

    [Theory]
    [InlineData(79_99, "")]
    [InlineData(80_00, "80 % bereikt")]
    [InlineData(89_99, "80 % bereikt")]
    [InlineData(90_00, "90 % bereikt")]
    [InlineData(100_00, "100 % bereikt")]
    public async Task A_ceiling_signals_at_80_90_and_100_percent_over_all_gemeenten_of_its_contract(long gebruik, string signaal)
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        await proef.ContracteerAsync("nijmegen", $"contract;aanbieder;productcategorie;uitvoeringsvariant;eenheid;tarief;ingang;budgetplafond\nN;{Linde};45;inspanningsgericht;14;100;2026-01-01;10000\n");
        await proef.BoekAsync("0268", Client(1), Declaratie(Linde, 1, "45A04", "2026-03-01", 1000));
        foreach (var client in Enumerable.Range(2, 10)) // so many that a gemeente may see what they used together
            await proef.BoekAsync("0296", Client(client), Declaratie(Linde, client, "45A04", "2026-04-01", client == 2 ? gebruik - 1000 : 0), Declaratie(Linde, client, "45A04", "2026-05-01", 5000, toegekend: false));
        await proef.WerkBijAsync();

        var plafonds = await proef.TabelAsync(new Gebied(Gebiedsoort.Gemeente, "0268"), 2026, Thema.Plafonds, "plafonds");
        Assert.Equal((1000m, gebruik), (plafonds.Van("nijmegen|N", "Gebruik hier"), plafonds.Van("nijmegen|N", "Gebruik in heel het contract")));
        Assert.Equal(signaal, plafonds.Cijfer(plafonds.Rijen[0], "Signaal").Tekst);
    }

    [Fact]
    public void The_day_on_which_a_ceiling_is_reached_follows_from_complete_months_and_the_mean_of_the_last_three()
    {
        long[] gebruik = [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 5, 0]; // up to and including September is complete
        Assert.Equal(new DateOnly(2026, 3, 16), Plafonds.Bereikt(gebruik, 250, 2026, Vandaag)); // 50 of 100 in 31 days
        Assert.Equal(new DateOnly(2026, 11, 15), Plafonds.Bereikt(gebruik, 1050, 2026, Vandaag)); // expected: 100 in 30 days
        Assert.Null(Plafonds.Bereikt(gebruik, 1201, 2026, Vandaag));
        Assert.Null(Plafonds.Bereikt(new long[12], 1, 2026, Vandaag));
    }

    [Fact]
    public async Task An_aanbieder_with_a_contract_and_twelve_months_without_toewijzing_is_listed()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        await proef.ContracteerAsync("nijmegen", string.Join('\n',
            "contract;aanbieder;productcategorie;uitvoeringsvariant;eenheid;tarief;ingang;einde",
            $"N;{Linde};45;inspanningsgericht;14;100;2025-01-01;", $"N;{Anker};45;inspanningsgericht;14;100;2025-01-01;", "N;11111111;45;inspanningsgericht;14;100;2025-01-01;",
            "N;22222222;45;inspanningsgericht;14;100;2025-01-01;2026-01-01"));
        await proef.BoekAsync("0268", Client(1), Toewijzing(Linde, 1, "45A04", "2025-12-01", "2026-12-31"), Toewijzing(Anker, 2, "45A04", "2025-11-30", "2026-12-31"));
        await proef.WerkBijAsync();

        var zonder = await proef.TabelAsync(new Gebied(Gebiedsoort.Gemeente, "0268"), 2026, Thema.Aanbieders, "aanbieders-zonder-toewijzing");
        Assert.Equal([("11111111", "geen sinds 2025"), (Anker, "november 2025")], zonder.Rijen.Select(r => (r.Sleutel, r.Cijfers[1].Tekst!)));
    }

    [Fact]
    public async Task Twelve_months_without_toewijzing_are_counted_back_from_the_end_of_a_past_year_and_not_for_who_has_a_contract_for_less()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        await proef.ContracteerAsync("nijmegen", string.Join('\n',
            "contract;aanbieder;productcategorie;uitvoeringsvariant;eenheid;tarief;ingang;einde",
            $"N;{Linde};45;inspanningsgericht;14;100;2024-01-01;", $"N;{Anker};45;inspanningsgericht;14;100;2024-01-01;2024-12-31", $"M;{Anker};45;inspanningsgericht;14;100;2025-01-01;",
            "N;11111111;45;inspanningsgericht;14;100;2025-06-01;"));
        await proef.BoekAsync("0268", Client(1), Toewijzing(Linde, 1, "45A04", "2025-02-01", "2026-12-31"), Toewijzing(Anker, 2, "45A04", "2024-10-01", "2026-12-31"));
        await proef.WerkBijAsync();

        async Task<IEnumerable<string>> Zonder(int jaar) =>
            (await proef.TabelAsync(new Gebied(Gebiedsoort.Gemeente, "0268"), jaar, Thema.Aanbieders, "aanbieders-zonder-toewijzing")).Rijen.Select(r => r.Sleutel);
        Assert.Equal([Anker], await Zonder(2025)); // on 31 December 2025; the contract that was renewed counts as one
        Assert.Equal(["11111111", Linde, Anker], await Zonder(2026));
    }

    [Fact]
    public async Task A_lump_sum_of_a_regio_stands_beside_the_total_of_a_gemeente_and_not_in_it()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        const string Kop = "contract;aanbieder;productcategorie;uitvoeringsvariant;ingang;budgetplafond\n";
        await proef.ContracteerAsync("nijmegen", $"{Kop}T;{Linde};45;taakgericht;2026-01-01;90000\n");
        await proef.ContracteerAsync("0268", $"{Kop}E;{Anker};45;taakgericht;2026-01-01;7000\n");
        var varianten = await proef.TabelAsync(new Gebied(Gebiedsoort.Gemeente, "0268"), 2026, Thema.Kosten, "uitvoeringsvarianten");
        Assert.Equal((7000m, 90_000m), (varianten.Van("Taakgericht", "Vast bedrag volgens contract"), varianten.Van("Taakgericht", "Vast bedrag van regio, heel het contract")));
        Assert.Equal((7000m, (decimal?)null), (varianten.Van("totaal", "Vast bedrag volgens contract"), varianten.Van("totaal", "Vast bedrag van regio, heel het contract")));
        var regio = await proef.TabelAsync(new Gebied(Gebiedsoort.Regio, "nijmegen"), 2026, Thema.Kosten, "uitvoeringsvarianten");
        Assert.Equal(90_000, regio.Van("totaal", "Vast bedrag volgens contract"));
    }
}
