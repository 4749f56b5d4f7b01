using System.CommandLine;
using System.Globalization;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub termijnen</c>: what must still be answered, and by when.</summary>
static class TermijnenOpdracht
{
    static readonly Option<string> Partij = new("--partij") { Description = "Code van de partij; alleen voor een operator." };
    static readonly Option<bool> AlsJson = Json.Optie();

    public static Command Maak()
    {
        var opdracht = new Command("termijnen", "Berichten waarop nog een antwoord moet volgen, en vóór wanneer. Voorbeeld: HUB_SLEUTEL=demo-0268 hub termijnen") { Partij, AlsJson };
        opdracht.SetAction(VoerUitAsync);
        return opdracht.MetHub();
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var partij = regel.GetValue(Partij) is { } code ? $"&partij={Uri.EscapeDataString(code)}" : "";
        var termijnen = new List<Termijnweergave>();
        string? na = null;
        do
        {
            var bladzijde = await hub.HaalAsync<Termijnenweergave>($"termijnen?limiet=1000{partij}{(na is null ? "" : $"&na={na}")}", ct);
            termijnen.AddRange(bladzijde.Termijnen);
            na = bladzijde.Volgende;
        }
        while (na is not null);

        if (regel.GetValue(AlsJson))
            termijnen.ForEach(Json.Schrijf);
        else
            Tabel.Schrijf(
                ["limiet", "stand", "rol", "wat", "bericht", "toewijzing", "tegenpartij", "identificatie", "berichtId"],
                termijnen.Select(t => (IReadOnlyList<string?>)
                [
                    t.Limiet.ToString("O", CultureInfo.InvariantCulture), $"{t.Stand}", $"{t.Rol}", t.Soort, t.Berichtsoort, t.Toewijzing?.ToString(CultureInfo.InvariantCulture), t.Tegenpartij, t.Identificatie, t.BerichtId,
                ]));
        return Uitgang.Goed;
    }
}
