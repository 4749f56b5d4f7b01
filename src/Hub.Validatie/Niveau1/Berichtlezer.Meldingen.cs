using System.Xml;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Niveau1.Schema;

namespace Hub.Validatie.Niveau1;

/// <content>Turns what the walk meets into findings.</content>
sealed partial class Berichtlezer
{
    void MeldOntbrekend(Openelement ouder, IReadOnlyList<Elementdeclaratie> ontbrekend)
    {
        foreach (var lid in ontbrekend)
        {
            bevindingen.Voeg(Schemameldingen.ElementOntbreekt(Plek(ouder.PadNaar(lid, 1)), lid.Naam));
            _oordeel!.AlsofAanwezig(lid.Naam, lid.Naamruimte);
        }
    }

    void MeldInpassing(Openelement ouder, Inpassing inpassing)
    {
        // Only a name of the standard is repeated: anything else could be a value.
        var naam = Schema!.Namen.Contains(xml.LocalName) ? xml.LocalName : null;
        var plek = Plek(naam is null ? ouder.Pad : ouder.PadNaar(naam));
        bevindingen.Voeg(inpassing switch
        {
            Inpassing.TeVaak => Schemameldingen.TeVaak(plek, naam!, ouder.Reeks.Huidige.Maximum!.Value),
            Inpassing.TeLaat => Schemameldingen.VerkeerdeVolgorde(plek, naam!, ouder.Reeks.Huidige.Naam),
            _ => Schemameldingen.HoortHierNiet(plek, naam, ouder.Declaratie.Naam, ouder.Reeks.Verwacht()),
        });
    }

    void MeldWaarde(Openelement element)
    {
        var (naam, verwacht) = (element.Declaratie.Naam, element.Declaratie.Verwachting ?? "de opbouw van het schema");
        bevindingen.Voeg(element.Lengte == 0
            ? Schemameldingen.Leeg(element.Plek, naam, verwacht)
            : Schemameldingen.OngeldigeWaarde(element.Plek, naam, verwacht));
    }

    bool IsOverDeGrens()
    {
        if (xml.Depth >= Xmlgrenzen.MaxDiepte)
            Stop(Xmlmeldingen.TeDiep(Plek(Pad)));
        else if (xml.AttributeCount > Xmlgrenzen.MaxAttributen)
            Stop(Xmlmeldingen.TeVeelAttributen(Plek(Pad)));
        return _gestopt;
    }

    void Stop(Bevinding bevinding)
    {
        bevindingen.Voeg(bevinding);
        _gestopt = true;
    }

    /// <summary>Path of the element that is open now.</summary>
    public string Pad => _huidig?.Pad ?? Berichtschemas.Wortelnaam;

    /// <summary>The place of the current node. XmlReader counts from the name of a tag; people look for the tag itself.</summary>
    public Plek Plek(string pad)
    {
        var regel = (IXmlLineInfo)xml;
        var tag = xml.NodeType switch
        {
            XmlNodeType.Element => "<".Length,
            XmlNodeType.EndElement => "</".Length,
            _ => 0,
        };
        return new Plek(pad, regel.LineNumber, regel.LinePosition - tag);
    }
}
