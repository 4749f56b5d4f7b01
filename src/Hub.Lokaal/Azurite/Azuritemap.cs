using System.Diagnostics;
using System.Globalization;

namespace Hub.Lokaal.Azurite;

/// <summary>The folder of Azurite's files. Two Azurites on one folder would overwrite each other's data.</summary>
static class Azuritemap
{
    /// <summary>How long a previous Azurite may take to save: more than the 15 s that start.cjs gives it.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);

    /// <summary>The file that holds the process id for as long as Azurite runs there.</summary>
    public static string Pidbestand(string map) => Path.Combine(map, "azurite.pid");

    /// <summary>Makes the folder, and waits for an Azurite that is still saving: its parent may have been killed just now.</summary>
    /// <exception cref="Azuritefout">It does not stop: somebody uses it.</exception>
    public static async Task MaakVrijAsync(string map, TimeSpan geduld, IProgress<string>? voortgang, CancellationToken ct)
    {
        Directory.CreateDirectory(map);
        using var vorige = Vorige(map);
        if (vorige is not null)
            await WachtOpEindeAsync(vorige, map, geduld, voortgang, ct);
        File.Delete(Pidbestand(map)); // what is left now is of a machine that lost its power
    }

    static async Task WachtOpEindeAsync(
        Process vorige, string map, TimeSpan geduld, IProgress<string>? voortgang, CancellationToken ct)
    {
        voortgang?.Report("De vorige Azurite bewaart nog zijn gegevens…");
        using var genoeg = CancellationTokenSource.CreateLinkedTokenSource(ct);
        genoeg.CancelAfter(geduld);
        try
        {
            await vorige.WaitForExitAsync(genoeg.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new Azuritefout($"Op {map} draait al een Azurite (proces {vorige.Id}). Stop die eerst of kies een andere map.");
        }
    }

    static Process? Vorige(string map)
    {
        try
        {
            var pid = int.Parse(File.ReadAllText(Pidbestand(map)), CultureInfo.InvariantCulture);
            var proces = Process.GetProcessById(pid);
            return proces.ProcessName.StartsWith("node", StringComparison.OrdinalIgnoreCase) ? proces : null;
        }
        catch (Exception e) when (e is FileNotFoundException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
