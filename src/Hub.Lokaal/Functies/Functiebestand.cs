using System.Text.Json;
using Hub.Kern;

namespace Hub.Lokaal.Functies;

/// <summary>A function as its <c>function.json</c> describes it: the same file the Functions host reads (FN-01).</summary>
/// <param name="Naam">Folder name, and so the route of its trigger (FN-05).</param>
/// <param name="Soort">Type of its trigger: <c>serviceBusTrigger</c>, <c>timerTrigger</c> or <c>httpTrigger</c>.</param>
/// <param name="Binding">Name of the trigger binding: the member of <c>Data</c>.</param>
/// <param name="Wachtrij">serviceBusTrigger: the queue.</param>
/// <param name="Schema">timerTrigger: six fields, seconds first (TM-01).</param>
/// <param name="Route">httpTrigger: the route.</param>
/// <param name="Methoden">httpTrigger: the methods, upper case; empty means all.</param>
public sealed record Functie(
    string Naam, string Soort, string Binding, string? Wachtrij, string? Schema, string? Route, IReadOnlyList<string> Methoden)
{
    /// <summary>Triggered by a queue.</summary>
    public const string Wachtrijtrigger = "serviceBusTrigger";

    /// <summary>Triggered by the clock.</summary>
    public const string Tijdtrigger = "timerTrigger";

    /// <summary>Triggered by a request.</summary>
    public const string Webtrigger = "httpTrigger";
}

/// <summary>Reads the functions of an app root.</summary>
public static class Functiebestand
{
    /// <summary>Every folder with a <c>function.json</c>, by name.</summary>
    /// <exception cref="ConfiguratieException">A file is wrong, or there are none.</exception>
    public static IReadOnlyList<Functie> LeesAlle(string approot)
    {
        var functies = Directory.EnumerateDirectories(approot)
            .Select(map => Path.Combine(map, "function.json")).Where(File.Exists)
            .Order(StringComparer.Ordinal).Select(Lees).ToList();
        return functies.Count > 0 ? functies : throw new ConfiguratieException($"{approot}: er staat geen enkele function.json.");
    }

    static Functie Lees(string pad)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(pad));
            var trigger = json.RootElement.GetProperty("bindings").EnumerateArray()
                .Single(b => b.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal));
            return new Functie(
                Path.GetFileName(Path.GetDirectoryName(pad))!,
                trigger.GetProperty("type").GetString()!,
                trigger.GetProperty("name").GetString()!,
                Tekst(trigger, "queueName"), Tekst(trigger, "schedule"), Tekst(trigger, "route"), Methoden(trigger));
        }
        catch (Exception fout) when (fout is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ConfiguratieException($"{pad}: geen geldige function.json.", fout);
        }
    }

    static string? Tekst(JsonElement trigger, string naam) =>
        trigger.TryGetProperty(naam, out var waarde) ? waarde.GetString() : null;

    static IReadOnlyList<string> Methoden(JsonElement trigger) =>
        trigger.TryGetProperty("methods", out var methoden)
            ? [.. methoden.EnumerateArray().Select(m => m.GetString()!.ToUpperInvariant())]
            : [];
}
