using System.Text;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Xml;

namespace Hub.Validatie.Tests.Niveau1;

/// <summary>Each limit one below, at, and one above (XML-03).</summary>
public class GrensTests
{
    static readonly string Toewijzing = Proef.Tekst("JW301");
    static readonly string Start = Proef.Tekst("JW305");

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Elements_may_be_nested_up_to_the_limit(int overschrijding, bool teDiep)
    {
        const int OmhetElement = 2; // Bericht and Client
        var diepte = Xmlgrenzen.MaxDiepte - OmhetElement + overschrijding;
        var nest = string.Concat(Enumerable.Repeat("<a>", diepte)) + string.Concat(Enumerable.Repeat("</a>", diepte));

        var bevindingen = await Proef.Bevindingen(Start.Vervang("<jw305:Client>", $"<jw305:Client>{nest}"));

        Assert.Equal(teDiep ? [Catalogus.ElementHoortHierNiet.Code, Catalogus.TeDiep.Code] : [Catalogus.ElementHoortHierNiet.Code], bevindingen.Select(b => b.Regel));
    }

    [Fact]
    public async Task A_million_levels_are_stopped_at_the_limit()
    {
        var bericht = Start.Vervang("<jw305:Client>", $"<jw305:Client>{new StringBuilder().Insert(0, "<a>", 1_000_000)}");

        Assert.Equal(Catalogus.TeDiep.Code, (await Proef.Bevindingen(bericht))[^1].Regel);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task An_element_may_have_attributes_up_to_the_limit(int overschrijding, bool teVeel)
    {
        var attributen = string.Concat(Enumerable.Range(0, Xmlgrenzen.MaxAttributen + overschrijding).Select(i => $" a{i}='1'"));

        var bevinding = Assert.Single(await Proef.Bevindingen(Start.Vervang("<jw305:Client>", $"<jw305:Client{attributen}>")));

        Assert.Equal(teVeel ? Catalogus.TeVeelAttributen.Code : Catalogus.AttribuutHoortHierNiet.Code, bevinding.Regel);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task So_many_namespaces_may_be_declared_at_once(int overschrijding, bool teVeel)
    {
        const int OpDeWortel = 2;
        var nieuw = Xmlgrenzen.MaxNaamruimten - OpDeWortel + overschrijding;
        var (een, twee) = (Declaraties(0, nieuw / 2), Declaraties(nieuw / 2, nieuw));

        var bevindingen = await Proef.Bevindingen(Start.Vervang("<jw305:Client>", $"<jw305:Client><a{een}><b{twee}/></a>"));

        Assert.Equal(teVeel, bevindingen.Any(b => b.Regel == Catalogus.TeVeelAttributen.Code));
        static string Declaraties(int van, int tot) => string.Concat(Enumerable.Range(van, tot - van).Select(i => $" xmlns:n{i}='urn:{i}'"));
    }

    [Fact]
    public async Task A_prefix_may_be_absurdly_long()
    {
        Assert.Empty(await Proef.Bevindingen(Start.Replace("jw305:", new string('p', 5000) + ":", StringComparison.Ordinal).Replace("xmlns:jw305", $"xmlns:{new string('p', 5000)}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_value_may_be_as_long_as_the_limit(int overschrijding, bool teLang)
    {
        const string Tag = "jw301:Commentaar>";
        var tekst = new string('x', Xmlgrenzen.MaxStuk + overschrijding);

        var bevindingen = await Proef.Bevindingen(Toewijzing.Vervang("<jw301:Relaties>", $"<{Tag}{tekst}</{Tag}<jw301:Relaties>"));

        Assert.Equal(teLang ? [Catalogus.StukTeLang.Code] : [], bevindingen.Select(b => b.Regel));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_value_in_pieces_may_be_as_long_as_the_limit(int overschrijding, bool teLang)
    {
        var half = new string('<', Xmlgrenzen.MaxStuk / 2);
        var waarde = $"<![CDATA[{half}]]><!-- x --><![CDATA[{half}]]>{new string('x', overschrijding)}";

        var bevindingen = await Proef.Bevindingen(Toewijzing.Vervang("<jw301:Relaties>", $"<jw301:Commentaar>{waarde}</jw301:Commentaar><jw301:Relaties>"));

        Assert.Equal(teLang ? [Catalogus.StukTeLang.Code] : [], bevindingen.Select(b => b.Regel));
    }

    [Fact]
    public async Task A_tag_full_of_attributes_is_stopped_before_it_is_collected()
    {
        var attributen = string.Concat(Enumerable.Range(0, 200_000).Select(i => $" a{i}='1'"));
        var bericht = Encoding.UTF8.GetBytes(Start.Vervang("<jw305:Client>", $"<jw305:Client{attributen}>"));

        Assert.Equal(Catalogus.StukTeLang.Code, Assert.Single(await Proef.Bevindingen(bericht)).Regel);
        var pijp = new Stukjespijp(bericht, Enumerable.Repeat(4096, (bericht.Length / 4096) + 1));
        Assert.Equal(Catalogus.StukTeLang.Code, Assert.Single((await Proef.Valideer(pijp)).Bevindingen).Regel);
        Assert.True(pijp.Verbruikt < Xmlgrenzen.MaxStuk);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_message_may_be_as_large_as_the_limit(int overschrijding, bool teGroot)
    {
        var bericht = new byte[Berichtgrenzen.MaxBytes + overschrijding];
        var inhoud = Encoding.UTF8.GetBytes(Start);
        inhoud.CopyTo(bericht.AsSpan());
        Vul(bericht.AsSpan(inhoud.Length));

        Assert.Equal(teGroot ? [Catalogus.BerichtTeGroot.Code] : [], (await Proef.Bevindingen(bericht)).Select(b => b.Regel));
    }

    [Theory]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(5000)]
    public async Task There_are_never_more_findings_than_the_limit_and_then_the_last_says_so(int fouten)
    {
        var product = "<jw305:StartProduct><jw305:Begindatum>x</jw305:Begindatum><jw305:StatusAanlevering>1</jw305:StatusAanlevering></jw305:StartProduct>";
        var bericht = Start.Vervang("<jw305:StartProducten>", $"<jw305:StartProducten>{new StringBuilder().Insert(0, product, fouten)}");

        var bevindingen = await Proef.Bevindingen(bericht);

        Assert.Equal(Math.Min(fouten, Berichtgrenzen.MaxBevindingen), bevindingen.Count);
        Assert.Equal(fouten > Berichtgrenzen.MaxBevindingen ? Catalogus.MeerBevindingen.Code : Catalogus.OngeldigeWaarde.Code, bevindingen[^1].Regel);
    }

    /// <summary>White space and comments, which belong to no value and hold a &lt; often enough.</summary>
    static void Vul(Span<byte> rest)
    {
        rest.Fill((byte)' ');
        for (var plaats = 0; plaats + 100_000 < rest.Length; plaats += 100_000)
            "<!---->"u8.CopyTo(rest[plaats..]);
    }
}
