using Hub.Monitor.Cijfers;
using Hub.Monitor.Tellen;

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
        Assert.Equal(gezien, Tekst(Pas(Tabel(aantallen, totaal: 100)).Rijen));

    [Theory]
    [InlineData("9", 9, true)]
    [InlineData("2 3", 5, true)]
    [InlineData("9 20", 29, false)]
    [InlineData("2", 20, true)] // the only row: the total would be the row, although it counts more
    public void The_total_goes_when_it_is_small_or_nothing_is_left_to_hide_behind(string aantallen, long totaal, bool weg) =>
        Assert.Equal(weg, Pas(Tabel(aantallen, totaal)).Totaal!.Cijfers[0].Onderdrukt);

    [Fact]
    public void A_category_less_its_products_tells_nothing_of_few_also_when_the_rest_of_it_has_no_row()
    {
        // 45A04 has 30 of the 33 clients of category 45; the other 3 have a category only. That is a row too, with the 20 of category 44, which gives them away.
        var (categorie, product, alleen) = (Klassen.Categorie + "45", "45A04", Klassen.GeenCode);
        var (c, p, rest, a) = (new Cel(Maat.Clienten, 2026, Klasse: categorie), new Cel(Maat.Clienten, 2026, product), new Cel(Maat.Clienten, 2026, alleen, Klasse: categorie), new Cel(Maat.Clienten, 2026, alleen));
        var (d, andere) = (new Cel(Maat.Clienten, 2026, Klasse: Klassen.Categorie + "44"), new Cel(Maat.Clienten, 2026, alleen, Klasse: Klassen.Categorie + "44"));
        var aantallen = new Dictionary<Cel, long> { [c] = 33, [d] = 20, [p] = 30, [rest] = 3, [a] = 23, [andere] = 20 };
        var tabel = new Cijfertabel("t", "clienten", "", "", [new Kolom("Cliënten", Cijfersoort.Aantal)], [.. new[] { c, d, p, a }.Select(cel => new Cijferrij("", "", [new Cijfer(aantallen[cel]) { Over = [cel] }]))]);
        var rijen = Onderdrukking.Pas([tabel], [rest, andere], cel => [aantallen.GetValueOrDefault(cel)], _ => 12)[0].Rijen;
        Assert.Equal("33 20 * *", Tekst(rijen));
    }

    [Fact]
    public void Columns_of_another_year_are_judged_by_the_persons_of_that_year()
    {
        static Cijferrij Rij(string code, long nu, long toen) => new(code, code, [Cijfer(code, 2026, nu), Cijfer(code, 2025, toen)]);
        var tabel = new Cijfertabel("t", "clienten", "", "", [new Kolom("nu", Cijfersoort.Aantal), new Kolom("toen", Cijfersoort.Aantal)], [Rij("a", 20, 3), Rij("b", 30, 20), Rij("c", 40, 50)]);
        var rijen = Pas(tabel).Rijen;
        Assert.Equal([false, false, false], rijen.Select(r => r.Cijfers[0].Onderdrukt));
        Assert.Equal([true, true, false], rijen.Select(r => r.Cijfers[1].Onderdrukt));
    }

    [Fact]
    public void Who_knows_a_part_of_the_whole_finds_no_few_persons_elsewhere()
    {
        // Of 12 and 40 clients a reader has 10 and 20 itself: 2 are elsewhere.
        var tabel = Tabel("12 40 50", 102);
        long[] zonder = [2, 20, 30, 52];
        var personen = tabel.Rijen.Append(tabel.Totaal!).Zip(zonder).ToDictionary(p => p.First.Cijfers[0].Over[0], p => new[] { (long)p.First.Cijfers[0].Waarde!, p.Second });
        Assert.Equal("* * 50", Tekst(Onderdrukking.Pas([tabel], [], cel => personen.GetValueOrDefault(cel, [0, 0]), _ => 12)[0].Rijen));
    }

    [Theory]
    [InlineData("50 9 40 4", "0 2 1 3")]
    [InlineData("50 45 40 4", "0 1 2 3")]
    [InlineData("40 9 50 8", "2 0 1 3")] // whatever the hidden ones are, they stand last and by code
    [InlineData("40 8 50 9", "2 0 1 3")]
    public void The_place_of_a_row_does_not_tell_what_is_hidden_in_it(string aantallen, string volgorde) =>
        Assert.Equal(volgorde, string.Join(' ', Pas(Tabel(aantallen, totaal: 500) with { Rangkolom = 0 }).Gerangschikt().Rijen.Select(r => r.Sleutel)));

    [Fact]
    public void Among_the_first_is_only_what_is_shown_and_the_text_beside_a_hidden_total_is_the_other_one()
    {
        var tabel = Pas(Tabel("3 20 4", totaal: 9) with { Rangkolom = 0, Hoogstens = 1, Toelichting = "7,5 % is gedeclareerd", ToelichtingZonderTotaal = "" }).Gerangschikt();
        Assert.Equal(("1", ""), (Assert.Single(tabel.Rijen).Sleutel, tabel.Toelichting));
    }

    [Fact]
    public void In_a_thousand_random_tables_no_suppressed_count_follows_from_the_total()
    {
        var kans = new Random(7);
        for (var keer = 0; keer < 1000; keer++)
        {
            var aantallen = Enumerable.Range(0, kans.Next(1, 12)).Select(_ => (long)kans.Next(kans.Next(3) == 0 ? 100 : 12)).ToArray();
            var tabel = Pas(Tabel(string.Join(' ', aantallen), aantallen.Sum()));
            var verborgen = aantallen.Where((_, i) => tabel.Rijen[i].Cijfers[0].Onderdrukt).ToList();
            Assert.DoesNotContain(aantallen.Where((_, i) => !tabel.Rijen[i].Cijfers[0].Onderdrukt), a => a is > 0 and < 10);
            if (!tabel.Totaal!.Cijfers[0].Onderdrukt)
                Assert.True(verborgen.Count == 0 || (verborgen.Count > 1 && verborgen.Sum() >= 10), string.Join(' ', aantallen));
        }
    }

    static Cijfertabel Tabel(string aantallen, long totaal) => new(
        "t", "clienten", "", "", [new Kolom("Cliënten", Cijfersoort.Aantal)],
        [.. aantallen.Split(' ').Select((a, i) => new Cijferrij($"{i}", $"{i}", [Cijfer($"{i}", 2026, long.Parse(a, null))]))])
    { Totaal = new Cijferrij("totaal", "", [new Cijfer(totaal) { Over = [new Cel(Maat.Clienten, 2026)] }]) };

    static Cijfer Cijfer(string aanbieder, int jaar, long waarde) => new(waarde) { Over = [new Cel(Maat.Clienten, jaar, Aanbieder: aanbieder)] };

    // As many persons as the figure says.
    static Cijfertabel Pas(Cijfertabel tabel)
    {
        var personen = tabel.Rijen.Append(tabel.Totaal ?? tabel.Rijen[0]).SelectMany(r => r.Cijfers).DistinctBy(c => c.Over[0]).ToDictionary(c => c.Over[0], c => new[] { (long)c.Waarde! });
        return Onderdrukking.Pas([tabel], [], cel => personen[cel], _ => 12)[0];
    }

    static string Tekst(IEnumerable<Cijferrij> rijen) => string.Join(' ', rijen.Select(r => r.Cijfers[0].Onderdrukt ? "*" : $"{r.Cijfers[0].Waarde}"));
}
