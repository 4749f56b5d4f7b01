using Hub.Berichtproeven;
using Hub.Validatie.Standaarden;

namespace Hub.Generator.Tests;

public class RetourTests
{
    public static TheoryData<string> Retourberichten => [.. Berichtsoorten.Ingebouwd.Alle.Where(soort => soort.IsRetourbericht).Select(soort => soort.Naam)];

    [Theory]
    [MemberData(nameof(Retourberichten))]
    public void Acceptance_is_a_Header_without_codes(string naam)
    {
        var bericht = Maak(naam, Oordeel.Akkoord);

        Assert.Equal("Header", Assert.Single(bericht.Elements()).Name.LocalName);
        Assert.Empty(bericht.Alles("RetourCode")); // IV028
    }

    [Theory]
    [MemberData(nameof(Retourberichten))]
    public void Refusal_of_the_whole_message_is_a_Header_with_0001(string naam)
    {
        var bericht = Maak(naam, Oordeel.Afgekeurd);

        Assert.Single(bericht.Elements());
        Assert.Equal("0001", Assert.Single(bericht.Alles("RetourCode")).Value); // OP286
    }

    [Theory]
    [MemberData(nameof(Retourberichten))]
    public void Refusal_of_content_gives_every_class_back_with_a_code_and_one_at_fault(string naam)
    {
        var bericht = Maak(naam, Oordeel.DeelsAfgekeurd);

        Assert.Equal(2, bericht.Elements().Count());
        Assert.Equal("0200", bericht.Waarde("Header/RetourCodes/RetourCode"));
        Assert.Single(bericht.Alles("RetourCode"), code => code.Value != "0200");
    }

    static System.Xml.Linq.XElement Maak(string naam, Oordeel oordeel) => Gelezen.Lees(Proefberichten.Maak(
        new Generatoropties { Soort = Proefberichten.Soort(naam), Seed = 6, Peildatum = Proefberichten.Peildatum, Oordeel = oordeel }));
}
