using Hub.Kern.Dossiers;
using Hub.Keten.Declaraties;
using Hub.Portaal.Pages.Loket;

namespace Hub.Portaal.Tests;

/// <summary>The list of declaraties says where each really is.</summary>
public sealed class DeclaratieregelTests
{
    [Theory]
    [InlineData(0, "Geheel toegekend")]
    [InlineData(1, "Deels afgewezen")]
    [InlineData(3, "Geheel afgewezen")] // one by one, without a code for the whole
    [InlineData(0, "Geheel afgewezen", "9387")]
    public void An_answer_is_called_after_how_much_it_refuses(int afgewezen, string stand, params string[] geheelcodes) =>
        Assert.Equal(stand, Regel(Handeling.Bevestigd, new Beantwoord(0, afgewezen, 0, geheelcodes, [])).Stand(isGemeente: false).Tekst);

    [Theory]
    [InlineData(Handeling.Bezorgd, "Ingediend, wacht op antwoord")]
    [InlineData(Handeling.Afgekeurd, "Afgekeurd, niet doorgestuurd")]
    [InlineData(Handeling.DodeBrief, "Blijft liggen: de beheerder kijkt ernaar")]
    [InlineData(Handeling.Afgehandeld, "Afgesloten door de beheerder")]
    public void What_goes_no_further_does_not_wait_for_an_answer(Handeling handeling, string stand) =>
        Assert.Equal(stand, Regel(handeling, null).Stand(isGemeente: false).Tekst);

    static Declaratieregel Regel(Handeling handeling, Beantwoord? antwoord)
    {
        var gebeurtenissen = new[] { Handeling.Ontvangen, handeling }.Select((h, nummer) => new Gebeurtenis(
            "d", nummer, default, null, NieuweGebeurtenis.DoorStap(h, "proef"), Gebeurtenis.GeenVorige, Gebeurtenis.GeenVorige));
        var beeld = new Declaratiebeeld("d", default, "0268", "D1", "p") { Ingediend = new Ingediend("N1", default, 100, 3), Beantwoord = antwoord };
        return new Declaratieregel(beeld, new Dossier("d", [.. gebeurtenissen]), antwoord is not null);
    }
}
