using System.CommandLine;
using System.Globalization;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Keten.Verwerkingen;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub verwerkingen exporteer</c>: the log of processing of a day, to stdout or to a logboek over OTLP.</summary>
static class VerwerkingenOpdracht
{
    const int Groepsgrootte = 500;
    static readonly Option<DateOnly?> Dag = new("--dag") { Description = "De dag (UTC), JJJJ-MM-DD; anders vandaag." };
    static readonly Option<string> Otlp = new("--otlp") { Description = "Stuur de records naar dit logboek (OTLP over HTTP) in plaats van naar stdout." };

    public static Command Maak()
    {
        var exporteer = new Command("exporteer", "Elke verwerking van persoonsgegevens van een dag, één JSON-record per regel.") { Dag, Otlp };
        exporteer.SetAction(VoerUitAsync);
        return new Command("verwerkingen", "Het logboek dataverwerkingen.") { exporteer }.MetHub();
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var dag = regel.GetValue(Dag) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var regels = hub.HaalRegelsAsync($"verwerkingen/{dag.ToString("O", CultureInfo.InvariantCulture)}", ct);
        if (regel.GetValue(Otlp) is { } adres)
            return await StuurAsync(regels, adres, ct);
        await foreach (var record in regels)
            Console.WriteLine(record);
        return Uitgang.Goed;
    }

    static async Task<int> StuurAsync(IAsyncEnumerable<string> regels, string adres, CancellationToken ct)
    {
        using var zender = Otlpzender.Naar(adres);
        var aantal = 0;
        await foreach (var groep in regels.Select(Verwerkingsrecord.Lees).Chunk(Groepsgrootte).WithCancellation(ct))
        {
            await zender.StuurAsync(groep, ct);
            aantal += groep.Length;
        }

        await Console.Error.WriteLineAsync($"{aantal} records aangenomen.");
        return Uitgang.Goed;
    }
}
