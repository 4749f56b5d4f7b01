using System.CommandLine;
using Hub.Cli.Uitvoer;
using Hub.Bezorging.Ophalen;
using Hub.Cli.Verbinding;
using Hub.Functies;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub postbus</c>: what waits, fetching it, confirming it.</summary>
static class PostbusOpdracht
{
    static readonly Option<bool> AlsJson = Json.Optie();
    static readonly Option<DirectoryInfo> Naar = new("--naar") { Description = "Map waarin elk bericht wordt opgeslagen (<berichtId>.xml)." };
    static readonly Option<bool> Bevestig = new("--bevestig") { Description = "Bevestigt de ontvangst nadat het bericht is opgeslagen; alleen met --naar." };

    public static Command Maak()
    {
        var opdracht = new Command("postbus", "Wat er voor u klaarligt. Voorbeeld: HUB_SLEUTEL=demo-42420001 hub postbus --naar berichten --bevestig")
        {
            AlsJson, Naar, Bevestig,
        };
        opdracht.SetAction(VoerUitAsync);
        return opdracht.MetHub();
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var map = regel.GetValue(Naar);
        if (map is null && regel.GetValue(Bevestig))
            throw new Opdrachtfout("Geef --naar: een bericht wordt pas bevestigd als het is opgeslagen.");
        var stukken = new List<Postbusstuk>();
        string? na = null;
        do
        {
            var bladzijde = await hub.HaalAsync<Postbusweergave>($"postbus?limiet=1000{(na is null ? "" : $"&na={na}")}", ct);
            stukken.AddRange(bladzijde.Berichten);
            na = bladzijde.Volgende;
        }
        while (na is not null);
        Toon(stukken, regel.GetValue(AlsJson));
        if (map is not null)
            await BewaarAsync(hub, stukken, map, regel.GetValue(Bevestig), ct);
        return Uitgang.Goed;
    }

    static void Toon(List<Postbusstuk> stukken, bool alsJson)
    {
        if (alsJson)
            stukken.ForEach(Json.Schrijf);
        else
            Tabel.Schrijf(
                ["berichtId", "soort", "inzender", "identificatie", "bytes", "ontvangen"],
                stukken.Select(s => (IReadOnlyList<string?>)[s.BerichtId, s.Soort, s.Inzender, s.Identificatie, $"{s.Lengte}", Tabel.Tijd(s.Ontvangen)]));
    }

    static async Task BewaarAsync(Hubclient hub, List<Postbusstuk> stukken, DirectoryInfo map, bool bevestig, CancellationToken ct)
    {
        map.Create();
        foreach (var stuk in stukken)
        {
            var pad = Path.Combine(map.FullName, $"{stuk.BerichtId}.xml");
            // Under another name until it is complete: a half file must never look like a message.
            await using (var bestand = File.Create(pad + ".deel"))
                await hub.HaalInhoudAsync(stuk.BerichtId, bestand, ct);
            File.Move(pad + ".deel", pad, overwrite: true);
            if (bevestig)
                await hub.PlaatsAsync<Bevestiging>($"postbus/{stuk.BerichtId}/bevestiging", null, ct);
            await Console.Error.WriteLineAsync($"{pad}{(bevestig ? " (bevestigd)" : "")}");
        }
    }
}
