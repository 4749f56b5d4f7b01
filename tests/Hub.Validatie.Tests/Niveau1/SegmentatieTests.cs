using System.Text;
using Hub.Berichtproeven;
using Hub.Berichtproeven.Mutaties;
using Hub.Kern.Berichten;

namespace Hub.Validatie.Tests.Niveau1;

/// <summary>How a message is cut into pieces on its way changes no finding and no position.</summary>
public class SegmentatieTests
{
    const int MutatiesPerBericht = 6;
    const int PlaatsenPerLengte = 400; // every place of a document that is shorter, so many of a longer one
    const int Paren = 300;

    static readonly string Lastig = Proef.Tekst("JW305")
        .Vervang("<jw305:Client>", "<!-- een - twee --><?doel a ?b?><jw305:Client\n xmlns:q = 'urn:&#x71;' >")
        .Vervang("<ijw:Voornamen>", "<ijw:Voornamen>&#x41;&amp;<![CDATA[ ]] ]]>\r\n€😀")
        .Vervang("</jw305:Bsn>", "<!--x--></jw305:Bsn >") + "<!-- slot --> ";

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task Valid_and_broken_messages_give_the_same_findings_in_any_pieces(string naam)
    {
        var bericht = Proefberichten.Maak(naam);
        await ProbeerAsync(bericht);
        foreach (var mutatie in Bytemutator.Muteer(bericht, seed: 11, MutatiesPerBericht))
            await ProbeerAsync(mutatie.Bericht);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    [InlineData("<?xml version=\"1.0\" encoding='UTF-8' ?>\r\n")]
    public async Task Everything_that_XML_allows_gives_the_same_findings_in_every_split(string begin)
    {
        var tekst = begin + Lastig[(Lastig.IndexOf("?>", StringComparison.Ordinal) + 2)..];

        await ProbeerAsync(Encoding.UTF8.GetBytes(tekst.Replace("\n", "\r\n", StringComparison.Ordinal)), alleSplitsingen: true);
        await ProbeerAsync(Encoding.UTF8.GetBytes(tekst.Vervang("😀", "😀\u0001")), alleSplitsingen: true);
    }

    static async Task ProbeerAsync(byte[] bericht, bool alleSplitsingen = false)
    {
        var verwacht = (await Proef.Valideer(Stukjespijp.InEens(bericht))).Bevindingen;
        Gelijk(verwacht, await Proef.Valideer(Stukjespijp.PerByte(bericht)), "per byte");
        var stap = alleSplitsingen ? 1 : Math.Max(1, bericht.Length / PlaatsenPerLengte);
        for (var plaats = 0; plaats <= bericht.Length; plaats += stap)
            Gelijk(verwacht, await Proef.Valideer(new Stukjespijp(bericht, [plaats, bericht.Length - plaats])), $"{plaats}");
        var kans = new Random(bericht.Length);
        for (var paar = 0; paar < Paren; paar++)
        {
            var eerste = kans.Next(bericht.Length + 1);
            var tweede = kans.Next(eerste, bericht.Length + 1);
            Gelijk(verwacht, await Proef.Valideer(new Stukjespijp(bericht, [eerste, tweede - eerste, bericht.Length - tweede])), $"{eerste}, {tweede}");
        }
    }

    static void Gelijk(IReadOnlyList<Bevinding> verwacht, Kern.Poorten.Validatieuitkomst gevonden, string splitsing) =>
        Assert.True(
            verwacht.SequenceEqual(gevonden.Bevindingen),
            $"Gesplitst op {splitsing}: {string.Join(' ', gevonden.Bevindingen)} in plaats van {string.Join(' ', verwacht)}");
}
