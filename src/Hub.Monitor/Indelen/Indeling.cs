using Hub.Kern.Contracten;
using Hub.Kern.Partijen;
using Hub.Keten.Volumes;

namespace Hub.Monitor.Indelen;

/// <summary>
/// How what happens at one gemeente is divided: by contract, translated product, uitvoeringsvariant, regio and function. Immutable, so
/// thread-safe.
/// </summary>
/// <param name="gemeente">The gemeente.</param>
/// <param name="contracten">What was agreed for it.</param>
/// <param name="vertalingen">Its translations of product codes.</param>
/// <param name="functies">The essentiële functies.</param>
/// <param name="verbanden">By code of each party that is a regio its verband.</param>
/// <param name="horizon">Last day that is looked at: what has no end is counted up to it.</param>
public sealed class Indeling(
    Partij gemeente, IEnumerable<Contractregel> contracten, IReadOnlyList<Productvertaling> vertalingen, IReadOnlyList<Functie> functies,
    IReadOnlyDictionary<string, string> verbanden, DateOnly horizon)
{
    readonly Dictionary<string, Contractlijst> _contracten =
        contracten.GroupBy(c => c.Aanbieder).ToDictionary(g => g.Key, g => new Contractlijst([.. g]), StringComparer.Ordinal);
    readonly Vertaaltabel _vertalingen = new(vertalingen);

    /// <summary>Last day that is looked at.</summary>
    public DateOnly Horizon => horizon;

    /// <summary>The agreement under which a product was delivered on a day, or null when none is known.</summary>
    public Contractregel? Contract(string aanbieder, string categorie, string? code, DateOnly dag) =>
        _contracten.GetValueOrDefault(aanbieder)?.Zoek(categorie, code ?? "", dag) is [var eerste, ..] ? eerste : null;

    /// <summary>What a volume costs by the agreed tariff, in eurocents; null when none was agreed. The first agreement counts when there are several.</summary>
    public long? Bedrag(string aanbieder, string categorie, string? code, DateOnly dag, string eenheid, long volume) =>
        eenheid == Eenheid.Euro ? volume
        : _contracten.GetValueOrDefault(aanbieder)?.Zoek(categorie, code ?? "", dag).Select(regel => regel.BedragVan(volume, eenheid)).FirstOrDefault(b => b is not null);

    /// <summary>
    /// The regio for which something counts: the one that made the contract, also for a gemeente that is not a member; else the one of
    /// which the gemeente is a member that day (REGIOS R12). Empty when there is none.
    /// </summary>
    public string Regio(Contractregel? contract, DateOnly dag) =>
        contract is not null && verbanden.ContainsKey(contract.Inkoper) ? contract.Inkoper : gemeente.RegioOp(dag) ?? "";

    /// <summary>The verband of a regio.</summary>
    public string Verband(string regio) => verbanden.GetValueOrDefault(regio, regio);

    /// <summary>As what a product counts on a day, with the way in which it is paid for.</summary>
    public IReadOnlyList<Productdeel> Producten(string? code, Contractregel? contract, string? eenheid, bool heeftToewijzing, DateOnly dag)
    {
        var variant = contract?.Uitvoeringsvariant ?? Variant(eenheid, heeftToewijzing);
        var vertaald = code is null ? [] : _vertalingen.Vertaal(code, dag);
        return vertaald.Count == 0
            ? [new Productdeel(code ?? "", Productvertaling.Geheel, variant)]
            : [.. vertaald.Select(v => new Productdeel(v.Wordt, v.Aandeel, v.Uitvoeringsvariant ?? variant))];
    }

    /// <summary>The essentiële functie of a product, or empty.</summary>
    public string Functie(string? code, string aanbieder, DateOnly dag) =>
        code is null ? "" : functies.FirstOrDefault(f => f.Geldt(code, aanbieder, dag))?.Naam ?? "";

    // By OP262 and OP263 the unit tells; what has no toewijzing is a task (IV096).
    static Uitvoeringsvariant Variant(string? eenheid, bool heeftToewijzing) =>
        eenheid is not null && Eenheid.IsOutputgericht(eenheid) ? Uitvoeringsvariant.Outputgericht
        : heeftToewijzing ? Uitvoeringsvariant.Inspanningsgericht
        : Uitvoeringsvariant.Taakgericht;
}
