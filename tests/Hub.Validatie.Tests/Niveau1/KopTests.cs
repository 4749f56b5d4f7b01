using System.IO.Pipelines;
using System.Text;
using Hub.Berichtproeven;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Kern.Poorten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Tests.Niveau1;

public class KopTests
{
    static readonly string Start = Proef.Tekst("JW305");

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task The_Header_of_every_message_type_is_read(string bericht)
    {
        var bytes = new MemoryStream();
        var verwacht = await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(
            new Generatoropties { Soort = Proefberichten.Soort(bericht), Seed = 9, Peildatum = Proefberichten.Peildatum }, bytes, CancellationToken.None);

        var uitkomst = await Proef.Kop(Stukjespijp.InEens(bytes.ToArray()));

        Assert.Equal((Kopfout.Geen, verwacht), (uitkomst.Fout, uitkomst.Kop!));
        Assert.Equal(bericht == "JW325", uitkomst.Kop!.DeclaratieIdentificatie is not null);
    }

    [SkippableTheory]
    [MemberData(nameof(Berichten))]
    public async Task The_Header_of_every_official_example_is_read(string bericht)
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);

        var uitkomst = await Proef.Kop(Stukjespijp.InEens(Gedeeld.Voorbeeld(bericht)));

        Assert.Equal((Kopfout.Geen, bericht), (uitkomst.Fout, uitkomst.Kop!.Soort.Naam));
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task One_byte_at_a_time_gives_the_same_Header_without_waiting_beyond_it(string bericht)
    {
        var bytes = Proefberichten.Maak(bericht);
        var tekst = Encoding.UTF8.GetString(bytes);
        var eindeKop = tekst.IndexOf(":Header>", tekst.IndexOf("</", StringComparison.Ordinal), StringComparison.Ordinal) + ":Header>".Length;
        var pijp = Stukjespijp.PerByte(bytes[..eindeKop], sluit: false); // the rest never comes

        var uitkomst = await Proef.Kop(pijp);

        Assert.Equal((await Proef.Kop(tekst)).Kop, uitkomst.Kop);
        Assert.Equal(0, pijp.Verbruikt);
    }

    [Fact]
    public async Task Every_split_in_two_gives_the_same_Header_and_the_message_can_be_judged_after_it()
    {
        var bytes = Proefberichten.Maak(new Generatoropties
        {
            Soort = Proefberichten.Soort("JW305"), Seed = 2, Peildatum = Proefberichten.Peildatum, Identificatie = "é€😀 x",
        });
        var verwacht = (await Proef.Kop(Stukjespijp.InEens(bytes))).Kop;
        Assert.NotNull(verwacht);

        for (var plaats = 0; plaats <= bytes.Length; plaats++)
        {
            var pijp = new Stukjespijp(bytes, [plaats, bytes.Length - plaats]);
            Assert.Equal(verwacht, (await Proef.Kop(pijp)).Kop);
            Assert.Equal(0, pijp.Verbruikt);
            Assert.True((await Proef.Valideer(pijp)).IsGeldig);
            Assert.Equal(bytes.Length, pijp.Verbruikt);
        }
    }

    [Fact]
    public async Task A_pipe_whose_writer_waits_after_the_Header_can_be_judged_when_the_rest_comes()
    {
        var bytes = Encoding.UTF8.GetBytes(Start);
        var einde = Start.IndexOf("</jw305:Header>", StringComparison.Ordinal) + "</jw305:Header>".Length;
        var pijp = new Pipe();
        await pijp.Writer.WriteAsync(bytes.AsMemory(0, 20));
        var kop = Proef.Kop(pijp.Reader); // has looked at the first bytes, and waits
        await pijp.Writer.WriteAsync(bytes.AsMemory(20, einde - 20));

        Assert.Equal(Kopfout.Geen, (await kop).Fout);

        var uitkomst = Proef.Valideer(pijp.Reader);
        await pijp.Writer.WriteAsync(bytes.AsMemory(einde));
        await pijp.Writer.CompleteAsync();
        Assert.True((await uitkomst).IsGeldig);
    }

    [Theory]
    [InlineData("", "XML101")]
    [InlineData("   \n ", "XML101")]
    [InlineData("geen xml", "XML101")]
    [InlineData("{\"bericht\":1}", "XML101")]
    [InlineData("<a", "XML101")]
    [InlineData("<a/>", "XSD201")]
    [InlineData("<Bericht/>", "XSD201")]
    [InlineData("<?xml version=\"1.1\"?><a/>", "XML104")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", "XML103")]
    [InlineData("<!DOCTYPE a><a/>", "XML102")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- x --><?y z?>\n<!DOCTYPE a SYSTEM \"a.dtd\"><a/>", "XML102")]
    public async Task What_is_no_message_is_unreadable(string tekst, string regel)
    {
        foreach (var pijp in new[] { Stukjespijp.InEens(Encoding.UTF8.GetBytes(tekst)), Stukjespijp.PerByte(Encoding.UTF8.GetBytes(tekst)) })
        {
            var uitkomst = await Proef.Kop(pijp);

            Assert.Equal((Kopfout.Onleesbaar, null), (uitkomst.Fout, uitkomst.Kop));
            Assert.Equal(regel, Assert.Single(uitkomst.Bevindingen).Regel);
        }
    }

    [Fact]
    public async Task A_Header_that_breaks_off_is_unreadable()
    {
        var uitkomst = await Proef.Kop(Start[..Start.IndexOf("<jw305:Ontvanger>", StringComparison.Ordinal)]);

        Assert.Equal(Kopfout.Onleesbaar, uitkomst.Fout);
        Assert.Equal(Catalogus.NietWelgevormd.Code, Assert.Single(uitkomst.Bevindingen).Regel);
    }

    [Fact]
    public async Task A_fault_after_the_Header_is_left_to_the_validation()
    {
        Assert.Equal(Kopfout.Geen, (await Proef.Kop(Start.Vervang("</jw305:Bsn>", "</jw305:Bs>"))).Fout);
    }

    [Theory]
    [InlineData("<jw305:BerichtVersie>3<", "<jw305:BerichtVersie>4<", "Header/BerichtVersie")]
    [InlineData("<jw305:Afzender>42420001</jw305:Afzender>", "", "Header/Afzender")]
    [InlineData("<jw305:Ontvanger>0268<", "<jw305:Ontvanger>268<", "Header/Ontvanger")]
    [InlineData("<ijw:Dagtekening>2026-07-15<", "<ijw:Dagtekening>15-07-2026<", "Header/BerichtIdentificatie/Dagtekening")]
    public async Task A_Header_that_breaks_its_schema_is_incomplete_and_says_where(string oud, string nieuw, string pad)
    {
        var uitkomst = await Proef.Kop(Start.Vervang(oud, nieuw));

        Assert.Equal((Kopfout.Onvolledig, null), (uitkomst.Fout, uitkomst.Kop));
        Assert.Equal(pad, Assert.Single(uitkomst.Bevindingen).Pad);
    }

    [Theory]
    [InlineData("<jw305:Client>x</jw305:Client></jw305:Bericht>")]
    [InlineData("<onbekend>x</onbekend><jw305:Client>x")]
    [InlineData("</jw305:Bericht>")]
    public async Task A_message_without_a_Header_is_incomplete(string rest)
    {
        var uitkomst = await Proef.Kop(Start[..Start.IndexOf("<jw305:Header>", StringComparison.Ordinal)] + rest);

        Assert.Equal(Kopfout.Onvolledig, uitkomst.Fout);
        Assert.Contains((Catalogus.ElementOntbreekt.Code, "Header"), uitkomst.Bevindingen.Select(b => (b.Regel, b.Pad)));
    }

    [Theory]
    [InlineData(-1, Kopfout.Geen)]
    [InlineData(0, Kopfout.Geen)]
    [InlineData(1, Kopfout.Onleesbaar)]
    public async Task The_Header_must_end_within_its_limit(int overschrijding, Kopfout verwacht)
    {
        var eindeKop = Start.IndexOf("</jw305:Header>", StringComparison.Ordinal) + "</jw305:Header>".Length;
        var vulling = Berichtgrenzen.MaxKopBytes - eindeKop + overschrijding - "<!---->".Length;

        var uitkomst = await Proef.Kop(Start.Vervang("<jw305:Header>", $"<!--{new string('x', vulling)}--><jw305:Header>"));

        Assert.Equal(verwacht, uitkomst.Fout);
        Assert.Equal(verwacht == Kopfout.Geen ? [] : [Catalogus.KopTeGroot.Code], uitkomst.Bevindingen.Select(b => b.Regel));
    }

    [Theory]
    [InlineData("\n 2026-07-15\t")]
    [InlineData("2026-<!-- x -->07<![CDATA[-15]]>")]
    public async Task White_space_and_markup_around_the_Dagtekening_do_not_count(string tekst)
    {
        var uitkomst = await Proef.Kop(Start.Vervang("<ijw:Dagtekening>2026-07-15<", $"<ijw:Dagtekening>{tekst}<"));

        Assert.Equal(Proefberichten.Peildatum, uitkomst.Kop!.Dagtekening);
    }
}
