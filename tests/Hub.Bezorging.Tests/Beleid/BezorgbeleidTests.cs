using System.Globalization;
using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Bezorging.Beleid;

namespace Hub.Bezorging.Tests.Beleid;

/// <summary>The policy says what it does, and does what it says.</summary>
public class BezorgbeleidTests
{
    [Fact]
    public void It_describes_itself_in_one_sentence() => Assert.Equal(
        "Berichten gaan één voor één en op volgorde; antwoordt de ontvanger niet binnen 1 min of met een storing, dan volgen 2 nieuwe pogingen "
        + "kort na elkaar (vanaf 2 s, met spreiding) en daarna nieuwe beurten na 1 min, 5 min, 15 min, 30 min en dan telkens 1 uur, met 1 min rust "
        + "na 5 storingen achter elkaar; wat na 24 uur storing niet is afgeleverd, of geweigerd wordt, wordt een dode brief.",
        Bezorgbeleid.Standaard.ToString());

    [Fact]
    public void A_run_against_a_recipient_that_never_answers_ends_well_before_the_function_s_time_is_up()
    {
        var beleid = Bezorgbeleid.Standaard;
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Gedeeld.Project, "host.json")));
        var functietijd = TimeSpan.Parse(host.RootElement.GetProperty("functionTimeout").GetString()!, CultureInfo.InvariantCulture);

        var langste = beleid.Beurt + (beleid.PogingenPerBeurt * beleid.Antwoordtijd) + (beleid.PogingenPerBeurt * 2 * beleid.Tussentijd);

        Assert.InRange(langste, TimeSpan.Zero, functietijd - TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(1, null, 1)]
    [InlineData(2, null, 5)]
    [InlineData(5, null, 60)]
    [InlineData(50, null, 60)]
    [InlineData(1, 10, 10)]
    [InlineData(3, 10, 15)] // it asks for less than the policy gives
    [InlineData(1, 6000, 60)] // and no more than the policy ever gives
    public void It_waits_ever_longer_and_listens_to_what_the_recipient_asks(int mislukt, int? gevraagd, int minuten) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minuten),
            Bezorgbeleid.Standaard.Na(mislukt, gevraagd is { } m ? TimeSpan.FromMinutes(m) : null));
}
