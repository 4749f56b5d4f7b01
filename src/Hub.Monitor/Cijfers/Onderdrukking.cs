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
        var totaal = tabel.Totaal?.Cijfers.ToArray();
        for (var kolom = 0; kolom < tabel.Kolommen.Count; kolom++)
        {
            var weg = Weggelaten(tabel, kolom);
            foreach (var index in weg)
                rijen[index][kolom] = Weg;
            if (totaal is not null && (IsKlein(Basis(tabel.Totaal!, kolom)) || IsAfleidbaar([.. weg.Select(i => Basis(tabel.Rijen[i], kolom))])))
                totaal[kolom] = Weg;
        }

        return tabel with
        {
            Rijen = [.. tabel.Rijen.Zip(rijen, (rij, cijfers) => rij with { Cijfers = cijfers })],
            Totaal = totaal is null ? null : tabel.Totaal! with { Cijfers = totaal },
        };
    }

    // Indexes of the rows that must not be shown in a column.
    static HashSet<int> Weggelaten(Cijfertabel tabel, int kolom)
    {
        var basis = tabel.Rijen.Select(rij => Basis(rij, kolom) ?? 0).ToArray();
        var weg = Enumerable.Range(0, basis.Length).Where(i => IsKlein(basis[i])).ToHashSet();
        var groepen = tabel.Rijen.SelectMany(r => r.Groepen).Distinct()
            .Select(groep => Enumerable.Range(0, basis.Length).Where(i => tabel.Rijen[i].Groepen.Contains(groep)).ToArray())
            .Prepend([.. Enumerable.Range(0, basis.Length)]).ToList();
        while (groepen.Select(groep => Aanvulling(groep, basis, weg)).FirstOrDefault(i => i >= 0, -1) is >= 0 and var index)
            weg.Add(index);
        return weg;
    }

    // The row that must go too, or -1 when nothing can be found by subtraction, or nothing is left.
    static int Aanvulling(int[] groep, long[] basis, HashSet<int> weg) =>
        IsAfleidbaar([.. groep.Where(weg.Contains).Select(i => (long?)basis[i])])
            ? groep.Where(i => basis[i] > 0 && !weg.Contains(i)).OrderBy(i => basis[i]).FirstOrDefault(-1)
            : -1;

    static bool IsAfleidbaar(IReadOnlyCollection<long?> verborgen) => verborgen.Count == 1 || (verborgen.Count > 0 && verborgen.Sum() < Minst);

    static bool IsKlein(long? basis) => basis is > 0 and < Minst;

    static long? Basis(Cijferrij rij, int kolom) => rij.Cijfers[kolom].Basis ?? rij.Basis;
}
