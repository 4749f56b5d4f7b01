using System.Xml;

namespace Hub.Bezorging.Stuf.Lezen;

/// <summary>
/// Reads an envelope element by element, in the order of its schema. What the schema does not have ends the reading at once, so depth
/// and number of elements are those of the schema whatever is sent. Not thread-safe.
/// </summary>
sealed class Elementlezer : IDisposable
{
    const int MaxKopdiepte = 32; // elements within a SOAP Header, which is skipped

    static readonly XmlReaderSettings Instellingen = new()
    {
        Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true, MaxCharactersFromEntities = 1024, CloseInput = false,
    };

    /// <summary>Starts at the beginning of a stream.</summary>
    public Elementlezer(Stream stroom) => Xml = XmlReader.Create(stroom, Instellingen);

    /// <summary>The reader itself, for what is streamed.</summary>
    public XmlReader Xml { get; }

    /// <summary>True when the next thing is the start of this element.</summary>
    public async Task<bool> IsAsync(string ruimte, string naam) =>
        await VerderAsync() == XmlNodeType.Element && Xml.LocalName == naam && Xml.NamespaceURI == ruimte;

    /// <summary>Goes into this element.</summary>
    public async Task InAsync(string ruimte, string naam)
    {
        if (!await IsAsync(ruimte, naam) || Xml.IsEmptyElement)
            throw Fout($"verwacht was {naam}");
        await LeesAsync();
    }

    /// <summary>Comes out of the element that was gone into.</summary>
    public async Task UitAsync(string naam)
    {
        if (await VerderAsync() != XmlNodeType.EndElement || Xml.LocalName != naam)
            throw Fout($"verwacht was het einde van {naam}");
        await LeesAsync();
    }

    /// <summary>The text of this element, which must be there.</summary>
    public async Task<string> TekstAsync(string ruimte, string naam, Func<string, bool> isGeldig) =>
        await MogelijkAsync(ruimte, naam, isGeldig) ?? throw Fout($"verwacht was {naam}");

    /// <summary>The text of this element, or null when it is not there.</summary>
    public async Task<string?> MogelijkAsync(string ruimte, string naam, Func<string, bool> isGeldig)
    {
        if (!await IsAsync(ruimte, naam))
            return null;
        var fout = Fout($"de waarde van {naam} past niet bij het schema"); // the place where it begins
        var tekst = await Xmlfouten.VertaalAsync(Xml.ReadElementContentAsStringAsync);
        return isGeldig(tekst) ? tekst : throw fout;
    }

    /// <summary>Skips the element that is next.</summary>
    public async Task SlaOverAsync()
    {
        var (diepte, leeg) = (Xml.Depth, Xml.IsEmptyElement);
        while (await LeesAsync() && !leeg && Xml.Depth > diepte)
            if (Xml.Depth - diepte > MaxKopdiepte)
                throw Fout("te diep genest");
        if (!leeg)
            await LeesAsync();
    }

    /// <summary>Nothing may follow.</summary>
    public async Task EindeAsync()
    {
        if (await VerderAsync() != XmlNodeType.None)
            throw Fout("na de envelop volgt nog iets");
    }

    /// <summary>An error at this place.</summary>
    public Stuffout Fout(string wat)
    {
        var plaats = (IXmlLineInfo)Xml;
        return new Stuffout(Foutcodes.Envelop, $"De envelop voldoet niet aan het schema: {wat} (regel {plaats.LineNumber}, kolom {plaats.LinePosition}).")
        {
            IsOnleesbaar = true,
        };
    }

    public void Dispose() => Xml.Dispose();

    Task<XmlNodeType> VerderAsync() => Xmlfouten.VertaalAsync(Xml.MoveToContentAsync);

    Task<bool> LeesAsync() => Xmlfouten.VertaalAsync(Xml.ReadAsync);
}
