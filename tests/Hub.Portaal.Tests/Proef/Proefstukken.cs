using System.Runtime.CompilerServices;
using Hub.Testbasis;

namespace Hub.Portaal.Tests.Proef;

/// <summary>Messages for the pages that are about one: made once for each hub, between known parties.</summary>
static class Proefstukken
{
    static readonly ConditionalWeakTable<HubFixture, Lazy<Task<IReadOnlyDictionary<string, string>>>> PerHub = [];

    /// <summary>The ids by the words that stand for them in an address: <c>{bericht}</c> is from 0268 to 42420001, <c>{declaratie}</c> the other way, <c>{vreemd}</c> between two others.</summary>
    public static Task<IReadOnlyDictionary<string, string>> NeemAsync(HubFixture hub) =>
        PerHub.GetValue(hub, van => new(() => MaakAsync(new Verkeer(van)))).Value;

    /// <summary>The address with ids for words.</summary>
    public static async Task<string> VulAsync(HubFixture hub, string pad) => pad.Contains('{', StringComparison.Ordinal)
        ? (await NeemAsync(hub)).Aggregate(pad, (adres, stuk) => adres.Replace($"{{{stuk.Key}}}", stuk.Value, StringComparison.Ordinal))
        : pad;

    static async Task<IReadOnlyDictionary<string, string>> MaakAsync(Verkeer verkeer)
    {
        async Task<string> MaakAsync(string soort, string gemeente, string aanbieder)
        {
            var (bericht, kop) = await Verkeer.MaakAsync(soort, gemeente, aanbieder);
            return await verkeer.StuurAsync(bericht, kop);
        }

        return new Dictionary<string, string>
        {
            ["bericht"] = await MaakAsync("JW301", "0268", "42420001"),
            ["declaratie"] = await MaakAsync("JW323", "0268", "42420001"),
            ["vreemd"] = await MaakAsync("JW301", "0200", "65656055"),
        };
    }
}
