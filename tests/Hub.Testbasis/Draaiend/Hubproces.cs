using System.Diagnostics;
using System.Globalization;
using Hub.Berichtproeven;

namespace Hub.Testbasis.Draaiend;

/// <summary>The hub as a process of its own (<c>hub start</c>), so that it can be killed.</summary>
public sealed class Hubproces : IAsyncDisposable
{
    readonly Process _proces;

    Hubproces(Process proces, int poort) => (_proces, Adres) = (proces, Api(poort));

    /// <summary>Where its API is.</summary>
    public Uri Adres { get; }

    /// <summary>Where the API of a hub on this port is.</summary>
    public static Uri Api(int poort) => new($"http://127.0.0.1:{poort}/api/v1/");

    /// <summary>How to start it on storage that outlives it.</summary>
    /// <param name="opslag">Storage connection string.</param>
    /// <param name="poort">Port of the API.</param>
    /// <param name="slotSeconden">How long a killed process goes on holding its queue messages.</param>
    /// <param name="partijen">File with parties, or null for those of the demo.</param>
    public static ProcessStartInfo Startgegevens(string opslag, int poort, int slotSeconden, string? partijen = null)
    {
        string[] bestand = partijen is null ? [] : ["--partijen", partijen];
        var start = new ProcessStartInfo("dotnet", [Hubprogramma.Pad, "start", "--demo", "--poort", $"{poort}", .. bestand])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["HUB_OPSLAG"] = opslag;
        start.Environment["Hub__SlotSeconden"] = slotSeconden.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<Hubproces> StartAsync(string opslag, int poort)
    {
        var hub = new Hubproces(Process.Start(Startgegevens(opslag, poort, slotSeconden: 3))!, poort);
        hub._proces.OutputDataReceived += (_, _) => { };
        hub._proces.BeginOutputReadLine();
        hub._proces.BeginErrorReadLine();
        await Wacht.TotAsync(() => IsKlaarAsync(hub.Adres), TimeSpan.FromSeconds(60));
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

    /// <summary>True when a hub answers there.</summary>
    public static async Task<bool> IsKlaarAsync(Uri adres)
    {
        using var http = new HttpClient { BaseAddress = adres };
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
