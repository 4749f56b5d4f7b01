using Hub.Monitor.Bijwerken;
using Hub.Monitor.Invoer;
using Hub.Monitor.Tests.Proef;
using static Hub.Monitor.Tests.Proef.Feiten;

namespace Hub.Monitor.Tests;

/// <summary>What is outside the messages: taken in whole or not at all, and counted beside them.</summary>
public class InvoerTests
{
    const string Kop = "gemeente;periode;productcategorie;product;aanbieder;uitvoeringsvariant;clienten;bedrag;omschrijving\n";

    [Fact]
    public async Task What_a_regio_imports_is_in_the_totals_of_its_gemeente_itself_and_the_verband_and_a_next_file_replaces_it()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        Assert.Empty((await proef.VoerInAsync("nijmegen", Kop + $"0268;2026;45;;{Linde};inspanningsgericht;14;1201;zonder BSN\n0268;2026-03;;Wijkteam;;taakgericht;;500;subsidie\n")).Fouten);
        await proef.WerkBijAsync();
        foreach (var gebied in new[] { new Gebied(Gebiedsoort.Gemeente, "0268"), new Gebied(Gebiedsoort.Regio, "nijmegen"), new Gebied(Gebiedsoort.Verband, "g7") })
        {
            Assert.Equal(1701, (await proef.TabelAsync(gebied, 2026, Thema.Kosten, "kosten-per-maand")).Van("totaal", "Buiten berichten"));
            Assert.Equal(14, (await proef.TabelAsync(gebied, 2026, Thema.Clienten, "clienten-per-maand")).Van("totaal", "Buiten berichten"));
        }

        var maanden = await proef.TabelAsync(new Gebied(Gebiedsoort.Gemeente, "0268"), 2026, Thema.Kosten, "kosten-per-maand");
        Assert.Equal((100m, 600m, 101m), (maanden.Van("202601", "Buiten berichten"), maanden.Van("202603", "Buiten berichten"), maanden.Van("202612", "Buiten berichten")));

        Assert.Empty((await proef.VoerInAsync("nijmegen", Kop + "0268;2026;;;;taakgericht;;7;minder\n")).Fouten);
        await proef.WerkBijAsync();
        Assert.Equal(7, (await proef.TabelAsync(new Gebied(Gebiedsoort.Verband, "g7"), 2026, Thema.Kosten, "kosten-per-maand")).Van("totaal", "Buiten berichten"));
    }

    [Fact]
    public async Task Clients_imported_by_month_count_in_the_year_with_their_highest_month_and_few_of_them_do_not_show_their_amount_above_a_gemeente()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        Assert.Empty((await proef.VoerInAsync("nijmegen", Kop + $"0268;2026-02;45;;;inspanningsgericht;4;400;zonder BSN\n0268;2026-03;45;;;inspanningsgericht;6;600;zonder BSN\n")).Fouten);
        await proef.WerkBijAsync();
        var gemeente = new Gebied(Gebiedsoort.Gemeente, "0268");
        Assert.Equal(6, (await proef.TabelAsync(gemeente, 2026, Thema.Clienten, "clienten-per-maand")).Van("totaal", "Buiten berichten"));
        Assert.Equal(6, (await proef.TabelAsync(gemeente, 2026, Thema.Clienten, "clienten-per-categorie")).Van("45", "Buiten berichten"));
        Assert.Equal(1000, (await proef.TabelAsync(gemeente, 2026, Thema.Kosten, "kosten-per-maand")).Van("totaal", "Buiten berichten"));
        var regio = await proef.TabelAsync(new Gebied(Gebiedsoort.Regio, "nijmegen"), 2026, Thema.Kosten, "kosten-per-maand");
        Assert.Equal((null, null, 0m, null), (regio.Van("202602", "Buiten berichten"), regio.Van("202603", "Buiten berichten"), regio.Van("202604", "Buiten berichten"), regio.Van("totaal", "Buiten berichten")));
        Assert.True((await proef.TabelAsync(new Gebied(Gebiedsoort.Regio, "nijmegen"), 2026, Thema.Overzicht, "kerncijfers")).Rijen.Single(r => r.Sleutel == "totaal").Cijfers[0].Onderdrukt);
    }

    [Theory]
    [InlineData("nijmegen", "gemeente;periode;uitvoeringsvariant;bedrag;omschrijving\n0200;2026;taakgericht;1;x\n", "gemeente")] // of another regio
    [InlineData("0268", "gemeente;periode;uitvoeringsvariant;bedrag;omschrijving\n0268;maart;taakgericht;1;x\n", "periode")]
    [InlineData("0268", "gemeente;periode;uitvoeringsvariant;omschrijving\n0268;2026;taakgericht;x\n", "bedrag")]
    [InlineData("0268", "gemeente;periode;uitvoeringsvariant;bedrag;omschrijving\n0268;2026;taakgericht;1,50;x\n", "bedrag")]
    [InlineData("0268", "gemeente;periode;uitvoeringsvariant;bedrag;omschrijving\n0268;2026;taakgericht;1;x\n0268;2026;per uur;1;x\n", "uitvoeringsvariant")]
    [InlineData("0268", "regio;aandeel;ingang\nnijmegen;100;2026-01-01\n", null)] // not for a gemeente to set
    [InlineData(Invoerder.Hub, "regio;aandeel;ingang\nnijmegen;60;2026-01-01\nijssel;39;2026-01-01\n", "aandeel")]
    [InlineData(Invoerder.Hub, "functie;productcode;ingang\nA;44A06;2026-01-01\nB;44A06;2026-06-01\n", "productcode")]
    public async Task A_file_with_any_fault_changes_nothing_and_the_fault_names_its_column(string wie, string csv, string? veld)
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        var fout = Assert.Single((await proef.VoerInAsync(wie, csv)).Fouten);
        Assert.Equal(veld, fout.Veld);
        Assert.Equal(0, (await proef.Indelingen.StandAsync(default)).Invoer.Versie);
    }

    [Fact]
    public async Task Functions_are_counted_by_regio_and_aanbieder_and_their_costs_shared_by_the_key()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        Assert.Empty((await proef.VoerInAsync(Invoerder.Hub, "functie;productcode;aanbieder;ingang;einde\nPlus;44A06;;2025-01-01;\n")).Fouten);
        Assert.Empty((await proef.VoerInAsync(Invoerder.Hub, "regio;aandeel;ingang;einde\nnijmegen;60;2026-01-01;\nijssel;40;2026-01-01;\n")).Fouten);
        foreach (var client in Enumerable.Range(1, 30))
            await proef.BoekAsync(client <= 20 ? "0268" : "0200", Client(client), Toewijzing(Anker, client, "44A06", "2026-01-01", "2026-12-31"), Declaratie(Anker, client, "44A06", "2026-02-01", 1000));
        await proef.WerkBijAsync();

        var g7 = new Gebied(Gebiedsoort.Verband, "g7");
        var functies = await proef.TabelAsync(g7, 2026, Thema.Functies, "functies");
        Assert.Equal((30m, 30_000m), (functies.Van("Plus", "Cliënten"), functies.Van("Plus", "Gedeclareerd")));
        Assert.Equal(30, (await proef.TabelAsync(g7, 2026, Thema.Functies, "functies-per-aanbieder")).Van($"Plus|{Anker}", "Cliënten"));
        var regios = await proef.TabelAsync(g7, 2026, Thema.Functies, "functies-per-regio");
        Assert.Equal((20_000m, 18_000m, -2000m), (regios.Van("nijmegen", "Gebruik"), regios.Van("nijmegen", "Draagt"), regios.Van("nijmegen", "Verschil")));
        Assert.Equal((10_000m, 12_000m, 2000m), (regios.Van("ijssel", "Gebruik"), regios.Van("ijssel", "Draagt"), regios.Van("ijssel", "Verschil")));
    }
}
