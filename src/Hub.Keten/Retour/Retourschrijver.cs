using Hub.Validatie;
using Hub.Validatie.Schema;
using Hub.Validatie.Schrijven;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Retour;

/// <summary>
/// Writes a retourbericht while its heenbericht is read: the Header with what a retour adds, and when classes are refused
/// everything after it too, unchanged, with the codes of each class (IV028). Not thread-safe.
/// </summary>
readonly struct Retourschrijver(
    Berichtschrijver x, Retourplan plan, Oordeel oordeel, Retourkenmerk kenmerk, Standaard standaard) : IBerichtvolger
{
    readonly Klassecodes _codes = new(oordeel.Klassefouten);
    readonly Overslaan _weg = new();

    public void Bericht(Berichtschema schema)
    {
        if (schema != plan.Heen)
            throw new InvalidOperationException($"Dit plan is voor {plan.Heen.Soort}, niet voor {schema.Soort}.");
    }

    public void Begin(int knoop, in Positie plek)
    {
        if (_weg.Begin(NietNodig(knoop)) || knoop == 0)
            return;
        if (plan.DraagtCodes(knoop))
            _codes.Begin(plek.Offset);
        _codes.Op(plek.Offset);
        x.Begin(plan.Heen, knoop);
    }

    public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
    {
        if (_weg.IsBezig)
            return;
        _codes.Op(plek.Offset);
        if (knoop == plan.Berichtcode)
            x.Waarde("BerichtCode", kenmerk.Soort.Code);
        else
            x.Waarde(plan.Heen, knoop, waarde);
    }

    public void Einde(int knoop)
    {
        if (_weg.Einde() || knoop == 0)
            return;
        if (knoop == plan.Kop)
            VulKopAan();
        if (plan.DraagtCodes(knoop))
            x.Retourcodes(Codes(knoop, _codes.Einde()));
        x.Einde();
    }

    bool NietNodig(int knoop) =>
        oordeel.Soort != Oordeelsoort.KlassenGeweigerd && knoop != 0 && knoop != plan.Kop && plan.Heen.Ouder(knoop) == 0;

    ReadOnlySpan<string> Codes(int knoop, string[] gevonden) => oordeel.Soort switch
    {
        _ when knoop == plan.Kop && oordeel.Soort == Oordeelsoort.Aanvaard => [],
        Oordeelsoort.Geweigerd => (string[])[.. oordeel.Kopcodes],
        _ when gevonden.Length == 0 => (string[])[Retourcodes.Goed],
        _ => gevonden,
    };

    void VulKopAan()
    {
        x.Waarde("IdentificatieRetour", kenmerk.Identificatie);
        x.Waarde("DagtekeningRetour", kenmerk.Dagtekening);
        x.Xsdversie("XsdVersieRetour", standaard, kenmerk.Soort);
    }
}
