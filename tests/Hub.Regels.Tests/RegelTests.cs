using Hub.Berichtproeven;
using Hub.Validatie.Diagnostiek;

namespace Hub.Regels.Tests;

/// <summary>The cases in <c>regels/</c>: a message each, with what must be found in it. A domain expert adds one without C#.</summary>
public class RegelTests
{
    public static TheoryData<string> Namen => [.. Geval.Alle.Select(geval => geval.Naam)];

    public static IEnumerable<object[]> Paren => Regeltabel.Eigen.Paren.Select(paar => new object[] { paar.Bericht, paar.Regel });

    [Theory]
    [MemberData(nameof(Namen))]
    public async Task Exactly_what_is_expected_is_found_whole_and_in_pieces(string naam)
    {
        var geval = Geval.Met(naam);
        Assert.True(Orakel.Eigen.IsGeldig(geval.Bericht), "Het geval voldoet niet aan het schema.");

        var bevindingen = (await Proefvalidator.Gedeeld.ValideerAsync(Stukjespijp.InEens(geval.Bericht), default)).Bevindingen;

        Assert.Equal(geval.Verwacht, bevindingen.Select(b => new Verwachting(b.Regel, b.Pad)));
        Assert.Equal(bevindingen, (await Proefvalidator.Gedeeld.ValideerAsync(Stukjespijp.PerByte(geval.Bericht), default)).Bevindingen);
        Assert.All(bevindingen, b => Assert.Equal((Regelcatalogus.Met(b.Regel).Niveau, Regelcatalogus.Met(b.Regel).Retourcode), (b.Niveau, b.Retourcode)));
        Assert.All(bevindingen, b => Assert.True(b is { Regelnummer: > 0, Kolom: > 0, Offset: > 0 }));
    }

    [Theory]
    [MemberData(nameof(Paren))]
    public void Every_rule_has_on_every_message_a_case_that_breaks_it_alone_and_a_near_miss(string bericht, string regel)
    {
        var gevallen = Geval.Alle.Where(geval => geval.Soort == bericht && geval.Regel == regel).ToList();

        Assert.Contains(gevallen, geval => Samengaand.Met(bericht, regel).SetEquals(geval.Verwacht.Select(verwacht => verwacht.Regel)));
        Assert.Contains(gevallen, geval => geval.Verwacht.Count == 0);
    }

    [Fact]
    public void A_case_is_about_a_rule_of_its_message_and_says_in_its_name_whether_it_is_a_near_miss()
    {
        Assert.All(Geval.Alle, geval =>
        {
            Assert.Contains((geval.Soort, geval.Regel), Regeltabel.Eigen.Paren);
            Assert.Equal(geval.Naam.EndsWith("-mag", StringComparison.Ordinal), geval.Verwacht.Count == 0);
            Assert.Equal(geval.Verwacht.Count > 0, geval.Verwacht.Any(verwacht => verwacht.Regel == geval.Regel));
        });
    }

    [Fact]
    public void A_case_is_short_enough_to_read() =>
        Assert.All(Geval.Alle, geval => Assert.InRange(geval.Bericht.AsSpan().Count((byte)'\n'), 1, 120));
}
