using System.Text.Json;
using Hub.Berichtproeven;

namespace Hub.Functies.Tests.Toegang;

/// <summary>
/// What each role gets on each route, on a message of its own and on a foreign one: <c>matrix.tsv</c>, with cells
/// <c>own/foreign</c>. Its rows must be the routes of <c>docs/openapi.json</c>, no fewer and no more.
/// </summary>
static class Matrix
{
    /// <summary>A row.</summary>
    public sealed record Rij(string Route, IReadOnlyDictionary<string, (int Eigen, int Vreemd)> Verwacht);

    public static IReadOnlyList<Rij> Lees()
    {
        var regels = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Toegang", "matrix.tsv")).Select(r => r.Split('\t')).ToList();
        var rollen = regels[0][1..];
        return [.. regels[1..].Select(regel => new Rij(regel[0], rollen.Zip(regel[1..].Select(Cel)).ToDictionary(c => c.First, c => c.Second)))];
    }

    /// <summary>The routes of the description, as <c>POST /berichten</c>.</summary>
    public static IReadOnlyList<string> Routes()
    {
        using var openapi = JsonDocument.Parse(File.ReadAllText(Path.Combine(Gedeeld.Project, "docs", "openapi.json")));
        return [.. openapi.RootElement.GetProperty("paths").EnumerateObject().SelectMany(pad => pad.Value.EnumerateObject().Select(
            methode => $"{methode.Name.ToUpperInvariant()} {pad.Name["/api/v1".Length..]}"))];
    }

    static (int Eigen, int Vreemd) Cel(string tekst) =>
        tekst.Split('/') is [var eigen, var vreemd] ? (Getal(eigen), Getal(vreemd)) : throw new FormatException($"Geen cel van de matrix: {tekst}");

    static int Getal(string tekst) => int.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
