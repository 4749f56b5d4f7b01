using Hub.Functies.Weergave;

namespace Hub.Cli.Uitvoer;

/// <summary>Shows an audit trail as a table.</summary>
static class Geschiedenis
{
    public static void Toon(Auditweergave audit) => Tabel.Schrijf(
        ["#", "wanneer", "wat", "wie", "resultaat", "gegevens"],
        audit.Gebeurtenissen.Select(g => (IReadOnlyList<string?>)
        [
            $"{g.Volgnummer}", Tabel.Tijd(g.Tijdstip), g.Handeling.ToString(), g.Actor, g.Resultaat, Gegevens(g),
        ]));

    // The first event repeats the Header, which is shown above the table already.
    static string Gegevens(Gebeurtenisweergave g) =>
        g.Volgnummer == 0 ? "" : string.Join(", ", g.Gegevens.Select(p => $"{p.Key}={p.Value}"));
}
