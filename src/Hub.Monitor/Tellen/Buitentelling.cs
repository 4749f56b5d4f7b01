using Hub.Kern.Partijen;
using Hub.Monitor.Invoer;

namespace Hub.Monitor.Tellen;

/// <summary>What goes outside the messages, counted beside them (REGIOS R10).</summary>
static class Buitentelling
{
    const int MaandenPerJaar = 12;

    /// <summary>The counts of a gemeente with what was imported for it.</summary>
    public static Deeltelling Bij(Deeltelling som, Partij gemeente, IReadOnlyList<Buitenregel> regels)
    {
        var eigen = regels.Where(r => r.Gemeente == gemeente.Code).ToList();
        if (eigen.Count == 0)
            return som;
        var perRegio = eigen.GroupBy(r => gemeente.RegioOp(Dag(r.Periode)) ?? "").ToDictionary(g => g.Key, g => Telling(g));
        var regios = som.Regios.Keys.Union(perRegio.Keys.Where(r => r.Length > 0)).ToDictionary(
            r => r, r => Deeltelling.Som([som.Regios.GetValueOrDefault(r) ?? new Telling(), perRegio.GetValueOrDefault(r) ?? new Telling()]));
        return som with { Geheel = Deeltelling.Som([som.Geheel, Telling(eigen)]), Regios = regios };
    }

    static Telling Telling(IEnumerable<Buitenregel> regels)
    {
        var telling = new Telling();
        foreach (var regel in regels)
        {
            foreach (var cel in Cellen(Maat.BuitenClienten, regel.Periode, regel))
                telling.Tel(cel, regel.Clienten);
            foreach (var (maand, bedrag) in PerMaand(regel))
                foreach (var cel in Cellen(Maat.BuitenBedrag, maand, regel))
                    telling.Tel(cel, bedrag);
        }

        TelJaren(telling);
        return telling;
    }

    // Whoever was counted by month may be the same person each month: the year then counts its highest month.
    static void TelJaren(Telling telling)
    {
        var maanden = telling.Cellen.Where(c => c.Key is { Maat: Maat.BuitenClienten, IsMaand: true }).GroupBy(c => c.Key with { Periode = c.Key.Jaar }).ToList();
        foreach (var jaar in maanden.Where(j => telling[j.Key] == 0))
            telling.Tel(jaar.Key, jaar.Max(c => c.Value));
    }

    static IEnumerable<Cel> Cellen(Maat maat, int periode, Buitenregel regel)
    {
        yield return new Cel(maat, periode);
        yield return new Cel(maat, periode, Klasse: Klassen.Variant + regel.Variant);
        if (regel.Product.Length > 0)
            yield return new Cel(maat, periode, regel.Product);
        if (regel.Aanbieder.Length > 0)
            yield return new Cel(maat, periode, Aanbieder: regel.Aanbieder);
        if (regel.Categorie.Length > 0)
            yield return new Cel(maat, periode, Klasse: Klassen.Categorie + regel.Categorie);
    }

    // An amount for a year is spread evenly; what rounding leaves goes to December.
    static IEnumerable<(int Maand, long Bedrag)> PerMaand(Buitenregel regel)
    {
        if (regel.Periode >= 10_000)
            return [(regel.Periode, regel.Bedrag)];
        var deel = regel.Bedrag / MaandenPerJaar;
        return Enumerable.Range(1, MaandenPerJaar).Select(m =>
            ((regel.Periode * 100) + m, m < MaandenPerJaar ? deel : regel.Bedrag - (deel * (MaandenPerJaar - 1))));
    }

    static DateOnly Dag(int periode) => periode < 10_000 ? new DateOnly(periode, 1, 1) : new DateOnly(periode / 100, periode % 100, 1);
}
