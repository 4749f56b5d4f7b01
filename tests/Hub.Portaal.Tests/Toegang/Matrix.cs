using System.Globalization;

namespace Hub.Portaal.Tests.Toegang;

/// <summary>What each role gets on each page: <c>matrix.tsv</c>. Its rows must be the pages of the portal, no fewer and no more.</summary>
static class Matrix
{
    /// <summary>A row.</summary>
    /// <param name="Pagina">As Razor Pages names it: <c>/Operator/Index</c>.</param>
    /// <param name="Pad">The address asked for, under /portaal.</param>
    /// <param name="Verwacht">The status per role.</param>
    public sealed record Rij(string Pagina, string Pad, IReadOnlyDictionary<string, int> Verwacht);

    public static IReadOnlyList<Rij> Lees()
    {
        var regels = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Toegang", "matrix.tsv")).Select(r => r.Split('\t')).ToList();
        var rollen = regels[0][2..];
        return [.. regels[1..].Select(regel => new Rij(
            regel[0], regel[1], rollen.Zip(regel[2..].Select(cel => int.Parse(cel, CultureInfo.InvariantCulture))).ToDictionary(c => c.First, c => c.Second)))];
    }
}
