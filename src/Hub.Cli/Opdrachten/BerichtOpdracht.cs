using System.CommandLine;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies.Weergave;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub bericht ID</c>: where a message is and what happened to it.</summary>
static class BerichtOpdracht
{
    static readonly Argument<string> Id = new("id") { Description = "Kenmerk van het bericht." };
    static readonly Option<bool> Inhoud = new("--inhoud") { Description = "Schrijft de XML naar stdout; wordt vastgelegd in het auditspoor." };
    static readonly Option<bool> AlsJson = Json.Optie();

    public static Command Maak()
    {
        var opdracht = new Command("bericht", "Stand en geschiedenis van een bericht.") { Id, Inhoud, AlsJson };
        opdracht.SetAction(VoerUitAsync);
        return opdracht.MetHub();
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var id = Uri.EscapeDataString(regel.GetRequiredValue(Id));
        if (regel.GetValue(Inhoud))
        {
            await using var uit = Console.OpenStandardOutput();
            await hub.HaalInhoudAsync(id, uit, ct);
            return Uitgang.Goed;
        }

        var bericht = await hub.HaalAsync<Berichtweergave>($"berichten/{id}", ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(bericht);
        else
        {
            Toon(bericht, await hub.HaalAsync<Auditweergave>($"berichten/{id}/audit", ct));
            Bezorgtekst.Toon(await hub.HaalAsync<Bezorgweergave>($"berichten/{id}/bezorgpogingen", ct));
        }

        return bericht.Bevindingen.Count == 0 ? Uitgang.Goed : Uitgang.Bevindingen;
    }

    static void Toon(Berichtweergave b, Auditweergave audit)
    {
        Console.WriteLine($"{b.Soort} {b.Identificatie} van {b.Inzender} aan {b.Bestemming}: {b.Status}");
        if (b.Wacht is { } wacht)
            Console.WriteLine($"  wacht op toewijzing {wacht.Toewijzingen}, uiterlijk tot {Tabel.Tijd(wacht.Tot)}");
        Bevindingentekst.Schrijf(b.Bevindingen);
        foreach (var koppeling in b.Gekoppeld)
            Console.WriteLine($"  {koppeling.Relatie}: {koppeling.Soort} {koppeling.BerichtId} ({koppeling.Status})");
        Geschiedenis.Toon(audit);
    }
}
