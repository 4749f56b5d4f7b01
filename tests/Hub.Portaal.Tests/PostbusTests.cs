using System.Net;
using System.Text.RegularExpressions;
using Hub.Portaal.Tests.Proef;
using Hub.Portaal.Tests.Toegang;
using Hub.Testbasis;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests;

/// <summary>What waits is collected and confirmed, by who it is for and nobody else.</summary>
public sealed class PostbusTests(HubFixture hub) : Portaaltest(hub)
{
    const string Gemeente = "0209";
    const string Aanbieder = "22227788";

    [SkippableFact]
    public async Task What_waits_is_downloaded_and_confirmed_and_then_gone()
    {
        var (bericht, kop) = await Verkeer.MaakAsync("JW301", Gemeente, Aanbieder);
        await new Verkeer(Hub).StuurAsync(bericht, kop);
        await using var venster = await AlsAsync(Aanbieder);
        await venster.GaNaarAsync("/loket/postbus");
        var rij = venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = kop.Identificatie });

        var download = await venster.Pagina.RunAndWaitForDownloadAsync(() => rij.GetByText("Downloaden").ClickAsync());
        Assert.Equal(bericht, await File.ReadAllBytesAsync(await download.PathAsync()));
        Assert.Empty(await venster.ToetsAsync());

        await rij.GetByText("Ontvangst bevestigen").ClickAsync();
        await Assertions.Expect(venster.Pagina).ToHaveURLAsync(new Regex("/loket/bevestigen/"));
        Assert.Empty(await venster.ToetsAsync());
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Ontvangst bevestigen" }).ClickAsync();
        await Assertions.Expect(venster.Pagina.Locator("#meldingen")).ToContainTextAsync("bevestigd");
        Assert.Equal(0, await rij.CountAsync());
    }

    [Fact]
    public async Task Only_what_its_recipient_downloaded_counts_as_downloaded()
    {
        var (bericht, kop) = await Verkeer.MaakAsync("JW301", Gemeente, Aanbieder);
        var id = await new Verkeer(Hub).StuurAsync(bericht, kop);
        using var ontvanger = new Bezoeker(Hub.Hub.Adres);
        await ontvanger.MeldAanAsync($"demo-{Aanbieder}");
        async Task<bool> WaarschuwtAsync() =>
            (await ontvanger.Http.GetStringAsync($"/portaal/loket/bevestigen/{id}")).Contains("nog niet gedownload", StringComparison.Ordinal);

        using (var afzender = Hub.Als(Gemeente))
            await afzender.GetStringAsync($"berichten/{id}/inhoud");
        Assert.True(await WaarschuwtAsync());
        await ontvanger.Http.GetStringAsync($"/portaal/loket/bericht/{id}?handler=Inhoud");
        Assert.False(await WaarschuwtAsync());
    }

    [Fact]
    public async Task A_message_of_others_does_not_exist_whatever_is_done_with_it()
    {
        var (bericht, kop) = await Verkeer.MaakAsync("JW301", Gemeente, Aanbieder);
        var id = await new Verkeer(Hub).StuurAsync(bericht, kop);
        using var ander = new Bezoeker(Hub.Hub.Adres);
        await ander.MeldAanAsync("demo-42420001");

        Assert.Equal(HttpStatusCode.NotFound, await ander.StatusAsync($"/loket/bericht/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await ander.StatusAsync($"/loket/bericht/{id}?handler=Inhoud"));
        using var bevestiging = await ander.StuurAsync("/loket/postbus", $"/loket/bevestigen/{id}");
        Assert.Equal(HttpStatusCode.NotFound, bevestiging.StatusCode);
        using var http = Hub.Als(Aanbieder);
        Assert.Contains(await http.PostbusAsync(), stuk => stuk.GetProperty("berichtId").GetString() == id);
    }

    [Fact]
    public async Task A_backoffice_sees_the_messages_of_the_gemeente_it_chose_and_of_no_other()
    {
        var (bericht, kop) = await Verkeer.MaakAsync("JW305", Gemeente, Aanbieder);
        var id = await new Verkeer(Hub).StuurAsync(bericht, kop);
        using var backoffice = new Bezoeker(Hub.Hub.Adres);
        await backoffice.MeldAanAsync("demo-backoffice-nijmegen");

        using (await backoffice.StuurAsync("/aanmelden/namens", "/aanmelden/namens", ("namens", Gemeente)))
            Assert.Equal(HttpStatusCode.OK, await backoffice.StatusAsync($"/loket/bericht/{id}"));
        using (await backoffice.StuurAsync("/aanmelden/namens", "/aanmelden/namens", ("namens", "0268")))
            Assert.Equal(HttpStatusCode.NotFound, await backoffice.StatusAsync($"/loket/bericht/{id}"));
    }
}
