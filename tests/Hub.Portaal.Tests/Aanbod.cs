using System.Text;
using System.Text.RegularExpressions;
using Hub.Kern.Berichten;
using Hub.Portaal.Tests.Proef;
using Hub.Testbasis;

namespace Hub.Portaal.Tests;

/// <summary>Messages through the hub of which the test says where they must come.</summary>
sealed partial class Aanbod(HubFixture hub)
{
    const string GeenBsn = "999900007"; // in the range of the tests, but not by the 11-proef (CS002)

    /// <summary>Offers a message and waits until it is where it should come.</summary>
    public async Task<(string Id, Berichtkop Kop)> BiedAanAsync(string soort, string aanbieder = "42420001", string status = "bezorgd")
    {
        var (bericht, kop) = await Verkeer.MaakAsync(soort, "0268", aanbieder);
        return (await BiedAanAsync(bericht, kop, status), kop);
    }

    /// <summary>A message for somebody who is not connected: it waits in the list of dead letters.</summary>
    public async Task<string> MaakDodeBriefAsync(string aanbieder)
    {
        var (id, _) = await BiedAanAsync("JW301", aanbieder, "dodeBrief");
        using var operatie = hub.Als("operator");
        await operatie.WachtOpDodeBriefAsync(id);
        return id;
    }

    /// <summary>A message with findings, which the hub refuses on behalf of its recipient.</summary>
    public async Task<string> MaakFoutAsync()
    {
        var (bericht, kop) = await Verkeer.MaakAsync("JW301", "0268", "42420001");
        return await BiedAanAsync(Encoding.UTF8.GetBytes(Bsn().Replace(Encoding.UTF8.GetString(bericht), GeenBsn)), kop, "afgekeurd");
    }

    /// <summary>A whole conversation about one client.</summary>
    /// <returns>The ids of what the parties sent, with their types, in order.</returns>
    public async Task<IReadOnlyList<(string Id, string Soort)>> VoerGesprekAsync()
    {
        var ids = new List<(string, string)>();
        foreach (var bericht in (await Verkeer.GesprekAsync("0268", "42420001", producten: 1)).Where(b => b.Kop.Soort.AntwoordOp is null))
            ids.Add((await BiedAanAsync(bericht.Inhoud.ToArray(), bericht.Kop, "bezorgd"), bericht.Kop.Soort.Naam));
        return ids;
    }

    async Task<string> BiedAanAsync(byte[] bericht, Berichtkop kop, string status)
    {
        using var http = hub.Als(kop.Inzender);
        var id = await http.BiedAanAsync(bericht);
        using var operatie = hub.Als("operator");
        await operatie.WachtOpStatusAsync(id, status);
        return id;
    }

    [GeneratedRegex("(?<=Bsn>)\\d{9}")]
    private static partial Regex Bsn();
}
