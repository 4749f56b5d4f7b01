using System.Buffers.Text;
using Hub.Validatie;
using Hub.Validatie.Schema;

namespace Hub.Bezorging.DodeBrieven.Belang;

/// <summary>What one reading counted. Not thread-safe.</summary>
sealed class Belangtelling
{
    public int Clienten { get; set; }

    public long? Eurocenten { get; set; }
}

/// <summary>Counts clients and takes the total of a declaratie while a message is read (JW323: TotaalIngediendBedrag). Not thread-safe.</summary>
struct Belangvolger(Belangtelling telling) : IBerichtvolger
{
    const string Clientklasse = "Client";

    Berichtschema? _schema;
    int _totaal = -1;
    int _debetCredit = -1;

    public void Bericht(Berichtschema schema)
    {
        _schema = schema;
        _totaal = schema.Zoek("Declaratie/TotaalIngediendBedrag/TotaalBedrag");
        _debetCredit = schema.Zoek("Declaratie/TotaalIngediendBedrag/DebetCredit");
    }

    public readonly void Begin(int knoop, in Positie plek)
    {
        if (_schema!.Naam(knoop) == Clientklasse)
            telling.Clienten++;
    }

    public readonly void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
    {
        if (knoop == _totaal && Utf8Parser.TryParse(waarde, out long bedrag, out _))
            telling.Eurocenten = bedrag;
        else if (knoop == _debetCredit && waarde.SequenceEqual("C"u8)) // a credit takes back (CD060)
            telling.Eurocenten = -telling.Eurocenten;
    }

    public readonly void Einde(int knoop)
    {
    }
}
