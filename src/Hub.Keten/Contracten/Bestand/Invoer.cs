namespace Hub.Keten.Contracten.Bestand;

/// <summary>A line of a file that is good by itself.</summary>
/// <param name="Regel">What it says.</param>
/// <param name="Gemeenten">Codes of the gemeenten for which it holds; at least one.</param>
/// <param name="Regelnummer">The line on which it starts, counted from 1.</param>
sealed record Invoer<T>(T Regel, IReadOnlyList<string> Gemeenten, int Regelnummer);

/// <summary>What both kinds of line have in common.</summary>
static class Gemeentelezer
{
    /// <summary>The gemeenten of a line: those it names, or all of the inkoper (REGIOS R12).</summary>
    public static IReadOnlyList<string> Gemeenten(this Regellezer regel, Inkoper inkoper)
    {
        if (regel.Tekst(Veld.Gemeenten, 2000) is not { } tekst)
            return inkoper.Gemeenten;
        var codes = tekst.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        var vreemd = codes.Where(c => !inkoper.Gemeenten.Contains(c)).ToList();
        if (vreemd.Count > 0)
            regel.Meld(Veld.Gemeenten, $"{string.Join(", ", vreemd.Take(5))}: geen gemeente waarvoor {inkoper.Code} contracten sluit. Schrijf codes van 4 cijfers, met een spatie ertussen.");
        return codes;
    }
}
