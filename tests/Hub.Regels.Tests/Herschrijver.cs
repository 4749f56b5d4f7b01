using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Hub.Regels.Tests;

/// <summary>Writes a message in another way that means the same: white space, prefixes, comments, CDATA and references. Seeded.</summary>
static class Herschrijver
{
    public static byte[] Herschrijf(byte[] bericht, int seed)
    {
        var kans = new Random(seed);
        var document = XDocument.Load(new MemoryStream(bericht));
        Voorvoegsels(document, kans);
        foreach (var element in document.Descendants().ToList())
            Herschrijf(element, kans);
        return Bytes(document, kans);
    }

    static void Voorvoegsels(XDocument document, Random kans)
    {
        var wortel = document.Root!;
        var naamruimten = wortel.Attributes().Where(attribuut => attribuut.IsNamespaceDeclaration).Select(attribuut => attribuut.Value).ToList();
        wortel.RemoveAttributes();
        if (kans.Next(3) == 0)
            return; // each element declares its own
        for (var index = 0; index < naamruimten.Count; index++)
            wortel.SetAttributeValue(index == 0 && kans.Next(2) == 0 ? "xmlns" : XNamespace.Xmlns + $"v{kans.Next(1000)}-{index}", naamruimten[index]);
    }

    static void Herschrijf(XElement element, Random kans)
    {
        if (element.HasElements)
        {
            foreach (var kind in element.Elements().Where(_ => kans.Next(5) == 0).ToList())
                kind.AddBeforeSelf(kans.Next(2) == 0 ? new XComment(" opmerking ") : new XProcessingInstruction("proef", "x"), new XText("\n\t "));
        }
        else if (kans.Next(3) == 0)
        {
            var deel = kans.Next(element.Value.Length + 1);
            element.ReplaceNodes(new XText(element.Value[..deel]), new XComment("x"), new XCData(element.Value[deel..]));
        }
    }

    static byte[] Bytes(XDocument document, Random kans)
    {
        var bytes = new MemoryStream();
        var schrijfwijze = new XmlWriterSettings { Encoding = new UTF8Encoding(kans.Next(2) == 0), Indent = kans.Next(2) == 0, NewLineChars = kans.Next(2) == 0 ? "\r\n" : "\n" };
        using (var schrijver = XmlWriter.Create(bytes, schrijfwijze))
            document.Save(schrijver);
        return bytes.ToArray();
    }
}
