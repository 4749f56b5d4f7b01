using System.Xml;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Niveau1.Schema;

namespace Hub.Validatie.Niveau1;

/// <summary>
/// Walks through one message and compares it with its schema. After a fault it goes on, so that one reading gives every
/// finding; only a fault in the XML itself ends it (XML-04). Holds no more of the message than the elements that are open.
/// </summary>
/// <param name="xml">The message; must give white space.</param>
/// <param name="schemas">The message types.</param>
/// <param name="bevindingen">Takes the findings.</param>
/// <param name="alleenKop">True to stop after the Header.</param>
sealed partial class Berichtlezer(XmlReader xml, Berichtschemas schemas, Bevindingenlijst bevindingen, bool alleenKop)
{
    Openelement? _huidig;
    Schemaoordeel? _oordeel;
    int? _overgeslagen; // depth of the element that is skipped with all it holds
    bool _gestopt;

    /// <summary>The message type, once the root element was read; null when it is unknown.</summary>
    public Berichtschema? Schema { get; private set; }

    /// <summary>The values of the Header; only filled when reading stops after it.</summary>
    public Kopvelden Kop { get; } = new();

    /// <summary>Reads to the end, or to where reading on has no use.</summary>
    /// <exception cref="XmlException">Not well-formed.</exception>
    public async ValueTask LeesAsync()
    {
        while (!_gestopt && !bevindingen.IsVol && await xml.ReadAsync())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Begin();
                    break;
                case XmlNodeType.EndElement:
                    Einde();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    await TekstAsync();
                    break;
            }
        }
    }

    void Begin()
    {
        if (IsOverDeGrens() || _overgeslagen is not null)
            return;
        if (_huidig is null ? !BeginWortel() : !BeginKind(_huidig))
        {
            if (!xml.IsEmptyElement)
                _overgeslagen = xml.Depth;
        }
        else if (xml.IsEmptyElement)
        {
            SluitAf();
        }
    }

    bool BeginWortel()
    {
        Schema = schemas.Voor(xml.LocalName, xml.NamespaceURI);
        if (Schema is null)
        {
            Stop(Schemameldingen.OnbekendBericht(Plek(Berichtschemas.Wortelnaam)));
            return false;
        }

        _oordeel = new Schemaoordeel(xml, Schema.Schemas);
        Open(Schema.Wortel, volgnummer: 1);
        return true;
    }

    bool BeginKind(Openelement ouder)
    {
        var inpassing = ouder.Reeks.Neem(xml.LocalName, out var ontbrekend);
        MeldOntbrekend(ouder, ontbrekend);
        if (inpassing != Inpassing.Past)
        {
            MeldInpassing(ouder, inpassing);
            return false;
        }

        if (alleenKop && ouder.Ouder is null && xml.LocalName != Kopvelden.Header)
            _gestopt = true;
        var kind = ouder.Reeks.Huidige;
        if (kind.Naamruimte == xml.NamespaceURI)
        {
            Open(kind, ouder.Reeks.Volgnummer);
            return true;
        }

        bevindingen.Voeg(Schemameldingen.VerkeerdeNaamruimte(Plek(ouder.PadNaar(kind, ouder.Reeks.Volgnummer)), kind.Naam, kind.Naamruimte));
        _oordeel!.AlsofAanwezig(kind.Naam, kind.Naamruimte);
        return false;
    }

    void Open(Elementdeclaratie declaratie, int volgnummer)
    {
        var plek = Plek("");
        _huidig = new Openelement(_huidig, declaratie, volgnummer, plek.Regel, plek.Kolom);
        var (vreemd, xsiType, xsiNil) = Attributen();
        if (!_oordeel!.Begin(declaratie.Naam, declaratie.Naamruimte, xsiType, xsiNil) || vreemd)
            bevindingen.Voeg(Schemameldingen.AttribuutHoortHierNiet(_huidig.Plek, declaratie.Naam));
    }

    /// <summary>Whether there are attributes that no schema of the standard has, and the two that XML Schema itself defines.</summary>
    (bool Vreemd, string? XsiType, string? XsiNil) Attributen()
    {
        var (vreemd, xsiType, xsiNil) = (false, default(string), default(string));
        while (xml.MoveToNextAttribute())
        {
            switch (xml.NamespaceURI, xml.LocalName)
            {
                case (XmlSchemanamen.Xmlns, _):
                case (XmlSchemanamen.Instantie, "schemaLocation" or "noNamespaceSchemaLocation"):
                    break; // a hint that is never followed (XML-02)
                case (XmlSchemanamen.Instantie, "type"):
                    xsiType = xml.Value;
                    break;
                case (XmlSchemanamen.Instantie, "nil"):
                    xsiNil = xml.Value;
                    break;
                default:
                    vreemd = true;
                    break;
            }
        }

        xml.MoveToElement();
        return (vreemd, xsiType, xsiNil);
    }

    async ValueTask TekstAsync()
    {
        if (_overgeslagen is not null || _huidig is null || (_huidig.Declaratie.Verwachting is null && xml.NodeType == XmlNodeType.Whitespace))
            return;

        var plek = Plek(_huidig.Pad);
        var tekst = await xml.GetValueAsync();
        _huidig.Lengte += tekst.Length;
        if (_huidig.Lengte > Xmlgrenzen.MaxStuk)
        {
            Stop(Xmlmeldingen.StukTeLang(plek));
            return;
        }

        if (!_oordeel!.Tekst(tekst) && !_huidig.HeeftVreemdeTekst)
        {
            _huidig.HeeftVreemdeTekst = true;
            bevindingen.Voeg(Schemameldingen.TekstHoortHierNiet(plek.NaWitruimte(tekst), _huidig.Declaratie.Naam));
        }
    }

    void Einde()
    {
        if (_overgeslagen is null)
            SluitAf();
        else if (_overgeslagen == xml.Depth)
            _overgeslagen = null;
    }

    void SluitAf()
    {
        var element = _huidig!;
        MeldOntbrekend(element, element.Reeks.NogNodig());
        if (!_oordeel!.Einde(out var waarde))
            MeldWaarde(element);
        else if (alleenKop && waarde is not null)
            Kop.Zet(element.Pad, waarde);
        _huidig = element.Ouder;
        _gestopt |= alleenKop && _huidig is { Ouder: null };
    }
}
