using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.Ophalen;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.Tests.Uitgaand;

/// <summary>What was given up, offered again or confirmed all the same is neither lost, sent twice nor left open.</summary>
public class HeraanbiedenTests
{
    [Theory]
    [InlineData(Proefpartijen.Ontvanger)] // it wants to pick up its messages by now
    [InlineData(Proefpartijen.Buur)] // it goes to another, who picks up
    public async Task Offered_again_to_a_party_that_picks_up_it_lies_in_its_postbus(string bestemming)
    {
        var opslag = await Proefopslag.MaakAsync();
        var id = await DoodAsync(opslag);
        await using var hub = new Proefproces(
            opslag, Proefpartijen.Register(Proefpartijen.Ophaler(Proefpartijen.Ontvanger), Proefpartijen.Ophaler(Proefpartijen.Buur)));

        await BiedAanAsync(hub, id, bestemming == Proefpartijen.Ontvanger ? null : bestemming);
        await hub.DraaiUitAsync();

        Assert.Equal(id, Assert.Single(await hub.Postbussen.BekijkAsync(bestemming, 10, null, default)).BerichtId);
        Assert.Empty(await hub.Bak.BekijkAsync(10, null, default));
    }

    [Fact]
    public async Task A_second_confirmation_after_it_was_offered_again_counts()
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        await using var hub = Hub(opslag, ontvanger);
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync(Berichtstatus.Bevestigd));
        var eerste = (await DossierAsync(hub, id)).LaatsteVan(Handeling.Bevestigd)!;
        await SterfAsync(opslag, id, Vastleggen.Foutmelding);
        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync(Berichtstatus.DodeBrief));
        ontvanger.Gedrag = Proefontvanger.Antwoordt(503);
        await BiedAanAsync(hub, id);
        await hub.DraaiUitAsync();

        await BevestigAsync(hub, id);
        var na = await BevestigAsync(hub, id); // and a third changes nothing

        Assert.Equal(Berichtstatus.Bevestigd, na.Status);
        Assert.True(na.LaatsteVan(Handeling.Bevestigd)!.Tijdstip > eerste.Tijdstip);
        Assert.Equal(2, na.Gebeurtenissen.Count(g => g.Handeling == Handeling.Bevestigd));
        Assert.Empty(await hub.Postbussen.BekijkAsync(Proefpartijen.Ontvanger, 10, null, default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // it was offered again before, and is refused once more
    public async Task A_token_that_waited_does_not_send_again_what_was_refused_and_is_not_a_dead_letter_yet(bool heraangeboden)
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        ontvanger.Gedrag = Proefontvanger.Antwoordt(422);
        await using var hub = Hub(opslag, ontvanger);
        var id = heraangeboden ? await DoodAsync(opslag) : await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        if (heraangeboden)
            await BiedAanAsync(hub, id);
        hub.Stil = [Wachtrijen.DodeBrieven];
        await hub.DraaiUitAsync();

        await opslag.Bus.StuurAsync(Wachtrijen.Afleveren, new Opdracht(id, Proefpartijen.Ontvanger).AlsBusbericht(), TimeSpan.Zero, default);
        await hub.DraaiUitAsync();
        hub.Stil = [];
        await hub.DraaiUitAsync();

        Assert.Single(ontvanger.Alles);
        Assert.Equal(Berichtstatus.DodeBrief, (await DossierAsync(hub, id)).Status);
        Assert.Single(await hub.Bak.BekijkAsync(10, null, default));
    }

    [Fact]
    public async Task What_the_recipient_confirmed_meanwhile_is_no_dead_letter()
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        ontvanger.Gedrag = Proefontvanger.Antwoordt(422);
        await using var hub = Hub(opslag, ontvanger);
        hub.Stil = [Wachtrijen.DodeBrieven];
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        await hub.DraaiTotAsync(async () => (await hub.Postbussen.BekijkAsync(Proefpartijen.Ontvanger, 1, null, default)).Count == 0 && ontvanger.Alles.Count > 0);
        await hub.DraaiUitAsync();

        await BevestigAsync(hub, id);
        hub.Stil = [];
        await hub.DraaiUitAsync();

        Assert.Equal(Berichtstatus.Bevestigd, (await DossierAsync(hub, id)).Status);
        Assert.Empty(await hub.Bak.BekijkAsync(10, null, default));
    }

    // A message that its recipient refused.
    static async Task<string> DoodAsync(Proefopslag opslag)
    {
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        ontvanger.Gedrag = Proefontvanger.Antwoordt(422);
        await using var hub = Hub(opslag, ontvanger);
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync(Berichtstatus.DodeBrief));
        await hub.DraaiUitAsync();
        return id;
    }

    static async Task BiedAanAsync(Proefproces hub, string id, string? bestemming = null)
    {
        var opdracht = new Herstelopdracht(bestemming is null ? Herstelactie.Opnieuw : Herstelactie.AndereRoute, Optreden.Zelf("operator"), "-") { Bestemming = bestemming, Reden = "proef" };
        Assert.Equal(Herstelresultaat.Gelukt, (await hub.Herstellen.VoerUitAsync(await DossierAsync(hub, id), opdracht, default)).Resultaat);
    }

    static async Task<Dossier> BevestigAsync(Proefproces hub, string id) => await new Bevestigen(hub.Dossiers, hub.Postbussen).VoerUitAsync(
        await DossierAsync(hub, id), Optreden.Zelf(Proefpartijen.Ontvanger), "192.0.2.1", default);

    static Task SterfAsync(Proefopslag opslag, string id, string reden) => opslag.Bus.StuurAsync(
        Wachtrijen.DodeBrieven,
        new Busbericht(
            new Opdracht(id, Proefpartijen.Ontvanger).AlsBusbericht().Lichaam,
            new Dictionary<string, string> { [Busnamen.Reden] = reden, [Busnamen.Bron] = Wachtrijen.Afleveren }),
        TimeSpan.Zero, default);

    static async Task<Dossier> DossierAsync(Proefproces hub, string id) => (await hub.Dossiers.LeesAsync(id, default))!;

    static Proefproces Hub(Proefopslag opslag, Proefontvanger ontvanger) =>
        new(opslag, Proefpartijen.Register(Proefpartijen.Webhook(Proefpartijen.Ontvanger, ontvanger.Url)));
}
