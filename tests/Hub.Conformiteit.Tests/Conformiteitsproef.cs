using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Hub.Conformiteit.Tests;

/// <summary>A document of the W3C suite.</summary>
/// <param name="Id">Its name in the suite.</param>
/// <param name="Bestand">The document.</param>
/// <param name="Soort">valid, invalid (but well-formed) or not-wf.</param>
/// <param name="ZonderNaamruimten">True when it is written for a reader that does not know namespaces.</param>
sealed partial record Conformiteitsproef(string Id, string Bestand, string Soort, bool ZonderNaamruimten)
{
    const string Vijfde = "5";
    static readonly string[] AndereVersies = ["XML1.1", "NS1.1"];

    /// <summary>The tests that concern a document without a DTD, in UTF-8, of XML 1.0 fifth edition with Namespaces.</summary>
    public static IReadOnlyList<Conformiteitsproef> Lees(string map)
    {
        // The suite's own index is made of entities in files beside it.
        var instellingen = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() };
        using var lezer = XmlReader.Create(Path.Combine(map, "xmlconf.xml"), instellingen);
        var index = XDocument.Load(lezer, LoadOptions.SetBaseUri);
        return [.. index.Descendants("TEST").Where(IsVanToepassing).Select(Proef).Where(proef => IsUtf8ZonderDtd(proef.Bestand))];
    }

    static Conformiteitsproef Proef(XElement test) => new(
        test.Attribute("ID")!.Value, new Uri(new Uri(Basis(test)), test.Attribute("URI")!.Value).LocalPath, test.Attribute("TYPE")!.Value,
        test.Attribute("NAMESPACE")?.Value == "no");

    // xml:base counts from the file in which it stands.
    static string Basis(XElement test)
    {
        var basis = test.BaseUri;
        var stappen = test.Ancestors().TakeWhile(ouder => ouder.BaseUri == basis).Select(ouder => ouder.Attribute(XNamespace.Xml + "base")?.Value);
        return stappen.OfType<string>().Reverse().Aggregate(new Uri(basis), (uri, stap) => new Uri(uri, stap)).ToString();
    }

    static bool IsVanToepassing(XElement test) =>
        test.Attribute("TYPE")?.Value is "valid" or "invalid" or "not-wf"
        && !AndereVersies.Contains(test.Attribute("RECOMMENDATION")?.Value)
        && test.Attribute("VERSION")?.Value != "1.1"
        && (test.Attribute("EDITION")?.Value.Split(' ').Contains(Vijfde) ?? true);

    [GeneratedRegex(@"\A(\u00ef\u00bb\u00bf)?(\s|<\?.*?\?>|<!--.*?-->)*<!DOCTYPE", RegexOptions.Singleline)]
    static partial Regex Doctype { get; }

    static bool IsUtf8ZonderDtd(string bestand)
    {
        var bytes = File.ReadAllBytes(bestand);
        var isUtf16 = bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] || bytes.Take(4).Contains((byte)0);
        var begin = System.Text.Encoding.Latin1.GetString(bytes);
        var declaratie = begin.StartsWith("<?xml ", StringComparison.Ordinal) ? begin[..Math.Max(0, begin.IndexOf("?>", StringComparison.Ordinal))] : "";
        var isAnders = declaratie.Contains("encoding", StringComparison.Ordinal) && !declaratie.Contains("utf-8", StringComparison.OrdinalIgnoreCase);
        return !isUtf16 && !isAnders && !Doctype.IsMatch(begin);
    }
}
