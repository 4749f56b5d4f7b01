using System.Xml.Linq;

namespace Hub.Berichtproeven.Mutaties;

/// <summary>Changes to namespaces and attributes.</summary>
static class Naamruimteingrepen
{
    static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static readonly IReadOnlyList<Ingreep> Alle =
    [
        new("andere naamruimte", doel => Hernoem(doel, doel.Ander().Name.Namespace)),
        new("zonder naamruimte", doel => Hernoem(doel, XNamespace.None)),
        new("onbekende naamruimte", doel => Hernoem(doel, "urn:proef:onbekend")),
        new("zonder voorvoegsels", ZonderVoorvoegsels),
        new("attribuut", doel => Zet(doel, "id", "1")),
        new("attribuut in naamruimte", doel => Zet(doel, doel.Element.Name.Namespace + "id", "1")),
        new("xml:lang", doel => Zet(doel, XNamespace.Xml + "lang", "nl")),
        new("xsi:nil", doel => Zet(doel, Xsi + "nil", doel.Kies(["true", "false", "misschien"]))),
        new("xsi:type", XsiType),
        new("xsi:schemaLocation", doel => Zet(doel, Xsi + "schemaLocation", "urn:proef http://127.0.0.1:9/proef.xsd")),
    ];

    static bool Hernoem(Doelwit doel, XNamespace naamruimte)
    {
        doel.Element.Name = naamruimte + doel.Element.Name.LocalName;
        return true;
    }

    /// <summary>The same message, in which each element declares its namespace itself.</summary>
    static bool ZonderVoorvoegsels(Doelwit doel)
    {
        doel.Element.Document!.Root!.Attributes().Where(attribuut => attribuut.IsNamespaceDeclaration).Remove();
        return true;
    }

    static bool XsiType(Doelwit doel)
    {
        var namen = new[] { "LDT_Datum", "LDT_Naam", "CDT_Product", "Client", doel.Waardetype?.Name ?? "Header", "bestaat niet", "x:y:z" };
        var voorvoegsel = doel.Element.GetPrefixOfNamespace(doel.Kies(["http://www.istandaarden.nl/ijw/3_2/basisschema/schema", doel.Element.Name.NamespaceName]));
        return Zet(doel, Xsi + "type", $"{voorvoegsel}:{doel.Kies(namen)}");
    }

    static bool Zet(Doelwit doel, XName naam, string waarde)
    {
        doel.Element.SetAttributeValue(naam, waarde);
        return true;
    }
}
