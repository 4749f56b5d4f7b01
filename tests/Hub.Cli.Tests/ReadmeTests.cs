using System.Text.RegularExpressions;
using Hub.Berichtproeven;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Testbasis;
using Microsoft.Extensions.Logging;

namespace Hub.Cli.Tests;

/// <summary>The session in the README is run line by line and must give what stands there; times and lengths may differ.</summary>
public partial class ReadmeTests
{
    static readonly TimeSpan Geduld = TimeSpan.FromMinutes(1);

    [SkippableFact]
    public async Task The_session_in_the_README_gives_what_it_shows()
    {
        Skip.If(OperatingSystem.IsWindows() || !(File.Exists("/bin/bash") && File.Exists("/usr/bin/curl")), "bash and curl are needed to run the session.");
        using var map = new Tijdelijkemap();
        await using var azurite = await AzuriteProces.StartAsync(new Azuriteopties(), default);
        await using var hub = await LokaleHost.StartAsync(
            new LokaleHostOpties(azurite.Verbindingstekst, HubFixture.Demopartijen, Demo: true, Poort: 0)
            {
                Logboek = log => log.SetMinimumLevel(LogLevel.Error),
            },
            default);
        await File.WriteAllTextAsync(Path.Combine(map.Pad, "hub"), $"#!/bin/sh\nexec dotnet '{Hubprogramma.Pad}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(map.Pad, "hub"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        foreach (var (opdracht, uitvoer) in Sessie())
            await ProbeerAsync(opdracht.Replace("http://127.0.0.1:7071", hub.Adres.ToString().TrimEnd('/'), StringComparison.Ordinal), uitvoer, map.Pad, hub.Adres);
    }

    static async Task ProbeerAsync(string opdracht, string verwacht, string map, Uri adres)
    {
        var omgeving = new Dictionary<string, string?>
        {
            ["PATH"] = $"{map}:{Environment.GetEnvironmentVariable("PATH")}", ["HUB_ADRES"] = adres.ToString(),
        };
        var einde = DateTime.UtcNow + Geduld;
        Uitslag uitslag;
        do // a reader types slower than the steps run; looking again changes nothing
            uitslag = await Opdrachtregel.DraaiAsync("/bin/bash", ["-c", opdracht], omgeving, map);
        while (Wisselend(uitslag.Uit) != Wisselend(verwacht) && Leest(opdracht) && DateTime.UtcNow < einde);
        Assert.Equal(Wisselend(verwacht), Wisselend(uitslag.Uit));
    }

    static bool Leest(string opdracht) => !opdracht.Contains("-X POST", StringComparison.Ordinal) && !opdracht.Contains("--data", StringComparison.Ordinal);

    static string Wisselend(string tekst) => Lengte().Replace(Dag().Replace(Positie().Replace(Tijd().Replace(tekst.Trim(), "<tijd>"), "\"<positie>"), "<dag>"), "\"lengte\":<n>");

    // Commands start with "$ "; a line that ends in a backslash goes on; the rest is output.
    static IEnumerable<(string Opdracht, string Uitvoer)> Sessie()
    {
        var readme = File.ReadAllText(Path.Combine(Gedeeld.Project, "README.md"));
        var blok = Blok().Match(readme).Groups[1].Value;
        foreach (var deel in blok.Split("\n$ ", StringSplitOptions.RemoveEmptyEntries))
        {
            var opdracht = Opdracht().Match(deel).Value;
            yield return (opdracht, deel[opdracht.Length..]);
        }
    }

    [GeneratedRegex(@"<!-- sessie -->\n```console(\n.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Blok();

    [GeneratedRegex(@"\A(?:[^\n]*\\\n)*[^\n]*")]
    private static partial Regex Opdracht();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z")]
    private static partial Regex Tijd();

    [GeneratedRegex("\"\\d{21}(?=-)")]
    private static partial Regex Positie();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(?=:)", RegexOptions.Multiline)]
    private static partial Regex Dag();

    [GeneratedRegex("\"lengte\":\\d+")]
    private static partial Regex Lengte();
}
