using System.Text.RegularExpressions;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Weergave;

namespace Hub.Portaal.Tests;

/// <summary>A chart says what its table says, to who sees no colours too (WCAG 1.4.1).</summary>
public sealed partial class GrafiekTests
{
    static readonly string[] Maanden = ["januari", "februari", "maart", "april", "mei"];

    [Fact]
    public void An_axis_of_large_amounts_has_round_words_that_fit_beside_it()
    {
        var svg = Teken(Grafieksoort.Lijn, Maanden, [100_000, 398_000, 200_000, 1, 2]);
        Assert.Contains(">€\u00A0400\u00A0dzd<", Decodeer(svg), StringComparison.Ordinal);
        var links = double.Parse(As().Match(svg).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(links > "€ 400 dzd".Length * 7, $"{links}");
    }

    [Fact]
    public void A_line_breaks_where_a_value_is_suppressed_and_the_value_between_two_gaps_is_still_marked()
    {
        Assert.Equal(2, Lijn().Count(Teken(Grafieksoort.Lijn, Maanden, [1, 2, null, 3, 4])));
        var los = Teken(Grafieksoort.Lijn, Maanden, [null, 2, null, null, null]);
        Assert.Equal((0, 1), (Lijn().Count(los), Merkteken().Count(los)));
    }

    [Fact]
    public void A_lying_bar_has_its_whole_name_in_words_and_what_is_suppressed_says_so()
    {
        var svg = Decodeer(Teken(Grafieksoort.Liggend, ["45 Jeugdhulp ambulant", "Activiteiten in het preventief justitieel kader"], [10, null]));
        Assert.Contains(">45 Jeugdhulp ambulant<", svg, StringComparison.Ordinal);
        Assert.Contains(">Activiteiten in het preventief<", svg, StringComparison.Ordinal);
        Assert.Contains(">justitieel kader<", svg, StringComparison.Ordinal);
        Assert.Contains(">< 10<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_bar_does_not_fill_the_chart()
    {
        var breed = Staaf().Match(Teken(Grafieksoort.Staaf, ["2026"], [5])).Groups[1].Value;
        Assert.InRange(double.Parse(breed, System.Globalization.CultureInfo.InvariantCulture), 10, 40);
    }

    [Fact]
    public void No_two_series_have_the_same_marker_or_hatching()
    {
        Assert.Equal(5, Enumerable.Range(0, 5).Select(i => Reeksvorm.Merkteken(i, 0, 0).Split("class").First()).Distinct().Count());
        Assert.Equal(5, Arcering().Matches(new Reeksvorm("x").Definities(5)).Select(m => m.Groups[1].Value).Distinct().Count());
    }

    [Theory]
    [InlineData(950, "€ 950")]
    [InlineData(400_000, "€ 400 dzd")]
    [InlineData(1_200_000, "€ 1,2 mln")]
    public void An_amount_at_an_axis_is_short(double euro, string verwacht) => Assert.Equal(verwacht, Nederlands.Euro(euro).Replace('\u00A0', ' '));

    static string Teken(Grafieksoort soort, string[] punten, double?[] waarden)
    {
        var gegevens = new Grafiekgegevens("Proef", punten, [new Reeks("Een", waarden)]) { Asmaat = Nederlands.Euro, Onbekend = "< 10" };
        return Grafiektekening.Van(gegevens, soort, new Reeksvorm("proef")).Teken();
    }

    static string Decodeer(string svg) => System.Net.WebUtility.HtmlDecode(svg);

    [GeneratedRegex("class=\"as\" x1=\"([0-9.]+)\"")]
    private static partial Regex As();

    [GeneratedRegex("<polyline")]
    private static partial Regex Lijn();

    [GeneratedRegex("class=\"merkteken")]
    private static partial Regex Merkteken();

    [GeneratedRegex("class=\"staaf\".*? width=\"([0-9.]+)\"")]
    private static partial Regex Staaf();

    [GeneratedRegex("class=\"arcering\" d=\"([^\"]*)\"")]
    private static partial Regex Arcering();
}
