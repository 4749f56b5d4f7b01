using System.IO.Pipelines;
using System.Text;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;

namespace Hub.Validatie.Tests.Niveau1;

/// <summary>Attacks by size: a clear finding each, in bounded memory (XML-03). Apart, because memory is measured for the whole process.</summary>
[Collection(nameof(Geheugen))]
public class OmvangTests
{
    const long Toegestaan = 64 * 1024 * 1024;
    const int Blok = 64 * 1024;
    const int Peilingen = 12;
    static readonly string Start = Proef.Tekst("JW305");

    public static TheoryData<string, string, string, int, string> Aanvallen => new()
    {
        { "een attribuut van 25 MB", "<jw305:Client a='", "x", 25_000_000, Catalogus.StukTeLang.Code },
        { "een tekst van 25 MB", "<jw305:Client>", "x", 25_000_000, Catalogus.StukTeLang.Code },
        { "een CDATA van 24 MB", "<jw305:Client><![CDATA[", "x", 24_000_000, Catalogus.TekstHoortHierNiet.Code },
        { "een waarde in CDATA van 24 MB", "<jw305:Client><jw305:Bsn><![CDATA[", "x", 24_000_000, Catalogus.StukTeLang.Code },
        { "een commentaar van 24 MB", "<!--", "x", 24_000_000, Catalogus.NietWelgevormd.Code },
        { "een instructie van 24 MB", "<?p ", "x", 24_000_000, Catalogus.NietWelgevormd.Code },
        { "een naam van 24 MB", "<", "x", 24_000_000, Catalogus.StukTeLang.Code },
        { "een miljoen attributen", "<jw305:Client", " a{0}='1'", 1_000_000, Catalogus.StukTeLang.Code },
        { "een miljoen niveaus", "<jw305:Client>", "<a>", 1_000_000, Catalogus.TeDiep.Code },
        { "drie miljoen commentaren", "<jw305:Client>", "<!---->", 3_000_000, Catalogus.NietWelgevormd.Code },
        { "een miljoen lege elementen", "<jw305:Client>", "<a/>", 1_000_000, Catalogus.MeerBevindingen.Code },
        { "een miljoen verwijzingen", "<jw305:Client><jw305:Bsn>", "&#x31;", 1_000_000, Catalogus.StukTeLang.Code },
        { "te groot", "<jw305:Client>", "<!-- xxxxxxxxxxxxxxx -->", 1_200_000, Catalogus.BerichtTeGroot.Code },
    };

    [Theory]
    [MemberData(nameof(Aanvallen))]
    public async Task A_message_that_is_only_large_gets_a_finding_and_takes_little_memory(string aanval, string begin, string deel, int aantal, string regel)
    {
        await Proef.Bevindingen(Start);
        var pijp = new Pipe(new PipeOptions(pauseWriterThreshold: 4 * Blok, resumeWriterThreshold: 2 * Blok));
        var voor = GC.GetTotalMemory(forceFullCollection: true);
        var hoogste = voor;

        var oordeel = Proef.Valideer(pijp.Reader);
        var schrijven = SchrijfAsync(pijp.Writer, begin, deel, aantal, () => hoogste = Math.Max(hoogste, GC.GetTotalMemory(forceFullCollection: true)));
        var bevindingen = (await oordeel).Bevindingen;
        await pijp.Reader.CompleteAsync();
        await schrijven;

        Assert.Contains(regel, bevindingen.Select(b => b.Regel));
        Assert.True(bevindingen.Count <= Berichtgrenzen.MaxBevindingen);
        Assert.True(hoogste - voor < Toegestaan, $"{aanval}: {hoogste - voor:N0} bytes");
    }

    static async Task SchrijfAsync(PipeWriter pijp, string begin, string deel, int aantal, Action peil)
    {
        await pijp.WriteAsync(Encoding.UTF8.GetBytes(Start[..Start.IndexOf("<jw305:Client>", StringComparison.Ordinal)] + begin));
        var blok = new StringBuilder();
        var gepeild = 0;
        for (var i = 0; i < aantal; i++)
        {
            blok.Append(deel.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            if (blok.Length < Blok && i < aantal - 1)
                continue;
            if ((await pijp.WriteAsync(Encoding.UTF8.GetBytes(blok.ToString()))).IsCompleted)
                break; // the reader has seen enough
            blok.Clear();
            if (i - gepeild > aantal / Peilingen)
            {
                gepeild = i;
                peil();
            }
        }

        await pijp.CompleteAsync();
    }
}
