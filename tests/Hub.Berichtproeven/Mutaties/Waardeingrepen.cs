using System.Globalization;
using System.Numerics;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Hub.Berichtproeven.Mutaties;

/// <summary>Changes to values: at, inside and outside every facet of their type.</summary>
static class Waardeingrepen
{
    static readonly string[] Vreemd =
    [
        "", " ", "\t\n", "x", "\u00e9", "\ud83d\ude00", "a\nb", "  rand  ", "0", "-1", "+1", "007", "1.0", "1e3", "\uff11\uff12", new('9', 40), "1.0.0", "01.0.0", "1.0",
        "2024-02-29", "2023-02-29", "2026-13-01", "2026-1-1", "2026-01-01Z", "2026-01-01+01:00", " 2026-01-01 ", "-0044-03-15", "0000-01-01", "12026-01-01",
        "23:59:59", "24:00:00", "25:00:00", "12:34", "12:34:56.789", "12:34:56Z", "12:34:60", "12:34:56-01:00",
    ];

    public static readonly IReadOnlyList<Ingreep> Alle =
    [
        new("vreemde waarde", doel => Zet(doel, _ => doel.Kies(Vreemd))),
        new("lengte rond de grens", doel => Zet(doel, type => Lengte(doel, type))),
        new("cijfers rond de lengte", doel => Zet(doel, type => Cijfers(doel, type))),
        new("getal rond de grens", doel => Zet(doel, type => Getal(doel, type))),
        new("code uit of buiten de lijst", doel => Zet(doel, type => Code(doel, type))),
        new("witruimte om de waarde", doel => Zet(doel, _ => doel.Kies([" ", "\n\t", "\u00a0"]) + doel.Element.Value + doel.Kies(["", " "]))),
        new("teken weg", doel => Zet(doel, _ => doel.Element.Value.Length > 0 ? doel.Element.Value.Remove(doel.Kans.Next(doel.Element.Value.Length), 1) : null)),
        new("teken erbij", doel => Zet(doel, _ => doel.Element.Value.Insert(doel.Kans.Next(doel.Element.Value.Length + 1), doel.Kies(["0", "a", "Z", "-", ":", "."])))),
        new("cdata", Cdata),
    ];

    static string? Lengte(Doelwit doel, XmlSchemaSimpleType type) =>
        Facet<XmlSchemaMaxLengthFacet>(type) is { } hoogstens
            ? new string(doel.Kies(['a', '7', ' ', 'É']), Math.Max(0, int.Parse(hoogstens, CultureInfo.InvariantCulture) + doel.Kans.Next(-1, 2)))
            : null;

    static string? Cijfers(Doelwit doel, XmlSchemaSimpleType type) =>
        Facet<XmlSchemaPatternFacet>(type) is not null ? new string(doel.Kies(['1', '9']), doel.Kies([3, 4, 5, 7, 8, 9, 10])) : null;

    static string? Getal(Doelwit doel, XmlSchemaSimpleType type)
    {
        var grens = doel.Kies([Facet<XmlSchemaMinInclusiveFacet>(type), Facet<XmlSchemaMaxInclusiveFacet>(type)]);
        return grens is null ? null : (BigInteger.Parse(grens, CultureInfo.InvariantCulture) + doel.Kans.Next(-1, 2)).ToString(CultureInfo.InvariantCulture);
    }

    static string? Code(Doelwit doel, XmlSchemaSimpleType type)
    {
        var codes = Facetten(type).OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!).ToList();
        if (codes.Count == 0)
            return null;
        var code = doel.Kies(codes);
        return doel.Kies([code, code, code.ToLowerInvariant(), code + code, code[..^1], "ZZ"]);
    }

    static bool Cdata(Doelwit doel)
    {
        if (doel.Waardetype is not null)
            doel.Element.ReplaceNodes(new XCData(doel.Element.Value));
        return doel.Waardetype is not null;
    }

    static bool Zet(Doelwit doel, Func<XmlSchemaSimpleType, string?> waarde)
    {
        if (doel.Waardetype is not { } type || waarde(type) is not { } tekst)
            return false;
        doel.Element.Value = tekst;
        return true;
    }

    static string? Facet<TFacet>(XmlSchemaSimpleType type)
        where TFacet : XmlSchemaFacet =>
        Facetten(type).OfType<TFacet>().FirstOrDefault()?.Value;

    static IEnumerable<XmlSchemaFacet> Facetten(XmlSchemaSimpleType? type) =>
        type?.Content is XmlSchemaSimpleTypeRestriction beperking
            ? beperking.Facets.Cast<XmlSchemaFacet>().Concat(Facetten(type.BaseXmlSchemaType as XmlSchemaSimpleType))
            : [];
}
