using System.CommandLine;
using System.IO.Pipelines;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;
using Hub.Functies.Weergave;
using Hub.Kern.Berichten;
using Hub.Kern.Poorten;
using Hub.Validatie;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub valideer</c>: judges files and folders here, without a hub; or with <c>--register</c> at a hub, against its register.</summary>
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

    static readonly Option<bool> TegenRegister = new("--register")
    {
        Description = "Bij de hub controleren, ook tegen het register: wat zou er geweigerd worden? Alleen voor een partij van het bericht; er wordt niets bewaard.",
    };

    public static Command Maak()
    {
        var opdracht = new Command("valideer", "Berichten controleren op deze machine. Voorbeeld: hub valideer --json bericht.xml")
        {
            Bestanden, Peildatum, AlleenWelgevormd, TegenRegister, AlsJson,
        };
        opdracht.SetAction((regel, ct) => regel.GetValue(TegenRegister) ? BijHubAsync(regel, ct) : VoerUitAsync(regel, ct));
        return opdracht.MetHub();
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

    static async Task<int> BijHubAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var allesGeldig = true;
        await Voortgang.LangsAsync([.. regel.GetRequiredValue(Bestanden).SelectMany(Uitgevouwen)], bestand => VraagAsync(hub, bestand, ct), (bestand, uitkomst) =>
        {
            allesGeldig &= uitkomst.Geldig;
            if (regel.GetValue(AlsJson))
                Json.Schrijf(new Registerregel(bestand.ToString(), uitkomst.Soort, uitkomst.Geldig, uitkomst.Bevindingen, uitkomst.Register, uitkomst.NietTeBeoordelen));
            else
                Meld(bestand, uitkomst);
        });
        return allesGeldig ? Uitgang.Goed : Uitgang.Bevindingen;
    }

    static async Task<Validatieweergave> VraagAsync(Hubclient hub, FileInfo bestand, CancellationToken ct)
    {
        await using var inhoud = bestand.OpenRead();
        var (uitkomst, weigering) = await hub.BiedAanAsync<Validatieweergave>("validaties", inhoud, "application/xml", ct);
        return uitkomst ?? throw new Opdrachtfout($"{weigering!.Title}. {weigering.Detail}");
    }

    static void Meld(FileInfo bestand, Validatieweergave uitkomst)
    {
        var register = uitkomst.Register ? "" : " (niet tegen het register gehouden)";
        Console.WriteLine($"{bestand}: {uitkomst.Soort}, {(uitkomst.Geldig ? "geldig" : $"{uitkomst.Bevindingen.Count} bevinding(en)")}{register}");
        Bevindingentekst.Schrijf(uitkomst.Bevindingen);
        if (uitkomst.NietTeBeoordelen.Count == 0)
            return;
        Console.WriteLine("  Niet te beoordelen, en daarom niet geweigerd:");
        Bevindingentekst.Schrijf(uitkomst.NietTeBeoordelen);
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

    sealed record Registerregel(
        string Bestand, string? Bericht, bool Geldig, IReadOnlyList<Bevindingweergave> Bevindingen, bool Register,
        IReadOnlyList<Bevindingweergave> NietTeBeoordelen);
}
