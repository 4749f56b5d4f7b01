using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Kern.Tests;

/// <summary>What names a person in the trail is never a BSN, and not for everybody's eyes (NEN-02, AVG-02).</summary>
public class PersoonskenmerkTests
{
    [Theory]
    [InlineData("medewerker-17")]
    [InlineData("j.de.vries@nijmegen.example")]
    [InlineData("12345678-9012-4abc-8def-123456789012")] // a GUID of which the digits run through the dashes
    [InlineData("00000000-0000-0000-0000-a123456789bc")]
    [InlineData("108234567890123456789")] // twenty-one digits
    [InlineData("12345678")]
    public void What_a_provider_calls_people_can_stand_in_the_trail(string naam)
    {
        Assert.Null(Persoonskenmerk.Bezwaar(naam));
        Assert.Equal($"https://aanmelden.example#{naam}", Persoonskenmerk.Van("https://aanmelden.example", naam));
    }

    [Theory]
    [InlineData("999900006")]
    [InlineData("9999.00.006")]
    [InlineData("urn:nl:bsn:999900006")]
    [InlineData("s00000000:999900006")]
    [InlineData("twee woorden")]
    [InlineData("regel\nnog een")]
    [InlineData("")]
    [InlineData(null)]
    public void What_may_be_a_BSN_or_breaks_a_line_cannot_and_the_reason_does_not_repeat_it(string? naam)
    {
        var bezwaar = Persoonskenmerk.Bezwaar(naam);
        Assert.NotNull(bezwaar);
        Assert.DoesNotContain("999900006", bezwaar, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Persoonskenmerk.Van("https://aanmelden.example", naam!));
    }

    [Fact]
    public void A_name_is_bounded() => Assert.NotNull(Persoonskenmerk.Bezwaar(new string('a', Persoonskenmerk.Maximum + 1)));

    [Theory]
    [InlineData("backoffice", Rol.Gemachtigde, true)] // its own people
    [InlineData("0268", Rol.Gemeente, true)] // for whom it was done
    [InlineData("operator", Rol.Operator, true)]
    [InlineData("42420001", Rol.Aanbieder, false)]
    [InlineData("0200", Rol.Gemeente, false)]
    public void A_person_is_shown_to_its_own_party_to_whom_it_acted_for_and_to_operators(string kijker, Rol rol, bool ziet)
    {
        var inhoud = NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, new Optreden("backoffice", "0268", "https://a.example#jansen"), "-", "-");
        var gebeurtenis = new Gebeurtenis("d", 1, default, null, inhoud, Gebeurtenis.GeenVorige, "");

        Assert.Equal(ziet ? "https://a.example#jansen" : null, gebeurtenis.PersoonVoor(new Partij(kijker, kijker, rol, null)));
    }
}
