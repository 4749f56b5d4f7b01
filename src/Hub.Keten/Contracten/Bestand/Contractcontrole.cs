using System.Globalization;
using Hub.Kern.Contracten;

namespace Hub.Keten.Contracten.Bestand;

/// <summary>What is wrong with agreements together.</summary>
static class Contractcontrole
{
    /// <summary>Reports lines that contradict each other.</summary>
    public static void Beoordeel(IReadOnlyList<Invoer<Contractregel>> invoer, Foutenlijst fouten)
    {
        foreach (var groep in invoer.GroupBy(i => i.Regel with { Inkoper = "", Perceel = null, Tarief = null, Budgetplafond = null, Ingang = default, Einde = null }))
            BeoordeelOverlap([.. groep.OrderBy(i => i.Regel.Ingang)], fouten);
        BeoordeelPlafonds(invoer, fouten);
    }

    // Two prices for the same thing under one contract: which one holds?
    static void BeoordeelOverlap(Invoer<Contractregel>[] groep, Foutenlijst fouten)
    {
        for (var eerste = 0; eerste < groep.Length && !fouten.IsVol; eerste++)
        {
            for (var tweede = eerste + 1; tweede < groep.Length && groep[eerste].Regel.Geldt(groep[tweede].Regel.Ingang); tweede++)
            {
                if (groep[eerste].Gemeenten.Intersect(groep[tweede].Gemeenten).Any())
                    fouten.Meld(groep[tweede].Regelnummer, 0, Veld.Ingang, $"Deze periode overlapt die van regel {groep[eerste].Regelnummer}, voor hetzelfde contract, product, eenheid en gemeente.");
            }
        }
    }

    static void BeoordeelPlafonds(IReadOnlyList<Invoer<Contractregel>> invoer, Foutenlijst fouten)
    {
        var gezien = new Dictionary<(string Contract, string Aanbieder, int Jaar), Invoer<Contractregel>>();
        var laatste = invoer.Select(i => (i.Regel.Einde ?? i.Regel.Ingang).Year).DefaultIfEmpty().Max();
        foreach (var regel in invoer.Where(i => i.Regel.Budgetplafond is not null))
        {
            for (var jaar = regel.Regel.Ingang.Year; jaar <= (regel.Regel.Einde?.Year ?? laatste); jaar++)
            {
                var sleutel = (regel.Regel.Contract, regel.Regel.Aanbieder, jaar);
                if (gezien.TryAdd(sleutel, regel) || gezien[sleutel].Regel.Budgetplafond == regel.Regel.Budgetplafond)
                    continue;
                fouten.Meld(regel.Regelnummer, 0, Veld.Budgetplafond, string.Create(CultureInfo.InvariantCulture, $"Voor {jaar} noemt regel {gezien[sleutel].Regelnummer} een ander budgetplafond voor dit contract en deze aanbieder."));
                break;
            }
        }
    }
}
