using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <summary>
/// Finds products whose periods overlap (TR302, TR386, TR410, OP259): products with the same code; a product without a code with
/// any of its category; a product without a category with any product. Sorts the products once, so time does not explode with
/// their number. Not thread-safe.
/// </summary>
sealed class Stapeling
{
    readonly List<Periode> _perioden = [];

    /// <summary>A product for a period.</summary>
    /// <param name="Volgnummer">Its number in the message, from 1.</param>
    /// <param name="Plek">Where it begins.</param>
    /// <param name="Begin">First day, as a number.</param>
    /// <param name="Einde">Last day, as a number; the highest number when it is open.</param>
    /// <param name="Categorie">Or null.</param>
    /// <param name="Code">Or null.</param>
    readonly record struct Periode(int Volgnummer, Positie Plek, int Begin, int Einde, string? Categorie, string? Code);

    /// <summary>Forgets all products.</summary>
    public void Leeg() => _perioden.Clear();

    /// <summary>A product that was read.</summary>
    public void Voeg(Klasse product, Veld begin, Veld einde, Veld categorie, Veld code) => _perioden.Add(new Periode(
        product.Aantal, product.Plek, begin.Dag, einde.IsGevuld ? einde.Dag : int.MaxValue, categorie.Tekst, code.Tekst));

    /// <summary>The products that begin while another one that they may not overlap with still runs.</summary>
    public IEnumerable<(int Volgnummer, Positie Plek)> Overlappend()
    {
        var (alles, zonderCategorie) = (0, 0); // last day so far
        var (perCategorie, perCategorieZonderCode, perCode) = (new Laatste(), new Laatste(), new Laatste());
        foreach (var p in _perioden.OrderBy(p => p.Begin).ThenBy(p => p.Volgnummer))
        {
            var bezetTot = p switch
            {
                { Categorie: null } => alles,
                { Code: null } => Math.Max(zonderCategorie, perCategorie.Tot(p.Categorie)),
                _ => Math.Max(zonderCategorie, Math.Max(perCategorieZonderCode.Tot(p.Categorie), perCode.Tot($"{p.Categorie}\n{p.Code}"))),
            };
            if (p.Begin <= bezetTot)
                yield return (p.Volgnummer, p.Plek);
            alles = Math.Max(alles, p.Einde);
            if (p.Categorie is null)
                zonderCategorie = Math.Max(zonderCategorie, p.Einde);
            else
                perCategorie.Verleng(p.Categorie, p.Einde);
            if (p is { Categorie: not null, Code: null })
                perCategorieZonderCode.Verleng(p.Categorie, p.Einde);
            else if (p.Code is not null)
                perCode.Verleng($"{p.Categorie}\n{p.Code}", p.Einde);
        }
    }

    sealed class Laatste
    {
        readonly Dictionary<string, int> _dagen = new(StringComparer.Ordinal);

        public int Tot(string wat) => _dagen.GetValueOrDefault(wat);

        public void Verleng(string wat, int einde) => _dagen[wat] = Math.Max(Tot(wat), einde);
    }
}
