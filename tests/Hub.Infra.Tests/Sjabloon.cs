using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Berichtproeven;
using Hub.Testbasis;

namespace Hub.Infra.Tests;

/// <summary>infra/ as the Bicep compiler reads it: what it says of the templates, and the resources that a deployment would ask for.</summary>
public sealed class Sjabloon : IDisposable
{
    /// <summary>What a skipped test says.</summary>
    public const string GeenCompiler = "De Bicep-compiler draait hier niet.";

    const string Abonnement = "00000000-0000-0000-0000-000000000001";
    readonly Tijdelijkemap _map = new();
    readonly Dictionary<string, IReadOnlyList<JsonObject>> _gevraagd = [];

    public Sjabloon()
    {
        // A copy: the compiler writes what it finds beside the parameters.
        foreach (var bestand in Directory.EnumerateFiles(Bron, "*", SearchOption.AllDirectories))
        {
            var doel = Path.Combine(_map.Pad, Path.GetRelativePath(Bron, bestand));
            Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
            File.Copy(bestand, doel);
        }
    }

    public static string Bron { get; } = Path.Combine(Gedeeld.Project, "infra");

    static string? Compiler { get; } = typeof(Sjabloon).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "Bicep")?.Value is { Length: > 0 } pad && File.Exists(pad) ? pad : null;

    public static bool KanCompileren => Compiler is not null;

    /// <summary>What the compiler and its linter find; empty when nothing.</summary>
    public async Task<string> LintAsync(string bestand)
    {
        var (code, uitvoer) = await DraaiAsync("lint", bestand);
        return code == 0 ? uitvoer : $"exit {code}: {uitvoer}";
    }

    /// <summary>The resources that a deployment with these parameters asks for, as far as they are known beforehand.</summary>
    public async Task<IReadOnlyList<JsonObject>> GevraagdAsync(string omgeving)
    {
        if (_gevraagd.TryGetValue(omgeving, out var eerder))
            return eerder;
        var parameters = Path.Combine("omgevingen", $"{omgeving}.bicepparam");
        var (code, uitvoer) = await DraaiAsync(
            "snapshot", parameters, "--mode", "overwrite", "--subscription-id", Abonnement, "--resource-group", "proef", "--location", "westeurope");
        Assert.True(code == 0, uitvoer);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_map.Pad, "omgevingen", $"{omgeving}.snapshot.json")))!;
        Assert.Empty(json["diagnostics"]!.AsArray());
        return _gevraagd[omgeving] = [.. json["predictedResources"]!.AsArray().Select(r => r!.AsObject())];
    }

    /// <summary>Production with these parameters besides, as a new environment.</summary>
    public async Task VoegOmgevingToeAsync(string naam, string parameters) => await File.WriteAllTextAsync(
        Path.Combine(_map.Pad, "omgevingen", $"{naam}.bicepparam"),
        await File.ReadAllTextAsync(Path.Combine(_map.Pad, "omgevingen", "productie.bicepparam")) + parameters);

    /// <summary>The queries of the alarms.</summary>
    public static IReadOnlyList<JsonElement> Alarmen()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Bron, "alarmen.json")));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    public void Dispose() => _map.Dispose();

    async Task<(int Code, string Uitvoer)> DraaiAsync(params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(Compiler!, argumenten)
        {
            WorkingDirectory = _map.Pad, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (uit, fout) = (proces.StandardOutput.ReadToEndAsync(), proces.StandardError.ReadToEndAsync());
        await proces.WaitForExitAsync();
        return (proces.ExitCode, (await uit + await fout).Trim());
    }
}

static class Gevraagd
{
    public static string Soort(this JsonObject bron) => bron["type"]!.GetValue<string>();

    public static string Naam(this JsonObject bron) => bron["name"]!.GetValue<string>();

    public static IEnumerable<JsonObject> VanSoort(this IEnumerable<JsonObject> bronnen, string soort) =>
        bronnen.Where(b => string.Equals(b.Soort(), soort, StringComparison.OrdinalIgnoreCase));

    /// <summary>The last part of each name.</summary>
    public static IEnumerable<string> Eindnamen(this IEnumerable<JsonObject> bronnen) => bronnen.Select(b => b.Naam().Split('/')[^1]);

    /// <summary>A property of the resource, by path.</summary>
    public static JsonNode? Eigenschap(this JsonObject bron, string pad) =>
        pad.Split('.').Aggregate((JsonNode?)bron["properties"], (knoop, naam) => knoop?[naam]);
}
