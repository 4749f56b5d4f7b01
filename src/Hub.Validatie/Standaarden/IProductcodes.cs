using System.Collections.Frozen;
using System.Text;

namespace Hub.Validatie.Standaarden;

/// <summary>Tells which product codes belong to which category (TR381). Thread-safe.</summary>
public interface IProductcodes
{
    /// <summary>False only when it is known that the code does not belong to the category; a code that nobody told us about can (OP095).</summary>
    /// <param name="categorie">ProductCategorie, UTF-8.</param>
    /// <param name="code">ProductCode, UTF-8.</param>
    bool KanHorenBij(ReadOnlySpan<byte> categorie, ReadOnlySpan<byte> code);
}

/// <summary>The standard list of product codes (<c>productcodes.tsv</c>); codes of a gemeente's own are unknown here. Immutable and thread-safe.</summary>
public sealed class Productcodelijst : IProductcodes
{
    const ulong GeenCategorie = 0;

    readonly FrozenDictionary<ulong, ulong> _categorieen;

    Productcodelijst(Codelijst lijst) => _categorieen = lijst.Codes
        .ToFrozenDictionary(code => Kortetekst.Woord(Encoding.UTF8.GetBytes(code)), code => Kortetekst.Woord(Encoding.UTF8.GetBytes(lijst.Waarde(code, "productcategorie")!)));

    /// <summary>That of the newest release.</summary>
    public static Productcodelijst Ingebouwd { get; } = new(Codelijst.Lees(Schemabron.Releases()[^1], "productcodes"));

    /// <inheritdoc/>
    public bool KanHorenBij(ReadOnlySpan<byte> categorie, ReadOnlySpan<byte> code) =>
        code.Length > Kortetekst.Lengte || !_categorieen.TryGetValue(Kortetekst.Woord(code), out var hoort) || hoort == GeenCategorie
        || (categorie.Length <= Kortetekst.Lengte && Kortetekst.Woord(categorie) == hoort);
}
