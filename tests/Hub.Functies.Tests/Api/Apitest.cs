using System.Net.Http.Json;
using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Api;

/// <summary>What tests of the API share: a running hub, and messages with an Identificatie of their own.</summary>
public abstract class Apitest(HubFixture hub) : IClassFixture<HubFixture>
{
    protected const string Gemeente = "0268";
    protected const string Aanbieder = "42420001";
    protected const string AndereGemeente = "0200";
    protected const string AndereAanbieder = "65656055";

    protected HubFixture Hub { get; } = hub;

    /// <summary>A message nobody offered before.</summary>
    internal static Task<(byte[] Bericht, Berichtkop Kop)> MaakAsync(string soort, string gemeente = Gemeente, string aanbieder = Aanbieder) =>
        Proefberichten.SchrijfAsync(Proefberichten.Nieuw(soort, gemeente, aanbieder));

    internal static HttpContent Xml(byte[] bericht) => Hubclient.Xml(bericht);

    protected async Task<HttpResponseMessage> BiedAanAsync(string partij, byte[] bericht)
    {
        using var http = Hub.Als(partij);
        return await http.PostAsync("berichten", Xml(bericht));
    }

    /// <summary>Offers a message and waits until it lies in the recipient's postbus.</summary>
    protected async Task<string> BezorgAsync(byte[] bericht, Berichtkop kop)
    {
        using var http = Hub.Als(kop.Inzender);
        var id = await http.BiedAanAsync(bericht);
        await WachtOpStatusAsync(id, "bezorgd");
        return id;
    }

    /// <summary>A message for an aanbieder that is not connected to this hub, which waits in the list for an operator.</summary>
    protected async Task<string> DodeBriefAsync(string aanbieder = "90909090")
    {
        var (bericht, kop) = await MaakAsync("JW301", aanbieder: aanbieder);
        return await DodeBriefAsync(bericht, kop);
    }

    /// <summary>This message, which the hub cannot deliver, as it waits in the list.</summary>
    protected async Task<string> DodeBriefAsync(byte[] bericht, Berichtkop kop)
    {
        using var http = Hub.Als(kop.Inzender);
        using var operateur = Hub.Als("operator");
        var id = await http.BiedAanAsync(bericht);
        await operateur.WachtOpDodeBriefAsync(id);
        return id;
    }

    protected async Task WachtOpStatusAsync(string id, string status, TimeSpan? hoogstens = null)
    {
        using var http = Hub.Als("operator");
        await http.WachtOpStatusAsync(id, status, hoogstens);
    }

    /// <summary>The problem in an answer, after checking what GOV-04 asks of each.</summary>
    internal static async Task<JsonElement> ProbleemAsync(HttpResponseMessage antwoord, int status)
    {
        Assert.Equal(status, (int)antwoord.StatusCode);
        Assert.Equal("application/problem+json", antwoord.Content.Headers.ContentType?.MediaType);
        var probleem = await antwoord.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, probleem.GetProperty("status").GetInt32());
        Assert.NotEmpty(probleem.GetProperty("title").GetString()!);
        Assert.NotEmpty(probleem.GetProperty("detail").GetString()!);
        return probleem;
    }
}
