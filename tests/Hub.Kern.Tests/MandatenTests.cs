using System.Globalization;
using Hub.Kern.Partijen;

namespace Hub.Kern.Tests;

/// <summary>A mandate covers what it says, on the days it says, in Dutch time (IB009).</summary>
public class MandatenTests
{
    const string Backoffice = "backoffice";
    const string Gemeente = "0268";

    [Theory]
    [InlineData("2026-01-31T22:59:59Z", false)] // one second to midnight in the Netherlands
    [InlineData("2026-01-31T23:00:00Z", true)] // 1 February there
    [InlineData("2026-03-31T21:59:59Z", true)] // still 31 March, in summer time
    [InlineData("2026-03-31T22:00:00Z", false)]
    public void It_holds_from_the_first_day_up_to_and_including_the_last(string tijdstip, bool geldt)
    {
        var mandaten = Mandaten(tijdstip, Mandaat() with { Vanaf = new DateOnly(2026, 2, 1), TotEnMet = new DateOnly(2026, 3, 31) });
        Assert.Equal(geldt, mandaten.Mag(Backoffice, Gemeente, Mandaathandeling.Aanbieden, "JW301"));
        Assert.Equal(geldt, mandaten.MagOptreden(Backoffice, Gemeente));
    }

    [Fact]
    public void It_covers_the_actions_and_types_of_message_that_it_names()
    {
        var mandaten = Mandaten("2026-02-01T12:00:00Z", Mandaat() with { Mag = [Mandaathandeling.Ophalen], Soorten = ["JW323"] });

        Assert.True(mandaten.Mag(Backoffice, Gemeente, Mandaathandeling.Ophalen, "JW323"));
        Assert.False(mandaten.Mag(Backoffice, Gemeente, Mandaathandeling.Ophalen, "JW305"));
        Assert.False(mandaten.Mag(Backoffice, Gemeente, Mandaathandeling.Aanbieden, "JW323"));
        Assert.True(mandaten.MagIets(Backoffice, Gemeente, Mandaathandeling.Ophalen));
        Assert.False(mandaten.MagIets(Backoffice, Gemeente, Mandaathandeling.Aanbieden));
        Assert.False(mandaten.MagOptreden(Backoffice, "0200"));
    }

    [Fact]
    public void For_itself_a_party_needs_none_and_one_mandate_does_not_lend_to_another()
    {
        var mandaten = Mandaten("2026-02-01T12:00:00Z", Mandaat() with { Mag = [Mandaathandeling.Ophalen] }, Mandaat() with { Soorten = ["JW301"] });

        Assert.True(mandaten.Mag(Gemeente, Gemeente, Mandaathandeling.Aanbieden, "JW301"));
        Assert.False(mandaten.Mag(Gemeente, "0200", Mandaathandeling.Aanbieden, "JW301"));
        Assert.True(mandaten.Mag(Backoffice, Gemeente, Mandaathandeling.Aanbieden, "JW301"));
        Assert.False(mandaten.Mag(Backoffice, Gemeente, Mandaathandeling.Aanbieden, "JW315")); // one names the type, the other the action
    }

    [Fact]
    public void It_ends_at_once_when_the_file_no_longer_holds_it()
    {
        var register = new Partijregister(Configuratie(Mandaat()));
        var mandaten = new Mandaten(register, new Klok("2026-02-01T12:00:00Z"));
        Assert.True(mandaten.MagOptreden(Backoffice, Gemeente));

        register.Vervang(Configuratie());

        Assert.False(mandaten.MagOptreden(Backoffice, Gemeente));
    }

    static Mandaat Mandaat() => new()
    {
        Namens = [Gemeente], Mag = [Mandaathandeling.Aanbieden, Mandaathandeling.Ophalen], Vanaf = new DateOnly(2026, 1, 1),
    };

    static Mandaten Mandaten(string tijdstip, params Mandaat[] mandaten) => new(new Partijregister(Configuratie(mandaten)), new Klok(tijdstip));

    static Partijenconfiguratie Configuratie(params Mandaat[] mandaten) => new()
    {
        Partijen =
        [
            new Partijregel { Code = Gemeente, Naam = "N", Rol = Rol.Gemeente },
            new Partijregel { Code = "0200", Naam = "A", Rol = Rol.Gemeente },
            new Partijregel { Code = Backoffice, Naam = "B", Rol = Rol.Gemachtigde, Mandaten = mandaten },
        ],
    };

    sealed class Klok(string tijdstip) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(tijdstip, CultureInfo.InvariantCulture);
    }
}
