using Hub.Bezorging.Uitgaand;
using Hub.Kern.Dossiers;
using Hub.Testbasis;
using Microsoft.AspNetCore.Http;

namespace Hub.Bezorging.Tests.Uitgaand;

/// <summary>
/// A recipient that misbehaves for an hour of simulated time and then comes back: order is kept, nothing is lost, nothing comes twice
/// without the mark, and its neighbour notices nothing.
/// </summary>
public class WeerspannigeOntvangerTests
{
    const int Aantal = 5;
    static readonly TimeSpan Uur = TimeSpan.FromHours(1);
    static readonly TimeSpan Buurtijd = Uur / 4; // far from an hour; on a slow machine simulated time runs between two attempts

    public static TheoryData<string> Streken =>
        ["traag", "storing", "storing na bewaren", "verbreekt", "verbreekt na bewaren", "hangt", "is weg", "vreemd certificaat", "te druk", "verwijst door"];

    [Theory]
    [MemberData(nameof(Streken))]
    public async Task Whatever_a_recipient_does_for_an_hour_it_then_has_everything_in_order_and_its_neighbour_noticed_nothing(string streek)
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok, metTls: streek == "vreemd certificaat");
        await using var goede = await Proefontvanger.StartAsync(opslag.Klok);
        await using var buur = await Proefontvanger.StartAsync(opslag.Klok);
        await using var hub = new Proefproces(opslag, Proefpartijen.Register(
            Proefpartijen.Webhook(Proefpartijen.Ontvanger, ontvanger.Url), Proefpartijen.Webhook(Proefpartijen.Buur, buur.Url)));
        var begin = opslag.Klok.GetUtcNow();
        await MisdraagAsync(opslag, ontvanger, goede, streek);
        var (ids, buurids) = (new List<string>(), new List<string>());
        for (var i = 0; i < Aantal; i++)
        {
            ids.Add(await opslag.NeemInAsync(Proefpartijen.Ontvanger));
            buurids.Add(await opslag.NeemInAsync(Proefpartijen.Buur));
        }

        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync(buurids, Berichtstatus.Bevestigd), Buurtijd);
        await hub.DraaiTotAsync(begin + Uur);
        if (streek != "traag")
            Assert.Equal([], ontvanger.Alles.Where(o => o.Bericht != ids[0]).Select(o => o.Bericht)); // none overtakes the first
        await using var hersteld = streek == "vreemd certificaat" ? goede : await HerstelAsync(ontvanger, streek);
        await using var daarna = new Proefproces(opslag, Proefpartijen.Register(
            Proefpartijen.Webhook(Proefpartijen.Ontvanger, hersteld.Url), Proefpartijen.Webhook(Proefpartijen.Buur, buur.Url)));
        await daarna.DraaiTotAsync(() => daarna.ZijnAllenAsync(Berichtstatus.Bevestigd), TimeSpan.FromHours(2));

        Assert.Equal(ids, hersteld.Bewaard);
        Assert.Empty(hersteld.DubbelZonderMerk);
        Assert.Equal(buurids, buur.Bewaard);
        Assert.All(buur.Alles, o => Assert.InRange(o.Tijdstip - begin, TimeSpan.Zero, Buurtijd));
        Assert.Empty(await daarna.Postbussen.BekijkAsync(Proefpartijen.Ontvanger, 10, null, default));
        Assert.Empty(await daarna.Bak.BekijkAsync(10, null, default));
        await ElkePogingIsEenRijAsync(daarna, ids[0], ontvanger, hersteld, streek);
    }

    static async Task ElkePogingIsEenRijAsync(Proefproces hub, string id, Proefontvanger ontvanger, Proefontvanger hersteld, string streek)
    {
        var pogingen = await hub.Pogingen.LeesAsync(id, default);
        Assert.Equal(Pogingsuitkomst.Afgeleverd, pogingen[^1].Uitkomst);
        Assert.Equal(Enumerable.Range(1, pogingen.Count), pogingen.Select(p => p.Nummer));
        var aangekomen = pogingen.Count(p => p.Uitkomst != Pogingsuitkomst.GeenVerbinding);
        // That the hub gave up reaches a recipient later than the hub goes on.
        await Wacht.TotAsync(() => Task.FromResult(new[] { ontvanger, hersteld }.Distinct().Sum(o => o.Alles.Count(a => a.Bericht == id)) == aangekomen));
        if (streek is "is weg" or "vreemd certificaat")
            Assert.All(pogingen.SkipLast(1), p => Assert.Equal((Pogingsuitkomst.GeenVerbinding, false), (p.Uitkomst, p.MogelijkDubbel)));
        else if (streek != "traag")
            Assert.All(pogingen.Skip(1), p => Assert.True(p.MogelijkDubbel));
    }

    static async Task MisdraagAsync(Proefopslag opslag, Proefontvanger ontvanger, Proefontvanger elders, string streek)
    {
        ontvanger.Gedrag = streek switch
        {
            "traag" => async context =>
            {
                await Task.Delay(100);
                return await Proefontvanger.Goed(context);
            },
            "storing" => Proefontvanger.Antwoordt(500),
            "storing na bewaren" => Proefontvanger.Antwoordt(502, bewaart: true),
            "verbreekt" => Proefontvanger.BreektAf(bewaart: false),
            "verbreekt na bewaren" => Proefontvanger.BreektAf(bewaart: true),
            "hangt" => async context =>
            {
                await opslag.TreuzelAsync(context, Timeout.InfiniteTimeSpan);
                return false;
            },
            "te druk" => context =>
            {
                context.Response.Headers.RetryAfter = "600";
                return Proefontvanger.Antwoordt(429)(context);
            },
            "verwijst door" => context =>
            {
                context.Response.Headers.Location = elders.Url.AbsoluteUri;
                return Proefontvanger.Antwoordt(StatusCodes.Status307TemporaryRedirect)(context);
            },
            _ => Proefontvanger.Goed,
        };
        if (streek == "is weg")
            await ontvanger.StopAsync();
    }

    static async Task<Proefontvanger> HerstelAsync(Proefontvanger ontvanger, string streek)
    {
        ontvanger.Gedrag = Proefontvanger.Goed;
        if (streek == "is weg")
            await ontvanger.StartAsync();
        return ontvanger;
    }
}
