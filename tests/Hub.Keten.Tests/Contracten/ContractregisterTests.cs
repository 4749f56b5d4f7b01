using System.Text;
using Hub.Kern.Contracten;
using Hub.Keten.Contracten;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Contracten;

/// <summary>What was imported is found again: by gemeente, aanbieder, product and date, and as it was known before.</summary>
public class ContractregisterTests
{
    const string Kop = "contract;aanbieder;gemeenten;productcategorie;productcode;uitvoeringsvariant;eenheid;tarief;ingang;einde;budgetplafond\n";
    const string Aanbieder = "42420001";
    static readonly DateOnly Dag = new(2026, 3, 1);

    [Fact]
    public async Task A_tariff_is_found_by_the_day_of_the_care()
    {
        var proef = new Proefcontracten();
        await proef.ImporteerAsync(Proefcontracten.Gemeente, Kop + Regel("45A04", 7980, "2025-01-01", "2025-12-31") + Regel("45A04", 8316, "2026-01-01", ""));

        Assert.Equal([7980], await TarievenAsync(proef, "0268", "45A04", new DateOnly(2025, 12, 31)));
        Assert.Equal([8316], await TarievenAsync(proef, "0268", "45A04", new DateOnly(2026, 1, 1)));
        Assert.Empty(await TarievenAsync(proef, "0268", "45A04", new DateOnly(2024, 12, 31)));
        Assert.Empty(await TarievenAsync(proef, "0268", "45A05", Dag));
        Assert.Empty(await proef.Register.ZoekAsync("0268", "65656055", "45", "45A04", Dag, default));
    }

    [Fact]
    public async Task An_agreement_about_a_category_counts_where_the_code_has_none_of_its_own()
    {
        var proef = new Proefcontracten();
        await proef.ImporteerAsync(Proefcontracten.Gemeente, Kop + Regel("", 8000, "2026-01-01", "") + Regel("45A04", 7000, "2026-01-01", ""));

        Assert.Equal([7000], await TarievenAsync(proef, "0268", "45A04", Dag));
        Assert.Equal([8000], await TarievenAsync(proef, "0268", "45A05", Dag));
    }

    [Fact]
    public async Task A_regional_contract_holds_for_the_gemeenten_it_names_and_for_how_long_R12()
    {
        var proef = new Proefcontracten();
        await proef.ImporteerAsync(
            Proefcontracten.Regio,
            Kop + Regel("45A04", 8000, "2025-01-01", "2025-12-31", "0268 0296") + Regel("45A04", 8100, "2026-01-01", "", "0268") + Regel("45A05", 9000, "2026-01-01", ""));

        Assert.Equal([8100], await TarievenAsync(proef, "0268", "45A04", Dag));
        Assert.Empty(await TarievenAsync(proef, "0296", "45A04", Dag));
        Assert.Equal([8000], await TarievenAsync(proef, "0296", "45A04", new DateOnly(2025, 6, 1)));
        Assert.Equal([9000], await TarievenAsync(proef, "0252", "45A05", Dag));
    }

    [Fact]
    public async Task Gemeente_and_regio_each_replace_only_their_own_contracts()
    {
        var proef = new Proefcontracten();
        await proef.ImporteerAsync(Proefcontracten.Regio, Kop + Regel("45A04", 8000, "2026-01-01", ""));
        await proef.ImporteerAsync(Proefcontracten.Gemeente, Kop + Regel("45A05", 9000, "2026-01-01", ""));
        await proef.ImporteerAsync(Proefcontracten.Regio, Kop + Regel("45A04", 8500, "2026-01-01", ""));

        Assert.Equal([8500], await TarievenAsync(proef, "0268", "45A04", Dag));
        Assert.Equal([9000], await TarievenAsync(proef, "0268", "45A05", Dag));
    }

    [Fact]
    public async Task An_earlier_version_stays_readable_by_the_moment_at_which_it_counted()
    {
        var proef = new Proefcontracten();
        await proef.ImporteerAsync(Proefcontracten.Gemeente, Kop + Regel("45A04", 8000, "2026-01-01", ""));
        var toen = proef.Klok.GetUtcNow();
        proef.Klok.Vooruit(TimeSpan.FromDays(30));
        await proef.ImporteerAsync(Proefcontracten.Gemeente, Kop + Regel("45A04", 9999, "2026-01-01", ""));

        async Task<long?> OpAsync(DateTimeOffset voor) => (await proef.Register.VoorAsync("0268", Aanbieder, voor, default)).Regels.SingleOrDefault()?.Tarief;
        Assert.Null(await OpAsync(toen));
        Assert.Equal(8000, await OpAsync(toen.AddDays(1)));
        Assert.Equal(9999, await OpAsync(toen.AddDays(31)));
    }

    [Fact]
    public async Task The_same_file_again_makes_no_new_version_and_an_older_file_does()
    {
        var proef = new Proefcontracten();
        var (eerste, tweede) = (Kop + Regel("45A04", 8000, "2026-01-01", ""), Kop + Regel("45A04", 9000, "2026-01-01", ""));

        Assert.True((await proef.ImporteerAsync(Proefcontracten.Gemeente, eerste)).IsNieuw);
        var nogEens = await proef.ImporteerAsync(Proefcontracten.Gemeente, eerste);
        Assert.Equal((false, 1), (nogEens.IsNieuw, nogEens.Versie!.Nummer));
        await proef.ImporteerAsync(Proefcontracten.Gemeente, tweede);
        Assert.Equal(3, (await proef.ImporteerAsync(Proefcontracten.Gemeente, eerste)).Versie!.Nummer);
        Assert.Equal([8000], await TarievenAsync(proef, "0268", "45A04", Dag));
    }

    [Fact]
    public async Task Another_instance_sees_an_import_after_ten_seconds_at_the_most_and_asks_for_nothing_else_meanwhile()
    {
        var proef = new Proefcontracten();
        var ander = new Proefcontracten(naast: proef).Register;
        Assert.Empty((await ander.VoorAsync("0268", Aanbieder, default)).Regels);
        await proef.ImporteerAsync(Proefcontracten.Gemeente, Kop + Regel("45A04", 8000, "2026-01-01", ""));

        Assert.Empty((await ander.VoorAsync("0268", Aanbieder, default)).Regels);
        proef.Klok.Vooruit(Contractlogboek.Verversing);

        var lijst = await ander.VoorAsync("0268", Aanbieder, default);
        Assert.Single(lijst.Regels);
        Assert.Same(lijst, await ander.VoorAsync("0268", Aanbieder, default));
    }

    [Fact]
    public async Task A_refused_file_changes_nothing()
    {
        var proef = new Proefcontracten();
        await proef.ImporteerAsync(Proefcontracten.Gemeente, Kop + Regel("45A04", 8000, "2026-01-01", ""));

        var uitkomst = await proef.Importeren.VoerUitAsync(
            Encoding.UTF8.GetBytes(Kop + Regel("45A04", 9000, "2026-01-01", "") + "C1;\n"), Proefcontracten.Gemeente, proef: false, default);

        Assert.NotEmpty(uitkomst.Fouten);
        Assert.Equal([8000], await TarievenAsync(proef, "0268", "45A04", Dag));
        Assert.Single(await proef.Logboek.AlleAsync(default));
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_an_import_is_interrupted_the_old_version_counts_or_the_new_one_and_doing_it_again_completes_it(Moment moment)
    {
        var nieuw = Kop + Regel("45A04", 9000, "2026-01-01", "") + Regel("45A05", 9500, "2026-01-01", "", "0252");
        for (var schrijven = 1; ; schrijven++)
        {
            var storing = new Storing(schrijven, moment);
            var proef = new Proefcontracten(storing);
            await ProbeerAsync(proef, nieuw);

            var opvolger = new Proefcontracten(naast: proef);
            var tarieven = (await opvolger.Register.VoorAsync("0268", Aanbieder, default)).Regels.Select(r => r.Tarief!.Value).ToList();
            Assert.True(tarieven is [] or [9000], string.Join(' ', tarieven));
            await opvolger.ImporteerAsync(Proefcontracten.Regio, nieuw);
            Assert.Equal(9000, Assert.Single((await opvolger.Register.VoorAsync("0268", Aanbieder, default)).Regels).Tarief);
            Assert.Equal(9500, (await opvolger.Register.VoorAsync("0252", Aanbieder, default)).Regels.Single(r => r.Productcode == "45A05").Tarief);
            Assert.Single(await opvolger.Logboek.AlleAsync(default));
            if (!storing.IsGevallen)
                return;
        }
    }

    [Fact]
    public async Task Two_imports_at_once_both_become_a_version()
    {
        var proef = new Proefcontracten();
        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => proef.ImporteerAsync(Proefcontracten.Gemeente, Kop + Regel("45A04", i, "2026-01-01", ""))));

        Assert.Equal(Enumerable.Range(1, 20), (await proef.Logboek.AlleAsync(default)).Select(v => v.Nummer));
    }

    [Fact]
    public async Task Many_agreements_of_one_aanbieder_are_all_found()
    {
        var proef = new Proefcontracten();
        await proef.ImporteerAsync(Proefcontracten.Gemeente, Kop + string.Concat(Enumerable.Range(0, 1000).Select(i => Regel($"E{i:D3}", i + 1, "2026-01-01", ""))));

        Assert.Equal(1000, (await proef.Register.VoorAsync("0268", Aanbieder, default)).Regels.Count);
        Assert.Equal([1000], await TarievenAsync(proef, "0268", "E999", Dag));
    }

    [Fact]
    public async Task A_code_translates_into_shares_from_its_day_on_R11()
    {
        var proef = new Proefcontracten();
        await proef.ImporteerAsync(
            Proefcontracten.Regio,
            "was;wordt;aandeel;uitvoeringsvariant;ingang\n54002;Stevig lokaal team;40;taakgericht;2027-01-01\n54002;Specialistisch;60;inspanningsgericht;2027-01-01\n");

        var tabel = await proef.Register.VertalingenAsync("0252", default);

        Assert.Equal(
            [("Stevig lokaal team", 4000, Uitvoeringsvariant.Taakgericht), ("Specialistisch", 6000, Uitvoeringsvariant.Inspanningsgericht)],
            tabel.Vertaal("54002", new DateOnly(2027, 1, 1)).Select(v => (v.Wordt, v.Aandeel, v.Uitvoeringsvariant!.Value)));
        Assert.Empty(tabel.Vertaal("54002", new DateOnly(2026, 12, 31)));
        Assert.Empty((await proef.Register.VertalingenAsync("0200", default)).Vertalingen);
    }

    [Theory]
    [InlineData("54002;A;40;2027-01-01;\n54002;B;59,99;2027-01-01;", 2, "99.99")]
    [InlineData("54002;A;40;2027-01-01;\n54002;B;60;2027-01-01;2027-12-31", 2, "40")]
    [InlineData("54002;A;100;2027-01-01;\n54002;B;100;2028-01-01;", 2, "200")]
    public async Task Shares_that_do_not_add_up_on_some_day_are_named(string regels, int regelnummer, string som)
    {
        var uitkomst = await Proefcontracten.BeoordeelAsync(Proefcontracten.Regio, "was;wordt;aandeel;ingang;einde\n" + regels);

        var fout = Assert.Single(uitkomst.Fouten);
        Assert.Equal(regelnummer, fout.Regelnummer);
        Assert.Contains($"tot {som} %", fout.Melding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_can_be_imported_again_and_never_holds_a_formula()
    {
        var proef = new Proefcontracten();
        var versie = (await proef.ImporteerAsync(
            Proefcontracten.Regio, Kop + "\"=HYPERLINK(\"\"x\"\")\";42420001;0268 0296;45;45A04;inspanningsgericht;04;7980;2026-01-01;;\n")).Versie!;

        var csv = await proef.Export.MaakAsync(versie, default);

        var tekst = Encoding.UTF8.GetString(csv!).TrimStart('\uFEFF');
        Assert.DoesNotContain(tekst.Split('\n').SelectMany(r => r.Split(';')), cel => cel.TrimStart('"').StartsWith('='));
        Assert.Contains("'=HYPERLINK", tekst, StringComparison.Ordinal);
        Assert.Empty((await proef.Importeren.VoerUitAsync(csv!, Proefcontracten.Regio, proef: true, default)).Fouten);
    }

    [Theory]
    [InlineData("demo/contracten.csv", 19)]
    [InlineData("demo/vertalingen.csv", 15)]
    public async Task The_demo_files_are_good(string bestand, int regels)
    {
        var inkoper = new Inkoper("rijk-van-nijmegen", ["1945", "0209", "0225", "0252", "0944", "0268", "0296"]);
        var inhoud = await File.ReadAllBytesAsync(Path.Combine(Hub.Berichtproeven.Gedeeld.Project, bestand));

        var uitkomst = await new Proefcontracten().Importeren.VoerUitAsync(inhoud, inkoper, proef: true, default);

        Assert.Empty(uitkomst.Fouten);
        Assert.Equal(regels, uitkomst.Regels);
    }

    static async Task ProbeerAsync(Proefcontracten proef, string bestand)
    {
        try
        {
            await proef.ImporteerAsync(Proefcontracten.Regio, bestand);
        }
        catch (Storingsfout)
        {
            // It died, as the test wished.
        }
    }

    static string Regel(string code, long tarief, string ingang, string einde, string gemeenten = "") =>
        $"C1;{Aanbieder};{gemeenten};45;{code};inspanningsgericht;04;{tarief};{ingang};{einde};\n";

    static async Task<IEnumerable<long>> TarievenAsync(Proefcontracten proef, string gemeente, string code, DateOnly dag) =>
        (await proef.Register.ZoekAsync(gemeente, Aanbieder, "45", code, dag, default)).Select(r => r.Tarief!.Value);
}
