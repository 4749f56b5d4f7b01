using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Privacy;

namespace Hub.Keten.Verwerkingen;

/// <summary>One record of the log with the field names of the standard (LD-01, LD-03). Immutable.</summary>
/// <param name="TraceId">16 bytes, hexadecimal: the same for all that follows from one request.</param>
/// <param name="SpanId">8 bytes, hexadecimal.</param>
/// <param name="ParentSpanId">The record this one is part of, or the caller's span; or null.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Name">What was done.</param>
/// <param name="StartTime">Milliseconds since 1970 (UTC).</param>
/// <param name="EndTime">Milliseconds since 1970 (UTC).</param>
/// <param name="Attributes">By the names below.</param>
/// <param name="Resource">Which application did it.</param>
public sealed record Verwerkingsrecord(
    string TraceId, string SpanId, string? ParentSpanId, Verwerkingsstatus Status, string Name, long StartTime, long EndTime,
    IReadOnlyDictionary<string, string> Attributes, IReadOnlyDictionary<string, string> Resource)
{
    /// <summary>Attribute: URI of the activity in the register of processing.</summary>
    public const string Activiteit = "dpl.core.processing_activity_id";

    /// <summary>Attribute: pseudonym of the person.</summary>
    public const string Betrokkene = "dpl.core.data_subject_id";

    /// <summary>Attribute: what the pseudonym stands for.</summary>
    public const string Betrokkenesoort = "dpl.core.data_subject_id_type";

    /// <summary>Attribute: id of the message, or of the record of a search; its audit trail tells who the user was (LD-08).</summary>
    public const string Bericht = "hub.bericht_id";

    static readonly JsonSerializerOptions Opties = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<Verwerkingsstatus>() },
    };

    /// <summary>As one line of JSON in UTF-8, without its end.</summary>
    public byte[] AlsRegel() => JsonSerializer.SerializeToUtf8Bytes(this, Opties);

    /// <summary>The record in a line.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public static Verwerkingsrecord Lees(string regel) =>
        JsonSerializer.Deserialize<Verwerkingsrecord>(regel, Opties) ?? throw new JsonException("Een lege regel is geen record.");
}
