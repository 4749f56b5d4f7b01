using Hub.Kern.Partijen;
using Hub.Keten.Inzien;
using Hub.Keten.Termijnen;
using Hub.Keten.Tests.Geheugen;
using Hub.Testbasis;

namespace Hub.Keten.Tests.Termijnen;

/// <summary>A reader sees the clocks it asks for, however many others stand between them, and only of types in its mandate.</summary>
public class TermijnlijstTests
{
    const string Gemeente = Proefpartijen.Gemeente;
    const string Aanbieder = Proefpartijen.Aanbieder;
    static readonly DateOnly Dag = new(2026, 3, 2);

    [Fact]
    public async Task What_must_be_done_is_found_behind_any_number_that_one_waits_for()
    {
        var lijsten = await MaakAsync(120, v => v with { Doener = Aanbieder, Wachter = Gemeente });
        await lijsten.ZetOpAsync(Plicht("doen"), Dag.AddDays(300), default);

        var blad = await lijsten.KiesAsync(Gemeente, t => t.Rol == Termijnrol.Doet, 100, null, default);

        Assert.Equal(("BdoenX", null), (Assert.Single(blad.Termijnen).BerichtId, blad.Verder));
    }

    [Fact]
    public async Task A_page_goes_on_where_the_last_one_ended()
    {
        var lijsten = await MaakAsync(5, v => v);
        var gezien = new List<string>();
        string? na = null;
        do
        {
            var blad = await lijsten.KiesAsync(Gemeente, _ => true, 2, na, default);
            gezien.AddRange(blad.Termijnen.Select(t => t.BerichtId));
            na = blad.Verder;
        }
        while (na is not null);
        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"B{i}X"), gezien);
    }

    [Theory]
    [InlineData("JW315", Mandaathandeling.Ophalen, Termijnrol.Doet, true)]
    [InlineData("JW323", Mandaathandeling.Ophalen, Termijnrol.Doet, false)] // not in the mandate (IB009)
    [InlineData("JW315", Mandaathandeling.Ophalen, Termijnrol.Wacht, false)] // it may not know what was sent
    [InlineData("JW315", Mandaathandeling.Aanbieden, Termijnrol.Wacht, true)]
    public void Who_acts_for_another_knows_of_the_clocks_of_messages_in_its_mandate(string soort, Mandaathandeling mag, Termijnrol rol, bool verwacht)
    {
        var klok = new Testklok();
        var partijen = new Partijregister(new Partijenconfiguratie
        {
            Partijen =
            [
                new Partijregel { Code = Gemeente, Naam = "Gemeente", Rol = Rol.Gemeente },
                new Partijregel
                {
                    Code = "backoffice", Naam = "Backoffice", Rol = Rol.Gemachtigde,
                    Mandaten = [new Mandaat { Namens = [Gemeente], Mag = [mag], Soorten = ["JW315"], Vanaf = new DateOnly(2020, 1, 1) }],
                },
            ],
        });
        var termijn = new Termijn("verzoek", rol, Dag, Dag, "id", soort, "I1", Aanbieder, null, "p");
        var belangen = new Berichtbelangen(new Mandaten(partijen, klok));
        Assert.Equal(verwacht, belangen.Mag(termijn, "backoffice", Gemeente));
        Assert.True(belangen.Mag(termijn, Gemeente, Gemeente));
    }

    static async Task<Termijnlijsten> MaakAsync(int aantal, Func<Verplichting, Verplichting> maak)
    {
        var opslag = await Proefopslag.MaakAsync();
        var lijsten = new Termijnlijsten(opslag.Tabellen, opslag.Klok);
        for (var i = 0; i < aantal; i++)
            await lijsten.ZetOpAsync(maak(Plicht($"{i}")), Dag.AddDays(i), default);
        return lijsten;
    }

    static Verplichting Plicht(string naam) =>
        new($"verzoek-{naam}a", Termijnsoort.Verzoek, $"B{naam}X", "JW315", naam, Gemeente, Aanbieder, Dag, Dag);
}
