using System.Xml.Linq;
using System.Xml.Schema;
using Hub.Berichtproeven;
using Hub.Berichtproeven.Mutaties;
using Hub.Validatie.Diagnostiek;

namespace Hub.Validatie.Tests.Niveau1;

public class MutatieTests
{
    const int MutatiesPerBericht = 1_500; // 21,000 over all fourteen
    const int BekekenPerBericht = 250;
    const int KortsteLek = 4; // characters; a shorter text is found in any sentence

    static readonly HashSet<string> Codes = [.. Catalogus.Alle.Select(diagnose => diagnose.Code)];
    static readonly HashSet<string> Schemawoorden = [.. Namen(), .. Grenzen()];

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task The_validator_agrees_with_DotNet_on_every_mutation(string bericht)
    {
        var (geldig, ongeldig) = await VergelijkAsync(Mutaties(bericht, MutatiesPerBericht));

        Assert.True(geldig > 10 && ongeldig > 100, $"De mutaties zijn te eenzijdig: {geldig} geldig, {ongeldig} ongeldig.");
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task No_finding_holds_a_value_of_the_message_and_each_has_a_place_and_a_code(string bericht)
    {
        foreach (var mutatie in Mutaties(bericht))
        {
            var waarden = Waarden(mutatie.Bericht);
            foreach (var bevinding in await Proef.Bevindingen(mutatie.Bericht))
            {
                Assert.All(waarden, waarde => Assert.DoesNotContain(waarde, $"{bevinding.Pad} {bevinding.Melding}", StringComparison.OrdinalIgnoreCase));
                Assert.Contains(bevinding.Regel, Codes);
                Assert.True(bevinding is { Regelnummer: > 0, Kolom: > 0 }, $"{mutatie.Soort}: {bevinding}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task A_value_that_is_wrong_everywhere_is_repeated_nowhere(string bericht)
    {
        const string Lek = "Lekkage Ω 999900006";
        var document = XDocument.Load(new MemoryStream(Proefberichten.Maak(bericht)));
        foreach (var blad in document.Descendants().Where(element => !element.HasElements).ToList())
        {
            blad.Value = Lek;
            blad.AddAfterSelf(new XElement("Lekkage", new XAttribute("Lekkage", Lek)), new XText(Lek));
        }

        var bevindingen = await Proef.Bevindingen(document.ToString());

        Assert.True(bevindingen.Count > 20);
        Assert.All(bevindingen, b => Assert.DoesNotMatch("(?i)lekkage|Ω|999900006", b.ToString()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_mutations()
    {
        var bericht = Proefberichten.Maak("JW301");

        var mutaties = new Mutator(Orakel.Eigen.Schemas).Muteer(bericht, 5, 100).Select(m => m.Bericht).ToList();

        Assert.Equal(mutaties, new Mutator(Orakel.Eigen.Schemas).Muteer(bericht, 5, 100).Select(m => m.Bericht));
        Assert.NotEqual(mutaties, new Mutator(Orakel.Eigen.Schemas).Muteer(bericht, 6, 100).Select(m => m.Bericht));
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task The_validator_agrees_with_DotNet_on_every_change_of_bytes(string bericht)
    {
        var (geldig, ongeldig) = await VergelijkAsync(Bytemutator.Muteer(Proefberichten.Maak(bericht, seed: 4), seed: 302, MutatiesPerBericht));

        Assert.True(geldig > 100 && ongeldig > 500, $"De mutaties zijn te eenzijdig: {geldig} geldig, {ongeldig} ongeldig.");
    }

    // How many .NET takes for valid and for not: the hub must say the same of each.
    static async Task<(int Geldig, int Ongeldig)> VergelijkAsync(IEnumerable<Mutatie> mutaties)
    {
        var (geldig, ongeldig) = (0, 0);
        foreach (var mutatie in mutaties)
        {
            var bevindingen = await Proef.Bevindingen(mutatie.Bericht);
            var verwacht = Orakel.Eigen.IsGeldig(mutatie.Bericht);
            Assert.True(
                verwacht == (bevindingen.Count == 0) || await Afwijkingen.VerklaartAsync(mutatie.Bericht),
                $"{mutatie.Soort}: orakel {verwacht}, hub {string.Join(' ', bevindingen)}");
            (geldig, ongeldig) = verwacht ? (geldig + 1, ongeldig) : (geldig, ongeldig + 1);
        }

        return (geldig, ongeldig);
    }

    static IEnumerable<Mutatie> Mutaties(string bericht, int aantal = BekekenPerBericht) =>
        new Mutator(Orakel.Eigen.Schemas).Muteer(Proefberichten.Maak(bericht, seed: 3), seed: 301, aantal);

    /// <summary>Every text and attribute in the message, as far as the schema does not use that word itself.</summary>
    static HashSet<string> Waarden(byte[] bericht)
    {
        var document = XDocument.Load(new MemoryStream(bericht));
        var teksten = document.DescendantNodes().OfType<XText>().Select(tekst => tekst.Value);
        var attributen = document.Descendants().Attributes().Where(attribuut => !attribuut.IsNamespaceDeclaration).Select(attribuut => attribuut.Value);
        return [.. teksten.Concat(attributen).Select(waarde => waarde.Trim(' ', '\n', '\t', '.', '-')).Where(waarde => waarde.Length >= KortsteLek && !Schemawoorden.Any(woord => woord.Contains(waarde, StringComparison.Ordinal)))];
    }

    static IEnumerable<string> Namen() =>
        Orakel.Eigen.Schemas.GlobalTypes.Values.OfType<XmlSchemaComplexType>()
            .Select(type => type.ContentTypeParticle).OfType<XmlSchemaSequence>()
            .SelectMany(reeks => reeks.Items.OfType<XmlSchemaElement>()).Select(element => element.Name!);

    static IEnumerable<string> Grenzen() =>
        Orakel.Eigen.Schemas.GlobalTypes.Values.OfType<XmlSchemaSimpleType>()
            .Select(type => type.Content).OfType<XmlSchemaSimpleTypeRestriction>()
            .SelectMany(beperking => beperking.Facets.OfType<XmlSchemaMaxInclusiveFacet>()).Select(facet => facet.Value!);
}
