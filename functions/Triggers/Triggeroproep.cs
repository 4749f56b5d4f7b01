using System.Text.Json;

namespace Hub.Functies.Triggers;

/// <summary>
/// What the Functions host sends to a trigger: <c>{"Data":{…},"Metadata":{…}}</c> (FN-07). Strings may be JSON-encoded once more
/// (FN-08): both ways give the same.
/// </summary>
sealed class Triggeroproep
{
    readonly JsonElement _data;
    readonly JsonElement _metadata;

    Triggeroproep(JsonElement data, JsonElement metadata) => (_data, _metadata) = (data, metadata);

    /// <summary>Reads a call, or gives null when it is none.</summary>
    public static async Task<Triggeroproep?> LeesAsync(Stream body, CancellationToken ct)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(body, default, ct);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("Data", out var data) && data.ValueKind == JsonValueKind.Object
                    ? new Triggeroproep(data.Clone(), Deel(json.RootElement, "Metadata").Clone())
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text with which a queue triggered the function: the body of the message.</summary>
    public string Bericht(string binding)
    {
        var waarde = Deel(_data, binding);
        return waarde.ValueKind == JsonValueKind.String ? Uitgepakt(waarde.GetString()!) : waarde.GetRawText();
    }

    /// <summary>A system property of the message (<c>DeadLetterSource</c>) or one of its application properties, or null.</summary>
    public string? Eigenschap(string naam)
    {
        foreach (var plaats in new[] { _metadata, Object(_metadata, "ApplicationProperties"), Object(_metadata, "UserProperties") })
        {
            if (Deel(plaats, naam) is { ValueKind: JsonValueKind.String } waarde)
                return Uitgepakt(waarde.GetString()!);
        }

        return null;
    }

    static JsonElement Deel(JsonElement element, string naam) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(naam, out var deel) ? deel : default;

    // A metadata object may itself be a JSON text (FN-08).
    static JsonElement Object(JsonElement element, string naam)
    {
        var deel = Deel(element, naam);
        return deel.ValueKind == JsonValueKind.String && TryParse(deel.GetString()!) is { ValueKind: JsonValueKind.Object } uitgepakt
            ? uitgepakt
            : deel;
    }

    // A JSON text that is itself a JSON string is unpacked once; anything else is what was meant.
    static string Uitgepakt(string tekst) =>
        tekst.StartsWith('"') && TryParse(tekst) is { ValueKind: JsonValueKind.String } binnen ? binnen.GetString()! : tekst;

    static JsonElement? TryParse(string tekst)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(tekst);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
