namespace Hub.Portaal.Weergave;

/// <summary>What a message type is in words, for who does not know its number by heart. Thread-safe.</summary>
public static class Berichtnamen
{
    static readonly Dictionary<string, string> Namen = new()
    {
        ["JW301"] = "toewijzing",
        ["JW305"] = "start van de hulp",
        ["JW307"] = "einde van de hulp",
        ["JW315"] = "verzoek om toewijzing",
        ["JW317"] = "verzoek om wijziging",
        ["JW319"] = "antwoord op een verzoek",
        ["JW323"] = "declaratie",
        ["JW325"] = "antwoord op een declaratie",
    };

    // A retourbericht has the number after that of what it answers.
    static readonly Dictionary<string, string> Retouren = new()
    {
        ["JW302"] = "JW301", ["JW306"] = "JW305", ["JW308"] = "JW307", ["JW316"] = "JW315", ["JW318"] = "JW317", ["JW320"] = "JW319",
    };

    /// <summary>"toewijzing", "retour op JW301 (toewijzing)"; empty for a type that is not known here.</summary>
    public static string Van(string? soort) => soort is null ? ""
        : Namen.GetValueOrDefault(soort) ?? (Retouren.TryGetValue(soort, out var heen) ? $"retour op {heen} ({Namen[heen]})" : "");

    /// <summary>"JW305 – start van de hulp": once at the head of a page.</summary>
    public static string Voluit(string soort) => Van(soort) is { Length: > 0 } naam ? $"{soort} – {naam}" : soort;

    /// <summary>Every type with its name, in order of number.</summary>
    public static IEnumerable<(string Soort, string Naam)> Alle => Namen.Keys.Concat(Retouren.Keys).Order(StringComparer.Ordinal).Select(soort => (soort, Van(soort)));
}
