using System.CommandLine;
using Hub.Kern;

namespace Hub.Cli.Uitvoer;

/// <summary>Runs a command: data on stdout, messages on stderr, and the right exit code (DX-02).</summary>
static class Uitvoerder
{
    // After Ctrl+C: running steps end and Azurite saves its data.
    static readonly TimeSpan Stopgeduld = TimeSpan.FromSeconds(60);

    public static async Task<int> VoerUitAsync(RootCommand hub, string[] args)
    {
        var regel = hub.Parse(args);
        if (regel.Errors.Count > 0)
        {
            foreach (var fout in regel.Errors)
                await Console.Error.WriteLineAsync(fout.Message);
            await Console.Error.WriteLineAsync($"Zie 'hub {string.Join(' ', args.TakeWhile(a => !a.StartsWith('-')).Take(2))} --help'.");
            return Uitgang.Fout;
        }

        try
        {
            return await regel.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = Stopgeduld,
            });
        }
        catch (Exception fout) when (fout is Opdrachtfout or ConfiguratieException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fout.Message);
            return Uitgang.Fout;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Afgebroken.");
            return Uitgang.Fout;
        }
    }
}
