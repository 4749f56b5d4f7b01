using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Hub.Berichtproeven;

namespace Hub.Validatie.Tests.Niveau1;

/// <summary>Where the hub deviates from .NET on purpose: the manifest <c>afwijkingen.json</c> tells why.</summary>
public partial class Afwijkingen
{
    static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    static readonly Dictionary<string, Action<XDocument>> Wegnemers = new()
    {
        ["xsi:type"] = document => document.Descendants().Attributes(Xsi + "type").Remove(),
        ["wit"] = document => Vervang(document, tekst => AnderWit.Replace(tekst, "?")),
        ["regeleinde"] = document => Vervang(document, tekst => Regeleinde.Replace(tekst, "\n?")),
    };

    [Fact]
    public void Every_deviation_of_the_manifest_can_be_recognised_and_has_a_reason()
    {
        var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Niveau1", "afwijkingen.json"))).RootElement;

        Assert.Equal(Wegnemers.Keys, manifest.EnumerateArray().Select(a => a.GetProperty("naam").GetString()!));
        Assert.All(manifest.EnumerateArray(), a => Assert.NotEmpty(a.GetProperty("reden").GetString()!));
    }

    /// <summary>True when hub and .NET agree once what they are known to see differently was taken out of the message.</summary>
    public static async Task<bool> VerklaartAsync(byte[] bericht)
    {
        if (!Lees(bericht, out var document))
            return false;
        var voor = document.ToString(SaveOptions.DisableFormatting);
        foreach (var neemWeg in Wegnemers.Values)
            neemWeg(document);
        using var zonder = new MemoryStream();
        document.Save(zonder, SaveOptions.DisableFormatting);
        return document.ToString(SaveOptions.DisableFormatting) != voor
            && Orakel.Eigen.IsGeldig(zonder.ToArray()) == ((await Proef.Bevindingen(zonder.ToArray())).Count == 0);
    }

    static bool Lees(byte[] bericht, out XDocument document)
    {
        try
        {
            document = XDocument.Load(new MemoryStream(bericht), LoadOptions.PreserveWhitespace);
            return true;
        }
        catch (XmlException)
        {
            document = new XDocument();
            return false;
        }
    }

    static void Vervang(XDocument document, Func<string, string> vervang)
    {
        foreach (var tekst in document.DescendantNodes().OfType<XText>().Where(tekst => tekst.Parent is { HasElements: false }))
            tekst.Value = vervang(tekst.Value);
    }

    [GeneratedRegex(@"[\s-[ \t\r\n]]")]
    static partial Regex AnderWit { get; }

    [GeneratedRegex(@"\r|\n\z")]
    static partial Regex Regeleinde { get; }
}
