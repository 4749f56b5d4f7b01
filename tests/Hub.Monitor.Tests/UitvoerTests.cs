using System.Text;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Uitvoer;

namespace Hub.Monitor.Tests;

/// <summary>Exports, and the definitions beside the figures.</summary>
public class UitvoerTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void A_text_never_starts_a_formula_in_a_spreadsheet(string naam)
    {
        var csv = Csv(new Cijferrij(naam, naam, [new Cijfer(Waarde: null) { Tekst = naam }]));
        foreach (var cel in Cellen(csv).Where(cel => cel.Length > 0))
            Assert.DoesNotContain(cel[0], "=+-@\t\r");
        Assert.Equal(3, Cellen(csv).Count(cel => cel.EndsWith(naam[1..], StringComparison.Ordinal)));
    }

    [Fact]
    public void Numbers_stay_numbers_negative_ones_too_and_what_is_suppressed_says_so()
    {
        var csv = Csv(new Cijferrij("45A04", "Begeleiding; licht", [new Cijfer(-123456)]), new Cijferrij("x", "y", [new Cijfer(Waarde: null) { Onderdrukt = true }]));
        Assert.Contains("45A04;\"Begeleiding; licht\";-1234,56", csv, StringComparison.Ordinal);
        Assert.Contains("x;y;< 10", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_definition_is_complete_and_its_elements_stand_in_the_standard()
    {
        Assert.Equal(Definities.Alle.Count, Definities.Alle.Select(d => d.Code).Distinct().Count());
        Assert.All(Definities.Alle, d => Assert.DoesNotContain(new[] { d.Naam, d.Betekenis, d.Formule }, string.IsNullOrWhiteSpace));
        Assert.All(Definities.Alle, d => Assert.NotEmpty(d.Bronnen));
        Assert.All(Definities.Alle, d => Assert.NotEmpty(d.NietGeteld));
    }

    static string Csv(params Cijferrij[] rijen) => Encoding.UTF8.GetString(
        Cijferbestand.Csv([new Cijfertabel("t", "kosten", "Titel", "Rij", [new Kolom("Bedrag", Cijfersoort.Eurocent)], rijen)]));

    static IEnumerable<string> Cellen(string csv)
    {
        using var lezer = new CsvHelper.CsvParser(new StringReader(csv.TrimStart('\uFEFF')), new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { Delimiter = ";" });
        while (lezer.Read())
            foreach (var cel in lezer.Record!)
                yield return cel;
    }
}
