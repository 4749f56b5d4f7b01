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
            return await MeldAsync([.. regel.Errors.Select(fout => fout.Message), Verwijzing(args)]);
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
            return await MeldAsync(fout.Message);
        }
        catch (OperationCanceledException)
        {
            return await MeldAsync("Afgebroken.");
        }
    }

    static async Task<int> MeldAsync(params string[] regels)
    {
        foreach (var regel in regels)
            await Console.Error.WriteLineAsync(regel);
        return Uitgang.Fout;
    }

    static string Verwijzing(string[] args) => $"Zie 'hub {string.Join(' ', args.TakeWhile(a => !a.StartsWith('-')).Take(2))} --help'.";
}
