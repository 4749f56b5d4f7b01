using System.Diagnostics;
using Hub.Berichtproeven;
using Hub.Testbasis;

namespace Hub.Keten.Tests.Draaiend;

/// <summary>The hub as a process of its own (<c>hub start</c>), so that it can be killed.</summary>
sealed class Hubproces : IAsyncDisposable
{
    readonly Process _proces;

    Hubproces(Process proces, int poort)
    {
        _proces = proces;
        Adres = new Uri($"http://127.0.0.1:{poort}/api/v1/");
    }

    public Uri Adres { get; }

    /// <summary>Starts it on storage that outlives it, and waits until it is ready.</summary>
    public static async Task<Hubproces> StartAsync(string opslag, int poort)
    {
        var start = new ProcessStartInfo("dotnet", [Hubprogramma.Pad, "start", "--demo", "--poort", $"{poort}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["HUB_OPSLAG"] = opslag;
        start.Environment["Hub__SlotSeconden"] = "3"; // a killed process holds its locks no longer than this
        var hub = new Hubproces(Process.Start(start)!, poort);
        hub._proces.OutputDataReceived += (_, _) => { };
        hub._proces.BeginOutputReadLine();
        hub._proces.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = hub.Adres };
        await Wacht.TotAsync(() => AntwoordtAsync(http), TimeSpan.FromSeconds(60));
        return hub;
    }

    /// <summary>SIGKILL: no chance to end anything.</summary>
    public async Task DoodAsync()
    {
        _proces.Kill();
        await _proces.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_proces.HasExited)
            await DoodAsync();
        _proces.Dispose();
    }

    static async Task<bool> AntwoordtAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("gezondheid")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
