using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers.Themas;
using Hub.Monitor.Tests.Proef;
using static Hub.Monitor.Tests.Proef.Feiten;

namespace Hub.Monitor.Tests;

/// <summary>Ceilings, and aanbieders with a contract and no toewijzing.</summary>
public class PlafondTests
{
    static readonly DateOnly Vandaag = new(2026, 11, 24);

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
        await proef.BoekAsync("0296", Client(2), Declaratie(Linde, 2, "45A04", "2026-04-01", gebruik - 1000), Declaratie(Linde, 2, "45A04", "2026-05-01", 5000, toegekend: false));
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
        Assert.Equal([("11111111", "geen in deze twee jaar"), (Anker, "2025-11")], zonder.Rijen.Select(r => (r.Sleutel, r.Cijfers[1].Tekst!)));
    }
}
