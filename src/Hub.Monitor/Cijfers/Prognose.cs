using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>An expectation for a whole year.</summary>
/// <param name="Gerealiseerd">What complete months had, in eurocents or clients.</param>
/// <param name="Verwacht">What is expected of the other months.</param>
/// <param name="Methode">How the other months were estimated, in Dutch.</param>
public sealed record Jaarprognose(long Gerealiseerd, long Verwacht, string Methode)
{
    /// <summary>The whole year.</summary>
    public long Totaal => Gerealiseerd + Verwacht;
}

/// <summary>Forecasts of a year: complete months as they are, the others by what was assigned or by the last months.</summary>
public static class Prognose
{
    const int Terugblik = 3; // months

    /// <summary>
    /// The number of months that are complete: a month is when the month after it has passed, because declaraties come in the month
    /// after the help.
    /// </summary>
    public static int VolledigeMaanden(int jaar, DateOnly peildatum) =>
        Math.Clamp(((peildatum.Year - jaar) * 12) + peildatum.Month - 2, 0, 12);

    /// <summary>What will be claimed and not refused in the year.</summary>
    /// <param name="nu">The year.</param>
    /// <param name="vorig">The year before.</param>
    /// <param name="klasse">A class, or empty for all.</param>
    /// <param name="peildatum">Today.</param>
    public static Jaarprognose? Kosten(Jaarcijfers nu, Jaarcijfers vorig, string klasse, DateOnly peildatum)
    {
        var volledig = VolledigeMaanden(nu.Jaar, peildatum);
        long Telt(Jaarcijfers c, int maand) => c.Maand(Maat.Gedeclareerd, maand, klasse: klasse) - c.Maand(Maat.Afgewezen, maand, klasse: klasse);
        long Toegewezen(Jaarcijfers c, int maand) => c.Maand(Maat.Toegewezen, maand, klasse: klasse);
        var gerealiseerd = Enumerable.Range(1, volledig).Sum(m => Telt(nu, m));
        if (volledig == 12)
            return new Jaarprognose(gerealiseerd, 0, "alle maanden zijn volledig");
        var rest = Enumerable.Range(volledig + 1, 12 - volledig).ToList();
        var (basis, bron) = volledig > 0 ? (nu, Enumerable.Range(1, volledig)) : (vorig, Jaarcijfers.Maanden);
        var (telt, toegewezen) = (bron.Sum(m => Telt(basis, m)), bron.Sum(m => Toegewezen(basis, m)));
        if (toegewezen > 0 && rest.Any(m => Toegewezen(nu, m) > 0))
            return new Jaarprognose(
                gerealiseerd, rest.Sum(m => Math.Max(Telt(nu, m), (long)((decimal)Toegewezen(nu, m) * telt / toegewezen))),
                $"toegewezen bedragen × gerealiseerd deel ({Math.Round(100m * telt / toegewezen, 1):0.#} % van {(volledig switch { 0 => "vorig jaar", 1 => "januari", _ => $"de eerste {volledig} maanden" })})");
        if (volledig == 0)
            return vorig.IsLeeg ? null : new Jaarprognose(0, telt, "zoals vorig jaar");
        var laatste = Enumerable.Range(Math.Max(1, volledig - Terugblik + 1), Math.Min(Terugblik, volledig)).ToList();
        var gemiddeld = laatste.Sum(m => Telt(nu, m)) / laatste.Count;
        return new Jaarprognose(gerealiseerd, rest.Sum(m => Math.Max(Telt(nu, m), gemiddeld)), laatste.Count == 1 ? "zoals januari" : $"gemiddelde van de laatste {laatste.Count} volledige maanden");
    }

    /// <summary>How many unique clients the year will have; null when no month is complete.</summary>
    public static Jaarprognose? Clienten(Jaarcijfers nu, string product, DateOnly peildatum)
    {
        var volledig = VolledigeMaanden(nu.Jaar, peildatum);
        if (volledig == 0)
            return null;
        long Nieuw(int maand) => nu.Maand(Maat.NieuweClienten, maand, product);
        var gerealiseerd = Enumerable.Range(1, volledig).Sum(Nieuw);
        var laatste = Maatgevend(volledig);
        var gemiddeld = laatste.Count == 0 ? 0 : laatste.Sum(Nieuw) / laatste.Count;
        return new Jaarprognose(gerealiseerd, Enumerable.Range(volledig + 1, 12 - volledig).Sum(m => Math.Max(Nieuw(m), gemiddeld)), Clientenmethode(nu.Jaar, peildatum));
    }

    /// <summary>How the number of clients is estimated, in Dutch.</summary>
    public static string Clientenmethode(int jaar, DateOnly peildatum)
    {
        var volledig = VolledigeMaanden(jaar, peildatum);
        return (volledig, Maatgevend(volledig).Count) switch
        {
            (0, _) => "Er is nog geen prognose van het aantal cliënten: daarvoor is een volledige maand nodig.",
            (12, _) => "Alle maanden zijn volledig, dus de prognose is het aantal cliënten.",
            (_, 0) => "Prognose: de cliënten van januari en wie daarna al bekend is; hoeveel er per maand bij komen is nog niet te zeggen.",
            (_, 1) => "Prognose: cliënten tot en met februari, daarna per maand minstens zoveel nieuwe als in februari.",
            var (tot, maanden) => $"Prognose: cliënten tot en met {Namen.Maanden[tot - 1]}, daarna per maand minstens het gemiddelde aantal nieuwe van de laatste {maanden} volledige maanden.",
        };
    }

    // January is no measure: everybody who had help already is new in it.
    static List<int> Maatgevend(int volledig) => [.. Enumerable.Range(2, 11).Where(m => m <= volledig && m > volledig - Terugblik)];
}
