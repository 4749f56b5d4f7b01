using System.Net.Http.Json;
using System.Text.Json;
using Hub.Functies.Tests.Api;
using Hub.Kern.Berichten;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Toegang.Proef;

/// <summary>What the tests about access share.</summary>
[Collection(Toegangsproef.Naam)]
public abstract class Toegangstest(ToegangFixture toegang)
{
    protected ToegangFixture Toegang { get; } = toegang;

    /// <summary>Offers a message, for another when that is named.</summary>
    protected async Task<HttpResponseMessage> BiedAanAsync(string partij, byte[] bericht, string? namens = null)
    {
        using var http = Toegang.Als(partij, namens);
        return await http.PostAsync("berichten", Apitest.Xml(bericht));
    }

    /// <summary>A message of this type that lies in its recipient's postbus.</summary>
    protected async Task<(string Id, byte[] Bericht, Berichtkop Kop)> BezorgAsync(
        string soort, string gemeente = Partijen.Gemeente, string aanbieder = Partijen.Aanbieder)
    {
        var (bericht, kop) = await Apitest.MaakAsync(soort, gemeente, aanbieder);
        using var http = Toegang.Als(kop.Inzender);
        using var kijker = Toegang.Als(Partijen.Kijker);
        var id = await http.BiedAanAsync(bericht);
        await kijker.WachtOpStatusAsync(id, "bezorgd");
        return (id, bericht, kop);
    }

    /// <summary>A message for an aanbieder that is not connected to this hub, which waits in the list for an operator.</summary>
    protected async Task<string> DodeBriefAsync()
    {
        var (bericht, kop) = await Apitest.MaakAsync("JW301", aanbieder: "90909090");
        using var http = Toegang.Als(kop.Inzender);
        using var kijker = Toegang.Als(Partijen.Kijker);
        var id = await http.BiedAanAsync(bericht);
        await kijker.WachtOpDodeBriefAsync(id);
        return id;
    }

    /// <summary>The audit events of this kind.</summary>
    protected async Task<IReadOnlyList<JsonElement>> SpoorAsync(string id, string handeling)
    {
        using var http = Toegang.Als(Partijen.Kijker);
        var spoor = await http.GetFromJsonAsync<JsonElement>($"berichten/{id}/audit");
        return [.. spoor.GetProperty("gebeurtenissen").EnumerateArray().Where(g => g.GetProperty("handeling").GetString() == handeling)];
    }

    /// <summary>Who an audit event says did it, and for whom.</summary>
    protected static (string Actor, string? Namens) Wie(JsonElement gebeurtenis) => (
        gebeurtenis.GetProperty("actor").GetString()!,
        gebeurtenis.GetProperty("gegevens").TryGetProperty("namens", out var namens) ? namens.GetString() : null);
}
