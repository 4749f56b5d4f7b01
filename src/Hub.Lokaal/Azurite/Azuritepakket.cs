using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Lokaal.Azurite;

/// <summary>Finds Azurite in <c>node_modules</c> and fetches it once with npm when it is not there.</summary>
static class Azuritepakket
{
    const int MinsteNode = 20;

    /// <summary>The script to run, ready to use.</summary>
    /// <exception cref="Azuritefout">Node or npm is missing, Node is too old, or fetching failed.</exception>
    public static async Task<string> VindAsync(IProgress<string>? voortgang, CancellationToken ct)
    {
        var map = VindMap(AppContext.BaseDirectory) ?? VindMap(Environment.CurrentDirectory)
            ?? throw new Azuritefout("Er is geen package.json met Azurite gevonden. Start de hub vanuit de map van het project.");
        await ToetsNodeAsync(map, ct);
        return await ZorgVoorAsync(map, voortgang, ct);
    }

    /// <summary>The script in this folder, fetched when it is not there whole.</summary>
    public static async Task<string> ZorgVoorAsync(string map, IProgress<string>? voortgang, CancellationToken ct)
    {
        if (!IsVolledig(map))
            await HaalOpAsync(map, voortgang, ct);
        return Script(map);
    }

    /// <summary>The nearest folder, upward, whose package.json asks for Azurite.</summary>
    public static string? VindMap(string van)
    {
        for (var map = new DirectoryInfo(van); map is not null; map = map.Parent)
        {
            var pakket = Path.Combine(map.FullName, "package.json");
            if (File.Exists(pakket) && File.ReadAllText(pakket).Contains("\"azurite\"", StringComparison.Ordinal))
                return map.FullName;
        }
        return null;
    }

    /// <summary>Refuses an answer to <c>node --version</c> that is older than Azurite can run on.</summary>
    public static void ToetsVersie(string antwoord)
    {
        var hoofdversie = antwoord.Trim().TrimStart('v').Split('.')[0];
        if (!int.TryParse(hoofdversie, NumberStyles.None, CultureInfo.InvariantCulture, out var versie) || versie < MinsteNode)
            throw new Azuritefout($"Node.js {MinsteNode} of nieuwer is nodig; gevonden: {antwoord.Trim()}.");
    }

    /// <summary>The lock on fetching: outside the folder, because npm clears node_modules and a clone should stay clean.</summary>
    public static string Slotbestand(string map)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(map)).AsSpan(0, 8));
        return Path.Combine(Path.GetTempPath(), $"hub-npm-{hash}.slot");
    }

    static async Task ToetsNodeAsync(string map, CancellationToken ct)
    {
        var antwoord = await Opdracht.VoerUitAsync("node", ["--version"], map, ct)
            ?? throw new Azuritefout($"Node.js ontbreekt. Installeer Node.js {MinsteNode} of nieuwer (https://nodejs.org).");
        ToetsVersie(antwoord.Uitvoer);
    }

    // Several test assemblies may start at once on a fresh clone: one fetches, the others wait for it.
    static async Task HaalOpAsync(string map, IProgress<string>? voortgang, CancellationToken ct)
    {
        voortgang?.Report("Azurite wordt eenmalig opgehaald (npm ci)…");
        await using var slot = await Bestandsslot.NeemAsync(Slotbestand(map), ct);
        if (IsVolledig(map))
            return;
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var (code, uitvoer) = await Opdracht.VoerUitAsync(npm, ["ci", "--no-audit", "--no-fund"], map, ct)
            ?? throw new Azuritefout("npm ontbreekt; het hoort bij Node.js.");
        if (code != 0 || !IsVolledig(map))
            throw new Azuritefout($"Azurite kon niet worden opgehaald: 'npm ci' in {map} eindigde met {code}.\n{uitvoer.Trim()}");
    }

    // npm writes its own copy of the lock file last, so a fetch that was broken off does not have it.
    static bool IsVolledig(string map) =>
        File.Exists(Path.Combine(map, "node_modules", ".package-lock.json")) && File.Exists(Script(map));

    static string Script(string map) => Path.Combine(map, "node_modules", "azurite", "dist", "src", "azurite.js");
}
