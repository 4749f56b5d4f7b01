using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Berichten;

namespace Hub.Kern.Poorten;

/// <summary>The token on the queues: which message a step must work on. Ids only, never content (ONTWERP §5).</summary>
/// <param name="Bericht">Id of the message.</param>
/// <param name="Ontvanger">Queue <c>bezorgen</c>: partijcode of the recipient.</param>
/// <param name="Poging">How often the step has failed on it so far.</param>
/// <param name="Traceparent">W3C trace context of whoever sent it (LD-06).</param>
public sealed record Opdracht(string Bericht, string? Ontvanger = null, int Poging = 0, string? Traceparent = null)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>As a bus message: a JSON object, so that the Functions host does not take it for Base64 (FN-10).</summary>
    public Busbericht AlsBusbericht() => new(JsonSerializer.Serialize(this, Json));

    /// <summary>
    /// Stands for what is no token. It may hold anything, also a BSN: only its fingerprint goes on, in the place of an id.
    /// </summary>
    public static Opdracht Onleesbaar(string lichaam) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lichaam)).AsSpan(0, BerichtId.Lengte / 2)));

    /// <summary>The token in a bus message, or null when it is none: its id becomes a table key, so it is checked.</summary>
    public static Opdracht? Lees(string lichaam)
    {
        try
        {
            return JsonSerializer.Deserialize<Opdracht>(lichaam, Json) is { } o && BerichtId.IsGeldig(o.Bericht) ? o : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
