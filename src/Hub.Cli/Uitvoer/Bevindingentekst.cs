using Hub.Functies.Weergave;

namespace Hub.Cli.Uitvoer;

/// <summary>Findings for people, indented under the message they are about.</summary>
static class Bevindingentekst
{
    public static void Schrijf(IEnumerable<Bevindingweergave> bevindingen)
    {
        foreach (var b in bevindingen)
            Console.WriteLine($"  regel {b.Regelnummer}, kolom {b.Kolom}: {b.Regel} {b.Pad}: {b.Melding}");
    }
}
