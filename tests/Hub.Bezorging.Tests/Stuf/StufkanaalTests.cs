using System.Text;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Lezen;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Bezorging.Uitgaand;
using Hub.Kern.Dossiers;
using Hub.Testbasis;
using Microsoft.AspNetCore.Http;

namespace Hub.Bezorging.Tests.Stuf;

/// <summary>Delivery in an envelope, to a recipient that answers as a StUF system does.</summary>
public class StufkanaalTests
{
    static readonly Stufantwoord Antwoord = new(new Hubidentiteit(new Uri("https://x.example"), "-", "42420001"), new VasteIds(), new Testklok());

    [Fact]
    public async Task A_heenbericht_arrives_in_a_Di01_whose_number_follows_from_the_message()
    {
        var (opslag, ontvanger) = await MaakAsync(Bevestigt);
        await using var _ = ontvanger;
        var inhoud = Encoding.UTF8.GetBytes("<inhoud>" + new string('é', 100_000) + "</inhoud>");
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger, inhoud);

        await LeverAfAsync(opslag, ontvanger);

        var ontvangen = Assert.Single(ontvanger.Alles);
        Assert.Equal($"\"{Stufnamen.Ggk}/ggk_Di01\"", ontvangen.Koppen["SOAPAction"]);
        Assert.Equal("text/xml; charset=utf-8", ontvangen.Koppen["Content-Type"]);
        var (envelop, lading) = await LeesAsync(ontvangen.Inhoud);
        Assert.Equal((Stufsoort.Di01, Stufreferentie.Van(id), "JW301"), (envelop.Soort, envelop.Kop!.Referentienummer, envelop.Kop.Functie));
        Assert.Equal((Proefpartijen.Inzender, Proefpartijen.Ontvanger, "JW Applicatie"), (envelop.Kop.Zender.Organisatie, envelop.Kop.Ontvanger.Organisatie, envelop.Kop.Ontvanger.Applicatie));
        Assert.Equal(inhoud, lading);
        Assert.Equal(Berichtstatus.Bevestigd, await opslag.StatusAsync(id));
    }

    [Fact]
    public async Task A_retourbericht_arrives_in_a_Du01_with_the_number_under_which_its_question_was_offered()
    {
        var (opslag, ontvanger) = await MaakAsync(Bevestigt);
        await using var _ = ontvanger;
        var vraag = new string('a', 32);
        await new Stufverwijzingen(opslag.Tabellen).NoteerAanbodAsync(Proefpartijen.Ontvanger, Proefenvelop.Referentie, vraag, default);
        await opslag.NeemInAsync(Proefpartijen.Ontvanger, soort: "JW302", antwoordOp: vraag);
        await opslag.NeemInAsync(Proefpartijen.Ontvanger, soort: "JW302", antwoordOp: new string('b', 32)); // its question came over REST

        await LeverAfAsync(opslag, ontvanger);

        var koppen = new List<Stuurgegevens>();
        foreach (var ontvangen in ontvanger.Alles)
            koppen.Add((await LeesAsync(ontvangen.Inhoud)).Envelop.Kop!);
        Assert.Equal([Proefenvelop.Referentie, Stufreferentie.Van(new string('b', 32))], koppen.Select(k => k.CrossRefnummer));
        Assert.All(koppen, k => Assert.Equal("Du01", k.Berichtcode));
    }

    [Theory]
    [InlineData(Foutcodes.Berichtformaat, Pogingsuitkomst.Geweigerd)]
    [InlineData(Foutcodes.Storing, Pogingsuitkomst.Storing)]
    public async Task A_Fo03_of_the_client_kind_is_a_refusal_and_of_the_server_kind_a_failure(string code, Pogingsuitkomst verwacht)
    {
        var keren = 0;
        var (opslag, ontvanger) = await MaakAsync(async context =>
        {
            if (keren++ > 0)
                return await Bevestigt(context);
            context.Response.StatusCode = 500;
            await context.Response.Body.WriteAsync(Antwoord.Fout(null, new Stuffout(code, "geheim 999900006")));
            return false;
        });
        await using var _ = ontvanger;
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);

        var pogingen = await LeverAfAsync(opslag, ontvanger);

        Assert.Equal((verwacht, $"Fo03 {code}"), (pogingen[0].Uitkomst, pogingen[0].Toelichting));
        Assert.Equal(verwacht == Pogingsuitkomst.Geweigerd ? Berichtstatus.DodeBrief : Berichtstatus.Bevestigd, await opslag.StatusAsync(id));
    }

    [Fact]
    public async Task A_recipient_that_knows_the_number_already_after_a_lost_answer_has_the_message_IB016()
    {
        var keren = 0;
        var (opslag, ontvanger) = await MaakAsync(async context =>
        {
            if (keren++ == 0)
                return await Proefontvanger.BreektAf(bewaart: true)(context);
            context.Response.StatusCode = 500;
            await context.Response.Body.WriteAsync(Antwoord.Fout(null, new Stuffout(Foutcodes.NietUniek, "-")));
            return false;
        });
        await using var _ = ontvanger;
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);

        await LeverAfAsync(opslag, ontvanger);

        Assert.Equal(Berichtstatus.Bevestigd, await opslag.StatusAsync(id));
        Assert.Equal([false, true], ontvanger.Alles.Select(o => o.Dubbel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Welkom</body></html>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    public async Task A_2xx_without_Bv03_is_no_receipt(string tekst)
    {
        var keren = 0;
        var (opslag, ontvanger) = await MaakAsync(async context =>
        {
            if (keren++ > 0)
                return await Bevestigt(context);
            await context.Response.WriteAsync(tekst);
            return false;
        });
        await using var _ = ontvanger;
        await opslag.NeemInAsync(Proefpartijen.Ontvanger);

        var pogingen = await LeverAfAsync(opslag, ontvanger);

        Assert.Equal([Pogingsuitkomst.GeenAntwoord, Pogingsuitkomst.Afgeleverd], pogingen.Select(p => p.Uitkomst!.Value));
    }

    static async Task<(Proefopslag, Proefontvanger)> MaakAsync(Func<HttpContext, Task<bool>> gedrag)
    {
        var opslag = await Proefopslag.MaakAsync();
        var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        ontvanger.Gedrag = gedrag;
        return (opslag, ontvanger);
    }

    static async Task<bool> Bevestigt(HttpContext context)
    {
        context.Response.ContentType = "text/xml";
        await context.Response.Body.WriteAsync(Antwoord.Bevestiging(Proefenvelop.Kop("JW301", "0268", "42420001")));
        return true;
    }

    static async Task<IReadOnlyList<Bezorgpoging>> LeverAfAsync(Proefopslag opslag, Proefontvanger ontvanger)
    {
        await using var hub = new Proefproces(opslag, Proefpartijen.Register(Proefpartijen.Stuf(Proefpartijen.Ontvanger, ontvanger.Url)));
        await hub.DraaiTotAsync(async () => await hub.ZijnAllenAsync(Berichtstatus.Bevestigd) || await hub.ZijnAllenAsync(Berichtstatus.DodeBrief));
        return await hub.Pogingen.LeesAsync(opslag.Ids[0], default);
    }

    static async Task<(Stufenvelop Envelop, byte[] Lading)> LeesAsync(byte[] soap)
    {
        using var envelop = Stufenvelop.Open(new MemoryStream(soap));
        await envelop.LeesAsync();
        using var lading = new MemoryStream();
        await envelop.Lading.CopyToAsync(lading);
        return (envelop, lading.ToArray());
    }
}
