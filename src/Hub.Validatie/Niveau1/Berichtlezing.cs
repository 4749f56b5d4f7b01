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

    static readonly XmlReaderSettings Instellingen = new()
    {
        Async = true,
        CheckCharacters = true,
        ConformanceLevel = ConformanceLevel.Document,
        DtdProcessing = DtdProcessing.Prohibit, // XML-01
        XmlResolver = null, // XML-02
        MaxCharactersInDocument = Berichtgrenzen.MaxBytes,
        MaxCharactersFromEntities = 1, // there are no entities without a DTD
        IgnoreComments = false, // skipped by Berichtlezer: XmlReader skips them by recursion, and millions would overflow the stack
        IgnoreWhitespace = false, // white space can be a value
        ValidationType = ValidationType.None, // Schemaoordeel does that
    };

    readonly Grenswacht _wacht;
    readonly Bytefout _bytefout = new();
    readonly XmlReader _xml;
    readonly Bevindingenlijst _bevindingen = new();

    public Berichtlezing(Stream bron, Berichtschemas schemas, bool alleenKop, CancellationToken ct)
    {
        _wacht = new Grenswacht(bron, ct);
        var tekst = new StreamReader(_wacht, _bytefout.Utf8(), detectEncodingFromByteOrderMarks: false, Tekenbuffer, leaveOpen: true);
        _xml = XmlReader.Create(tekst, Instellingen);
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
            var plek = new Plek(Lezer.Pad, fout.LineNumber, fout.LinePosition);
            if (!MeldGrens())
                _bevindingen.Voeg(_bytefout.IsGezien ? Xmlmeldingen.GeenUtf8(plek) : Xmlmeldingen.NietWelgevormd(plek));
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
