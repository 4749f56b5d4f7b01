using System.ComponentModel;
using System.Diagnostics;

namespace Hub.Lokaal.Azurite;

/// <summary>Runs a short command to its end.</summary>
static class Opdracht
{
    /// <returns>The exit code and what it printed, or null when there is no such program.</returns>
    public static async Task<(int Code, string Uitvoer)?> VoerUitAsync(
        string programma, IEnumerable<string> argumenten, string map, CancellationToken ct)
    {
        var start = new ProcessStartInfo(programma, argumenten)
        {
            WorkingDirectory = map,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var proces = Process.Start(start)!;
            var uitvoer = proces.StandardOutput.ReadToEndAsync(ct);
            var fouten = proces.StandardError.ReadToEndAsync(ct);
            await proces.WaitForExitAsync(ct);
            return (proces.ExitCode, await uitvoer + await fouten);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
