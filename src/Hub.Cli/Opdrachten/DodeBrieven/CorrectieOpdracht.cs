using System.CommandLine;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;
using static Hub.Cli.Opdrachten.DodeBrieven.Brievenopties;

namespace Hub.Cli.Opdrachten.DodeBrieven;

/// <summary><c>hub dode-brieven corrigeer</c> and <c>bevestig-correctie</c>: a corrected message in place of a dead letter, by two people.</summary>
static class CorrectieOpdracht
{
    static readonly Argument<FileInfo> Bestand = new("bestand") { Description = "Het verbeterde bericht (XML), met een eigen Identificatie." };
    static readonly Argument<string> CorrectieId = new("correctie") { Description = "Kenmerk van het voorstel." };

    public static Command Voorstel() => Deel(
        "corrigeer", "Een verbeterd bericht voorstellen in plaats van een dode brief; een ander bevestigt het. Staat uit, tenzij de beheerder het aanzet.",
        StelVoorAsync, Id, Bestand, AlsJson);

    public static Command Bevestiging() => Deel(
        "bevestig-correctie", "Het voorstel van een ander bevestigen: het verbeterde bericht gaat verder, de dode brief is afgedaan.",
        BevestigAsync, Id, CorrectieId, Reden, AlsJson);

    static async Task<int> StelVoorAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        await using var bericht = regel.GetRequiredValue(Bestand).OpenRead();
        var (voorstel, weigering) = await hub.BiedAanAsync<Correctievoorstel>($"{Pad(regel)}/correcties", bericht, "application/xml", ct);
        if (weigering is not null)
        {
            Console.WriteLine($"Niet voorgesteld. {weigering.Title}. {weigering.Detail}");
            Bevindingentekst.Schrijf(weigering.Bevindingen ?? []);
            return Uitgang.Bevindingen;
        }

        if (regel.GetValue(AlsJson))
            Json.Schrijf(voorstel!);
        else
            Console.WriteLine($"Voorgesteld als {voorstel!.CorrectieId}; een ander bevestigt met: hub dode-brieven bevestig-correctie {regel.GetRequiredValue(Id)} {voorstel.CorrectieId} --reden …");
        return Uitgang.Goed;
    }

    static async Task<int> BevestigAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var bewijs = await hub.PlaatsAsync<Correctiebewijs>(
            $"{Pad(regel)}/correcties/{Uri.EscapeDataString(regel.GetRequiredValue(CorrectieId))}/bevestiging", new Afhandeling(regel.GetRequiredValue(Reden)), ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(bewijs);
        else
            Console.WriteLine($"Het verbeterde bericht {bewijs.BerichtId} is aangenomen en vervangt {bewijs.Vervangt}.");
        return Uitgang.Goed;
    }

    static string Pad(ParseResult regel) => $"dode-brieven/{Uri.EscapeDataString(regel.GetRequiredValue(Id))}";
}
