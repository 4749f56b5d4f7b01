using System.Text;
using System.Xml;
using System.Xml.Schema;
using Hub.Berichtproeven;
using Hub.Validatie.Schema;

namespace Hub.Validatie.Tests.Schema;

/// <summary>The check of every simple type says the same as .NET's, on values near its facets and on random ones.</summary>
public class WaardetoetsTests
{
    const int PerType = 1_500;

    // Not here: line ends and white space that only Unicode calls so, where the hub follows XSD and .NET does not (afwijkingen.json);
    // nor a small z, which .NET takes for a time zone.
    const string Tekens = "0123456789009aAZ.:-+ \tTé€ỳỹÀ\u00b5";

    static readonly string[] Grensgevallen =
    [
        "", "0", "-0", "+0", "00", "+", "-", "1", "99", "100", "-1", "99999999", "100000000", "999999999", "1000000000", "000000000000000000000000001", "99999999999999999999999",
        "2024-02-29", "2023-02-29", "2026-04-31", "0001-01-01", "0000-01-01", "9999-12-31", "10000-01-01", "-2026-01-01", "2026-1-01", "2026-01-01Z", "2026-01-01+01:00",
        "2026/01/01", "00:00:00", "23:59:59", "24:00:00", "24:00:01", "23:60:00", "23:59:60", "12:34", "12:34:56.", "12:34:56.1", "12:34:56.123456789012", "12:34:56Z", "12:34:56+01:00",
        "1.0.0", "1.0", "1.0.0.0", "01.0.0", "1..0", "0.0.0", "10.20.30", " ", "\t", "   x", "😀", "a😀", "J", "J.P.", "Éé",
    ];

    public static TheoryData<string> Typen =>
        [.. Orakel.Eigen.Schemas.GlobalTypes.Values.OfType<XmlSchemaSimpleType>().Select(type => type.Name!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Typen))]
    public void It_agrees_with_DotNet_on_every_value(string naam)
    {
        var type = Orakel.Eigen.Schemas.GlobalTypes.Values.OfType<XmlSchemaSimpleType>().Single(t => t.Name == naam);
        if (type.TypeCode == XmlTypeCode.Date && !Facetten(type).OfType<XmlSchemaPatternFacet>().Any())
            return;
        var toets = Toetsbouwer.Bouw(type);
        foreach (var waarde in Waarden(type))
            Assert.True(IsGeldig(type, waarde) == Hub(toets, waarde), $"{naam}: '{waarde}' is volgens .NET {(IsGeldig(type, waarde) ? "geldig" : "ongeldig")}");
    }

    static bool Hub(Waardetoets toets, string waarde) =>
        toets.IsGeldig(Encoding.UTF8.GetBytes(toets.IsIngeklapt ? waarde.Trim(' ', '\t', '\r', '\n') : waarde));

    static bool IsGeldig(XmlSchemaSimpleType type, string waarde)
    {
        try
        {
            type.Datatype!.ParseValue(waarde, new NameTable(), null!);
            return true;
        }
        catch (Exception fout) when (fout is XmlSchemaException or FormatException)
        {
            return false;
        }
    }

    static IEnumerable<string> Waarden(XmlSchemaSimpleType type)
    {
        var codes = Facetten(type).OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!).ToList();
        var bron = Grensgevallen.Concat(codes).ToList();
        foreach (var waarde in bron)
            yield return waarde;
        var kans = new Random(type.Name!.Length);
        for (var i = 0; i < PerType; i++)
            yield return kans.Next(3) == 0 ? Willekeurig(kans) : Verander(bron[kans.Next(bron.Count)], kans);
    }

    static string Willekeurig(Random kans) => string.Concat(Enumerable.Range(0, kans.Next(90)).Select(_ => Tekens[kans.Next(Tekens.Length)]));

    static string Verander(string waarde, Random kans)
    {
        var plaats = kans.Next(waarde.Length + 1);
        var teken = Tekens[kans.Next(Tekens.Length)];
        return kans.Next(2) == 0 || plaats == waarde.Length ? waarde.Insert(plaats, $"{teken}") : $"{waarde[..plaats]}{teken}{waarde[(plaats + 1)..]}";
    }

    static IEnumerable<XmlSchemaFacet> Facetten(XmlSchemaSimpleType? type) =>
        type?.Content is XmlSchemaSimpleTypeRestriction beperking
            ? beperking.Facets.Cast<XmlSchemaFacet>().Concat(Facetten(type.BaseXmlSchemaType as XmlSchemaSimpleType))
            : [];
}
