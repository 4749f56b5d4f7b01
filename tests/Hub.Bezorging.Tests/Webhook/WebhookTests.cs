using System.Net;
using System.Text;
using System.Text.Json;
using Hub.Bezorging.Uitgaand;
using Hub.Bezorging.Webhook;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Microsoft.AspNetCore.Http;

namespace Hub.Bezorging.Tests.Webhook;

/// <summary>What a webhook carries (CE-01 to CE-09), and where it does not go.</summary>
public class WebhookTests
{
    [Fact]
    public async Task As_xml_it_is_the_message_byte_for_byte_with_its_id_attempt_and_no_duplicate_mark()
    {
        var inhoud = Encoding.UTF8.GetBytes("\uFEFF<a>" + new string('é', 200_000) + "</a>");

        var (id, ontvangen) = await StuurAsync(Webhookvorm.Xml, inhoud);

        Assert.Equal(inhoud, ontvangen.Inhoud);
        Assert.Equal("application/xml; charset=utf-8", ontvangen.Koppen["Content-Type"]);
        Assert.Equal((id, "1", "?0"), (ontvangen.Koppen["Hub-Bericht-Id"], ontvangen.Koppen["Hub-Poging"], ontvangen.Koppen["Hub-Mogelijk-Dubbel"]));
        Assert.Equal($"{inhoud.Length}", ontvangen.Koppen["Content-Length"]); // its length is known: not chunked
    }

    [Fact]
    public async Task As_cloudevent_it_has_every_attribute_of_the_NL_GOV_profile()
    {
        var (id, ontvangen) = await StuurAsync(Webhookvorm.Cloudevents, "\uFEFF<a>&lt;é</a>"u8.ToArray());

        var gebeurtenis = JsonDocument.Parse(ontvangen.Inhoud).RootElement;
        string Veld(string naam) => gebeurtenis.GetProperty(naam).GetString()!;
        Assert.Equal("application/cloudevents+json; charset=utf-8", ontvangen.Koppen["Content-Type"]);
        Assert.Equal(("1.0", id, "urn:nld:oin:00000000000000000000:systeem:ijw-hub"), (Veld("specversion"), Veld("id"), Veld("source"))); // CE-01 to 03
        Assert.Matches(@"^nl\.[a-z]+\.[a-z-]+\.v1$", Veld("type")); // CE-04
        Assert.EndsWith("Z", Veld("time"), StringComparison.Ordinal); // CE-05
        Assert.EndsWith(id, Veld("sequence"), StringComparison.Ordinal); // CE-06
        Assert.Equal(("JW301", "application/xml", "<a>&lt;é</a>"), (Veld("subject"), Veld("datacontenttype"), Veld("data"))); // CE-07, CE-09
        Assert.False(gebeurtenis.TryGetProperty("dataref", out _));
        Assert.All(gebeurtenis.EnumerateObject(), e => Assert.Matches("^[a-z0-9]{1,20}$", e.Name)); // CE-01
    }

    [Theory]
    [InlineData(60_000, true)]
    [InlineData(Cloudevent.MaxBytes, false)]
    [InlineData(3_000_000, false)]
    public async Task Above_64_KiB_it_refers_to_the_hub_for_its_content_CE08(int lengte, bool past)
    {
        var (id, ontvangen) = await StuurAsync(Webhookvorm.Cloudevents, Encoding.UTF8.GetBytes($"<a>{new string('x', lengte - 7)}</a>"));

        var gebeurtenis = JsonDocument.Parse(ontvangen.Inhoud).RootElement;
        Assert.InRange(ontvangen.Inhoud.Length, 1, Cloudevent.MaxBytes);
        Assert.Equal(past, gebeurtenis.TryGetProperty("data", out _));
        Assert.Equal(!past, gebeurtenis.TryGetProperty("dataref", out var verwijzing));
        if (!past)
            Assert.Equal($"https://hub.example/api/v1/berichten/{id}/inhoud", verwijzing.GetString());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var elders = await Proefontvanger.StartAsync(opslag.Klok);
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        ontvanger.Gedrag = context =>
        {
            context.Response.Headers.Location = elders.Url.AbsoluteUri;
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            return Task.FromResult(false);
        };
        await using var hub = new Proefproces(opslag, Proefpartijen.Register(Proefpartijen.Webhook(Proefpartijen.Ontvanger, ontvanger.Url)));
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger);

        await hub.DraaiTotAsync(() => Task.FromResult(ontvanger.Alles.Count == 3));
        await hub.DraaiUitAsync();

        Assert.Empty(elders.Alles);
        Assert.Equal(
            Enumerable.Repeat<(Pogingsuitkomst?, string?)>((Pogingsuitkomst.Storing, "HTTP 308"), 3),
            (await hub.Pogingen.LeesAsync(id, default)).Select(p => (p.Uitkomst, p.Toelichting)));
    }

    [Theory]
    [InlineData("192.0.2.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.8.8.8", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("169.254.169.254", false)] // metadata of the cloud
    [InlineData("fe80::1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    public void Some_addresses_are_never_connected_to_whatever_name_leads_there(string adres, bool mag) =>
        Assert.Equal(mag, Bezorgclient.Mag(IPAddress.Parse(adres), demo: false));

    static async Task<(string Id, Ontvangen)> StuurAsync(Webhookvorm vorm, byte[] inhoud)
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        await using var hub = new Proefproces(opslag, Proefpartijen.Register(Proefpartijen.Webhook(Proefpartijen.Ontvanger, ontvanger.Url, vorm)));
        var id = await opslag.NeemInAsync(Proefpartijen.Ontvanger, inhoud);
        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync(Berichtstatus.Bevestigd));
        return (id, Assert.Single(ontvanger.Alles));
    }
}
