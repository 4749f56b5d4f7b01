using System.Globalization;
using System.Xml.Linq;

namespace Hub.Generator.Tests;

public class DeclaratieTests
{
    static readonly IReadOnlyList<XElement> Declaraties = [.. Gelezen.Alle("JW323")];
    static readonly IReadOnlyList<XElement> Prestaties = [.. Declaraties.SelectMany(bericht => bericht.Alles("Prestatie"))];

    [Fact]
    public void The_total_is_the_sum_of_the_amounts_credit_subtracted()
    {
        Assert.All(Declaraties, bericht => Assert.Equal(
            bericht.Alles("Prestatie").Sum(prestatie => prestatie.Bedrag("IngediendBedrag", "Bedrag")),
            bericht.Kind("Declaratie")!.Bedrag("TotaalIngediendBedrag", "TotaalBedrag"))); // TR358
    }

    [Fact]
    public void An_amount_is_volume_times_price_or_the_volume_itself_in_euros()
    {
        Assert.Equal(["01", "04", "14", "16", "82", "83", "84"], Prestaties.Select(p => p.Waarde("Eenheid")!).Distinct().Order());
        Assert.All(Prestaties, prestatie =>
        {
            var euro = prestatie.Waarde("Eenheid") == "83";
            Assert.Equal(euro, prestatie.Kind("ProductTarief") is null); // CD087
            var tarief = euro ? 1 : long.Parse(prestatie.Waarde("ProductTarief")!, CultureInfo.InvariantCulture);
            var volume = long.Parse(prestatie.Waarde("GeleverdVolume")!, CultureInfo.InvariantCulture);
            Assert.Equal(volume * tarief, Math.Abs(prestatie.Bedrag("IngediendBedrag", "Bedrag"))); // CS339, TR346
        });
    }

    [Fact]
    public void A_claim_is_about_the_calendar_month_before_it_and_a_Prestatie_about_one_month_up_to_then()
    {
        foreach (var bericht in Declaraties)
        {
            var (begin, einde) = (bericht.Kind("Declaratie")!.Datum("DeclaratiePeriode/Begindatum")!.Value, bericht.Kind("Declaratie")!.Datum("DeclaratiePeriode/Einddatum")!.Value);
            Assert.Equal((1, begin.AddMonths(1).AddDays(-1)), (begin.Day, einde)); // CS340
            Assert.True(begin >= new DateOnly(2021, 1, 1) && einde <= bericht.Kind("Header")!.Datum("BerichtIdentificatie/Dagtekening")); // CS100, TR137
            Assert.All(bericht.Alles("Prestatie"), prestatie =>
            {
                var (eerste, laatste) = (prestatie.Datum("ProductPeriode/Begindatum")!.Value, prestatie.Datum("ProductPeriode/Einddatum")!.Value);
                Assert.Equal((eerste.Year, eerste.Month), (laatste.Year, laatste.Month)); // CS337
                Assert.True(eerste <= laatste && laatste <= einde); // TR137, TR319
            });
        }
    }

    [Fact]
    public void A_credit_takes_back_a_Prestatie_of_another_message_and_only_a_credit_does()
    {
        Assert.Contains(Prestaties, prestatie => prestatie.Waarde("ProductReferentie/VorigReferentieNummer") is not null);
        Assert.All(Prestaties, prestatie => Assert.Equal(
            prestatie.Waarde("IngediendBedrag/DebetCredit") == "C", prestatie.Waarde("ProductReferentie/VorigReferentieNummer") is not null)); // CD060
        Assert.All(Declaraties, bericht =>
        {
            var vorige = bericht.Alles("VorigReferentieNummer").Select(nummer => nummer.Value).ToList();
            Assert.Equal(vorige.Count, vorige.Distinct().Count()); // TR315
            Assert.Empty(vorige.Intersect(bericht.Alles("ReferentieNummer").Select(nummer => nummer.Value))); // TR316
        });
    }

    [Fact]
    public void An_assignment_is_claimed_once_for_a_period()
    {
        Assert.All(Declaraties, bericht => Assert.All(
            bericht.Alles("Prestatie").GroupBy(p => (p.Waarde("ToewijzingNummer"), p.Waarde("ProductPeriode/Begindatum"), p.Waarde("ProductCode"))),
            groep => Assert.Single(groep))); // TR416
    }

    [Fact]
    public void References_of_different_seeds_differ()
    {
        var referenties = Prestaties.Select(prestatie => prestatie.Waarde("ProductReferentie/ReferentieNummer")).ToList();

        Assert.Equal(referenties.Count, referenties.Distinct().Count()); // TR314
    }

    [Fact]
    public void The_answer_explains_the_difference_between_claimed_and_awarded_by_the_refused_Prestaties()
    {
        var antwoorden = Gelezen.Alle("JW325").Where(bericht => bericht.Kind("DeclaratieAntwoord") is not null).ToList();
        Assert.All(antwoorden, bericht =>
        {
            var antwoord = bericht.Kind("DeclaratieAntwoord")!;
            var verschil = antwoord.Bedrag("TotaalIngediendBedrag", "TotaalBedrag") - antwoord.Bedrag("TotaalToegekendBedrag", "TotaalBedrag");
            Assert.Equal(verschil, antwoord.Alles("Prestatie").Sum(prestatie => prestatie.Bedrag("IngediendBedrag", "Bedrag"))); // TR342
            Assert.Equal(verschil == 0 ? "8001" : "0200", antwoord.Waarde("RetourCodes/RetourCode")); // IV087
        });
        Assert.Contains(antwoorden, bericht => bericht.Alles("Prestatie").Any());
        Assert.Contains(antwoorden, bericht => !bericht.Alles("Prestatie").Any());
    }
}
