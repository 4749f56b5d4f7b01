namespace Hub.Validatie.Regels;

/// <summary>
/// Finds products whose periods overlap (TR302, TR361, TR386, TR410, OP259): products with the same code; a product without a code
/// with any of its category; a product without a category with any product. Sorts the products once, so time does not explode with
/// their number. Not thread-safe.
/// </summary>
/// <typeparam name="T">What stands for a product.</typeparam>
public sealed class Stapeling<T>
{
    readonly List<Looptijd> _looptijden = [];

    readonly record struct Looptijd(T Product, long Begin, long Einde, string? Categorie, string? Code);

    /// <summary>Forgets all products.</summary>
    public void Leeg() => _looptijden.Clear();

    /// <summary>Adds a product.</summary>
    /// <param name="product">What to call it.</param>
    /// <param name="begin">First day, as a number above 0.</param>
    /// <param name="einde">Last day, as a number; the highest number when it is open.</param>
    /// <param name="categorie">Or null.</param>
    /// <param name="code">Or null.</param>
    public void Voeg(T product, long begin, long einde, string? categorie, string? code) =>
        _looptijden.Add(new Looptijd(product, begin, einde, categorie, code));

    /// <summary>The products that begin while another one that they may not overlap with still runs.</summary>
    public IEnumerable<T> Overlappend()
    {
        var (alles, zonderCategorie) = (0L, 0L); // last day so far
        var (perCategorie, perCategorieZonderCode, perCode) = (new Laatste(), new Laatste(), new Laatste());
        foreach (var p in _looptijden.OrderBy(p => p.Begin))
        {
            var bezetTot = p switch
            {
                { Categorie: null } => alles,
                { Code: null } => Math.Max(zonderCategorie, perCategorie.Tot(p.Categorie)),
                _ => Math.Max(zonderCategorie, Math.Max(perCategorieZonderCode.Tot(p.Categorie), perCode.Tot(p.Code))),
            };
            if (p.Begin <= bezetTot)
                yield return p.Product;
            alles = Math.Max(alles, p.Einde);
            if (p.Categorie is null)
                zonderCategorie = Math.Max(zonderCategorie, p.Einde);
            else
                perCategorie.Verleng(p.Categorie, p.Einde);
            if (p is { Categorie: not null, Code: null })
                perCategorieZonderCode.Verleng(p.Categorie, p.Einde);
            else if (p.Code is not null)
                perCode.Verleng(p.Code, p.Einde);
        }
    }

    sealed class Laatste
    {
        readonly Dictionary<string, long> _dagen = new(StringComparer.Ordinal);

        public long Tot(string wat) => _dagen.GetValueOrDefault(wat);

        public void Verleng(string wat, long einde) => _dagen[wat] = Math.Max(Tot(wat), einde);
    }
}
