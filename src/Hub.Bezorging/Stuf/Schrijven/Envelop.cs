using System.Text.RegularExpressions;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Bezorging.Stuf.Schrijven;

/// <summary>The envelope around a message: what comes before its Base64 text, and what after.</summary>
/// <param name="Voor">Up to and including the start of <c>xmlBestand</c>.</param>
/// <param name="Na">From the end of <c>xmlBestand</c>.</param>
public sealed partial record Envelop(ReadOnlyMemory<byte> Voor, ReadOnlyMemory<byte> Na)
{
    const string Hubversie = "0001"; // of the application, as StUF wants it: four digits
    const string GeenSubversie = "0000";

    /// <summary>Writes it.</summary>
    /// <param name="ontvangst">The message.</param>
    /// <param name="kop">The routing fields.</param>
    public static Envelop Schrijf(Ontvangst ontvangst, Stuurgegevens kop)
    {
        var soort = Enum.Parse<Stufsoort>(kop.Berichtcode);
        using var bytes = new MemoryStream();
        long voor = 0;
        Stufschrijver.Soap(bytes, xml =>
        {
            xml.WriteStartElement("GGK", Stufnamen.Wortel(soort), Stufnamen.Ggk);
            xml.WriteAttributeString("xmlns", "StUF", null, Stufnamen.Stuf);
            Stufschrijver.Stuurgegevens(xml, Stufnamen.Ggk, kop);
            xml.WriteStartElement("parameters", Stufnamen.Ggk);
            var (versie, subversie) = Releaseversie(ontvangst.Release);
            xml.WriteElementString("applicatieVersie", Stufnamen.Ggk, Hubversie);
            xml.WriteElementString("applicatieSubversie", Stufnamen.Ggk, GeenSubversie);
            xml.WriteElementString("functieVersie", Stufnamen.Ggk, versie);
            xml.WriteElementString("functieSubversie", Stufnamen.Ggk, subversie);
            xml.WriteStartElement("bericht", Stufnamen.Ggk);
            xml.WriteStartElement("xmlBestand", Stufnamen.Ggk);
            xml.WriteString("\n"); // ends the start tag; white space means nothing in Base64
            xml.Flush();
            voor = bytes.Length;
        });
        var alles = bytes.ToArray().AsMemory();
        return new Envelop(alles[..(int)voor], alles[(int)voor..]);
    }

    /// <summary>The routing fields of a message on its way to a recipient.</summary>
    /// <param name="bericht">Its id: the referentienummer follows from it.</param>
    /// <param name="ontvangst">The message.</param>
    /// <param name="wijze">The recipient.</param>
    /// <param name="cross">Referentienummer of what it answers, or null when it answers nothing.</param>
    /// <param name="nu">The moment of sending.</param>
    public static Stuurgegevens Kop(string bericht, Ontvangst ontvangst, Stufbezorging wijze, string? cross, DateTimeOffset nu) => new(
        (cross is null ? Stufsoort.Di01 : Stufsoort.Du01).ToString(),
        new Stufsysteem(ontvangst.Inzender, Hubidentiteit.Applicatie),
        new Stufsysteem(ontvangst.Bestemming, wijze.Applicatie),
        Stufreferentie.Van(bericht), Stufreferentie.Tijdstip(nu), cross, ontvangst.Soort);

    // "ijw-3.2" is 0003 and 0002.
    static (string Versie, string Subversie) Releaseversie(string release) =>
        Release().Match(release) is { Success: true } m
            ? (m.Groups[1].Value.PadLeft(4, '0'), m.Groups[2].Value.PadLeft(4, '0'))
            : throw new ArgumentException("A release ends in a version: ijw-3.2.", nameof(release));

    [GeneratedRegex(@"-(\d{1,4})\.(\d{1,4})$")]
    private static partial Regex Release();
}
