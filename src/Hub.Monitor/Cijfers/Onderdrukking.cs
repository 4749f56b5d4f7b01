namespace Hub.Monitor.Cijfers;

/// <summary>
/// Suppresses figures about few persons, above the level of a gemeente; column by column, because a column may be of another year. A figure
/// with 1 to 9 persons behind it is not shown. As long as in the column, or in a group of its rows with a total elsewhere, one figure is
/// suppressed or those suppressed count fewer than 10 persons together, the one with the fewest persons that is still shown goes too: a total
/// minus the others then gives no figure, and no sum below 10. When nothing is left to suppress, the total goes as well.
/// </summary>
public static class Onderdrukking
{
    /// <summary>Fewest persons of whom a figure is shown.</summary>
    public const int Minst = 10;

    static readonly Cijfer Weg = new(Waarde: null) { Onderdrukt = true };

    /// <summary>The table without what may not be shown.</summary>
    public static Cijfertabel Pas(Cijfertabel tabel)
    {
        var rijen = tabel.Rijen.Select(rij => rij.Cijfers.ToArray()).ToList();
        var (totaal, groepen) = (tabel.Totaal?.Cijfers.ToArray(), Groepen(tabel));
        var gedaan = new List<(long[] Basis, HashSet<int> Weg)>(); // columns of the same persons hide the same rows
        for (var kolom = 0; kolom < tabel.Kolommen.Count; kolom++)
        {
            var basis = tabel.Rijen.Select(rij => Basis(rij, kolom) ?? 0).ToArray();
            var weg = gedaan.Find(g => g.Basis.AsSpan().SequenceEqual(basis)).Weg;
            if (weg is null)
                gedaan.Add((basis, weg = Weggelaten(basis, groepen)));
            foreach (var index in weg)
                rijen[index][kolom] = Weg;
            if (totaal is not null && (IsKlein(Basis(tabel.Totaal!, kolom) ?? 0) || IsAfleidbaar([.. weg], basis)))
                totaal[kolom] = Weg;
        }

        return tabel with
        {
            // Of pairs, such as product and aanbieder, most are small: a row that shows nothing is left out.
            Rijen = [.. tabel.Rijen.Zip(rijen, (rij, cijfers) => rij with { Cijfers = cijfers }).Where(r => r.Groepen.Count < 2 || !r.Cijfers.All(c => c.Onderdrukt))],
            Totaal = totaal is null ? null : tabel.Totaal! with { Cijfers = totaal },
        };
    }

    // Indexes of the rows of each group; all rows are one too.
    static List<int[]> Groepen(Cijfertabel tabel) =>
    [
        [.. Enumerable.Range(0, tabel.Rijen.Count)],
        .. tabel.Rijen.Index().SelectMany(rij => rij.Item.Groepen.Select(groep => (groep, rij.Index))).GroupBy(p => p.groep, p => p.Index).Select(g => g.ToArray()),
    ];

    // Indexes of the rows that must not be shown in a column. Hiding a row in one group may ask for another in the next, so until all are at rest.
    static HashSet<int> Weggelaten(long[] basis, List<int[]> groepen)
    {
        var weg = Enumerable.Range(0, basis.Length).Where(i => IsKlein(basis[i])).ToHashSet();
        int gezien;
        do
        {
            gezien = weg.Count;
            foreach (var groep in groepen)
                VulAan(groep, basis, weg);
        }
        while (weg.Count > gezien);
        return weg;
    }

    static void VulAan(int[] groep, long[] basis, HashSet<int> weg)
    {
        var verborgen = groep.Where(weg.Contains).ToList();
        while (IsAfleidbaar(verborgen, basis) && groep.Where(i => basis[i] > 0 && !weg.Contains(i)).OrderBy(i => basis[i]).FirstOrDefault(-1) is >= 0 and var kleinste)
        {
            weg.Add(kleinste);
            verborgen.Add(kleinste);
        }
    }

    static bool IsAfleidbaar(List<int> verborgen, long[] basis) => verborgen.Count == 1 || (verborgen.Count > 0 && verborgen.Sum(i => basis[i]) < Minst);

    static bool IsKlein(long basis) => basis is > 0 and < Minst;

    static long? Basis(Cijferrij rij, int kolom) => rij.Cijfers[kolom].Basis ?? rij.Basis;
}
