using System.Text;
using System.Xml;

namespace Hub.Bezorging.Stuf.Schrijven;

/// <summary>What every StUF message has in common when it is written: the SOAP envelope and the stuurgegevens.</summary>
static class Stufschrijver
{
    static readonly XmlWriterSettings Instellingen = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Writes a SOAP 1.1 envelope around a body.</summary>
    /// <param name="naar">Where to; small, in memory.</param>
    /// <param name="lichaam">Writes what is in the Body.</param>
    public static void Soap(Stream naar, Action<XmlWriter> lichaam)
    {
        using var xml = XmlWriter.Create(naar, Instellingen);
        xml.WriteStartDocument();
        xml.WriteStartElement("soap", "Envelope", Stufnamen.Soap);
        xml.WriteStartElement("soap", "Body", Stufnamen.Soap);
        lichaam(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes the stuurgegevens in the order of the schema.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="ruimte">Namespace of the element itself: the envelopes have their own.</param>
    /// <param name="kop">What they say.</param>
    public static void Stuurgegevens(XmlWriter xml, string ruimte, Stuurgegevens kop)
    {
        xml.WriteStartElement("stuurgegevens", ruimte);
        Veld(xml, "berichtcode", kop.Berichtcode);
        Systeem(xml, "zender", kop.Zender);
        Systeem(xml, "ontvanger", kop.Ontvanger);
        Veld(xml, "referentienummer", kop.Referentienummer);
        Veld(xml, "tijdstipBericht", kop.Tijdstip);
        Veld(xml, "crossRefnummer", kop.CrossRefnummer);
        Veld(xml, "functie", kop.Functie);
        xml.WriteEndElement();
    }

    /// <summary>Writes a StUF element; a null is left out.</summary>
    public static void Veld(XmlWriter xml, string naam, string? waarde)
    {
        if (waarde is not null)
            xml.WriteElementString(naam, Stufnamen.Stuf, waarde);
    }

    static void Systeem(XmlWriter xml, string naam, Stufsysteem systeem)
    {
        xml.WriteStartElement(naam, Stufnamen.Stuf);
        Veld(xml, "organisatie", systeem.Organisatie);
        Veld(xml, "applicatie", systeem.Applicatie);
        Veld(xml, "administratie", systeem.Administratie);
        Veld(xml, "gebruiker", systeem.Gebruiker);
        xml.WriteEndElement();
    }
}
