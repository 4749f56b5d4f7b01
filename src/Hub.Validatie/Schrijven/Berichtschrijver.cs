using System.Globalization;
using System.Text;
using System.Xml;
using Hub.Kern.Berichten;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Schrijven;

/// <summary>
/// Writes one message with the prefixes of the standard's examples (<c>jw301:</c> and <c>ijw:</c>). Holds what was written until
/// <see cref="LeegAsync"/>, so that a large message never is in memory as a whole. Not thread-safe.
/// </summary>
public sealed class Berichtschrijver : IDisposable
{
    const string Basisvoorvoegsel = "ijw";

    readonly Stream _doel;
    readonly MemoryStream _buffer = new();
    readonly XmlWriter _xml;
    readonly Berichtsoort _soort;
    readonly string _voorvoegsel;
    readonly string _basis;

    /// <summary>Starts a message with its root element.</summary>
    /// <param name="doel">Where the bytes go.</param>
    /// <param name="soort">The message type.</param>
    /// <param name="standaard">Its release.</param>
    /// <param name="inspringing">Text of one level of indentation, or null for one line.</param>
    public Berichtschrijver(Stream doel, Berichtsoort soort, Standaard standaard, string? inspringing)
    {
        (_doel, _soort) = (doel, soort);
        _voorvoegsel = soort.Naam.ToLowerInvariant();
        _basis = standaard.Basisschema.Naamruimte;
        _xml = XmlWriter.Create(_buffer, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = inspringing is not null,
            IndentChars = inspringing ?? "",
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize, // a carriage return in a value comes back as one (IV028)
        });
        _xml.WriteStartDocument();
        _xml.WriteStartElement(_voorvoegsel, "Bericht", soort.Naamruimte);
        _xml.WriteAttributeString("xmlns", Basisvoorvoegsel, null, _basis);
    }

    /// <summary>An element with elements; disposing ends it.</summary>
    public Sluiter Begin(string naam)
    {
        _xml.WriteStartElement(_voorvoegsel, naam, _soort.Naamruimte);
        return new Sluiter(_xml);
    }

    /// <summary>As <see cref="Begin(string)"/>, for an element of a shared type.</summary>
    public Sluiter BeginBasis(string naam)
    {
        _xml.WriteStartElement(Basisvoorvoegsel, naam, _basis);
        return new Sluiter(_xml);
    }

    /// <summary>Ends the element that was begun last and not yet ended, for who cannot dispose what <see cref="Begin(string)"/> gave.</summary>
    public void Einde() => _xml.WriteEndElement();

    /// <summary>An element of another message with elements, under the same name here; ended with <see cref="Einde"/>.</summary>
    public void Begin(Berichtschema ander, int knoop)
    {
        if (ander.IsBasis(knoop))
            _xml.WriteStartElement(Basisvoorvoegsel, ander.Naam(knoop), _basis);
        else
            _xml.WriteStartElement(_voorvoegsel, ander.Naam(knoop), _soort.Naamruimte);
    }

    /// <summary>An element of another message with its value (UTF-8), under the same name here.</summary>
    public void Waarde(Berichtschema ander, int knoop, ReadOnlySpan<byte> waarde)
    {
        Begin(ander, knoop);
        _xml.WriteString(Encoding.UTF8.GetString(waarde));
        Einde();
    }

    /// <summary>An element with a value; nothing when the value is null.</summary>
    public void Waarde(string naam, string? waarde)
    {
        if (waarde is not null)
            _xml.WriteElementString(_voorvoegsel, naam, _soort.Naamruimte, waarde);
    }

    /// <inheritdoc cref="Waarde(string, string?)"/>
    public void Waarde(string naam, long? waarde) => Waarde(naam, Tekst(waarde));

    /// <inheritdoc cref="Waarde(string, string?)"/>
    public void Waarde(string naam, DateOnly? waarde) => Waarde(naam, Tekst(waarde));

    /// <summary>As <see cref="Waarde(string, string?)"/>, for an element of a shared type.</summary>
    public void Basis(string naam, string? waarde)
    {
        if (waarde is not null)
            _xml.WriteElementString(Basisvoorvoegsel, naam, _basis, waarde);
    }

    /// <inheritdoc cref="Basis(string, string?)"/>
    public void Basis(string naam, long? waarde) => Basis(naam, Tekst(waarde));

    /// <inheritdoc cref="Basis(string, string?)"/>
    public void Basis(string naam, DateOnly? waarde) => Basis(naam, Tekst(waarde));

    /// <summary>The codes of a class in an answer; nothing in a message that is not one, or without codes.</summary>
    public void Retourcodes(params ReadOnlySpan<string> codes)
    {
        if (_soort.AntwoordOp is null || codes.IsEmpty)
            return;
        using (Begin("RetourCodes"))
        {
            foreach (var code in codes)
                Waarde("RetourCode", code);
        }
    }

    /// <summary>Bytes sent so far.</summary>
    public long Verzonden { get; private set; }

    /// <summary>Sends what was written so far.</summary>
    public async ValueTask LeegAsync(CancellationToken ct)
    {
        _xml.Flush();
        Verzonden += _buffer.Length;
        await _doel.WriteAsync(_buffer.GetBuffer().AsMemory(0, (int)_buffer.Length), ct);
        _buffer.SetLength(0);
    }

    /// <summary>Ends the message and sends the rest.</summary>
    public async ValueTask SluitAfAsync(CancellationToken ct)
    {
        _xml.WriteEndDocument();
        await LeegAsync(ct);
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    static string? Tekst(long? waarde) => waarde?.ToString(CultureInfo.InvariantCulture);

    static string? Tekst(DateOnly? waarde) => waarde?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Ends an element.</summary>
    public readonly struct Sluiter(XmlWriter xml) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => xml.WriteEndElement();
    }
}
