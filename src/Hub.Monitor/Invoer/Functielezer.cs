using System.Globalization;
using Hub.Keten.Contracten.Bestand;
using Hub.Monitor.Indelen;

namespace Hub.Monitor.Invoer;

/// <summary>Makes essentiële functies (REGIOS R6), and judges them.</summary>
static class Functielezer
{
    const int MaxNaam = 80;
    const int MaxProductcode = 5; // LDT_ProductCode

    /// <summary>The function, or null when something in the line is wrong.</summary>
    public static Functie? Lees(Regellezer regel)
    {
        var (ingang, einde) = regel.Geldigheid();
        var functie = new Functie(
            regel.Verplicht(Invoersoort.Functie, MaxNaam), regel.Verplicht(Veld.Productcode, MaxProductcode), regel.Cijfers(Veld.Aanbieder, 8), ingang, einde);
        return regel.IsGoed ? functie : null;
    }

    /// <summary>Reports products that would be two functions on a day.</summary>
    public static void Beoordeel(IReadOnlyList<Functie> functies, Foutenlijst fouten)
    {
        foreach (var groep in functies.GroupBy(f => (f.Productcode, f.Aanbieder)))
        {
            var opDag = groep.OrderBy(f => f.Ingang).ToList();
            foreach (var (eerste, tweede) in opDag.Zip(opDag.Skip(1)).Where(p => !(p.First.Einde < p.Second.Ingang)))
                fouten.Meld(0, 0, Veld.Productcode, string.Create(
                    CultureInfo.InvariantCulture, $"Product {groep.Key.Productcode} is op {tweede.Ingang:yyyy-MM-dd} zowel {eerste.Naam} als {tweede.Naam}."));
        }
    }
}
