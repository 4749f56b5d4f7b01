using System.Text;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Schema;
using Hub.Validatie.Xml;

namespace Hub.Validatie.Niveau1;

/// <content>Turns what the reading meets into findings, with their paths.</content>
sealed partial class Berichtlezing<TVolger>
{
    void MeldOntbrekend(ref readonly Openelement ouder, int tot, in Positie plek)
    {
        for (var kind = ouder.Kind; kind < tot; kind++)
        {
            if (ouder.IsNogNodig(_knopen, kind))
                _bevindingen.Voeg(Schemameldingen.ElementOntbreekt(new Plek(PadNaar(kind, 1), plek), _knopen[kind].Naam));
        }
    }

    void MeldInpassing(ref Xmllezer lezer, ref readonly Openelement ouder, Inpassing inpassing, int kind)
    {
        // Only a name of the standard is repeated: anything else could be a value.
        var naam = Encoding.UTF8.GetString(lezer.Naam);
        var bekend = schemas!.Namen.Contains(naam) ? naam : null;
        var plek = new Plek(bekend is null ? Pad : PadNaar(bekend), lezer.Begin);
        _bevindingen.Voeg(inpassing switch
        {
            Inpassing.TeVaak => Schemameldingen.TeVaak(plek, naam, _knopen[kind].Maximum),
            Inpassing.TeLaat => Schemameldingen.VerkeerdeVolgorde(plek, naam, _knopen[ouder.Kind].Naam),
            _ => Schemameldingen.HoortHierNiet(plek, bekend, _knopen[ouder.Knoop].Naam, ouder.Verwacht(_knopen)),
        });
    }

    void MeldWaarde(Plek plek, Knoop knoop, bool isLeeg) => _bevindingen.Voeg(isLeeg
        ? Schemameldingen.Leeg(plek, knoop.Naam, knoop.Verwachting!)
        : Schemameldingen.OngeldigeWaarde(plek, knoop.Naam, knoop.Verwachting!));

    /// <summary>Path of the innermost open element, with a number for elements that can occur more than once.</summary>
    string Pad => _diepte <= 1
        ? Berichtschemas.Wortelnaam
        : string.Join('/', Enumerable.Range(1, _diepte - 1).Select(i => Stap(_open[i].Knoop, _open[i].Volgnummer)));

    string PadNaar(int kind, int volgnummer) => PadNaar(Stap(kind, volgnummer));

    string PadNaar(string stap) => _diepte <= 1 ? stap : $"{Pad}/{stap}";

    string Stap(int knoop, int volgnummer) => _knopen[knoop].IsHerhaalbaar ? $"{_knopen[knoop].Naam}[{volgnummer}]" : _knopen[knoop].Naam;
}
