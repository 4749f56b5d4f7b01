using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.Lokaal.Azurite;

/// <summary>
/// The TCP ports on which Azurite listens, as it reports them itself: the operating system gives out the free ones, so no other
/// process can take one between our looking and Azurite's listening.
/// </summary>
sealed partial record Azuritepoorten(int Blob, int Wachtrij, int Tabel)
{
    /// <summary>Reads what the process prints until all three services listen.</summary>
    public static async Task<Azuritepoorten> WachtAsync(Process proces, TimeSpan geduld, CancellationToken ct)
    {
        var poorten = new ConcurrentDictionary<string, int>();
        var regels = new ConcurrentQueue<string>();
        var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        proces.OutputDataReceived += (_, e) =>
        {
            if (Luistert().Match(e.Data ?? "") is { Success: true } m)
                poorten[m.Groups["dienst"].Value] = int.Parse(m.Groups["poort"].ValueSpan, CultureInfo.InvariantCulture);
            if (poorten.Count == 3)
                klaar.TrySetResult();
        };
        proces.ErrorDataReceived += (_, e) =>
        {
            if (!klaar.Task.IsCompleted && e.Data is not null)
                regels.Enqueue(e.Data);
        };
        proces.BeginOutputReadLine();
        proces.BeginErrorReadLine();

        using var genoeg = CancellationTokenSource.CreateLinkedTokenSource(ct);
        genoeg.CancelAfter(geduld);
        await Task.WhenAny(klaar.Task, proces.WaitForExitAsync(genoeg.Token));
        ct.ThrowIfCancellationRequested();
        return klaar.Task.IsCompleted
            ? new Azuritepoorten(poorten["Blob"], poorten["Queue"], poorten["Table"])
            : throw new Azuritefout($"Azurite is niet gestart.\n{string.Join('\n', regels)}".Trim());
    }

    [GeneratedRegex(@"^Azurite (?<dienst>Blob|Queue|Table) service is successfully listening at http://[0-9.]+:(?<poort>\d+)")]
    private static partial Regex Luistert();
}
