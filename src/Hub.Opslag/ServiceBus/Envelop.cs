using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Poorten;

namespace Hub.Opslag.ServiceBus;

/// <summary>
/// A bus message as the text of a storage queue: that has no application properties, so both go into one JSON object. The
/// default encoder makes it ASCII, which is XML-safe whatever the properties hold (QU-01).
/// </summary>
static class Envelop
{
    /// <summary>Most bytes of a message as it is sent: leaves a quarter for the reason if it dies, or it could not be moved.</summary>
    const int MaxBytes = 48 * 1024;

    const int MaxReden = 128;
    const int MaxOmschrijving = 1024;

    static readonly JsonSerializerOptions Streng = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    sealed record Inhoud(string Lichaam, Dictionary<string, string> Eigenschappen);

    /// <exception cref="ArgumentException">It is too large for the bus.</exception>
    public static string Sluit(Busbericht bericht)
    {
        var tekst = Schrijf(bericht);
        return tekst.Length <= MaxBytes
            ? tekst
            : throw new ArgumentException("A bus message is at most 48 KB: put the content in a blob (QU-01).", nameof(bericht));
    }

    public static bool Open(string tekst, [NotNullWhen(true)] out Busbericht? bericht)
    {
        try
        {
            var inhoud = JsonSerializer.Deserialize<Inhoud>(tekst, Streng);
            bericht = inhoud is null ? null : new Busbericht(inhoud.Lichaam, inhoud.Eigenschappen);
        }
        catch (JsonException)
        {
            bericht = null;
        }
        return bericht is not null;
    }

    /// <summary>The message as a dead letter: with why and whence (SB-03). Overlong reasons are cut off.</summary>
    public static string SluitDood(Busbericht bericht, string bron, string reden, string omschrijving) =>
        Schrijf(bericht with
        {
            Eigenschappen = new Dictionary<string, string>(bericht.Eigenschappen)
            {
                [Busnamen.Reden] = Kort(reden, MaxReden),
                [Busnamen.Omschrijving] = Kort(omschrijving, MaxOmschrijving),
                [Busnamen.Bron] = bron,
            },
        });

    /// <summary>
    /// What is kept of a text that is no envelope: its size and hash, by which it can be recognised. The text itself may hold
    /// anything, a BSN too.
    /// </summary>
    public static Busbericht Onleesbaar(string tekst)
    {
        var bytes = Encoding.UTF8.GetBytes(tekst);
        return new Busbericht("{}", new Dictionary<string, string>
        {
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            ["lengte"] = $"{bytes.Length}",
        });
    }

    static string Schrijf(Busbericht bericht) =>
        JsonSerializer.Serialize(new Inhoud(bericht.Lichaam, new Dictionary<string, string>(bericht.Eigenschappen)), Streng);

    static string Kort(string tekst, int hoogstens) => tekst.Length <= hoogstens ? tekst : tekst[..hoogstens];
}
