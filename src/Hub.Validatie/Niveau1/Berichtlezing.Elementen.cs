using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Schema;
using Hub.Validatie.Xml;

namespace Hub.Validatie.Niveau1;

/// <content>What elements and text mean for the schema, however they were written.</content>
sealed partial class Berichtlezing<TVolger>
{
    void Begin(ref Xmllezer lezer)
    {
        if (_overgeslagen > 0 || schemas is null || (_diepte == 0 ? !BeginWortel(ref lezer) : !BeginKind(ref lezer)))
            _overgeslagen++;
        else if (lezer.HeeftAttribuut)
            _bevindingen.Voeg(Schemameldingen.AttribuutHoortHierNiet(new Plek(Pad, lezer.Begin), _knopen[_open[_diepte - 1].Knoop].Naam));
    }

    bool BeginWortel(ref Xmllezer lezer)
    {
        Schema = lezer.Naam.SequenceEqual("Bericht"u8) ? schemas!.Voor(lezer.Naamruimte) : null;
        if (Schema is null)
        {
            Stop(Schemameldingen.OnbekendBericht(new Plek(Berichtschemas.Wortelnaam, lezer.Begin)));
            return false;
        }

        _knopen = Schema.Knopen;
        var ruimten = _stand.Naamruimten;
        if (ruimten.Voorvoegsel(Schema.Naamruimte) is { } eigen && ruimten.Voorvoegsel(Schema.Basisnaamruimte) is { } basis)
            (_tags, _declaraties) = (Tagtabel.Voor(Schema, eigen, basis), ruimten.Aantal);
        _volger.Bericht(Schema);
        Open(0, volgnummer: 1, lezer.Begin);
        return true;
    }

    bool BeginKind(ref Xmllezer lezer)
    {
        ref var ouder = ref _open[_diepte - 1];
        var inpassing = ouder.Zoek(_knopen, lezer.Naam, out var kind);
        if (inpassing != Inpassing.Past)
        {
            MeldInpassing(ref lezer, ref ouder, inpassing, kind);
            return false;
        }

        MeldOntbrekend(ref ouder, kind, lezer.Begin);
        ouder.Neem(kind);
        if (alleenKop && _diepte == 1 && _knopen[kind].Naam != Kopvelden.Header)
            _gestopt = true;
        var naamruimte = _knopen[kind].IsBasis ? Schema!.Basisnaamruimte : Schema!.Naamruimte;
        if (!lezer.Naamruimte.SequenceEqual(naamruimte))
        {
            var plek = new Plek(PadNaar(kind, ouder.Aantal), lezer.Begin);
            _bevindingen.Voeg(Schemameldingen.VerkeerdeNaamruimte(plek, _knopen[kind].Naam, System.Text.Encoding.UTF8.GetString(naamruimte)));
            return false;
        }

        Open(kind, ouder.Aantal, lezer.Begin);
        return true;
    }

    void Open(int knoop, int volgnummer, in Positie plek)
    {
        _open[_diepte++] = new Openelement { Knoop = knoop, Volgnummer = volgnummer, Plek = plek, Kind = _knopen[knoop].EersteKind };
        if (_knopen[knoop].Toets is null)
            _volger.Begin(knoop, plek);
        else
            _waarde.Leeg();
    }

    void Tekst(bool isCdata, ref Xmllezer lezer)
    {
        if (_overgeslagen > 0 || _diepte == 0)
            return;
        ref var element = ref _open[_diepte - 1];
        var isWaarde = _knopen[element.Knoop].Toets is not null;
        if (!isWaarde && Xmltekens.Wit(lezer.Tekst) == lezer.Tekst.Length)
            return;
        if (!isWaarde)
            _waarde.Leeg();
        if (isCdata)
            _waarde.Voeg(lezer.Tekst);
        else
            _waarde.VoegMetVerwijzingen(lezer.Tekst);
        if (_waarde.Waarde.Length > Xmlgrenzen.MaxStuk)
        {
            IsOnleesbaar = true;
            Stop(Xmlmeldingen.StukTeLang(new Plek(Pad, lezer.Begin)));
        }
        else if (!isWaarde && !element.HeeftVreemdeTekst && Xmltekens.Wit(_waarde.Waarde) < _waarde.Waarde.Length)
        {
            element.HeeftVreemdeTekst = true;
            _bevindingen.Voeg(Schemameldingen.TekstHoortHierNiet(new Plek(Pad, lezer.NaWit), _knopen[element.Knoop].Naam));
        }
    }

    void Einde(in Positie plek)
    {
        if (_overgeslagen > 0)
        {
            _overgeslagen--;
            return;
        }

        ref var element = ref _open[_diepte - 1];
        var knoop = _knopen[element.Knoop];
        if (knoop.Toets is null)
        {
            MeldOntbrekend(ref element, knoop.Kindereinde, plek);
            _volger.Einde(element.Knoop);
        }
        else
        {
            EindeWaarde(in element, knoop);
        }

        _diepte--;
        _gestopt |= alleenKop && _diepte == 1;
    }

    void EindeWaarde(in Openelement element, Knoop knoop)
    {
        var waarde = knoop.Toets!.IsIngeklapt ? _waarde.Waarde.Trim(" \t\r\n"u8) : _waarde.Waarde;
        if (!knoop.Toets.IsGeldig(waarde))
            MeldWaarde(new Plek(Pad, element.Plek), knoop, isLeeg: _waarde.Waarde.IsEmpty);
        _volger.Waarde(element.Knoop, element.Plek, waarde);
    }
}
