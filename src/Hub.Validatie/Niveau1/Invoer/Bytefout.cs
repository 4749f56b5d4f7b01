using System.Text;

namespace Hub.Validatie.Niveau1.Invoer;

/// <summary>
/// Puts a character that no XML may hold where bytes are not UTF-8, so that the reader stops at exactly that place, and
/// remembers that it did.
/// </summary>
sealed class Bytefout : DecoderFallback
{
    const char GeenXmlTeken = '\uFFFF'; // XML 1.0, production [2] Char

    /// <summary>True when there were such bytes.</summary>
    public bool IsGezien { get; private set; }

    public override int MaxCharCount => 1;

    /// <summary>UTF-8, with or without its byte order mark, in which this marks the errors.</summary>
    public Encoding Utf8() => Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ExceptionFallback, this);

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Vervanging(this);

    sealed class Vervanging(Bytefout fout) : DecoderFallbackBuffer
    {
        bool _klaar = true;

        public override int Remaining => _klaar ? 0 : 1;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _klaar = false;
            fout.IsGezien = true;
            return true;
        }

        public override char GetNextChar()
        {
            var teken = _klaar ? '\0' : GeenXmlTeken;
            _klaar = true;
            return teken;
        }

        public override bool MovePrevious() => false;

        public override void Reset() => _klaar = true;
    }
}
