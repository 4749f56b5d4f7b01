using System.CommandLine;
using System.IO.Pipelines;
using Hub.Cli.Uitvoer;
using Hub.Functies.Weergave;
using Hub.Kern.Berichten;
using Hub.Kern.Poorten;
using Hub.Validatie;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub valideer</c>: judges files and folders here, without a hub.</summary>
static class ValideerOpdracht
{
    static readonly Argument<FileSystemInfo[]> Bestanden = new("bestand")
    {
        Description = "Berichten (XML), of mappen: dan elk .xml-bestand daarin, met een samenvatting.", Arity = ArgumentArity.OneOrMore,
    };

    static readonly Option<bool> AlsJson = Json.Optie();
    static readonly Option<bool> AlleenWelgevormd = new("--alleen-welgevormd")
    {
        Description = "Alleen beoordelen of het welgevormde XML 1.0 in UTF-8 zonder DTD is; elk document mag.",
    };

    static readonly Option<DateOnly?> Peildatum = new("--peildatum")
    {
        Description = "Beoordelen alsof het deze dag is (JJJJ-MM-DD); zonder deze optie vandaag.",
    };

    public static Command Maak()
    {
        var opdracht = new Command("valideer", "Berichten controleren op deze machine. Voorbeeld: hub valideer --json bericht.xml")
        {
            Bestanden, Peildatum, AlleenWelgevormd, AlsJson,
        };
        opdracht.SetAction(VoerUitAsync);
        return opdracht;
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        var gevraagd = regel.GetRequiredValue(Bestanden);
        var bestanden = gevraagd.SelectMany(Uitgevouwen).ToList();
        var samenvatting = new Samenvatting();
        var bronnen = regel.GetValue(Peildatum) is { } dag ? Regelbronnen.Ingebouwd(dag) : Regelbronnen.Ingebouwd(TimeProvider.System);
        var validator = regel.GetValue(AlleenWelgevormd) ? null : new Berichtvalidator(Berichtschemas.Ingebouwd, bronnen);
        await Voortgang.LangsAsync(bestanden, bestand => BeoordeelAsync(bestand, validator, ct), (bestand, uitkomst) =>
        {
            samenvatting.Tel(uitkomst);
            if (regel.GetValue(AlsJson))
                Json.Schrijf(Verslag(bestand, uitkomst));
            else
                Meld(bestand, uitkomst);
        });
        if (gevraagd.Any(item => item is DirectoryInfo) && !regel.GetValue(AlsJson))
            samenvatting.Schrijf();
        return samenvatting.AllesGeldig ? Uitgang.Goed : Uitgang.Bevindingen;
    }

    static IEnumerable<FileInfo> Uitgevouwen(FileSystemInfo item) => item is DirectoryInfo map
        ? map.EnumerateFiles("*.xml", SearchOption.AllDirectories).OrderBy(bestand => bestand.FullName, StringComparer.Ordinal)
        : [new FileInfo(item.ToString())];

    static async Task<Validatieuitkomst> BeoordeelAsync(FileInfo bestand, Berichtvalidator? validator, CancellationToken ct)
    {
        await using var stroom = bestand.OpenRead();
        var pijp = PipeReader.Create(stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok));
        return validator is null
            ? new Validatieuitkomst(null, await Berichtvalidator.BeoordeelWelgevormdheidAsync(pijp, ct), [])
            : await validator.ValideerAsync(pijp, ct);
    }

    static Validatieregel Verslag(FileInfo bestand, Validatieuitkomst uitkomst) => new(
        bestand.ToString(), uitkomst.Soort?.Naam, uitkomst.IsGeldig, [.. uitkomst.Bevindingen.Select(Bevindingweergave.Van)]);

    static void Meld(FileInfo bestand, Validatieuitkomst uitkomst)
    {
        var soort = uitkomst.Soort is { } bekend ? $"{bekend.Naam}, " : "";
        Console.WriteLine($"{bestand}: {soort}{(uitkomst.IsGeldig ? "geldig" : $"{uitkomst.Bevindingen.Count} bevinding(en)")}");
        Bevindingentekst.Schrijf(uitkomst.Bevindingen.Select(Bevindingweergave.Van));
    }

    // The members and their order are a contract with scripts (ONTWERP §7).
    sealed record Validatieregel(string Bestand, string? Bericht, bool Geldig, IReadOnlyList<Bevindingweergave> Bevindingen);
}
