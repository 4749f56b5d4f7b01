using Hub.Monitor.Cijfers;

namespace Hub.Monitor.Tests;

/// <summary>Figures about few persons are not shown, and cannot be found from those that are.</summary>
public class OnderdrukkingTests
{
    [Theory]
    [InlineData("30 12 9", "30 * *")]          // one below ten: the next smallest goes too, or the total would give it
    [InlineData("30 12 9 8", "30 12 * *")]     // two that are 17 together
    [InlineData("30 12 2 3", "30 * * *")]      // two that are 5 together
    [InlineData("30 0 12", "30 0 12")]
    [InlineData("30 0 9", "* 0 *")]            // nobody is no person, and hides nobody
    [InlineData("10 11 12", "10 11 12")]
    [InlineData("9", "*")]
    [InlineData("1 2 3", "* * *")]
    public void Small_counts_are_suppressed_with_what_would_give_them_away(string aantallen, string gezien) =>
        Assert.Equal(gezien, Tekst(Onderdrukking.Pas(Tabel(aantallen, totaal: 100)).Rijen));

    [Theory]
    [InlineData("9", 9, true)]
    [InlineData("2 3", 5, true)]
    [InlineData("9 20", 29, false)]
    [InlineData("2", 20, true)] // the only row: the total would be the row, although it counts more
    public void The_total_goes_when_it_is_small_or_nothing_is_left_to_hide_behind(string aantallen, long totaal, bool weg) =>
        Assert.Equal(weg, Onderdrukking.Pas(Tabel(aantallen, totaal)).Totaal!.Cijfers[0].Onderdrukt);

    [Fact]
    public void Within_a_group_that_has_a_total_elsewhere_no_single_row_is_suppressed()
    {
        var tabel = Tabel("30 9 50 8", 97);
        tabel = tabel with { Rijen = [.. tabel.Rijen.Select((rij, i) => rij with { Groepen = [i < 2 ? "45" : "44"] })] };
        Assert.Equal("* * * *", Tekst(Onderdrukking.Pas(tabel).Rijen));
    }

    [Fact]
    public void Columns_of_another_year_are_judged_by_the_persons_of_that_year()
    {
        Cijferrij Rij(string code, long nu, long toen) => new(code, code, [new Cijfer(nu), new Cijfer(toen) { Basis = toen }]) { Basis = nu };
        var tabel = new Cijfertabel("t", "clienten", "", "", [new Kolom("nu", Cijfersoort.Aantal), new Kolom("toen", Cijfersoort.Aantal)], [Rij("a", 20, 3), Rij("b", 30, 20), Rij("c", 40, 50)]);
        var rijen = Onderdrukking.Pas(tabel).Rijen;
        Assert.Equal([false, false, false], rijen.Select(r => r.Cijfers[0].Onderdrukt));
        Assert.Equal([true, true, false], rijen.Select(r => r.Cijfers[1].Onderdrukt));
    }

    [Fact]
    public void In_a_thousand_random_tables_no_suppressed_count_follows_from_the_total()
    {
        var kans = new Random(7);
        for (var keer = 0; keer < 1000; keer++)
        {
            var aantallen = Enumerable.Range(0, kans.Next(1, 12)).Select(_ => (long)kans.Next(kans.Next(3) == 0 ? 100 : 12)).ToArray();
            var tabel = Onderdrukking.Pas(Tabel(string.Join(' ', aantallen), aantallen.Sum()));
            var verborgen = aantallen.Where((_, i) => tabel.Rijen[i].Cijfers[0].Onderdrukt).ToList();
            Assert.DoesNotContain(aantallen.Where((_, i) => !tabel.Rijen[i].Cijfers[0].Onderdrukt), a => a is > 0 and < 10);
            if (!tabel.Totaal!.Cijfers[0].Onderdrukt)
                Assert.True(verborgen.Count == 0 || (verborgen.Count > 1 && verborgen.Sum() >= 10), string.Join(' ', aantallen));
        }
    }

    static Cijfertabel Tabel(string aantallen, long totaal) => new(
        "t", "clienten", "", "", [new Kolom("Cliënten", Cijfersoort.Aantal)],
        [.. aantallen.Split(' ').Select((a, i) => new Cijferrij($"{i}", $"{i}", [new Cijfer(decimal.Parse(a, null))]) { Basis = long.Parse(a, null) })])
    { Totaal = new Cijferrij("totaal", "", [new Cijfer(totaal)]) { Basis = totaal } };

    static string Tekst(IEnumerable<Cijferrij> rijen) => string.Join(' ', rijen.Select(r => r.Cijfers[0].Onderdrukt ? "*" : $"{r.Cijfers[0].Waarde}"));
}
