using System.Buffers;
using System.Text;

namespace Hub.Validatie.Xml;

/// <summary>
/// Collects a value in UTF-8 as the application must see it: references replaced, line ends normalised (2.11). Grows to the longest
/// value and is used again. Not thread-safe.
/// </summary>
sealed class Tekstbuffer
{
    readonly ArrayBufferWriter<byte> _bytes = new(256);
    bool _naRegelterugloop; // a CR ended the last piece: an LF that follows belongs to it

    /// <summary>What was collected.</summary>
    public ReadOnlySpan<byte> Waarde => _bytes.WrittenSpan;

    public void Leeg()
    {
        _bytes.ResetWrittenCount();
        _naRegelterugloop = false;
    }

    /// <summary>Adds text as it stands; with <paramref name="wit"/>, any white space becomes a space (3.3.3, attribute values).</summary>
    public void Voeg(ReadOnlySpan<byte> tekst, bool wit = false)
    {
        if (_naRegelterugloop && tekst.StartsWith("\n"u8))
            tekst = tekst[1..];
        _naRegelterugloop = tekst.Length > 0 && tekst[^1] == '\r';
        while (!tekst.IsEmpty)
        {
            var bijzonder = wit ? tekst.IndexOfAny("\r\n\t"u8) : tekst.IndexOf((byte)'\r');
            if (bijzonder < 0)
            {
                _bytes.Write(tekst);
                return;
            }

            _bytes.Write(tekst[..bijzonder]);
            _bytes.Write(wit ? " "u8 : "\n"u8);
            tekst = tekst[(bijzonder + (tekst[bijzonder..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }
    }

    /// <summary>Adds a character that a reference stood for: it is not normalised.</summary>
    public void Voeg(Rune teken)
    {
        _naRegelterugloop = false;
        _bytes.Advance(teken.EncodeToUtf8(_bytes.GetSpan(4)));
    }

    /// <summary>Adds text with references in it; the place of a reference that is none, or -1.</summary>
    public int VoegMetVerwijzingen(ReadOnlySpan<byte> tekst, bool wit = false)
    {
        for (var plaats = 0; ;)
        {
            var verwijzing = tekst[plaats..].IndexOf((byte)'&');
            if (verwijzing < 0)
            {
                Voeg(tekst[plaats..], wit);
                return -1;
            }

            Voeg(tekst.Slice(plaats, verwijzing), wit);
            plaats += verwijzing;
            if (!Verwijzing.Lees(tekst[plaats..], out var teken, out var lengte))
                return plaats;
            Voeg(teken);
            plaats += lengte;
        }
    }
}
