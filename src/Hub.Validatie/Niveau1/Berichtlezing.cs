using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Schema;
using Hub.Validatie.Xml;

namespace Hub.Validatie.Niveau1;

/// <summary>
/// One reading of a message: block after block of bytes in, findings out. Compares the message with its schema; after a fault it
/// goes on, so that one reading gives every finding, and only a fault in the XML itself ends it (XML-04). Tries the bytes that it
/// expects first (Berichtlezing.Snel) and reads them as general XML where they differ. Holds no more of the message than its open
/// elements and one value. Not thread-safe.
/// </summary>
/// <param name="schemas">The message types; null judges well-formedness only.</param>
/// <param name="volger">Is told what is read.</param>
/// <param name="alleenKop">True to stop after the Header.</param>
sealed partial class Berichtlezing<TVolger>(Berichtschemas? schemas, TVolger volger, bool alleenKop)
    where TVolger : struct, IBerichtvolger
{
    readonly Xmlstand _stand = new();
    readonly Tekstbuffer _waarde = new();
    readonly Bevindingenlijst _bevindingen = new();
    readonly Openelement[] _open = new Openelement[Xmlgrenzen.MaxDiepte];
#pragma warning disable IDE0044 // a struct that may change itself
    TVolger _volger = volger;
#pragma warning restore IDE0044
    Knoop[] _knopen = [];
    Tagtabel? _tags;
    int _declaraties; // namespace declarations in scope that the tags were made for
    int _diepte;
    int _overgeslagen; // open elements inside one that is skipped with all it holds
    bool _gestopt;

    /// <summary>The message type, once the root element was read; null when it is unknown.</summary>
    public Berichtschema? Schema { get; private set; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Bevinding> Bevindingen => _bevindingen.Alle;

    /// <summary>True when reading on has no use.</summary>
    public bool IsKlaar => _gestopt || _bevindingen.IsVol;

    /// <summary>True when the XML itself ended the reading.</summary>
    public bool IsOnleesbaar { get; private set; }

    /// <summary>Reads a block.</summary>
    /// <param name="blok">The bytes from where the last block was left.</param>
    /// <param name="laatste">True when no bytes follow.</param>
    /// <returns>How many bytes need not come again.</returns>
    public int Lees(ReadOnlySpan<byte> blok, bool laatste)
    {
        var plaats = 0;
        while (!IsKlaar)
        {
            if (MagSnel)
                plaats += Snel(blok[plaats..]);
            var lezer = new Xmllezer(blok[plaats..], laatste, _stand);
            var deel = IsKlaar ? Xmldeel.MeerNodig : lezer.Lees();
            plaats += lezer.Gelezen;
            if (deel == Xmldeel.MeerNodig)
                break;
            Verwerk(deel, ref lezer);
        }

        return plaats;
    }

    /// <summary>The message is larger than allowed: a finding where reading is.</summary>
    public void StopTeGroot()
    {
        IsOnleesbaar = true;
        Stop(Xmlmeldingen.BerichtTeGroot(new Plek(Pad, _stand.Plek.Hier)));
    }

    void Verwerk(Xmldeel deel, ref Xmllezer lezer)
    {
        switch (deel)
        {
            case Xmldeel.Begin:
                Begin(ref lezer);
                break;
            case Xmldeel.Einde:
                Einde(lezer.Begin);
                break;
            case Xmldeel.Tekst or Xmldeel.Cdata:
                Tekst(deel == Xmldeel.Cdata, ref lezer);
                break;
            case Xmldeel.Fout:
                IsOnleesbaar = true;
                Stop(Xmlmeldingen.Van(lezer.Fout, new Plek(Pad, lezer.Begin)));
                break;
            default:
                _gestopt = true;
                break;
        }
    }

    void Stop(Bevinding bevinding)
    {
        _bevindingen.Voeg(bevinding);
        _gestopt = true;
    }
}
