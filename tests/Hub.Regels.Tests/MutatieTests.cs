using System.Text;
using System.Xml;
using System.Xml.Linq;
using Hub.Berichtproeven;
using Hub.Regels.Tests.Naief;

namespace Hub.Regels.Tests;

/// <summary>The hub and a second, naive reading of the rules agree about messages that were changed.</summary>
public class MutatieTests
{
    const int PerBericht = 200;
    const int PerGeval = 20;
    const int MinstBekeken = 800; // what the schema forbids is not looked at

    static readonly XmlWriterSettings Schrijfwijze = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task The_hub_finds_what_is_broken_and_nothing_unrelated(string naam)
    {
        var (gezien, bekeken) = (new HashSet<string>(), 0);
        foreach (var mutatie in Mutaties(naam))
        {
            var verwacht = Eenmaal(Regelorakel.Gebroken(naam, mutatie));
            var bevindingen = (await Proefvalidator.Gedeeld.ValideerAsync(Stukjespijp.InEens(Bytes(mutatie)), default)).Bevindingen;

            var gevonden = Eenmaal(bevindingen.Select(b => b.Regel).Order(StringComparer.Ordinal));
            Assert.True(verwacht.SequenceEqual(gevonden), $"orakel: {string.Join(' ', verwacht)}; hub: {string.Join(' ', bevindingen)}\n{mutatie}");
            gezien.UnionWith(verwacht);
            bekeken++;
        }

        Assert.True(bekeken >= MinstBekeken, $"Er zijn maar {bekeken} berichten bekeken.");
        Assert.Equal(Mogelijk(naam), gezien.Order(StringComparer.Ordinal));
    }

    // A number that is double, or is credited twice, may be told more or less often (TR316); that it is told is what counts.
    static List<string> Eenmaal(IEnumerable<string> regels) => [.. regels.Where(regel => regel != "TR316"), .. regels.Where(regel => regel == "TR316").Take(1)];

    // Of generated messages with one, two and three changes, and of the cases with one and two.
    static IEnumerable<XDocument> Mutaties(string naam)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            for (var ingrepen = 1; ingrepen <= 3; ingrepen++)
            {
                foreach (var mutatie in Inhoudmutator.Muteer(Proefberichten.Maak(naam, seed), (seed * 10) + ingrepen, PerBericht, ingrepen))
                    yield return mutatie;
            }
        }

        foreach (var (index, geval) in Geval.Alle.Where(geval => geval.Soort == naam).Index())
        {
            foreach (var mutatie in Inhoudmutator.Muteer(geval.Bericht, index, PerGeval, ingrepen: 1).Concat(Inhoudmutator.Muteer(geval.Bericht, -index, PerGeval, ingrepen: 2)))
                yield return mutatie;
        }
    }

    // Every rule of the message was broken at least once, or the comparison says nothing about it.
    static IEnumerable<string> Mogelijk(string naam) =>
        Regeltabel.Eigen.Paren.Where(paar => paar.Bericht == naam).Select(paar => paar.Regel).Order(StringComparer.Ordinal);

    static byte[] Bytes(XDocument document)
    {
        var bytes = new MemoryStream();
        using (var schrijver = XmlWriter.Create(bytes, Schrijfwijze))
            document.Save(schrijver);
        return bytes.ToArray();
    }
}
