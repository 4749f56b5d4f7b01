using System.Xml;
using System.Xml.Linq;

namespace Hub.Opslag.Verkeer;

/// <summary>The XML answers of blob and queue.</summary>
static class Antwoordxml
{
    static readonly XmlReaderSettings Streng = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };

    /// <summary>The root element, with its whitespace: a text of spaces only is content.</summary>
    public static XElement Lees(Oproep oproep)
    {
        using var lezer = XmlReader.Create(oproep.Stroom!, Streng);
        return XElement.Load(lezer, LoadOptions.PreserveWhitespace);
    }
}
