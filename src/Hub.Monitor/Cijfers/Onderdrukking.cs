using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>
/// Suppresses figures about few persons above the level of a gemeente, over all tables that a reader gets together: what is hidden in one is
/// hidden in all, and no sum that is shown gives it away (decisions 0061 and 0063).
/// </summary>
static class Onderdrukking
{
    /// <summary>Fewest persons of whom a figure is shown.</summary>
    public const int Minst = 10;

    static readonly Cijfer Weg = new(Waarde: null) { Onderdrukt = true };

    /// <summary>The tables without what may not be shown.</summary>
    /// <param name="tabellen">The tables.</param>
    /// <param name="ongezien">Parts of sums that no table shows.</param>
    /// <param name="personen">
    /// Gives how many persons are behind a count: first all, then for each reader who knows a part those that are left without that part.
    /// </param>
    /// <param name="volledig">Gives how many months of a year are complete.</param>
    public static IReadOnlyList<Cijfertabel> Pas(
        IReadOnlyList<Cijfertabel> tabellen, IEnumerable<Cel> ongezien, Func<Cel, long[]> personen, Func<int, int> volledig)
    {
        var gezien = tabellen.SelectMany(Rijen).SelectMany(rij => rij.Cijfers).SelectMany(cijfer => cijfer.Over).ToHashSet();
        var weg = new Verberging(gezien, ongezien, personen, volledig).Weg();
        Cijferrij Verberg(Cijferrij rij) => rij with { Cijfers = [.. rij.Cijfers.Select(cijfer => cijfer.Over.Any(weg.Contains) ? Weg : cijfer)] };
        return [.. tabellen.Select(tabel => VerbergToelichting(tabel with
        {
            Rijen = [.. tabel.Rijen.Select(Verberg).Zip(tabel.Rijen).Where(p => !IsPaar(p.Second) || !p.First.Cijfers.All(c => c.Onderdrukt)).Select(p => p.First)],
            Totaal = tabel.Totaal is { } totaal ? Verberg(totaal) : null,
        }))];
    }

    static Cijfertabel VerbergToelichting(Cijfertabel tabel) => tabel.ToelichtingZonderTotaal is { } tekst && tabel.Totaal!.Cijfers.Any(cijfer => cijfer.Onderdrukt)
        ? tabel with { Toelichting = tekst }
        : tabel;

    // Of pairs, such as product and aanbieder, most are small: a row that shows nothing is left out.
    static bool IsPaar(Cijferrij rij) => rij.Cijfers.SelectMany(c => c.Over).Any(cel => cel.Aanbieder.Length > 0 && (cel.Product.Length > 0 || cel.Klasse.Length > 0));

    static IEnumerable<Cijferrij> Rijen(Cijfertabel tabel) => tabel.Totaal is { } totaal ? tabel.Rijen.Append(totaal) : tabel.Rijen;
}
