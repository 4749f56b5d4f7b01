using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hub.Bezorging.Webhook;

/// <summary>
/// A NL GOV CloudEvent (CE-01 to CE-09) in structured JSON: "this message is there for you". Holds no BSN outside <see cref="Data"/> (CE-07).
/// </summary>
public sealed record Cloudevent
{
    /// <summary>Largest event, in bytes; a larger one refers to its content (CE-08).</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Media type of the body.</summary>
    public const string Mediatype = "application/cloudevents+json";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = new Kleineletters(),
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // XML in JSON, not in HTML
    };

    /// <summary>Version of CloudEvents.</summary>
    public string SpecVersion { get; } = "1.0";

    /// <summary>What happened; docs/ontwerp/bezorging.md says what it means (CE-04).</summary>
    public string Type { get; } = "nl.ijwberichten.bericht-klaargelegd.v1";

    /// <summary>Id of the message: the same each time it is sent (CE-02).</summary>
    public required string Id { get; init; }

    /// <summary>The hub (CE-03).</summary>
    public required string Source { get; init; }

    /// <summary>Message type, for example <c>JW301</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>When the hub put the message in the postbus of the recipient, in UTC (CE-05).</summary>
    public required DateTime Time { get; init; }

    /// <summary>Place in the recipient's order: sorts as text (CE-06).</summary>
    public required string Sequence { get; init; }

    /// <summary>Media type of the message (CE-09).</summary>
    public string DataContentType { get; } = "application/xml";

    /// <summary>The message as text, or null.</summary>
    public string? Data { get; init; }

    /// <summary>Where to get the message, when <see cref="Data"/> is absent.</summary>
    public string? DataRef { get; init; }

    /// <summary>As a request body.</summary>
    public byte[] AlsBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    // CE-01: attribute names have no capitals.
    sealed class Kleineletters : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
