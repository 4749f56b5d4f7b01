using System.Text;

namespace Hub.Validatie.Xml;

/// <summary>Knows where the reader is: offset, line and column. A mutable struct that lives in the reader's state.</summary>
struct Plaatsteller()
{
    long _regelbegin;
    long _overtollig; // bytes on this line beyond one per UTF-16 character

    /// <summary>Bytes from the start of the message.</summary>
    public long Offset { get; private set; }

    /// <summary>Line, counted from 1.</summary>
    public int Regel { get; private set; } = 1;

    /// <summary>Where the reader is.</summary>
    public readonly Positie Hier => new(Offset, Regel, (int)(Offset - _regelbegin - _overtollig) + 1);

    /// <summary>Goes on past text that is ASCII without line ends.</summary>
    public void Gewoon(int bytes) => Offset += bytes;

    /// <summary>Goes on past white space.</summary>
    /// <param name="bytes">Its length.</param>
    /// <param name="regeleinden">The number of line ends in it.</param>
    /// <param name="regelbegin">Where in it the last line begins.</param>
    public void Wit(int bytes, int regeleinden, int regelbegin)
    {
        if (regeleinden > 0)
        {
            Regel += regeleinden;
            (_regelbegin, _overtollig) = (Offset + regelbegin, 0);
        }

        Offset += bytes;
    }

    /// <summary>Goes on past any text.</summary>
    public void Verder(ReadOnlySpan<byte> tekst)
    {
        var laatste = tekst.LastIndexOf((byte)'\n');
        if (laatste >= 0)
        {
            Regel += tekst[..(laatste + 1)].Count((byte)'\n');
            (_regelbegin, _overtollig) = (Offset + laatste + 1, 0);
        }

        var regel = tekst[(laatste + 1)..];
        if (!Ascii.IsValid(regel))
            _overtollig += regel.Length - Encoding.UTF8.GetCharCount(regel);
        Offset += tekst.Length;
    }

    /// <summary>A byte order mark is no character.</summary>
    public void Volgordemerk()
    {
        Offset += Encoding.UTF8.Preamble.Length;
        _regelbegin = Offset;
    }
}
