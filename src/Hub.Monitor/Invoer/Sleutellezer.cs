using System.Globalization;
using Hub.Kern.Contracten;
using Hub.Keten.Contracten.Bestand;

namespace Hub.Monitor.Invoer;

/// <summary>Makes shares of the distribution key (REGIOS R6), and judges them.</summary>
static class Sleutellezer
{
    /// <summary>The share, or null when something in the line is wrong.</summary>
    public static Sleuteldeel? Lees(Regellezer regel, Invoerder invoerder)
    {
        var (regio, (ingang, einde)) = (regel.Verplicht(Invoersoort.Regio, 40), regel.Geldigheid());
        if (!invoerder.Verbanden.ContainsKey(regio))
            regel.Meld(Invoersoort.Regio, "Dit is geen code van een regio op deze hub.");
        if (!regel.Heeft(Veld.Aandeel))
            regel.Meld(Veld.Aandeel, "Deze waarde is verplicht, in procenten.");
        var aandeel = regel.Procent(Veld.Aandeel) ?? 0;
        return regel.IsGoed ? new Sleuteldeel(regio, aandeel, ingang, einde) : null;
    }

    /// <summary>Reports days on which the shares of a verband do not add up to the whole, or a regio has two.</summary>
    public static void Beoordeel(IReadOnlyList<Sleuteldeel> delen, Invoerder invoerder, Foutenlijst fouten)
    {
        foreach (var groep in delen.GroupBy(d => invoerder.Verbanden.GetValueOrDefault(d.Regio, "")))
        {
            var grenzen = groep.SelectMany(d => new[] { d.Ingang, d.Einde?.AddDays(1) }).OfType<DateOnly>().Distinct().Order();
            foreach (var (dag, geldig) in grenzen.Select(dag => (dag, groep.Where(d => d.Geldt(dag)).ToList())).Where(g => g.Item2.Count > 0))
            {
                if (geldig.DistinctBy(d => d.Regio).Count() < geldig.Count)
                    fouten.Meld(0, 0, Invoersoort.Regio, string.Create(CultureInfo.InvariantCulture, $"Op {dag:yyyy-MM-dd} heeft een regio van {groep.Key} twee aandelen."));
                else if (geldig.Sum(d => d.Aandeel) is var som && som != Productvertaling.Geheel)
                    fouten.Meld(0, 0, Veld.Aandeel, string.Create(
                        CultureInfo.InvariantCulture, $"Op {dag:yyyy-MM-dd} tellen de aandelen van {groep.Key} op tot {som / 100m:0.##} %, niet tot 100 %."));
            }
        }
    }
}
