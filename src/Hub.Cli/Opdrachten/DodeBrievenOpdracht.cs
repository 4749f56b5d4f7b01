using System.CommandLine;
using Hub.Bezorging.DodeBrieven;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;
using Hub.Functies.Weergave;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub dode-brieven</c>: list, look, offer again, settle; for operators.</summary>
static class DodeBrievenOpdracht
{
    static readonly Argument<string> Id = new("id") { Description = "Kenmerk van de dode brief." };
    static readonly Option<string> Reden = new("--reden") { Description = "Waarom het bericht niet verder gaat.", Required = true };
    static readonly Option<bool> AlsJson = Json.Optie();

    public static Command Maak() => new Command("dode-brieven", "Berichten die de hub niet kon verwerken. Voorbeeld: HUB_SLEUTEL=demo-operator hub dode-brieven lijst")
    {
        Deel("lijst", "Open dode brieven, oudste eerst.", LijstAsync, AlsJson),
        Deel("toon", "Wat er met het bericht gebeurd is.", ToonAsync, Id, AlsJson),
        Deel("opnieuw", "Opnieuw aanbieden aan de stap waar het misging.", OpnieuwAsync, Id, AlsJson),
        Deel("afhandelen", "Sluiten met een reden; het bericht gaat niet verder.", AfhandelenAsync, Id, Reden, AlsJson),
    }.MetHub();

    static Command Deel(string naam, string uitleg, Func<ParseResult, CancellationToken, Task<int>> actie, params Symbol[] symbolen)
    {
        var opdracht = new Command(naam, uitleg);
        foreach (var symbool in symbolen)
        {
            if (symbool is Argument argument)
                opdracht.Arguments.Add(argument);
            else
                opdracht.Options.Add((Option)symbool);
        }

        opdracht.SetAction(actie);
        return opdracht;
    }

    static async Task<int> LijstAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var brieven = new List<Dodebrief>();
        string? na = null;
        do
        {
            var bladzijde = await hub.HaalAsync<Dodebrievenweergave>($"dode-brieven?limiet=1000{(na is null ? "" : $"&na={na}")}", ct);
            brieven.AddRange(bladzijde.DodeBrieven);
            na = bladzijde.Volgende;
        }
        while (na is not null);

        if (regel.GetValue(AlsJson))
            brieven.ForEach(Json.Schrijf);
        else
            Tabel.Schrijf(
                ["id", "reden", "soort", "inzender", "voor", "sinds", "keren", "omschrijving"],
                brieven.Select(b => (IReadOnlyList<string?>)
                    [b.Id, b.Reden, b.Soort, b.Inzender, b.Bestemming, Tabel.Tijd(b.Sinds), $"{b.Keren}", b.Omschrijving]));
        return Uitgang.Goed;
    }

    static Task<int> ToonAsync(ParseResult regel, CancellationToken ct) =>
        MetAsync(regel, (hub, pad) => hub.HaalAsync<Auditweergave>(pad, ct));

    static Task<int> OpnieuwAsync(ParseResult regel, CancellationToken ct) =>
        MetAsync(regel, (hub, pad) => hub.PlaatsAsync<Auditweergave>($"{pad}/heraanbiedingen", null, ct));

    static Task<int> AfhandelenAsync(ParseResult regel, CancellationToken ct) =>
        MetAsync(regel, (hub, pad) => hub.PlaatsAsync<Auditweergave>($"{pad}/afhandeling", new Afhandeling(regel.GetRequiredValue(Reden)), ct));

    static async Task<int> MetAsync(ParseResult regel, Func<Hubclient, string, Task<Auditweergave>> actie)
    {
        using var hub = regel.Client();
        var audit = await actie(hub, $"dode-brieven/{Uri.EscapeDataString(regel.GetRequiredValue(Id))}");
        if (regel.GetValue(AlsJson))
            Json.Schrijf(audit);
        else
            Geschiedenis.Toon(audit);
        return Uitgang.Goed;
    }
}
