using System.Text;
using Hub.Keten.Contracten;

namespace Hub.Keten.Tests.Contracten;

/// <summary>A file with contracts is judged as a whole, and every fault is named with its place.</summary>
public class ContractbestandTests
{
    const string Kop = "contract;aanbieder;gemeenten;productcategorie;productcode;uitvoeringsvariant;eenheid;tarief;ingang;einde;budgetplafond";
    const string Goed = "C1;42420001;;45;45A04;inspanningsgericht;04;7980;2026-01-01;2026-12-31;";

    [Fact]
    public async Task A_good_line_is_read_in_every_form_people_save_it() => Assert.All(
        await UitkomstenAsync(
            $"{Kop}\n{Goed}\n",
            $"\uFEFF{Kop}\r\n{Goed}\r\n\r\n",
            $"{Kop}\n{Goed}\n;;;;;;;;;;\n",
            $"{Kop}\n{Goed}".Replace(';', ','),
            $"{Kop}\n\"C1\"; 42420001 ;;45;45A04;Inspanningsgericht;04;7980;1-1-2026;31-12-2026;",
            """{"contracten":[{"contract":"C1","aanbieder":"42420001","gemeenten":["0268"],"productcategorie":"45","productcode":"45A04","uitvoeringsvariant":"inspanningsgericht","eenheid":"04","tarief":7980,"ingang":"2026-01-01","einde":"2026-12-31","budgetplafond":null}]}"""),
        uitkomst => Assert.Equal((1, 0), (uitkomst.Regels, uitkomst.Fouten.Count)));

    [Theory]
    // One fault per line of this table: the line as written, and the place and name of the value at fault.
    [InlineData(";42420001;;45;45A04;inspanningsgericht;04;7980;2026-01-01;;", 0, "contract")]
    [InlineData("C1;;;45;45A04;inspanningsgericht;04;7980;2026-01-01;;", 0, "aanbieder")]
    [InlineData("C1;6060333;;45;45A04;inspanningsgericht;04;7980;2026-01-01;;", 2, "aanbieder")]
    [InlineData("C1;42420001;268;45;45A04;inspanningsgericht;04;7980;2026-01-01;;", 3, "gemeenten")]
    [InlineData("C1;42420001;0200;45;45A04;inspanningsgericht;04;7980;2026-01-01;;", 3, "gemeenten")]
    [InlineData("C1;42420001;;99;;inspanningsgericht;04;7980;2026-01-01;;", 4, "productcategorie")]
    [InlineData("C1;42420001;;;45A04;inspanningsgericht;04;7980;2026-01-01;;", 0, "productcategorie")]
    [InlineData("C1;42420001;;54;45A04;inspanningsgericht;04;7980;2026-01-01;;", 5, "productcode")]
    [InlineData("C1;42420001;;45;45A04X;inspanningsgericht;04;7980;2026-01-01;;", 5, "productcode")]
    [InlineData("C1;42420001;;45;45A04;per uur;04;7980;2026-01-01;;", 6, "uitvoeringsvariant")]
    [InlineData("C1;42420001;;45;45A04;1;04;7980;2026-01-01;;", 6, "uitvoeringsvariant")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;;7980;2026-01-01;;", 0, "eenheid")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;82;7980;2026-01-01;;", 7, "eenheid")]
    [InlineData("C1;42420001;;45;45A04;outputgericht;04;7980;2026-01-01;;", 7, "eenheid")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;99;7980;2026-01-01;;", 7, "eenheid")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;;2026-01-01;;", 0, "tarief")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;79,80;2026-01-01;;", 8, "tarief")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;0;2026-01-01;;", 8, "tarief")]
    [InlineData("C1;42420001;;45;45A04;outputgericht;83;7980;2026-01-01;;", 8, "tarief")]
    [InlineData("C1;42420001;;45;45A04;taakgericht;;7980;2026-01-01;;100", 8, "tarief")]
    [InlineData("C1;42420001;;45;45A04;taakgericht;04;;2026-01-01;;100", 7, "eenheid")]
    [InlineData("C1;42420001;;;;beschikbaarheid;;;2026-01-01;;", 0, "budgetplafond")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;7980;;;", 0, "ingang")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;7980;2026-02-30;;", 9, "ingang")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;7980;1926-01-01;;", 9, "ingang")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;7980;2026-02-01;2026-01-31;", 10, "einde")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;7980;2026-01-01;;veel", 11, "budgetplafond")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;7980;2027-01-01;;;extra", 12, null)]
    [InlineData("C\"1;42420001;;45;45A04;inspanningsgericht;04;7980;2026-01-01;;", 0, null)]
    public async Task A_wrong_value_is_named_with_its_line_and_column_and_nothing_else_is(string regel, int kolom, string? veld)
    {
        var uitkomst = await UitkomstAsync($"{Kop}\n{Goed}\n{regel}\n");

        var fout = Assert.Single(uitkomst.Fouten);
        Assert.Equal((3, kolom, veld), (fout.Regelnummer, fout.Kolom, fout.Veld));
        Assert.NotEmpty(fout.Melding);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(Kop)]
    [InlineData("naam;prijs\nx;1")]
    [InlineData("contract;contract\nC1;C1")]
    [InlineData("contract;prijs\nC1;1")]
    [InlineData("{\"contracten\":[]}")]
    [InlineData("{\"contracten\":[1]}")]
    [InlineData("{\"iets\":[]}")]
    [InlineData("[]")]
    [InlineData("{\"contracten\":[{\"contract\":\"C1\"")]
    [InlineData("{\"contracten\":[{\"contract\":{}}]}")]
    [InlineData("{\"contracten\":[{\"prijs\":1}]}")]
    [InlineData("{\"contracten\":[{\"contract\":\"a\",\"contract\":\"b\"}]}")]
    public async Task A_file_that_is_no_list_of_contracts_is_refused_with_a_reason(string bestand)
    {
        var uitkomst = await UitkomstAsync(bestand);

        Assert.NotEmpty(uitkomst.Fouten);
        Assert.Null(uitkomst.Versie);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_says_how_to_save_it()
    {
        var uitkomst = await new Proefcontracten().Importeren.VoerUitAsync(
            [.. Encoding.UTF8.GetBytes($"{Kop}\nC"), 0xE9, .. ";42420001"u8], Proefcontracten.Gemeente, proef: true, default);

        Assert.Contains("UTF-8", Assert.Single(uitkomst.Fouten).Melding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_JSON_the_place_is_the_line_and_the_character()
    {
        var uitkomst = await UitkomstAsync(
            """
            {
              "contracten": [
                { "contract": "Één", "aanbieder": 4242, "productcategorie": "45", "uitvoeringsvariant": "inspanningsgericht",
                  "eenheid": "04", "tarief": 79.80, "ingang": "2026-01-01" }
              ]
            }
            """);

        Assert.Equal([(3, 39, "aanbieder"), (4, 34, "tarief")], uitkomst.Fouten.Select(f => (f.Regelnummer, f.Kolom, f.Veld!)));
    }

    [Fact]
    public async Task Line_numbers_count_the_lines_of_a_quoted_value()
    {
        var uitkomst = await UitkomstAsync($"{Kop}\n\"C\n1\";42420001;;45;45A04;inspanningsgericht;04;7980;2026-01-01;;\n{Goed.Replace("7980", "x", StringComparison.Ordinal)}\n");

        Assert.Equal([(2, "contract"), (4, "tarief")], uitkomst.Fouten.Select(f => (f.Regelnummer, f.Veld!)));
    }

    [Theory]
    // The same product, unit and gemeente twice on one day, under one contract.
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;8000;2026-12-31;2027-12-31;", 3)]
    [InlineData("C1;42420001;0268;45;45A04;inspanningsgericht;04;8000;2025-01-01;;", 2)]
    public async Task Periods_that_overlap_are_named(string regel, int regelnummer)
    {
        var fout = Assert.Single((await UitkomstAsync($"{Kop}\n{Goed}\n{regel}")).Fouten);

        Assert.Equal((regelnummer, "ingang"), (fout.Regelnummer, fout.Veld));
    }

    [Theory]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;04;8000;2027-01-01;;")]
    [InlineData("C1;42420001;;45;45A04;inspanningsgericht;01;133;2026-01-01;;")]
    [InlineData("C2;42420001;;45;45A04;inspanningsgericht;04;8000;2026-01-01;;")]
    [InlineData("C1;65656055;;45;45A04;inspanningsgericht;04;8000;2026-01-01;;")]
    public async Task What_does_not_overlap_is_good(string regel) => Assert.Empty((await UitkomstAsync($"{Kop}\n{Goed}\n{regel}")).Fouten);

    [Fact]
    public async Task Two_ceilings_for_one_contract_in_one_year_are_named()
    {
        var fout = Assert.Single((await UitkomstAsync($"{Kop}\nC1;42420001;;45;;inspanningsgericht;04;8000;2025-01-01;2026-12-31;100\nC1;42420001;;46;;inspanningsgericht;04;8000;2026-06-01;;200")).Fouten);

        Assert.Equal((3, "budgetplafond"), (fout.Regelnummer, fout.Veld));
        Assert.Contains("2026", fout.Melding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_full_of_faults_is_answered_with_the_first_two_hundred()
    {
        var fouten = (await UitkomstAsync($"{Kop}\n{string.Concat(Enumerable.Repeat("C1\n", 5000))}")).Fouten;

        Assert.Equal(201, fouten.Count);
        Assert.Contains("meer fouten", fouten[^1].Melding, StringComparison.Ordinal);
    }

    static Task<Importuitkomst> UitkomstAsync(string bestand) =>
        Proefcontracten.BeoordeelAsync(Proefcontracten.Gemeente, bestand);

    static async Task<List<Importuitkomst>> UitkomstenAsync(params string[] bestanden)
    {
        var uitkomsten = new List<Importuitkomst>();
        foreach (var bestand in bestanden)
            uitkomsten.Add(await UitkomstAsync(bestand));
        return uitkomsten;
    }
}
