using Hub.Berichtproeven;
using Hub.Validatie;
using Hub.Validatie.Standaarden;

namespace Hub.Generator.Tests;

public class GesprekTests
{
    static readonly Gespreksgenerator Generator = new(Berichtsoorten.Ingebouwd);
    static readonly Berichtvalidator Validator = Proefvalidator.Gedeeld;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Gelezen.Seeds)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_conversation_hangs_together_from_request_to_end(int seed)
    {
        var gesprek = await Maak(seed);
        var bericht = gesprek.ToDictionary(deel => deel.Kop.Soort.Naam, deel => Gelezen.Lees(deel.Inhoud.ToArray()));

        Assert.Equal(["JW315", "JW316", "JW301", "JW302", "JW305", "JW306", "JW323", "JW325", "JW307", "JW308"], gesprek.Select(deel => deel.Kop.Soort.Naam));
        Assert.Single(bericht.Values.SelectMany(deel => deel.Alles("Bsn")).Select(bsn => bsn.Value).Distinct());
        Assert.Equal(Waarden("JW315", "ReferentieAanbieder"), Waarden("JW301", "ReferentieAanbieder")); // TR379
        Assert.All(["JW305", "JW307", "JW323"], naam => Assert.Equal(Waarden("JW301", "ToewijzingNummer"), Waarden(naam, "ToewijzingNummer"))); // TR019, TR338
        Assert.Equal(Waarden("JW301", "Code"), Waarden("JW323", "ProductCode")); // TR340
        Assert.Equal(Waarden("JW301", "Eenheid"), Waarden("JW323", "Eenheid")); // TR341
        Assert.Equal(Waarden("JW305", "Begindatum"), Waarden("JW307", "Begindatum")); // TR382
        Assert.Equal(Waarden("JW323", "TotaalBedrag").Concat(Waarden("JW323", "TotaalBedrag")), Waarden("JW325", "TotaalBedrag")); // IV087

        IEnumerable<string> Waarden(string naam, string element) => bericht[naam].Alles(element).Select(e => e.Value);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_message_is_valid_answers_the_one_before_and_lies_in_the_past(int seed)
    {
        var gesprek = await Maak(seed);

        Assert.All(gesprek, deel => Assert.True(deel.Kop.Dagtekening <= Proefberichten.Peildatum));
        Assert.Equal(gesprek.Select(deel => deel.Kop.Dagtekening).Order(), gesprek.Select(deel => deel.Kop.Dagtekening));
        foreach (var paar in gesprek.Chunk(2))
        {
            Assert.Equal(paar[0].Kop.Soort.Naam, paar[1].Kop.Soort.AntwoordOp);
            Assert.Equal(paar[0].Kop.Identificatie, paar[1].Kop.DeclaratieIdentificatie ?? paar[1].Kop.Identificatie);
        }

        foreach (var deel in gesprek)
            Assert.Empty((await Validator.ValideerAsync(Stukjespijp.InEens(deel.Inhoud.ToArray()), default)).Bevindingen);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_conversation()
    {
        var eerste = await Maak(3);

        Assert.Equal(eerste.Select(deel => deel.Inhoud.ToArray()), (await Maak(3)).Select(deel => deel.Inhoud.ToArray()));
    }

    static Task<IReadOnlyList<Gespreksbericht>> Maak(int seed) => Generator.MaakAsync(
        new Gespreksopties { Seed = seed, Peildatum = Proefberichten.Peildatum, AantalProducten = 1 + (seed % 3) }, default);
}
