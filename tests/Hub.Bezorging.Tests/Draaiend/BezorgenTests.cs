using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Hub.Bezorging.Beleid;
using Hub.Kern;
using Hub.Kern.Berichten;
using Hub.Lokaal;
using Hub.Testbasis;

namespace Hub.Bezorging.Tests.Draaiend;

/// <summary>Push delivery by a running hub.</summary>
public class BezorgenTests(Bezorghub hub) : IClassFixture<Bezorghub>
{
    [Fact]
    public async Task A_large_message_is_announced_and_the_recipient_gets_it_by_the_reference_while_it_is_being_told()
    {
        var (bericht, kop) = await Bezorghub.MaakAsync("JW319");
        var groot = Vergroot(bericht);
        byte[]? opgehaald = null;
        hub.Webhookontvanger.Gedrag = async context =>
        {
            opgehaald ??= await HaalAsync(hub.Webhookontvanger.LaatsteInhoud!);
            return await Proefontvanger.Goed(context);
        };

        await BiedAanAsync(Bezorghub.Gemeente, groot);
        await hub.WachtOpAsync(BerichtId.Van(kop), "bevestigd");

        Assert.Equal(groot, opgehaald);
        using var gemeente = hub.Als(Bezorghub.Gemeente);
        var bezorging = await gemeente.GetFromJsonAsync<JsonElement>($"berichten/{BerichtId.Van(kop)}/bezorgpogingen");
        Assert.Equal(("webhook", Bezorgbeleid.Standaard.ToString()), (bezorging.GetProperty("wijze").GetString(), bezorging.GetProperty("beleid").GetString()));
        var poging = Assert.Single(bezorging.GetProperty("pogingen").EnumerateArray());
        Assert.Equal(
            (1, "afgeleverd", "HTTP 204", false),
            (poging.GetProperty("nummer").GetInt32(), poging.GetProperty("uitkomst").GetString(), poging.GetProperty("toelichting").GetString(), poging.GetProperty("mogelijkDubbel").GetBoolean()));
    }

    [Fact]
    public async Task Who_picks_up_its_messages_sees_no_attempts()
    {
        var (bericht, kop) = await Bezorghub.MaakAsync("JW301", Bezorghub.AndereAanbieder);
        await BiedAanAsync(Bezorghub.Gemeente, bericht);
        await hub.WachtOpAsync(BerichtId.Van(kop), "bezorgd");

        using var http = hub.Als(Bezorghub.AndereAanbieder);
        var bezorging = await http.GetFromJsonAsync<JsonElement>($"berichten/{BerichtId.Van(kop)}/bezorgpogingen");

        Assert.Equal(("postbus", 0), (bezorging.GetProperty("wijze").GetString(), bezorging.GetProperty("pogingen").GetArrayLength()));
    }

    [Fact]
    public async Task Without_the_key_that_the_file_with_parties_names_the_hub_does_not_start_and_says_which()
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "partijen.json");
        await File.WriteAllTextAsync(pad, """
            { "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente",
              "bezorging": { "webhook": { "url": "https://ontvanger.example/", "ondertekening": { "sleutel": "nijmegen" } } } } ] }
            """);
        var opties = new LokaleHostOpties(hub.Verbindingstekst, pad, Demo: false, Poort: 0)
        {
            Instellingen = new Dictionary<string, string?> { ["Hub:Pseudoniemsleutels:0"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) },
        };

        var fout = await Assert.ThrowsAsync<ConfiguratieException>(() => LokaleHost.StartAsync(opties, default));

        Assert.Contains("Hub__Geheimen__nijmegen", fout.Message, StringComparison.Ordinal);
    }

    async Task<byte[]> HaalAsync(byte[] gebeurtenis)
    {
        var verwijzing = JsonDocument.Parse(gebeurtenis).RootElement.GetProperty("dataref").GetString()!;
        using var aanbieder = hub.Als(Bezorghub.Aanbieder);
        return await aanbieder.GetByteArrayAsync(new Uri(verwijzing));
    }

    async Task BiedAanAsync(string partij, byte[] bericht)
    {
        using var http = hub.Als(partij);
        await http.BiedAanAsync(bericht);
    }

    // White space after the root element makes it larger and leaves it what it is.
    static byte[] Vergroot(byte[] bericht) => [.. bericht, .. Enumerable.Repeat((byte)'\n', 70_000)];
}
