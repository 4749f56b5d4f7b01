using Hub.Berichtproeven;

namespace Hub.Regels.Tests.Naief;

/// <summary>The lists that rules of level 4 need, read from their files.</summary>
static class Lijsten
{
    static readonly Dictionary<string, string> Categorieen =
        Rijen("ijw-3.2/codelijsten/productcodes.tsv").Where(rij => rij[2].Length > 0).ToDictionary(rij => rij[0], rij => rij[2]);

    public static IReadOnlySet<string> Gemeenten { get; } = Rijen("codelijsten/gemeenten/2026.tsv").Select(rij => rij[0]).ToHashSet();

    /// <summary>The category of a product code; null when the list does not say.</summary>
    public static string? Categorie(string code) => Categorieen.GetValueOrDefault(code);

    static IEnumerable<string[]> Rijen(string bestand) =>
        File.ReadLines(Path.Combine(Gedeeld.Project, "schemas", bestand)).Skip(1).Select(regel => regel.Split('\t'));
}
