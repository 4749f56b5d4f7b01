using System.Collections.Concurrent;
using Hub.Validatie.Schema;

namespace Hub.Validatie.Regels;

/// <summary>Where in a declaratie the rules find what they look at. Immutable and thread-safe; made once per schema.</summary>
sealed class Declaratieknopen
{
    const string PrestatiePad = "Declaratie/Clienten/Client/Prestaties/Prestatie";
    static readonly ConcurrentDictionary<Berichtschema, Declaratieknopen> Bewaard = new();
    readonly Veld[] _velden;

    Declaratieknopen(Berichtschema schema)
    {
        _velden = new Veld[schema.Aantal];
        void Zet(string pad, Veld veld) => _velden[schema.Knoop(pad)] = veld;
        Zet("Declaratie", Veld.Declaratie);
        Zet("Declaratie/TotaalIngediendBedrag/TotaalBedrag", Veld.Totaal);
        Zet("Declaratie/TotaalIngediendBedrag/DebetCredit", Veld.TotaalDebetCredit);
        Zet("Declaratie/Clienten/Client", Veld.Client);
        Zet("Declaratie/Clienten/Client/Bsn", Veld.Bsn);
        Zet(PrestatiePad, Veld.Prestatie);
        Zet($"{PrestatiePad}/ProductReferentie", Veld.ProductReferentie);
        Zet($"{PrestatiePad}/ProductReferentie/VorigReferentieNummer", Veld.VorigReferentieNummer);
        Zet($"{PrestatiePad}/GeleverdVolume", Veld.Volume);
        Zet($"{PrestatiePad}/Eenheid", Veld.Eenheid);
        Zet($"{PrestatiePad}/ProductTarief", Veld.Tarief);
        Zet($"{PrestatiePad}/IngediendBedrag/Bedrag", Veld.Bedrag);
        Zet($"{PrestatiePad}/IngediendBedrag/DebetCredit", Veld.DebetCredit);
    }

    /// <summary>Those of a schema.</summary>
    public static Declaratieknopen Voor(Berichtschema schema) => Bewaard.GetOrAdd(schema, s => new Declaratieknopen(s));

    /// <summary>What stands at this place in the schema.</summary>
    public Veld Wat(int knoop) => _velden[knoop];
}

/// <summary>The elements of a declaratie that a rule looks at.</summary>
enum Veld : byte
{
    Geen,
    Declaratie,
    Totaal,
    TotaalDebetCredit,
    Client,
    Bsn,
    Prestatie,
    ProductReferentie,
    VorigReferentieNummer,
    Volume,
    Eenheid,
    Tarief,
    Bedrag,
    DebetCredit,
}
