using System.ComponentModel;
using System.Text.Json;

namespace Hub.Monitor.Cijfers;

/// <summary>What a figure means and how it is counted, in Dutch: <c>definities.json</c>, the one place where that stands.</summary>
[Description("Wat een cijfer betekent en hoe het geteld wordt.")]
public sealed record Definitie(
    [property: Description("Code waarmee tabellen naar deze definitie verwijzen.")] string Code,
    string Naam,
    [property: Description("Wat het cijfer zegt.")] string Betekenis,
    [property: Description("Hoe het berekend wordt.")] string Formule,
    [property: Description("Uit welke berichten, elementen en regels het komt.")] IReadOnlyList<string> Bronnen,
    [property: Description("Wat niet meetelt.")] IReadOnlyList<string> NietGeteld);

/// <summary>The definitions of all figures. Thread-safe.</summary>
public static class Definities
{
    /// <summary>Every definition, in the order in which they are shown.</summary>
    public static IReadOnlyList<Definitie> Alle { get; } = Lees();

    /// <summary>The definition with this code, or null.</summary>
    public static Definitie? Zoek(string code) => Alle.FirstOrDefault(d => d.Code == code);

    static List<Definitie> Lees()
    {
        using var bron = typeof(Definities).Assembly.GetManifestResourceStream("definities.json")!;
        return JsonSerializer.Deserialize<List<Definitie>>(bron, JsonSerializerOptions.Web)!;
    }
}
