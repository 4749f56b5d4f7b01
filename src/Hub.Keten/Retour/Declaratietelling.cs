using Hub.Kern.Berichten;
using System.Buffers.Text;
using System.Text;
using Hub.Validatie;
using Hub.Validatie.Schema;

namespace Hub.Keten.Retour;

/// <summary>The first reading of a declaratie: which Prestaties are refused, and what that costs (IV087, TR342). Not thread-safe.</summary>
/// <param name="plan">The elements it looks at.</param>
/// <param name="fouten">What was found, by offset.</param>
/// <param name="stand">Takes what is gathered.</param>
struct Declaratietelling(Declaratieplan plan, IReadOnlyList<Klassefout> fouten, Declaratiestand stand) : IBerichtvolger
{
    readonly Klassecodes _codes = new(fouten);
    int _client = -1;
    int _prestatie = -1;
    long _bedrag;

    public readonly void Bericht(Berichtschema schema)
    {
    }

    public void Begin(int knoop, in Positie plek)
    {
        if (IsKlasse(knoop))
            _codes.Begin(plek.Offset);
        _codes.Op(plek.Offset);
        if (knoop == plan.Client)
            _client++;
        else if (knoop == plan.Prestaties && _codes.Huidige is { Count: > 0 } clientcodes)
            stand.WeigerClient(_client, [.. clientcodes]); // the Bsn comes first, so this is all that can be wrong with the Client
        else if (knoop == plan.Prestatie)
            _prestatie++;
    }

    public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
    {
        _codes.Op(plek.Offset);
        if (knoop == plan.IngediendBedrag)
            _bedrag = Eurocenten(waarde);
        else if (knoop == plan.IngediendDc)
            _bedrag = Getekend(_bedrag, waarde);
        else if (knoop == plan.Totaal)
            stand.Ingediend = Eurocenten(waarde);
        else if (knoop == plan.TotaalDc)
            stand.Ingediend = Getekend(stand.Ingediend, waarde);
        else if (knoop == plan.Declaratienummer)
            stand.Nummer = Encoding.UTF8.GetString(waarde);
        else if (knoop == plan.Basisschemaversie)
            stand.Basisschemaversie = Encoding.UTF8.GetString(waarde);
        else if (knoop == plan.Berichtschemaversie)
            stand.Berichtschemaversie = Encoding.UTF8.GetString(waarde);
    }

    public readonly void Einde(int knoop)
    {
        if (!IsKlasse(knoop))
            return;
        var codes = _codes.Einde();
        if (knoop == plan.Prestatie)
            stand.Prestatie(_client, _prestatie, codes, _bedrag);
        else if (knoop == plan.Declaratie)
            stand.Declaratiecodes = codes;
    }

    readonly bool IsKlasse(int knoop) => knoop == plan.Prestatie || knoop == plan.Client || knoop == plan.Declaratie;

    static long Eurocenten(ReadOnlySpan<byte> waarde) => Utf8Parser.TryParse(waarde, out long bedrag, out _) ? bedrag : 0;

    // A credit takes back (CD060), so it counts as negative.
    static long Getekend(long bedrag, ReadOnlySpan<byte> debetCredit) => debetCredit.SequenceEqual("C"u8) ? -bedrag : bedrag;
}
