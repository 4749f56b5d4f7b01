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
    readonly Dictionary<string, byte[]> _categorieen;
    readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _opCode;

    Productcodelijst(Codelijst lijst)
    {
        _categorieen = lijst.Codes.ToDictionary(code => code, code => Encoding.UTF8.GetBytes(lijst.Waarde(code, "productcategorie")!), StringComparer.Ordinal);
        _opCode = _categorieen.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>That of the newest release.</summary>
    public static Productcodelijst Ingebouwd { get; } = new(Codelijst.Lees(Schemabron.Releases()[^1], "productcodes"));

    /// <inheritdoc/>
    public bool KanHorenBij(ReadOnlySpan<byte> categorie, ReadOnlySpan<byte> code)
    {
        Span<char> tekens = stackalloc char[code.Length <= 64 ? code.Length : 0];
        return tekens.IsEmpty || !Encoding.UTF8.TryGetChars(code, tekens, out var aantal)
            || !_opCode.TryGetValue(tekens[..aantal], out var hoort) || hoort.Length == 0 || categorie.SequenceEqual(hoort);
    }
}
