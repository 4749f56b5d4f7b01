using System.Xml.Linq;
using System.Xml.Schema;

namespace Hub.Berichtproeven.Mutaties;

/// <summary>An element to change.</summary>
/// <param name="Element">The element, in the copy that is changed.</param>
/// <param name="Waardetype">Its type when it holds a value, else null.</param>
/// <param name="Kans">Makes the choices.</param>
public sealed record Doelwit(XElement Element, XmlSchemaSimpleType? Waardetype, Random Kans)
{
    /// <summary>Any element of the message.</summary>
    public XElement Ander()
    {
        var alle = Element.Document!.Descendants().ToList();
        return alle[Kans.Next(alle.Count)];
    }

    /// <summary>One of these.</summary>
    public T Kies<T>(IReadOnlyList<T> keuzes) => keuzes[Kans.Next(keuzes.Count)];
}

/// <summary>A kind of change.</summary>
/// <param name="Naam">Its name.</param>
/// <param name="Voer">Makes the change; false when this element does not lend itself to it.</param>
public sealed record Ingreep(string Naam, Func<Doelwit, bool> Voer);
