using Spectre.Console;

namespace Hub.Cli.Uitvoer;

/// <summary>Goes through long work with a progress bar on a terminal, on stderr; without one in a pipe or for little work.</summary>
static class Voortgang
{
    const int Weinig = 20;

    /// <summary>Does one thing after another and shows what came of each: at once, or when the bar is gone.</summary>
    public static async Task LangsAsync<T, TUitkomst>(IReadOnlyList<T> dingen, Func<T, Task<TUitkomst>> doe, Action<T, TUitkomst> toon)
    {
        if (Console.IsErrorRedirected || dingen.Count < Weinig)
        {
            foreach (var ding in dingen)
                toon(ding, await doe(ding));
            return;
        }

        var uitkomsten = new List<TUitkomst>(dingen.Count);

        var stderr = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await stderr.Progress().AutoClear(true).StartAsync(async balk =>
        {
            var taak = balk.AddTask("Controleren", maxValue: dingen.Count);
            foreach (var ding in dingen)
            {
                uitkomsten.Add(await doe(ding));
                taak.Increment(1);
            }
        });
        foreach (var (index, ding) in dingen.Index())
            toon(ding, uitkomsten[index]);
    }
}
