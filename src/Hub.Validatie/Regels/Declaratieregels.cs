using System.Buffers.Text;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Niveau1;
using Hub.Validatie.Schema;

namespace Hub.Validatie.Regels;

/// <summary>The rules of JW323: one Prestatie at a time and a sum, whatever the number of Prestaties (ONTWERP §4).</summary>
sealed partial class Declaratieregels(Berichtschema schema) : IRegelset
{
    readonly Declaratieknopen _knopen = Declaratieknopen.Voor(schema);
    readonly Bevindingenlijst _bevindingen = new();
    Prestatie _prestatie;
    int _client;
    int _volgnummer; // of the Prestatie within its Client
    long _totaal;
    long _som;
    Positie _totaalPlek;

    /// <inheritdoc/>
    public IReadOnlyList<Bevinding> Bevindingen => _bevindingen.Alle;

    /// <inheritdoc/>
    public void Begin(int knoop, in Positie plek)
    {
        switch (_knopen.Wat(knoop))
        {
            case Veld.Client:
                _client++;
                _volgnummer = 0;
                break;
            case Veld.Prestatie:
                _volgnummer++;
                _prestatie = default;
                break;
            case Veld.ProductReferentie:
                _prestatie.ProductReferentie = plek;
                break;
        }
    }

    /// <inheritdoc/>
    public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
    {
        switch (_knopen.Wat(knoop))
        {
            case Veld.Totaal:
                (_totaal, _totaalPlek) = (Getal(waarde), plek);
                break;
            case Veld.TotaalDebetCredit:
                CS325(_totaal, IsCredit(waarde), plek, "Declaratie/TotaalIngediendBedrag/DebetCredit");
                _totaal = IsCredit(waarde) ? -_totaal : _totaal;
                break;
            case Veld.Bsn:
                CS002(waarde, plek);
                break;
            case Veld.VorigReferentieNummer:
                _prestatie.HeeftVorigReferentieNummer = true;
                break;
            case Veld.Volume:
                _prestatie.Volume = Getal(waarde);
                break;
            case Veld.Eenheid:
                (_prestatie.IsInEuros, _prestatie.Eenheid) = (waarde.SequenceEqual("83"u8), plek);
                break;
            case Veld.Tarief:
                _prestatie.HeeftTarief = true;
                break;
            case Veld.Bedrag:
                (_prestatie.Bedrag, _prestatie.BedragPlek) = (Getal(waarde), plek);
                break;
            case Veld.DebetCredit:
                (_prestatie.IsCredit, _prestatie.DebetCredit) = (IsCredit(waarde), plek);
                break;
        }
    }

    /// <inheritdoc/>
    public void Einde(int knoop)
    {
        switch (_knopen.Wat(knoop))
        {
            case Veld.Prestatie:
                Beoordeel(_prestatie);
                break;
            case Veld.Declaratie:
                TR358();
                break;
        }
    }

    void Beoordeel(in Prestatie prestatie)
    {
        _som += prestatie.Getekend;
        CD060(prestatie);
        CD087(prestatie);
        CS325(prestatie.Bedrag, prestatie.IsCredit, prestatie.DebetCredit, "IngediendBedrag/DebetCredit", inPrestatie: true);
        CS339(prestatie);
    }

    string Pad(string stap) => $"Declaratie/Clienten/Client[{_client}]/Prestaties/Prestatie[{_volgnummer}]/{stap}";

    void Meld(Diagnose diagnose, string pad, in Positie plek, string melding) => _bevindingen.Voeg(new Plek(pad, plek).Met(diagnose, melding));

    static bool IsCredit(ReadOnlySpan<byte> waarde) => waarde.SequenceEqual("C"u8);

    static long Getal(ReadOnlySpan<byte> waarde) => Utf8Parser.TryParse(waarde, out long getal, out _) ? getal : 0;
}
