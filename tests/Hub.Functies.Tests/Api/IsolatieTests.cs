using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hub.Testbasis;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Functies.Tests.Api;

/// <summary>
/// A party sees only its own messages (API-02): every route of the OpenAPI document, by every kind of party, on a message that is
/// its own and on one that is not. A new route without a line here fails the test.
/// </summary>
public class IsolatieTests(HubFixture hub) : Apitest(hub)
{
    const string Regio = "rijk-van-nijmegen";
    const string Operator = "operator";
    static readonly string[] Wie = [Gemeente, Aanbieder, AndereGemeente, AndereAanbieder, Regio, Operator];

    // Per route what each of Wie gets, in that order; the message is a delivered JW301 from Gemeente to Aanbieder.
    static readonly Dictionary<string, int[]> Verwacht = new()
    {
        ["GET /berichten/{berichtId}"] = [200, 200, 404, 404, 404, 200],
        ["GET /berichten/{berichtId}/inhoud"] = [200, 200, 404, 404, 403, 403],
        ["GET /berichten/{berichtId}/audit"] = [200, 200, 404, 404, 404, 200],
        ["GET /postbus"] = [200, 200, 200, 200, 403, 403],
        ["POST /postbus/{berichtId}/bevestiging"] = [404, 200, 404, 404, 403, 403],
        ["POST /berichten"] = [200, 403, 403, 403, 403, 403],
        ["POST /validaties"] = [200, 200, 200, 200, 200, 200],
        ["GET /dode-brieven"] = [403, 403, 403, 403, 403, 200],
        ["GET /dode-brieven/{id}"] = [403, 403, 403, 403, 403, 404],
        ["POST /dode-brieven/{id}/heraanbiedingen"] = [403, 403, 403, 403, 403, 404],
        ["POST /dode-brieven/{id}/afhandeling"] = [403, 403, 403, 403, 403, 404],
        ["POST /dode-brieven/{id}/correcties"] = [403, 403, 403, 403, 403, 403],
        ["POST /dode-brieven/{id}/correcties/{correctieId}/bevestiging"] = [403, 403, 403, 403, 403, 403],
        ["GET /oorzaken"] = [403, 403, 403, 403, 403, 200],
        ["GET /oorzaken/{id}/dempingen"] = [403, 403, 403, 403, 403, 400],
        ["POST /oorzaken/{id}/dempingen"] = [403, 403, 403, 403, 403, 400],
        ["GET /hersteltaken"] = [403, 403, 403, 403, 403, 200],
        ["POST /hersteltaken"] = [403, 403, 403, 403, 403, 400],
        ["GET /hersteltaken/{id}"] = [403, 403, 403, 403, 403, 404],
        ["PATCH /hersteltaken/{id}"] = [403, 403, 403, 403, 403, 404],
        ["GET /hersteltaken/{id}/resultaten"] = [403, 403, 403, 403, 403, 404],
        ["GET /audit-verificaties/{dag}"] = [403, 403, 403, 403, 403, 200],
        ["GET /verwerkingen/{dag}"] = [403, 403, 403, 403, 403, 200],
        ["GET /gezondheid"] = [200, 200, 200, 200, 200, 200],
    };

    [Fact]
    public async Task Every_route_gives_every_party_what_it_may_see_and_no_more()
    {
        var (bericht, kop) = await MaakAsync("JW301");
        var id = await BezorgAsync(bericht, kop);
        foreach (var route in await RoutesAsync())
        {
            Assert.True(Verwacht.TryGetValue(route, out var verwacht), $"Route {route} staat niet in de matrix.");
            foreach (var (partij, status) in Wie.Zip(verwacht!))
            {
                using var antwoord = await RoepAsync(partij, route, id, bericht);
                Assert.True(status == (int)antwoord.StatusCode, $"{route} als {partij}: {(int)antwoord.StatusCode}, verwacht {status}");
                if (status != 200)
                    Assert.DoesNotContain(kop.Identificatie, await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_postbus_holds_nothing_of_others()
    {
        var (bericht, kop) = await MaakAsync("JW301");
        var id = await BezorgAsync(bericht, kop);
        foreach (var partij in new[] { Gemeente, AndereGemeente, AndereAanbieder })
        {
            using var http = Hub.Als(partij);
            Assert.DoesNotContain(id, await http.GetStringAsync("postbus?limiet=1000"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_recipient_does_not_know_of_a_message_before_it_is_delivered()
    {
        var (bericht, kop) = await MaakAsync("JW301", aanbieder: "90909090"); // not connected: it will not be delivered
        using var antwoord = await BiedAanAsync(Gemeente, bericht);
        Assert.Equal(HttpStatusCode.Accepted, antwoord.StatusCode);
        var id = Kern.Berichten.BerichtId.Van(kop);
        await WachtOpStatusAsync(id, "dodeBrief");

        var dossier = await DossierAsync(id);
        Assert.False(Deur.Toegang.MagZien(new Kern.Partijen.Partij("90909090", "", Kern.Partijen.Rol.Aanbieder), dossier));
        Assert.True(Deur.Toegang.MagZien(new Kern.Partijen.Partij(Gemeente, "", Kern.Partijen.Rol.Gemeente), dossier));
    }

    async Task<Kern.Dossiers.Dossier> DossierAsync(string id) =>
        (await Hub.Hub.Diensten.GetRequiredService<Kern.Dossiers.IDossiers>().LeesAsync(id, default))!;

    async Task<List<string>> RoutesAsync()
    {
        using var http = Hub.Als(null);
        var openapi = await http.GetFromJsonAsync<JsonElement>("openapi.json");
        return [.. openapi.GetProperty("paths").EnumerateObject().SelectMany(pad => pad.Value.EnumerateObject().Select(
            methode => $"{methode.Name.ToUpperInvariant()} {pad.Name["/api/v1".Length..]}"))];
    }

    async Task<HttpResponseMessage> RoepAsync(string partij, string route, string id, byte[] bericht)
    {
        var (methode, pad) = (route.Split(' ')[0], route.Split(' ')[1]);
        using var http = Hub.Als(partij);
        var adres = pad[1..].Replace("{berichtId}", id, StringComparison.Ordinal).Replace("{id}", id, StringComparison.Ordinal)
.Replace("{correctieId}", id, StringComparison.Ordinal)
            .Replace("{dag}", "2026-01-01", StringComparison.Ordinal);
        using var verzoek = new HttpRequestMessage(new HttpMethod(methode), adres)
        {
            Content = pad switch
            {
                "/berichten" or "/validaties" when methode == "POST" => Xml(bericht),
                "/hersteltaken/{id}" when methode == "PATCH" => Json("{\"status\":\"gepauzeerd\"}"),
                "/hersteltaken" when methode == "POST" => Json("{\"actie\":\"opnieuw\"}"),
                "/oorzaken/{id}/dempingen" when methode == "POST" => Json("{\"tot\":\"2026-01-01T00:00:00Z\",\"reden\":\"proef\"}"),
                _ when pad.EndsWith("/correcties", StringComparison.Ordinal) => Xml(bericht),
                _ when pad.EndsWith("/bevestiging", StringComparison.Ordinal) && methode == "POST" && pad.Contains("correcties", StringComparison.Ordinal) => Json("{\"reden\":\"proef\"}"),
                _ when pad.EndsWith("/afhandeling", StringComparison.Ordinal) => Json("{\"reden\":\"proef\"}"),
                _ => null,
            },
        };
        return await http.SendAsync(verzoek);
    }

    static StringContent Json(string tekst) => new(tekst, Encoding.UTF8, "application/json");
}
