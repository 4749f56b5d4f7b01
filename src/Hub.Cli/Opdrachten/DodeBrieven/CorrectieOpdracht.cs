using System.CommandLine;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;
using Hub.Functies.Weergave;
using static Hub.Cli.Opdrachten.DodeBrieven.Brievenopties;

namespace Hub.Cli.Opdrachten.DodeBrieven;

/// <summary><c>hub dode-brieven corrigeer</c>, <c>bevestig-correctie</c> and <c>wijs-correctie-af</c>: a corrected message in place of a dead letter, by two people.</summary>
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

    public static Command Afwijzing() => Deel(
        "wijs-correctie-af", "Een voorstel afwijzen, of dat van uzelf intrekken: het gaat weg, de dode brief blijft open.",
        WijsAfAsync, Id, CorrectieId, Reden, AlsJson);

    static async Task<int> StelVoorAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        await using var bericht = regel.GetRequiredValue(Bestand).OpenRead();
        var (voorstel, weigering) = await hub.BiedAanAsync<Correctiebelofte>($"{Pad(regel)}/correcties", bericht, "application/xml", ct);
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
        var bewijs = await hub.PlaatsAsync<Correctiebewijs>($"{Correctiepad(regel)}/bevestiging", new Afhandeling(regel.GetRequiredValue(Reden)), ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(bewijs);
        else
            Console.WriteLine($"Het verbeterde bericht {bewijs.BerichtId} is aangenomen en vervangt {bewijs.Vervangt}.");
        return Uitgang.Goed;
    }

    static async Task<int> WijsAfAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var audit = await hub.PlaatsAsync<Auditweergave>($"{Correctiepad(regel)}/afwijzing", new Afhandeling(regel.GetRequiredValue(Reden)), ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(audit);
        else
            Console.WriteLine("Het voorstel is weg; de dode brief staat nog open.");
        return Uitgang.Goed;
    }

    static string Correctiepad(ParseResult regel) => $"{Pad(regel)}/correcties/{Uri.EscapeDataString(regel.GetRequiredValue(CorrectieId))}";

    static string Pad(ParseResult regel) => $"dode-brieven/{Uri.EscapeDataString(regel.GetRequiredValue(Id))}";
}
