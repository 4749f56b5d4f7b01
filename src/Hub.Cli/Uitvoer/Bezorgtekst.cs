using Hub.Functies.Weergave;

namespace Hub.Cli.Uitvoer;

/// <summary>Shows how a message is handed over: the policy in its own words, and each attempt.</summary>
static class Bezorgtekst
{
    public static void Toon(Bezorgweergave bezorging)
    {
        Console.WriteLine($"Bezorging per {bezorging.Wijze}. {bezorging.Beleid}");
        if (bezorging.Pogingen.Count > 0)
            Tabel.Schrijf(
                ["poging", "begonnen", "uitkomst", "antwoord", "dubbelmerk"],
                bezorging.Pogingen.Select(p => (IReadOnlyList<string?>)
                [
                    $"{p.Nummer}", Tabel.Tijd(p.Begonnen), p.Uitkomst?.ToString() ?? "loopt, of afgebroken", p.Toelichting, p.MogelijkDubbel ? "ja" : "",
                ]));
    }
}
