using System.Text;
using System.Xml;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Niveau1.Invoer;
using Hub.Validatie.Niveau1.Schema;

namespace Hub.Validatie.Niveau1;

/// <summary>One reading of a message: from bytes to findings, whatever the bytes are.</summary>
sealed class Berichtlezing : IDisposable
{
    const int Tekenbuffer = 16 * 1024;

    /// <summary>UTF-8 with or without its byte order mark; other bytes are an error instead of a replacement character.</summary>
    static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    static readonly XmlReaderSettings Instellingen = new()
    {
        Async = true,
        CheckCharacters = true,
        ConformanceLevel = ConformanceLevel.Document,
        DtdProcessing = DtdProcessing.Prohibit, // XML-01
        XmlResolver = null, // XML-02
        MaxCharactersInDocument = Berichtgrenzen.MaxBytes,
        MaxCharactersFromEntities = 1, // there are no entities without a DTD
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false, // white space can be a value
        ValidationType = ValidationType.None, // Schemaoordeel does that
    };

    readonly Grenswacht _wacht;
    readonly XmlReader _xml;
    readonly Bevindingenlijst _bevindingen = new();

    public Berichtlezing(Stream bron, Berichtschemas schemas, bool alleenKop, CancellationToken ct)
    {
        _wacht = new Grenswacht(bron, ct);
        _xml = XmlReader.Create(new StreamReader(_wacht, Utf8, detectEncodingFromByteOrderMarks: false, Tekenbuffer, leaveOpen: true), Instellingen);
        Lezer = new Berichtlezer(_xml, schemas, _bevindingen, alleenKop);
    }

    /// <summary>What was learned while reading.</summary>
    public Berichtlezer Lezer { get; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Bevinding> Bevindingen => _bevindingen.Alle;

    /// <summary>Reads; false when the XML itself stopped it.</summary>
    public async ValueTask<bool> LeesAsync()
    {
        try
        {
            await Lezer.LeesAsync();
            return !MeldGrens();
        }
        catch (XmlException fout)
        {
            if (!MeldGrens())
                _bevindingen.Voeg(Xmlmeldingen.NietWelgevormd(new Plek(Lezer.Pad, fout.LineNumber, fout.LinePosition)));
            return false;
        }
        catch (DecoderFallbackException)
        {
            _bevindingen.Voeg(Xmlmeldingen.GeenUtf8(Lezer.Plek(Lezer.Pad)));
            return false;
        }
    }

    public void Dispose() => _xml.Dispose();

    bool MeldGrens()
    {
        if (_wacht.BerichtTeGroot)
            _bevindingen.Voeg(Xmlmeldingen.BerichtTeGroot(Lezer.Plek(Lezer.Pad)));
        else if (_wacht.StukTeLang)
            _bevindingen.Voeg(Xmlmeldingen.StukTeLang(Lezer.Plek(Lezer.Pad)));
        return _wacht.BerichtTeGroot || _wacht.StukTeLang;
    }
}
