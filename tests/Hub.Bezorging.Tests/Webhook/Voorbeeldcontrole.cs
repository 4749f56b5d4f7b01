using System.Security.Cryptography;
using System.Text;

namespace Hub.Bezorging.Tests.Webhook;

/// <summary>How a recipient checks a webhook; the lines between the marks stand in docs/ontwerp/bezorging.md, word for word.</summary>
static class Voorbeeldcontrole
{
    // <voorbeeld>
    public static bool IsEcht(string url, IDictionary<string, string> koppen, byte[] inhoud, byte[] sleutel, DateTimeOffset nu)
    {
        var parameters = koppen["Signature-Input"]["hub=".Length..];
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(inhoud))}:";
        var basis = $"\"@method\": POST\n\"@target-uri\": {url}\n\"content-digest\": {digest}\n" +
            $"\"hub-bericht-id\": {koppen["Hub-Bericht-Id"]}\n\"@signature-params\": {parameters}";
        var verwacht = $"hub=:{Convert.ToBase64String(HMACSHA256.HashData(sleutel, Encoding.UTF8.GetBytes(basis)))}:";
        var gemaakt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parameters.Split("created=")[1].Split(';')[0]));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(verwacht), Encoding.ASCII.GetBytes(koppen["Signature"]))
            && (nu - gemaakt).Duration() < TimeSpan.FromMinutes(5);
    }
    // </voorbeeld>
}
