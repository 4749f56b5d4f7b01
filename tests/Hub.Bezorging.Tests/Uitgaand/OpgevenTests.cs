using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.Uitgaand;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Bezorging.Tests.Uitgaand;

/// <summary>What cannot be delivered goes to a person, and can be offered again.</summary>
public class OpgevenTests
{
    [Fact]
    public async Task A_recipient_that_fails_for_a_day_makes_dead_letters_of_what_waited_that_long_and_of_nothing_else()
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        ontvanger.Gedrag = Proefontvanger.Antwoordt(503);
        await using var hub = Hub(opslag, ontvanger);
        var oud = new[] { await opslag.NeemInAsync(Proefpartijen.Ontvanger), await opslag.NeemInAsync(Proefpartijen.Ontvanger) };
        await hub.DraaiTotAsync(opslag.Klok.GetUtcNow() + TimeSpan.FromHours(20));
        var nieuw = await opslag.NeemInAsync(Proefpartijen.Ontvanger);

        await hub.DraaiTotAsync(async () => (await hub.Bak.BekijkAsync(10, null, default)).Count == oud.Length, TimeSpan.FromHours(6));

        Assert.Equal(Berichtstatus.Bezorgd, await opslag.StatusAsync(nieuw));
        Assert.Equal(oud.Select(id => (id, "OntvangerOnbereikbaar")).Order(), (await hub.Bak.BekijkAsync(10, null, default)).Select(b => (b.Id, b.Reden)).Order());
        Assert.InRange(ontvanger.Alles.Count, 20, 100); // three a turn at the most, an hour apart in the end
        ontvanger.Gedrag = Proefontvanger.Goed;
        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync([nieuw], Berichtstatus.Bevestigd), TimeSpan.FromHours(2));

        foreach (var id in oud)
            await hub.Herstellen.VoerUitAsync((await hub.Dossiers.LeesAsync(id, default))!, new Herstelopdracht(Herstelactie.Opnieuw, Optreden.Zelf("operator"), "-"), default);
        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync(Berichtstatus.Bevestigd), TimeSpan.FromHours(2));
        Assert.Equal([nieuw, .. oud], ontvanger.Bewaard);
        Assert.Empty(await hub.Bak.BekijkAsync(10, null, default));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task A_refused_message_is_a_dead_letter_at_once_and_holds_up_nobody(int status)
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        var keren = 0;
        ontvanger.Gedrag = context => (keren++ == 0 ? Proefontvanger.Antwoordt(status) : Proefontvanger.Goed)(context);
        await using var hub = Hub(opslag, ontvanger);
        var geweigerd = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        var volgende = await opslag.NeemInAsync(Proefpartijen.Ontvanger);

        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync([volgende], Berichtstatus.Bevestigd), TimeSpan.FromMinutes(5));
        await hub.DraaiUitAsync();

        var brief = Assert.Single(await hub.Bak.BekijkAsync(10, null, default));
        Assert.Equal((geweigerd, "DoorOntvangerGeweigerd"), (brief.Id, brief.Reden));
        Assert.Contains($"HTTP {status}", brief.Omschrijving, StringComparison.Ordinal);
        var poging = Assert.Single(await hub.Pogingen.LeesAsync(geweigerd, default));
        Assert.Equal((Pogingsuitkomst.Geweigerd, $"HTTP {status}"), (poging.Uitkomst, poging.Toelichting));
    }

    [Fact]
    public async Task What_the_recipient_picked_up_from_its_postbus_itself_is_not_sent_any_more()
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        ontvanger.Gedrag = Proefontvanger.Antwoordt(503);
        await using var hub = Hub(opslag, ontvanger);
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        var volgende = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        await hub.DraaiUitAsync(); // a whole turn has failed, the next one waits
        await new Ophalen.Bevestigen(hub.Dossiers, hub.Postbussen).VoerUitAsync(
            (await hub.Dossiers.LeesAsync(id, default))!, Optreden.Zelf(Proefpartijen.Ontvanger), "192.0.2.1", default);

        ontvanger.Gedrag = Proefontvanger.Goed;
        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync([volgende], Berichtstatus.Bevestigd), TimeSpan.FromHours(2));

        Assert.Equal([volgende], ontvanger.Bewaard);
    }

    [Fact]
    public async Task What_lies_in_a_postbus_without_any_token_is_set_going_by_the_sweeper_and_a_failing_recipient_is_left_alone()
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        await using (var eerst = new Proefproces(opslag, Proefpartijen.Register(Proefpartijen.Ophaler(Proefpartijen.Ontvanger))))
            await eerst.DraaiTotAsync(() => eerst.ZijnAllenAsync(Berichtstatus.Bezorgd));
        await using var hub = Hub(opslag, ontvanger); // from now on the party wants to be pushed to

        Assert.Equal(0, await hub.Aansporing.VeegAsync(default)); // it may still be on its way
        opslag.Klok.Vooruit(Aansporing.Geduld);
        ontvanger.Gedrag = Proefontvanger.Antwoordt(503);
        Assert.Equal(1, await hub.Aansporing.VeegAsync(default));
        await hub.DraaiUitAsync();
        Assert.Equal(0, await hub.Aansporing.VeegAsync(default)); // a token for later is on its way
        ontvanger.Gedrag = Proefontvanger.Goed;
        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync(Berichtstatus.Bevestigd), TimeSpan.FromHours(1));

        Assert.Equal([id], ontvanger.Bewaard);
        Assert.Equal(0, await hub.Aansporing.VeegAsync(default));
    }

    static Proefproces Hub(Proefopslag opslag, Proefontvanger ontvanger) =>
        new(opslag, Proefpartijen.Register(Proefpartijen.Webhook(Proefpartijen.Ontvanger, ontvanger.Url)));
}
