using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Berichtproeven;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Testbasis;
using Hub.Validatie.Standaarden;

namespace Hub.Portaal.Tests.Proef;

/// <summary>Messages through the running hub, as its parties send them by the API: each with numbers of its own.</summary>
sealed partial class Verkeer(HubFixture hub)
{
    /// <summary>A message nobody offered before.</summary>
    public static Task<(byte[] Bericht, Berichtkop Kop)> MaakAsync(string soort, string gemeente, string aanbieder) =>
        Proefberichten.SchrijfAsync(Proefberichten.Nieuw(soort, gemeente, aanbieder));

    /// <summary>What a gemeente and an aanbieder say to each other about one client.</summary>
    public static Task<IReadOnlyList<Gespreksbericht>> GesprekAsync(string gemeente, string aanbieder, int producten = 2) =>
        new Gespreksgenerator(Berichtsoorten.Ingebouwd).MaakAsync(
            new Gespreksopties { Seed = Proefberichten.Nummer(), Peildatum = Proefberichten.Verkeersdag, Gemeente = gemeente, Aanbieder = aanbieder, AantalProducten = producten }, default);

    /// <summary>Offers a message for its Inzender and waits until it has this status.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> StuurAsync(ReadOnlyMemory<byte> bericht, Berichtkop kop, string status = "bezorgd")
    {
        using var http = hub.Als(kop.Inzender);
        var id = await http.BiedAanAsync(bericht);
        await WachtOpAsync(id, status);
        return id;
    }

    /// <summary>Has a toewijzing claimed with one Prestatie that will be refused: it does not begin with the month (TR387).</summary>
    public async Task<(string Id, string Identificatie)> DeclareerAsync(string gemeente, string aanbieder)
    {
        var gesprek = await GesprekAsync(gemeente, aanbieder);
        foreach (var bericht in gesprek.Where(b => b.Kop.Soort.Naam is "JW301" or "JW305"))
            await StuurAsync(bericht.Inhoud, bericht.Kop);
        var jw323 = gesprek.Single(b => b.Kop.Soort.Naam == "JW323");
        var tekst = Encoding.UTF8.GetString(jw323.Inhoud.Span);
        var plek = Begin().Matches(tekst)[^1].Groups[1];
        tekst = $"{tekst[..plek.Index]}02{tekst[(plek.Index + plek.Length)..]}";
        return (await StuurAsync(Encoding.UTF8.GetBytes(tekst), jw323.Kop), jw323.Kop.Identificatie);
    }

    /// <summary>Waits until a message has this status; when it is delivered, all that the hub keeps of it is there.</summary>
    public async Task WachtOpAsync(string id, string status = "bezorgd")
    {
        using var http = hub.Als("operator");
        await http.WachtOpStatusAsync(id, status);
    }

    /// <summary>Waits until the answer to a message is delivered.</summary>
    public async Task WachtOpAntwoordAsync(string id)
    {
        using var http = hub.Als("operator");
        await Wacht.TotAsync(async () => (await http.GetFromJsonAsync<JsonElement>($"berichten/{id}")).GetProperty("gekoppeld").EnumerateArray()
            .Any(stuk => stuk.GetProperty("relatie").GetString() == "antwoord" && stuk.GetProperty("status").GetString() == "bezorgd"));
    }

    [GeneratedRegex("Begindatum>[0-9]{4}-[0-9]{2}-([0-9]{2})<")]
    private static partial Regex Begin();
}
