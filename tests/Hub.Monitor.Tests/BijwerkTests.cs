using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Opslag;
using Hub.Monitor.Tests.Proef;
using Hub.Testbasis;
using Hub.Testbasis.Storingen;
using static Hub.Monitor.Tests.Proef.Feiten;

namespace Hub.Monitor.Tests;

/// <summary>Figures follow the register whatever happens in between, and open the messages from which they were counted.</summary>
public class BijwerkTests
{
    static readonly Gebied Nijmegen = new(Gebiedsoort.Gemeente, "0268");

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_a_run_dies_the_next_one_completes_it(Moment moment)
    {
        var verwacht = await BeeldAsync(await GevuldAsync(await Monitorproef.MaakAsync(Partijen()), werkBij: true));
        for (var (schrijven, gevallen) = (1, true); gevallen; schrijven++)
        {
            var (opslag, storing) = (new Proefopslag(), new Storing(schrijven, moment));
            await GevuldAsync(await Monitorproef.MaakAsync(Partijen(), opslag), werkBij: false);
            await Record.ExceptionAsync(() => new Monitorproef(Partijen(), opslag, storing).Bijwerker.WerkBijAsync(default));
            gevallen = storing.IsGevallen;

            opslag.Klok.Vooruit(TimeSpan.FromMinutes(2)); // the lease of the dead run ends
            var opvolger = new Monitorproef(Partijen(), opslag);
            await opvolger.WerkBijAsync();
            Assert.Equal(verwacht, await BeeldAsync(opvolger));
        }
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task A_crash_between_the_register_and_the_mark_is_completed_when_the_message_comes_again(Moment moment)
    {
        var bericht = (await Jaar.MaakAsync(1, 1)).First(b => b.Kop.Soort.Naam == "JW301");
        for (var (schrijven, gevallen) = (1, true); gevallen; schrijven++)
        {
            var (opslag, storing) = (new Proefopslag(), new Storing(schrijven, moment));
            await Monitorproef.MaakAsync(Monitorproef.Jaarpartijen(), opslag);
            await Record.ExceptionAsync(() => new Monitorproef(Monitorproef.Jaarpartijen(), opslag, storing).OntvangAsync(bericht));
            gevallen = storing.IsGevallen;

            var opvolger = new Monitorproef(Monitorproef.Jaarpartijen(), opslag);
            if (await opslag.Dossiers.LeesAsync(bericht.Id, default) is null)
                continue; // it died before the message was accepted: the sender knows that
            await opvolger.OntvangAsync(bericht);
            await opvolger.WerkBijAsync();
            var gebied = new Gebied(Gebiedsoort.Gemeente, bericht.Kop.Afzender);
            Assert.Equal(1, (await opvolger.TabelAsync(gebied, 2026, Thema.Clienten, "clienten-per-maand")).Van("totaal", "Cliënten"));
        }
    }

    [Fact]
    public async Task A_client_that_changes_again_while_figures_are_folded_is_done_again()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        await proef.BoekAsync("0268", Client(1), Toewijzing(Linde, 1, "45A04", "2026-01-01", "2026-12-31"));
        var gelezen = await proef.Merken.LeesAsync("merk-8", 10, default);
        await proef.BoekAsync("0268", Client(1), Toewijzing(Linde, 2, "45A05", "2026-01-01", "2026-12-31")); // after the run read the marks
        await proef.Merken.WisAsync(gelezen, default);
        Assert.Equal(Client(1), Assert.Single(await proef.Merken.LeesAsync("merk-8", 10, default)).Client[0]);
    }

    [Fact]
    public async Task Two_runs_never_fold_at_the_same_time()
    {
        var proef = await GevuldAsync(await Monitorproef.MaakAsync(Partijen()), werkBij: false);
        await using var lease = await proef.Blobs.NeemLeaseAsync(Monitortabel.Bak, "slot", TimeSpan.FromSeconds(30), default);
        Assert.Null(await proef.Bijwerker.WerkBijAsync(default));
    }

    [Fact]
    public async Task A_run_that_lost_its_lease_writes_nothing_over_what_the_next_one_wrote()
    {
        var opslag = new Proefopslag();
        var ander = await GevuldAsync(await Monitorproef.MaakAsync(Partijen(), opslag), werkBij: false);
        var tabellen = new Tussenkomst(opslag.Tabellen, Monitortabel.Naam, async ct =>
        {
            // It read the register and stood still; meanwhile there is more to read, and another run does it.
            opslag.Klok.Vooruit(TimeSpan.FromMinutes(2));
            await ander.BoekAsync("0268", Client(1), Toewijzing(Linde, 9, "45A09", "2026-01-01", "2026-12-31"));
            await ander.WerkBijAsync();
            await Wacht.TotAsync(() => Task.FromResult(ct.IsCancellationRequested));
        });

        Assert.Null(await new Monitorproef(Partijen(), opslag, tabellen, new OnverlengbareBlobs(opslag.Blobs)).Bijwerker.WerkBijAsync(default));

        var beeld = await BeeldAsync(ander);
        Assert.Contains("45A09", beeld, StringComparison.Ordinal);
        await ander.Herbouw.VoerUitAsync("0268", default);
        await ander.WerkBijAsync();
        Assert.Equal(beeld, await BeeldAsync(ander));
    }

    [Fact]
    public async Task A_client_known_under_a_newer_key_does_not_count_twice()
    {
        var proef = await Monitorproef.MaakAsync(Partijen());
        var (oud, nieuw) = (Client(1), $"11111111-{2:x32}");
        await proef.BoekAsync("0268", oud, Toewijzing(Linde, 1, "45A04", "2026-01-01", "2026-12-31"));
        await proef.WerkBijAsync();
        var feiten = Toewijzing(Linde, 2, "45A05", "2026-01-01", "2026-12-31");
        await proef.Register.BoekAsync("0268", [nieuw, oud], feiten.Herkomst.Bericht, 1, _ => new(1, true, feiten, []), default);
        await proef.Merken.GewijzigdAsync("0268", [[nieuw, oud]], default);
        await proef.WerkBijAsync();
        var clienten = await proef.TabelAsync(Nijmegen, 2026, Thema.Clienten, "clienten-per-product");
        Assert.Equal((1m, 1m, 1m), (clienten.Van("totaal", "Cliënten"), clienten.Van("45A04", "Cliënten"), clienten.Van("45A05", "Cliënten")));
    }

    [Fact]
    public async Task A_client_of_whom_the_register_keeps_nothing_any_more_leaves_nothing_in_the_monitor()
    {
        var proef = await GevuldAsync(await Monitorproef.MaakAsync(Partijen()), werkBij: true);
        await proef.Register.VergeetAsync(await proef.Register.LeesAsync($"0268-{Client(1)}", default), default);
        await proef.Merken.GewijzigdAsync("0268", [[Client(1)]], default);
        await proef.WerkBijAsync();
        Assert.Equal(1, (await proef.TabelAsync(Nijmegen, 2026, Thema.Clienten, "clienten-per-maand")).Van("totaal", "Cliënten"));
        Assert.Equal([2], (await proef.Monitor.ToewijzingenAsync("0268", null, null, null, 100, default)).Toewijzingen.Select(t => t.ToewijzingNummer));
        Assert.Equal(1, await proef.Herbouw.VoerUitAsync("0268", default));
    }

    [Fact]
    public async Task Contracts_that_come_later_change_the_figures_and_a_rebuild_gives_the_same()
    {
        var proef = await GevuldAsync(await Monitorproef.MaakAsync(Partijen()), werkBij: true);
        await proef.ContracteerAsync("nijmegen", "was;wordt;aandeel;ingang\n45A04;Wijkteam;100;2026-01-01\n");
        await proef.WerkBijAsync();
        Assert.Equal(2, (await proef.TabelAsync(Nijmegen, 2026, Thema.Clienten, "clienten-per-product")).Van("Wijkteam", "Cliënten"));
        var beeld = await BeeldAsync(proef);
        Assert.Equal(2, await proef.Herbouw.VoerUitAsync("0268", default));
        Assert.Equal(2, (await proef.Bijwerker.WerkBijAsync(default))!.Clienten);
        Assert.Equal(beeld, await BeeldAsync(proef));
    }

    [Fact]
    public async Task Every_figure_of_a_gemeente_opens_exactly_the_messages_it_was_counted_from()
    {
        var proef = await GevuldAsync(await Monitorproef.MaakAsync(Partijen()), werkBij: true);
        var declaratie = Declaratie(Linde, 1, "45A04", "2026-03-01", 1000).Herkomst.Bericht;
        var maanden = await proef.TabelAsync(Nijmegen, 2026, Thema.Kosten, "kosten-per-maand");
        var bron = maanden.Cijfer(maanden.Rijen[2], "Gedeclareerd").Bron!;
        Assert.Equal([declaratie], (await proef.Monitor.BronnenAsync("0268", Bron.Lees(bron)!.Value, null, 100, default)).BerichtIds);
        Assert.Null(maanden.Cijfer(maanden.Rijen[3], "Gedeclareerd").Bron); // nothing was counted

        foreach (var thema in Enum.GetValues<Thema>())
            foreach (var cijfer in (await proef.Monitor.TabellenAsync(Nijmegen, 2026, thema, metBron: true, default)).SelectMany(t => t.Totaal is { } totaal ? t.Rijen.Append(totaal) : t.Rijen).SelectMany(r => r.Cijfers))
                if (cijfer.Bron is { } tekst)
                    Assert.NotEmpty((await proef.Monitor.BronnenAsync("0268", Bron.Lees(tekst)!.Value, null, 100, default)).BerichtIds);
    }

    [Fact]
    public async Task Totals_and_counts_of_the_year_before_open_their_messages_and_new_clients_only_those_of_who_is_new()
    {
        var proef = await GevuldAsync(await Monitorproef.MaakAsync(Partijen()), werkBij: true);
        async Task<IReadOnlyList<string>> Berichten(Cijfer cijfer) => (await proef.Monitor.BronnenAsync("0268", Bron.Lees(cijfer.Bron!)!.Value, null, 100, default)).BerichtIds;
        var maanden = await proef.TabelAsync(Nijmegen, 2026, Thema.Clienten, "clienten-per-maand");
        Assert.Equal(4, (await Berichten(maanden.Cijfer(maanden.Totaal!, "Cliënten"))).Count);
        Assert.Equal([Toewijzing(Anker, 2, "45A04", "2025-06-01", "2026-06-30").Herkomst.Bericht], await Berichten(maanden.Cijfer(maanden.Totaal!, "Cliënten 2025")));

        await proef.BoekAsync("0268", Client(4), Toewijzing(Anker, 4, "45A04", "2026-02-01", "2026-12-31")); // the others have help in February too
        await proef.WerkBijAsync();
        maanden = await proef.TabelAsync(Nijmegen, 2026, Thema.Clienten, "clienten-per-maand");
        Assert.Equal((3m, 1m), (maanden.Van("202602", "Cliënten"), maanden.Van("202602", "Nieuw dit jaar")));
        Assert.Equal([Toewijzing(Anker, 4, "45A04", "2026-02-01", "2026-12-31").Herkomst.Bericht], await Berichten(maanden.Cijfer(maanden.Rijen[1], "Nieuw dit jaar")));
    }

    [Fact]
    public async Task Gemeenten_without_grondslag_do_not_keep_others_from_being_counted()
    {
        var partijen = new Kern.Partijen.Partijenconfiguratie
        {
            Partijen =
            [
                new() { Code = "nijmegen", Naam = "nijmegen", Rol = Kern.Partijen.Rol.Regio },
                .. Enumerable.Range(1000, 25).Select(code => new Kern.Partijen.Partijregel
                {
                    Code = $"{code}", Naam = $"{code}", Rol = Kern.Partijen.Rol.Gemeente, Regio = "nijmegen", Grondslag = code == 1024 ? "proef" : null,
                }),
            ],
        };
        var proef = await Monitorproef.MaakAsync(partijen);
        var regels = string.Concat(Enumerable.Range(1000, 25).Select(code => $"{code};2026;taakgericht;100;subsidie\n"));
        Assert.Empty((await proef.VoerInAsync("nijmegen", "gemeente;periode;uitvoeringsvariant;bedrag;omschrijving\n" + regels)).Fouten);
        Assert.Equal(1, (await proef.Bijwerker.WerkBijAsync(default))!.Gemeenten);
        Assert.Equal(100, (await proef.TabelAsync(new Gebied(Gebiedsoort.Gemeente, "1024"), 2026, Thema.Kosten, "kosten-per-maand")).Van("totaal", "Buiten berichten"));
    }

    [Fact]
    public async Task Toewijzingen_with_their_use_come_a_page_at_a_time()
    {
        var proef = await GevuldAsync(await Monitorproef.MaakAsync(Partijen()), werkBij: true);
        var (gezien, na) = (new List<Toewijzinggebruik>(), (string?)null);
        do
        {
            var bladzijde = await proef.Monitor.ToewijzingenAsync("0268", 2026, null, na, 1, default);
            gezien.AddRange(bladzijde.Toewijzingen);
            na = bladzijde.Volgende;
        }
        while (na is not null);

        var eerste = gezien.Single(t => t.ToewijzingNummer == 1);
        Assert.Equal([1, 2], gezien.Select(t => t.ToewijzingNummer).Order());
        Assert.Equal((120_000, 1000, 1000, new DateOnly(2026, 1, 15)), (eerste.Budget, eerste.Gedeclareerd, eerste.Toegekend, eerste.Gestart));
        Assert.Equal(3, eerste.BerichtIds.Count);
    }

    static async Task<Monitorproef> GevuldAsync(Monitorproef proef, bool werkBij)
    {
        await proef.BoekAsync("0268", Client(1),
            Toewijzing(Linde, 1, "45A04", "2026-01-01", "2026-12-31"), Start(Linde, 1, "45A04", "2026-01-15"), Declaratie(Linde, 1, "45A04", "2026-03-01", 1000));
        await proef.BoekAsync("0268", Client(2), Toewijzing(Anker, 2, "45A04", "2025-06-01", "2026-06-30"));
        await proef.BoekAsync("0200", Client(3), Toewijzing(Anker, 3, "43A12", "2026-01-01", "2026-12-31"));
        if (werkBij)
            await proef.WerkBijAsync();
        return proef;
    }

    static async Task<string> BeeldAsync(Monitorproef proef)
    {
        var beeld = new List<object>();
        foreach (var gebied in new[] { Nijmegen, new Gebied(Gebiedsoort.Gemeente, "0200"), new Gebied(Gebiedsoort.Regio, "nijmegen"), new Gebied(Gebiedsoort.Verband, "g7") })
            foreach (var thema in Enum.GetValues<Thema>())
                beeld.AddRange(await proef.Monitor.TabellenAsync(gebied, 2026, thema, metBron: true, default));
        return System.Text.Json.JsonSerializer.Serialize(beeld);
    }
}
