using Hub.Generator.Gegevens;

namespace Hub.Generator.Berichten;

/// <summary>What comes after the Header of a message about one client, and of the retourbericht that gives it back.</summary>
/// <param name="Foutcode">A retourcode that fits the class at fault in the retourbericht.</param>
/// <param name="Schrijf">Writes it: about this case, with this code for the class at fault.</param>
sealed record Berichtvorm(string Foutcode, Action<Berichtschrijver, Casus, string> Schrijf)
{
    static readonly Dictionary<string, Berichtvorm> Vormen = new()
    {
        ["JW301"] = new("9332", Toewijzingsbericht.Schrijf),
        ["JW305"] = new("9019", Startbericht.Schrijf),
        ["JW307"] = new("9069", Stopbericht.Schrijf),
        ["JW315"] = new("9347", VerzoekOmToewijzing.Schrijf),
        ["JW317"] = new("9350", VerzoekOmWijziging.Schrijf),
        ["JW319"] = new("9355", Antwoordbericht.Schrijf),
    };

    /// <summary>The form of the heenbericht with this name, or null when it is not about one client.</summary>
    public static Berichtvorm? Van(string heenbericht) => Vormen.GetValueOrDefault(heenbericht);
}
