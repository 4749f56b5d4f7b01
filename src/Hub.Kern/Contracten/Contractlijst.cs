namespace Hub.Kern.Contracten;

/// <summary>
/// Every agreement of one aanbieder that holds for one gemeente, its own and those of its regio, as one version knows them. What
/// rules ask is answered at once, from memory. Immutable, so thread-safe.
/// </summary>
/// <param name="regels">The agreements.</param>
public sealed class Contractlijst(IReadOnlyList<Contractregel> regels)
{
    readonly ILookup<string, Contractregel> _opCode = regels.ToLookup(r => r.Productcode ?? "", StringComparer.Ordinal);

    /// <summary>No agreements are known: nothing can be judged by them (OP095).</summary>
    public static Contractlijst Leeg { get; } = new([]);

    /// <summary>True when nothing was agreed.</summary>
    public bool IsLeeg => regels.Count == 0;

    /// <summary>The agreements, in the order of the file.</summary>
    public IReadOnlyList<Contractregel> Regels => regels;

    /// <summary>
    /// What was agreed for a product on a day: the agreements about its code or, when there are none, those about its whole category.
    /// Several when it may be delivered in several ways; empty when nothing was agreed.
    /// </summary>
    public IReadOnlyList<Contractregel> Zoek(string productcategorie, string productcode, DateOnly dag)
    {
        var eigen = _opCode[productcode].Where(r => r.Geldt(dag)).ToList();
        return eigen.Count > 0 ? eigen : [.. _opCode[""].Where(r => r.Productcategorie == productcategorie && r.Geldt(dag))];
    }

    /// <summary>
    /// TR381: does the code belong to the category by the code list of these contracts? Null when they do not name the code on that
    /// day; the standard list decides then.
    /// </summary>
    public bool? Past(string productcategorie, string productcode, DateOnly dag)
    {
        var genoemd = _opCode[productcode].Where(r => r.Geldt(dag)).ToList();
        return genoemd.Count == 0 ? null : genoemd.Any(r => r.Productcategorie == productcategorie);
    }

    /// <summary>
    /// TR418: is this the agreed ProductTarief (eurocents) for this product in this unit, on this day? Null when no tariff was agreed
    /// for it, so that there is nothing to compare with (OP095).
    /// </summary>
    public bool? TariefKlopt(string productcategorie, string productcode, DateOnly dag, string eenheid, long tarief)
    {
        var tarieven = Zoek(productcategorie, productcode, dag).Select(r => r.TariefPer(eenheid)).OfType<long>().ToList();
        return tarieven.Count == 0 ? null : tarieven.Contains(tarief);
    }

    /// <summary>
    /// TR346: the amounts (eurocents) that a volume may cost by the agreed tariffs that give this ProductTarief (eurocents), with the
    /// rounding of IV081; empty when none does: another tariff than agreed is TR418's to tell.
    /// </summary>
    public IReadOnlyList<long> Bedragen(string productcategorie, string productcode, DateOnly dag, string eenheid, long tarief, long volume) =>
        [.. Zoek(productcategorie, productcode, dag).Where(r => r.TariefPer(eenheid) == tarief).Select(r => r.BedragVan(volume, eenheid)!.Value).Distinct()];
}
