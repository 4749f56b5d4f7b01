using System.Security.Cryptography;
using Hub.Bezorging.Stuf.Lezen;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Bezorging.Tests.Stuf;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Testbasis;

namespace Hub.Bezorging.Tests.Draaiend;

[CollectionDefinition(Naam, DisableParallelization = true)]
public class AlleenDraaiend
{
    public const string Naam = "alleen draaiend";
}

/// <summary>A 25 MB message streams in and out in an envelope. Runs alone, because it looks at the memory of the whole process.</summary>
[Collection(AlleenDraaiend.Naam)]
public class StufstroomTests(Bezorghub hub) : IClassFixture<Bezorghub>
{
    [Fact]
    public async Task Of_25_MB_neither_the_envelope_in_nor_the_envelope_out_is_ever_in_memory()
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "jw323.xml");
        Berichtkop kop;
        await using (var bestand = File.Create(pad))
            (_, kop) = await Bezorghub.MaakAsync("JW323", doelbytes: Berichtgrenzen.MaxBytes, naar: bestand);
        hub.Stufontvanger.Leest = HashAsync;
        await StuurAsync((await Bezorghub.MaakAsync("JW323")).Bericht); // what the first message loads is not this one's
        var voor = GC.GetTotalMemory(forceFullCollection: true);
        using var meting = new Geheugenmeting();
        await using (var bestand = File.OpenRead(pad))
            await StuurAsync(bestand);

        await hub.WachtOpAsync(BerichtId.Van(kop), "bevestigd");

        var bezorgd = hub.Stufontvanger.Alles.Single(o => o.Bericht == BerichtId.Van(kop));
        Assert.InRange(meting.Hoogste - voor, long.MinValue, 20 * 1024 * 1024); // less than the message alone
        await using var zelf = File.OpenRead(pad);
        Assert.Equal(Convert.ToHexString(await SHA256.HashDataAsync(zelf)), Convert.ToHexString(bezorgd.Inhoud));
    }

    Task StuurAsync(byte[] bericht) => StuurAsync(new MemoryStream(bericht));

    async Task StuurAsync(Stream bericht)
    {
        var ontvangst = new Ontvangst("JW323", "ijw-3.2", "-", "-", "-", "-", "-", default, "-", bericht.Length, "-", null);
        var kop = Proefenvelop.Kop("JW323", Bezorghub.Aanbieder, Bezorghub.Gemeente, referentie: Bezorghub.Referentie());
        using var inhoud = new Envelopinhoud(Envelop.Schrijf(ontvangst, kop), bericht, bericht.Length);
        var (status, antwoord) = await hub.SoapAsync(Bezorghub.Aanbieder, inhoud);
        Assert.True(status == 200, antwoord);
    }

    static async Task<byte[]> HashAsync(Stream soap)
    {
        using var envelop = Stufenvelop.Open(soap);
        await envelop.LeesAsync();
        return await SHA256.HashDataAsync(envelop.Lading);
    }
}
