using System.Diagnostics;
using Hub.Berichtproeven;

namespace Hub.Cli.Tests;

/// <summary>What a run of a program gave.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Uit">stdout.</param>
/// <param name="Fout">stderr.</param>
public sealed record Uitslag(int Code, string Uit, string Fout);

/// <summary>Runs <c>hub</c> as a user does: as a process.</summary>
public static class Opdrachtregel
{
    /// <summary>Runs <c>hub</c> with these arguments.</summary>
    public static Task<Uitslag> HubAsync(string[] argumenten, string? sleutel = null, Uri? adres = null) => DraaiAsync(
        "dotnet", [Hubprogramma.Pad, .. argumenten],
        new() { ["HUB_SLEUTEL"] = sleutel, ["HUB_ADRES"] = adres?.ToString() });

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Uitslag> DraaiAsync(string programma, IEnumerable<string> argumenten, Dictionary<string, string?> omgeving, string? map = null)
    {
        var start = new ProcessStartInfo(programma, argumenten)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = map ?? "",
        };
        foreach (var (naam, waarde) in omgeving)
            start.Environment[naam] = waarde;
        using var proces = Process.Start(start)!;
        var uit = proces.StandardOutput.ReadToEndAsync();
        var fout = proces.StandardError.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return new Uitslag(proces.ExitCode, await uit, await fout);
    }
}
