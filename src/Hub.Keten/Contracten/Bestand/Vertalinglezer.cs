using System.Globalization;
using Hub.Kern.Contracten;

namespace Hub.Keten.Contracten.Bestand;

/// <summary>Makes translations of lines (REGIOS R11), and judges each by itself.</summary>
static class Vertalinglezer
{
    const int MaxProductcode = 5; // LDT_ProductCode
    const int MaxWordt = 80;

    /// <summary>The translation, or null when something in the line is wrong.</summary>
    public static Invoer<Productvertaling>? Lees(Regellezer regel, Inkoper inkoper)
    {
        if (!regel.Heeft(Veld.Aandeel))
            regel.Meld(Veld.Aandeel, "Deze waarde is verplicht, in procenten.");
        var (ingang, einde) = regel.Geldigheid();
        var gelezen = new Productvertaling(
            inkoper.Code, regel.Verplicht(Veld.Was, MaxProductcode), regel.Verplicht(Veld.Wordt, MaxWordt), regel.Procent(Veld.Aandeel) ?? 0, ingang, einde)
        {
            Uitvoeringsvariant = regel.Keuze<Uitvoeringsvariant>(Veld.Uitvoeringsvariant),
        };
        var gemeenten = regel.Gemeenten(inkoper);
        return regel.IsGoed ? new Invoer<Productvertaling>(gelezen, gemeenten, regel.Regelnummer) : null;
    }
}

/// <summary>What is wrong with translations together.</summary>
static class Vertalingcontrole
{
    const int MeestPerCode = 200; // translations of one code: beyond that a file is a mistake

    /// <summary>Reports codes whose shares do not add up to the whole on some day.</summary>
    public static void Beoordeel(IReadOnlyList<Invoer<Productvertaling>> invoer, Foutenlijst fouten)
    {
        foreach (var groep in invoer.GroupBy(i => i.Regel.Was).Select(g => g.ToList()))
        {
            if (groep.Count > MeestPerCode)
                fouten.Meld(groep[MeestPerCode].Regelnummer, 0, Veld.Was, $"Van één code staan er meer dan {MeestPerCode} vertalingen in het bestand.");
            else
                BeoordeelCode(groep, fouten);
        }
    }

    static void BeoordeelCode(List<Invoer<Productvertaling>> vertalingen, Foutenlijst fouten)
    {
        var grenzen = vertalingen.SelectMany(v => new[] { v.Regel.Ingang, v.Regel.Einde?.AddDays(1) }).OfType<DateOnly>().Distinct().Order();
        foreach (var dag in grenzen)
        {
            var geldig = vertalingen.Where(v => v.Regel.Geldt(dag)).ToList();
            foreach (var gemeente in geldig.SelectMany(v => v.Gemeenten).Distinct())
            {
                var daar = geldig.Where(v => v.Gemeenten.Contains(gemeente)).ToList();
                if (daar.Sum(v => v.Regel.Aandeel) is var som && som == Productvertaling.Geheel)
                    continue;
                fouten.Meld(daar[0].Regelnummer, 0, Veld.Aandeel, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Op {dag:yyyy-MM-dd} tellen de aandelen van {daar[0].Regel.Was} voor gemeente {gemeente} op tot {som / 100m:0.##} %, niet tot 100 %."));
                break; // other gemeenten of the same lines would say the same
            }
        }
    }
}
