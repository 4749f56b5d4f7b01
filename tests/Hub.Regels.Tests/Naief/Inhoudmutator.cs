using System.Globalization;
using System.Xml.Linq;
using System.Xml.Schema;
using Hub.Berichtproeven;

namespace Hub.Regels.Tests.Naief;

/// <summary>
/// Changes what a message says while it stays valid against its schema: other codes, dates and numbers, optional elements and classes
/// added or left out, classes doubled. Seeded.
/// </summary>
/// <param name="kans">Makes the choices.</param>
sealed class Inhoudmutator(Random kans)
{
    static readonly string[] Datums = ["1900-01-01", "1906-07-14", "2020-12-31", "2021-01-01", "2026-07-15", "2026-07-16", "2025-12-31"];

    static readonly Dictionary<string, string[]> Teksten = new()
    {
        ["LDT_Postcode"] = ["6511AA", "6511 AA", "0511AA", "6511aa", "B-1000"],
        ["LDT_AgbCode"] = ["01012345"],
        ["LDT_Gemeente"] = ["0268", "0003", "1979"],
        ["LDT_ProductCode"] = ["45A04", "40A01", "XY123"],
        ["LDT_BurgerServicenummer"] = ["999900006", "999900007", "999900018"],
        ["LDT_Voorletters"] = ["A"],
        ["LDT_Telefoonnummer"] = ["0241234567"],
        ["LDT_Tijd"] = ["12:00:00"],
    };

    /// <summary>So many changes of one message; those that the schema forbids are left out.</summary>
    public static IEnumerable<XDocument> Muteer(byte[] bericht, int seed, int aantal, int ingrepen)
    {
        var origineel = XDocument.Load(new MemoryStream(bericht));
        var mutator = new Inhoudmutator(new Random(seed));
        for (var index = 0; index < aantal; index++)
        {
            var kopie = new XDocument(origineel);
            kopie.Validate(Orakel.Eigen.Schemas, null, addSchemaInfo: true);
            for (var ingreep = 0; ingreep < ingrepen; ingreep++)
                mutator.Verander(kopie);
            var geldig = true;
            kopie.Validate(Orakel.Eigen.Schemas, (_, _) => geldig = false);
            if (geldig)
                yield return kopie;
        }
    }

    void Verander(XDocument bericht)
    {
        var element = Kies(bericht.Root!.Descendants().Where(element => element.GetSchemaInfo() is not null).ToList());
        switch (kans.Next(5))
        {
            case 0 when element.Parent != bericht.Root:
                element.Remove();
                break;
            case 1 when element.GetSchemaInfo()!.SchemaElement is { MaxOccurs: > 1 }:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2 when element.HasElements:
                Vul(element);
                break;
            default:
                if (Type(element) is XmlSchemaSimpleType type)
                    element.Value = Waarde(type, bericht, element.Value);
                break;
        }
    }

    // Adds an optional element that is not there, in its place.
    void Vul(XElement element)
    {
        var leden = ((XmlSchemaSequence)((XmlSchemaComplexType)Type(element)!).ContentTypeParticle).Items.Cast<XmlSchemaElement>().ToList();
        var afwezig = leden.Where(lid => !element.Elements().Any(kind => kind.Name.LocalName == lid.QualifiedName.Name)).ToList();
        if (afwezig.Count == 0)
            return;
        var nieuw = Kies(afwezig);
        var voor = leden.Take(leden.IndexOf(nieuw)).Select(lid => lid.QualifiedName.Name).ToHashSet();
        if (element.Elements().LastOrDefault(kind => voor.Contains(kind.Name.LocalName)) is { } vorige)
            vorige.AddAfterSelf(Maak(nieuw, element.Document!));
        else
            element.AddFirst(Maak(nieuw, element.Document!));
    }

    XElement Maak(XmlSchemaElement lid, XDocument bericht)
    {
        var element = new XElement(XName.Get(lid.QualifiedName.Name, lid.QualifiedName.Namespace));
        if (lid.ElementSchemaType is XmlSchemaComplexType type)
            element.Add(((XmlSchemaSequence)type.ContentTypeParticle).Items.Cast<XmlSchemaElement>().Where(deel => deel.MinOccurs > 0 || kans.Next(2) == 0).Select(deel => Maak(deel, bericht)));
        else
            element.Value = Waarde((XmlSchemaSimpleType)lid.ElementSchemaType!, bericht, "1");
        return element;
    }

    string Waarde(XmlSchemaSimpleType type, XDocument bericht, string was)
    {
        var codes = Facetten(type).OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!).ToList();
        return type.TypeCode switch
        {
            _ when codes.Count > 0 => Kies(codes),
            XmlTypeCode.Date => Datum(bericht, was),
            XmlTypeCode.Integer => Getal(bericht, was),
            _ => Teksten.TryGetValue(type.Name ?? "", out var teksten) ? Kies(teksten) : Kies(bericht.Root!.Descendants().Where(e => Type(e)?.Name == type.Name).Select(e => e.Value).DefaultIfEmpty("X1").ToList()),
        };
    }

    string Datum(XDocument bericht, string was)
    {
        var dag = DateOnly.TryParseExact(was, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum) ? datum : Proefberichten.Peildatum;
        return kans.Next(6) switch
        {
            0 => $"{dag.AddDays(1):yyyy-MM-dd}",
            1 => $"{dag.AddDays(-1):yyyy-MM-dd}",
            2 => $"{dag.AddMonths(kans.Next(-8, 9)):yyyy-MM-dd}",
            3 => $"{new DateOnly(dag.Year, dag.Month, 1):yyyy-MM-dd}",
            4 => Kies(Datums),
            _ => Kies(bericht.Root!.Descendants().Where(e => (Type(e) as XmlSchemaSimpleType)?.TypeCode == XmlTypeCode.Date).Select(e => e.Value).ToList()),
        };
    }

    string Getal(XDocument bericht, string was) => kans.Next(4) switch
    {
        0 => "0",
        1 => (long.Parse(was, CultureInfo.InvariantCulture) + kans.Next(-1, 2)).ToString(CultureInfo.InvariantCulture),
        2 => kans.Next(1, 500).ToString(CultureInfo.InvariantCulture),
        _ => Kies(bericht.Root!.Descendants().Where(e => (Type(e) as XmlSchemaSimpleType)?.TypeCode == XmlTypeCode.Integer).Select(e => e.Value).ToList()),
    };

    T Kies<T>(IReadOnlyList<T> keuzes) => keuzes[kans.Next(keuzes.Count)];

    static XmlSchemaType? Type(XElement element) => element.GetSchemaInfo()?.SchemaElement?.ElementSchemaType;

    static IEnumerable<XmlSchemaFacet> Facetten(XmlSchemaSimpleType type) =>
        type.Content is XmlSchemaSimpleTypeRestriction beperking ? beperking.Facets.Cast<XmlSchemaFacet>() : [];
}
