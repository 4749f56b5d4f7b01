using System.Globalization;
using System.Xml;
using Hub.Kern.Berichten;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.Stuf.Schrijven;

/// <summary>
/// Writes what the hub answers over SOAP: Bv03 (it has the message) or Fo03 in a Fault (it has not, and why). Thread-safe.
/// </summary>
public sealed class Stufantwoord(Hubidentiteit hub, IIdBron ids, TimeProvider klok)
{
    const int MaxDetails = 1000;
    const string Onbekend = "onbekend";

    /// <summary>The receipt.</summary>
    /// <param name="op">The routing fields of what was received.</param>
    public byte[] Bevestiging(Stuurgegevens op) => Schrijf(xml =>
    {
        xml.WriteStartElement("StUF", "Bv03Bericht", Stufnamen.Stuf);
        Stufschrijver.Stuurgegevens(xml, Stufnamen.Stuf, Antwoord("Bv03", op));
        xml.WriteEndElement();
    });

    /// <summary>The refusal.</summary>
    /// <param name="op">The routing fields of what was received, or null when they could not be read.</param>
    /// <param name="fout">Why.</param>
    public byte[] Fout(Stuurgegevens? op, Stuffout fout) => Schrijf(xml =>
    {
        xml.WriteStartElement("soap", "Fault", Stufnamen.Soap);
        xml.WriteElementString("faultcode", Foutcodes.Plek(fout.Code) == "server" ? "soap:Server" : "soap:Client");
        xml.WriteElementString("faultstring", $"{fout.Code}: {Foutcodes.Betekenis(fout.Code)}");
        xml.WriteStartElement("detail");
        Foutbericht(xml, op, fout);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    void Foutbericht(XmlWriter xml, Stuurgegevens? op, Stuffout fout)
    {
        xml.WriteStartElement("StUF", "Fo03Bericht", Stufnamen.Stuf);
        Stufschrijver.Stuurgegevens(xml, Stufnamen.Stuf, Antwoord("Fo03", op));
        xml.WriteStartElement("body", Stufnamen.Stuf);
        Stufschrijver.Veld(xml, "code", fout.Code);
        Stufschrijver.Veld(xml, "plek", Foutcodes.Plek(fout.Code));
        Stufschrijver.Veld(xml, "omschrijving", Foutcodes.Betekenis(fout.Code));
        Stufschrijver.Veld(xml, "details", fout.Message.Length <= MaxDetails ? fout.Message : fout.Message[..MaxDetails]);
        if (fout.Bevindingen.Count > 0)
            Bevindingen(xml, fout.Bevindingen);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Bevindingen(XmlWriter xml, IReadOnlyList<Bevinding> bevindingen)
    {
        xml.WriteStartElement("detailsXML", Stufnamen.Stuf);
        xml.WriteStartElement("hub", "bevindingen", Stufnamen.Bevindingen);
        foreach (var bevinding in bevindingen)
        {
            xml.WriteStartElement("bevinding", Stufnamen.Bevindingen);
            xml.WriteAttributeString("regel", bevinding.Regel);
            xml.WriteAttributeString("niveau", ((int)bevinding.Niveau).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("pad", bevinding.Pad);
            xml.WriteAttributeString("regelnummer", bevinding.Regelnummer.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("kolom", bevinding.Kolom.ToString(CultureInfo.InvariantCulture));
            xml.WriteString(bevinding.Melding);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    Stuurgegevens Antwoord(string berichtcode, Stuurgegevens? op) => new(
        berichtcode,
        new Stufsysteem(hub.Organisatie, Hubidentiteit.Applicatie),
        op?.Zender ?? new Stufsysteem(null, Onbekend),
        Stufreferentie.Van(ids.Nieuw()),
        Stufreferentie.Tijdstip(klok.GetUtcNow()),
        op?.Referentienummer ?? Onbekend);

    static byte[] Schrijf(Action<XmlWriter> lichaam)
    {
        using var bytes = new MemoryStream();
        Stufschrijver.Soap(bytes, lichaam);
        return bytes.ToArray();
    }
}
