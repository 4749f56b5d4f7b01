using Hub.Capaciteit.Meting;
using Hub.Capaciteit.Model;
using Hub.Kern;
using Hub.Lokaal.Functies;
using Hub.Testbasis;

namespace Hub.Capaciteit.Tests;

/// <summary>The model is arithmetic on what was measured: a hand calculation gives the same.</summary>
public class ModelTests
{
    static readonly Hostbestand Host = new(16, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));

    // One gemeente with one aanbieder: 2,880 JW323 of 10 Prestaties a month, all on one day, a tenth in one hour, no bursts.
    static readonly Aannames Klein = Aannames.G7 with
    {
        Gemeenten = 1, ClientenPerGemeente = 28_800, AanbiedersPerGemeente = 2_880, GemeentenPerAanbieder = 2_880, PrestatiesPerClient = 1,
        BerichtenPerClient = new Dictionary<string, double>(), AandeelGrootsteGemeente = 1, AandeelGrootsteAanbieder = 1,
        AandeelEersteTienDagen = 1, AandeelDrukstePiekdag = 1, AandeelDruksteUur = 0.125, Stoot = 10, PeilingenPerMinuut = 0,
    };

    [Fact]
    public void The_load_of_a_partition_is_rows_per_message_times_messages_per_second()
    {
        // 2,880 × 0.125 / 3,600 × 10 = 1 message a second; 10 Prestaties on the line from (0, 2) to (100, 102) cost 12 rows.
        var meting = Meting(Punt(0, Rij("Postbussen", "<gemeente>", 2)), Punt(100, Rij("Postbussen", "<gemeente>", 102)));
        var verslag = new Capaciteitsmodel(meting, Host, new Prijzen()).Bereken(Klein);

        Assert.Equal((2_880, 1, 10), (verslag.BerichtenPerMaand, verslag.BerichtenPerSeconde, verslag.PrestatiesPerDeclaratie));
        var partitie = verslag.Belastingen.Single(b => b.Wat == "tabel Postbussen, partitie <gemeente>");
        Assert.Equal((12, 2_000, 2_000 / 12.0), (partitie.Waarde, partitie.Grens, partitie.KeerDePiek));
    }

    [Fact]
    public void The_hottest_comes_first_and_a_partition_per_message_never_gets_hot()
    {
        var meting = Meting(Punt(10, Rij("Dossiers", "<id>", 50), Rij("DodeBrieven", "open", 3), Rij("Dagen", "<dag>-<scherf>", 16)));
        var tabellen = new Capaciteitsmodel(meting, Host, new Prijzen()).Bereken(Klein).Belastingen.Where(b => b.Wat.StartsWith("tabel", StringComparison.Ordinal));

        Assert.Equal(["tabel DodeBrieven, partitie open", "tabel Dagen, partitie <dag>-<scherf>"], tabellen.Select(b => b.Wat));
    }

    [Fact]
    public void A_token_is_three_operations_of_Service_Bus()
    {
        var meting = Meting(Punt(10, new Verbruik("f", Diensten.Wachtrij, "ingekomen", "", Toegang.Schrijven, 4, 4)));
        var bus = new Capaciteitsmodel(meting, Host, new Prijzen()).Bereken(Klein).Belastingen.Single(b => b.Wat == "Service Bus Standard");
        Assert.Equal((12, 1_000), (bus.Waarde, bus.Grens));
    }

    [Fact]
    public void A_nightly_job_takes_as_long_as_its_requests_and_less_when_they_run_side_by_side()
    {
        var taak = new Taakmeting([], [Rij("Dossiers", "<id>", 1) with { Verzoeken = 2 }], 1);
        var naElkaar = Meting(Punt(10)) with { Dagafsluiting = taak };
        var naastElkaar = naElkaar with { Dagafsluiting = taak with { Gelijktijdig = 4 } };

        // 2,880 messages of two dossiers, two requests each of 10 ms.
        Assert.Equal(115.2, Sluitdag(naElkaar).Waarde, 6);
        Assert.Equal(28.8, Sluitdag(naastElkaar).Waarde, 6);
        Assert.Equal(300, Sluitdag(naElkaar).Grens);
    }

    [Fact]
    public void A_million_messages_cost_a_million_times_one()
    {
        var meting = Meting(Punt(10, Rij("Dossiers", "<id>", 1) with { Verzoeken = 3 }));
        var prijzen = new Prijzen { TabelPer10000 = 0.01 };
        var kosten = new Capaciteitsmodel(meting, Host, prijzen).Bereken(Klein).PerMiljoen.Single(k => k.Post == "tabellen, verzoeken");
        Assert.Equal(3.0, kosten.Euro, 6);
    }

    [Fact]
    public void The_sweeper_runs_as_often_as_its_function_says() => Assert.Equal(
        $"0 */{Stromen.MinutenTussenVegingen} * * * *",
        Functiebestand.LeesAlle(AppContext.BaseDirectory).Single(f => f.Naam == "BewaakVoortgang").Schema);

    [Fact]
    public void Requests_side_by_side_count_for_a_share_of_the_time()
    {
        var een = new Aanraking("f", Diensten.Tabel, "Dossiers", "<id>", Toegang.Lezen, 1);
        var taak = Taakmeting.Van([een, een, een with { Gelijktijdig = 2 }, een with { Gelijktijdig = 2 }], 4);
        Assert.Equal(4 / 3.0, taak.Gelijktijdig, 6);
    }

    [Fact]
    public void A_file_replaces_what_it_names_and_refuses_what_it_does_not_know()
    {
        using var map = new Tijdelijkemap();
        FileInfo Bestand(string json)
        {
            var pad = Path.Combine(map.Pad, "a.json");
            File.WriteAllText(pad, json);
            return new FileInfo(pad);
        }

        var eigen = Aannames.Uit(Bestand("""{"gemeenten":5}"""));
        Assert.Equal(("a", 5, Aannames.G7.ClientenPerGemeente), (eigen.Schaal, eigen.Gemeenten, eigen.ClientenPerGemeente));
        Assert.Throws<ConfiguratieException>(() => Aannames.Uit(Bestand("""{"gemeentes":5}""")));
        Assert.All(new[] { "[]", "null", "{" }, json => Assert.Throws<ConfiguratieException>(() => new Prijzen().Met(Bestand(json))));
    }

    static Belasting Sluitdag(Meetresultaat meting) =>
        new Capaciteitsmodel(meting, Host, new Prijzen()).Bereken(Klein).Belastingen.Single(b => b.Wat.StartsWith("SluitDag", StringComparison.Ordinal));

    static Meetresultaat Meting(params Meetpunt[] declaraties)
    {
        var niets = new Taakmeting([], [], 1);
        var punten = declaraties.Length > 1 ? declaraties : [declaraties[0], declaraties[0] with { Prestaties = declaraties[0].Prestaties + 1 }];
        return new Meetresultaat(new Dictionary<string, IReadOnlyList<Meetpunt>> { ["JW323"] = punten }, [], niets, niets, 2, 0.001);
    }

    static Meetpunt Punt(int prestaties, params Verbruik[] verbruik) => new(prestaties, 1_000, verbruik);

    static Verbruik Rij(string tabel, string soort, double rijen) => new("f", Diensten.Tabel, tabel, soort, Toegang.Schrijven, 1, rijen);
}
