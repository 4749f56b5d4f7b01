using Hub.Kern.Partijen;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Tests.Proef;
using static Hub.Monitor.Tests.Proef.Feiten;

namespace Hub.Monitor.Tests;

/// <summary>How figures are divided: translated products, uitvoeringsvarianten, regio by contract and date, follow-on placements.</summary>
public class IndelingTests
{
    static readonly Gebied Nijmegen = new(Gebiedsoort.Gemeente, "0268");

    [Fact]
    public async Task A_translated_product_counts_from_its_day_on_as_what_it_became_and_no_cent_is_lost()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        await proef.ContracteerAsync("nijmegen", "was;wordt;aandeel;uitvoeringsvariant;ingang\n54002;Stevig lokaal team;40;taakgericht;2026-07-01\n54002;Specialistisch;60;inspanningsgericht;2026-07-01\n");
        await proef.BoekAsync("0268", Client(1), Toewijzing(Linde, 1, "54002", "2026-06-01", "2026-07-31"),
            Declaratie(Linde, 1, "54002", "2026-06-01", 1001), Declaratie(Linde, 1, "54002", "2026-07-01", 1001));
        await proef.WerkBijAsync();

        var kosten = await proef.TabelAsync(Nijmegen, 2026, Thema.Kosten, "kosten-per-product");
        Assert.Equal(new Dictionary<string, long> { ["54002"] = 1001, ["Stevig lokaal team"] = 400, ["Specialistisch"] = 601 }.Gesorteerd(), kosten.Kolom("Gedeclareerd"));
        Assert.Equal(2002, kosten.Van("totaal", "Gedeclareerd"));
        var clienten = await proef.TabelAsync(Nijmegen, 2026, Thema.Clienten, "clienten-per-product");
        Assert.Equal(new Dictionary<string, int> { ["54002"] = 1, ["Stevig lokaal team"] = 1, ["Specialistisch"] = 1 }.Gesorteerd(), clienten.Kolom("Cliënten"));
        Assert.Equal(1, clienten.Van("totaal", "Cliënten"));
        var varianten = await proef.TabelAsync(Nijmegen, 2026, Thema.Kosten, "uitvoeringsvarianten");
        Assert.Equal((1602m, 400m), (varianten.Van("Inspanningsgericht", "Gedeclareerd"), varianten.Van("Taakgericht", "Gedeclareerd")));
    }

    [Fact]
    public async Task What_a_regio_contracted_counts_for_that_regio_and_the_rest_for_the_regio_of_that_day()
    {
        // 0296 was in nijmegen until the summer and is in ijssel since; nijmegen still contracts Het Anker for it.
        var proef = await Monitorproef.MaakAsync(Partijen(new Lidmaatschap { Regio = "ijssel", Vanaf = new DateOnly(2026, 7, 1) }));
        await proef.ContracteerAsync("nijmegen", $"contract;aanbieder;productcategorie;uitvoeringsvariant;eenheid;tarief;ingang\nN;{Anker};43;inspanningsgericht;14;100;2026-01-01\n");
        foreach (var client in Enumerable.Range(1, 20))
        {
            await proef.BoekAsync("0296", Client(client),
                Toewijzing(Linde, client, "45A04", "2026-01-01", "2026-12-31"), Declaratie(Linde, client, "45A04", "2026-03-01", 100), Declaratie(Linde, client, "45A04", "2026-09-01", 1000),
                Toewijzing(Anker, 100 + client, "43A12", "2026-01-01", "2026-12-31"), Declaratie(Anker, 100 + client, "43A12", "2026-09-01", 10_000));
        }

        await proef.WerkBijAsync();
        async Task<decimal?> Gedeclareerd(Gebied gebied) => (await proef.TabelAsync(gebied, 2026, Thema.Kosten, "kosten-per-maand")).Van("totaal", "Gedeclareerd");
        Assert.Equal(20 * 11_100, await Gedeclareerd(new Gebied(Gebiedsoort.Gemeente, "0296")));
        Assert.Equal(20 * 10_100, await Gedeclareerd(new Gebied(Gebiedsoort.Regio, "nijmegen")));
        Assert.Equal(20 * 1000, await Gedeclareerd(new Gebied(Gebiedsoort.Regio, "ijssel")));
        Assert.Equal(20 * 11_100, await Gedeclareerd(new Gebied(Gebiedsoort.Verband, "g7")));

        // The same twenty in both regios are twenty of the verband (decision 0064), also in months and as new ones.
        async Task<decimal?[]> Clienten(Gebied gebied)
        {
            var maanden = await proef.TabelAsync(gebied, 2026, Thema.Clienten, "clienten-per-maand");
            return [maanden.Van("totaal", "Cliënten"), maanden.Van("202609", "Cliënten"), maanden.Van("202601", "Nieuw dit jaar"), maanden.Van("totaal", "Nieuw dit jaar")];
        }

        Assert.Equal([20, 20, 0, 20], await Clienten(new Gebied(Gebiedsoort.Regio, "ijssel")));
        Assert.Equal([20, 20, 20, 20], await Clienten(new Gebied(Gebiedsoort.Verband, "g7")));
    }

    [Fact]
    public async Task An_end_followed_by_a_start_elsewhere_is_a_follow_on_placement_and_a_pause_is_no_end()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        await proef.BoekAsync("0268", Client(1),
            Toewijzing(Linde, 1, "43A12", "2026-01-01", "2026-12-31"), Start(Linde, 1, "43A12", "2026-01-10"), Stop(Linde, 1, "43A12", "2026-01-10", "2026-05-31", "33"),
            Toewijzing(Anker, 2, "43A12", "2026-06-01", "2026-12-31"), Start(Anker, 2, "43A12", "2026-06-30"));
        await proef.BoekAsync("0268", Client(2),
            Toewijzing(Linde, 3, "43A12", "2026-01-01", "2026-12-31"), Start(Linde, 3, "43A12", "2026-01-10"), Stop(Linde, 3, "43A12", "2026-01-10", "2026-05-31", "20"));
        await proef.BoekAsync("0268", Client(3),
            Toewijzing(Linde, 4, "43A12", "2026-01-01", "2026-12-31"), Start(Linde, 4, "43A12", "2026-01-10"), Stop(Linde, 4, "43A12", "2026-01-10", "2026-05-31", "31"),
            Toewijzing(Anker, 5, "43A12", "2026-06-01", "2026-12-31"), Start(Anker, 5, "43A12", "2026-07-01"));
        await proef.WerkBijAsync();

        var uitstroom = await proef.TabelAsync(Nijmegen, 2026, Thema.Verloop, "uitstroom");
        Assert.Equal(new Dictionary<string, int> { ["31"] = 1, ["33"] = 1 }.Gesorteerd(), uitstroom.Kolom("Beëindigde trajecten"));
        Assert.Equal(new Dictionary<string, int> { ["33"] = 1 }.Gesorteerd(), uitstroom.Kolom("Vervolgplaatsing")); // day 30; day 31 is too late
        Assert.Equal(142, (await proef.TabelAsync(Nijmegen, 2026, Thema.Verloop, "trajectduur")).Van("totaal", "Gemiddeld")); // 10 January up to and including 31 May
    }

    [Fact]
    public async Task A_toewijzing_that_is_deleted_later_counts_no_more()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        await proef.BoekAsync("0268", Client(1), Toewijzing(Linde, 1, "45A04", "2026-01-01", "2026-12-31"));
        await proef.WerkBijAsync();
        Assert.Equal(1, (await proef.TabelAsync(Nijmegen, 2026, Thema.Clienten, "clienten-per-maand")).Van("totaal", "Cliënten"));

        await proef.BoekAsync("0268", Client(1), Toewijzing(Linde, 1, "45A04", "2026-01-01", "2026-01-01", reden: "13", tijd: "10:00"));
        await proef.WerkBijAsync();

        Assert.Equal(0, (await proef.TabelAsync(Nijmegen, 2026, Thema.Clienten, "clienten-per-maand")).Van("totaal", "Cliënten"));
        Assert.Equal(0, (await proef.TabelAsync(Nijmegen, 2026, Thema.Kosten, "kosten-per-maand")).Van("totaal", "Toegewezen"));
    }
}
