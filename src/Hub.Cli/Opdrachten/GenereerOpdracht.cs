using System.CommandLine;
using Hub.Cli.Uitvoer;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub genereer</c>: makes synthetic messages, with test BSNs only.</summary>
static class GenereerOpdracht
{
    static readonly Argument<string> Soort = new("soort") { Description = "Berichtsoort, bijvoorbeeld JW301." };
    static readonly Option<int> Zaad = new("--seed") { Description = "Hetzelfde getal geeft hetzelfde bericht.", DefaultValueFactory = _ => 1 };
    static readonly Option<int> Clienten = new("--clienten") { Description = "Aantal cliënten (JW323, JW325).", DefaultValueFactory = _ => 3 };
    static readonly Option<int?> Regels = new("--regels") { Description = "Aantal producten of prestaties per cliënt." };
    static readonly Option<int?> Bytes = new("--bytes") { Description = $"Grootte om dicht te benaderen, hoogstens {Berichtgrenzen.MaxBytes} (JW323, JW325)." };
    static readonly Option<string> Afzender = new("--afzender") { Description = "Gemeentecode of AGB-code." };
    static readonly Option<string> Ontvanger = new("--ontvanger") { Description = "Gemeentecode of AGB-code." };
    static readonly Option<string> Identificatie = new("--identificatie") { Description = "Identificatie van het bericht, hoogstens 12 tekens." };
    static readonly Option<DateOnly?> Dagtekening = new("--dagtekening") { Description = "JJJJ-MM-DD; anders vandaag." };
    static readonly Option<FileInfo> Uit = new("--uit") { Description = "Bestand; anders stdout." };

    public static Command Maak()
    {
        var opdracht = new Command("genereer", "Een synthetisch bericht maken (test-BSN's 999900006…999999990). Voorbeeld: hub genereer JW301 --uit jw301.xml")
        {
            Soort, Zaad, Clienten, Regels, Bytes, Afzender, Ontvanger, Identificatie, Dagtekening, Uit,
        };
        opdracht.SetAction(VoerUitAsync);
        return opdracht;
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        var opties = Opties(regel);
        await using var uit = regel.GetValue(Uit) is { } bestand ? bestand.Create() : Console.OpenStandardOutput();
        try
        {
            await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(opties, uit, ct);
        }
        catch (ArgumentException fout)
        {
            throw new Opdrachtfout(fout.Message, fout);
        }

        return Uitgang.Goed;
    }

    static Generatoropties Opties(ParseResult regel)
    {
        var vandaag = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var naam = regel.GetRequiredValue(Soort);
        return new Generatoropties
        {
            Soort = Berichtsoorten.Ingebouwd.MetNaam(naam)
                ?? throw new Opdrachtfout($"'{naam}' is geen berichtsoort; kies uit {string.Join(", ", Berichtsoorten.Ingebouwd.Alle.Select(s => s.Naam))}."),
            Seed = regel.GetValue(Zaad),
            Peildatum = vandaag,
            Dagtekening = regel.GetValue(Dagtekening),
            Afzender = regel.GetValue(Afzender),
            Ontvanger = regel.GetValue(Ontvanger),
            Identificatie = regel.GetValue(Identificatie),
            AantalClienten = regel.GetValue(Clienten),
            AantalRegels = regel.GetValue(Regels),
            Doelbytes = regel.GetValue(Bytes),
        };
    }
}
