using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.Ophalen;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Opslag.Audit;
using Hub.Testbasis.Storingen;

namespace Hub.Bezorging.Tests.Uitgaand;

/// <summary>
/// Who empties a postbus leaves what another is putting into it at that moment. Found by Hub.Chaos: such a message was taken for one
/// that had been dealt with, and lost (docs/besluiten/0107).
/// </summary>
public class NetNeergelegdTests
{
    [Fact]
    public async Task What_lies_there_before_that_is_written_down_is_left_and_sent_by_its_own_token()
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        await using var ander = Hub(opslag, ontvanger);
        await using var hub = Hub(opslag, ontvanger, Audittabellen.Dossiers, async () => await ander.DraaiUitAsync());
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        await opslag.Bus.StuurAsync(Wachtrijen.Afleveren, new Opdracht(id, Proefpartijen.Ontvanger).AlsBusbericht(), TimeSpan.Zero, default);
        hub.Stil = [Wachtrijen.Afleveren]; // the other takes that token, between the postbus and the event

        await hub.DraaiUitAsync();
        hub.Stil = [];
        await hub.DraaiUitAsync();

        Assert.Equal([id], ontvanger.Bewaard);
        Assert.Equal(Berichtstatus.Bevestigd, await opslag.StatusAsync(id));
    }

    [Fact]
    public async Task A_token_that_came_while_another_had_the_recipient_is_not_lost_with_what_that_one_passed_over()
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        var (nietEerder, bezig) = (new TaskCompletionSource(), Task.CompletedTask);
        await using var legt = Hub(opslag, ontvanger, Audittabellen.Dossiers, () => nietEerder.Task);
        await using var levert = Hub(opslag, ontvanger, Audittabellen.Dossiers, async () =>
        {
            // It passed the older one over and is about to book the newer one: now that older one is written down, and its token comes.
            nietEerder.SetResult();
            await bezig;
            legt.Stil = [];
            await legt.DraaiUitAsync();
        });
        var oud = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        bezig = legt.DraaiUitAsync();
        legt.Stil = [Wachtrijen.Bezorgen, Wachtrijen.Afleveren]; // it has that one
        var nieuw = await LegNeerAsync(opslag);

        await levert.DraaiUitAsync();

        Assert.Equal([nieuw, oud], ontvanger.Bewaard);
        Assert.True(await levert.ZijnAllenAsync(Berichtstatus.Bevestigd));
    }

    [Fact]
    public async Task What_is_offered_again_while_it_is_being_given_up_stays_in_the_postbus()
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        ontvanger.Gedrag = Proefontvanger.Antwoordt(422);
        var id = await LegNeerAsync(opslag);
        await using var ander = Hub(opslag, ontvanger);
        Proefproces hub = null!;
        await using var hier = hub = Hub(opslag, ontvanger, Postbussen.Tabel, async () =>
        {
            // It is a dead letter, and about to be taken out of the postbus: an operator is faster, and so is the token of that.
            ontvanger.Gedrag = Proefontvanger.Goed;
            hub.Stil = [Wachtrijen.DodeBrieven, Wachtrijen.Afleveren];
            await ander.DraaiUitAsync();
            opslag.Klok.Vooruit(TimeSpan.FromSeconds(1));
            var opdracht = new Herstelopdracht(Herstelactie.Opnieuw, Optreden.Zelf("operator"), "-");
            Assert.Equal(Herstelresultaat.Gelukt, (await ander.Herstellen.VoerUitAsync((await ander.Dossiers.LeesAsync(id, default))!, opdracht, default)).Resultaat);
            await ander.DraaiUitAsync();
            hub.Stil = [];
        });
        hub.Stil = [Wachtrijen.DodeBrieven];

        await hub.DraaiUitAsync();

        Assert.Equal([id], ontvanger.Bewaard);
        Assert.Equal(Berichtstatus.Bevestigd, await opslag.StatusAsync(id));
        Assert.Empty(await hub.Postbussen.BekijkAsync(Proefpartijen.Ontvanger, 10, null, default));
    }

    // In the postbus, written down, with its token on the queue.
    static async Task<string> LegNeerAsync(Proefopslag opslag)
    {
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        foreach (var aflevering in await opslag.Bus.OntvangAsync(Wachtrijen.Bezorgen, 1, default))
            await aflevering.VoltooiAsync(default);
        var bezorgen = new Bezorgen(
            opslag.Dossiers, new Postbussen(opslag.Tabellen),
            Proefpartijen.Register(Proefpartijen.Webhook(Proefpartijen.Ontvanger, new Uri("https://ontvanger.example"))), opslag.Bus);
        await bezorgen.VoerUitAsync((await opslag.Dossiers.LeesAsync(id, default))!, default);
        return id;
    }

    static Proefproces Hub(Proefopslag opslag, Proefontvanger ontvanger, string tabel = "", Func<Task>? tussendoor = null) => new(
        opslag, Proefpartijen.Register(Proefpartijen.Webhook(Proefpartijen.Ontvanger, ontvanger.Url)),
        eigenTabellen: new Tussenkomst(opslag.Tabellen, tabel, tussendoor ?? (() => Task.CompletedTask)));
}
