using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Kern;
using Hub.Kern.Partijen;

namespace Hub.Bezorging.Webhook;

/// <summary>
/// Signs a request by HTTP Message Signatures (RFC 9421): method, address, Content-Digest (RFC 9530), the message's id and the time.
/// docs/ontwerp/bezorging.md shows how a recipient checks it in ten lines. Thread-safe.
/// </summary>
/// <param name="geheimen">The keys.</param>
/// <param name="klok">Gives the time that is signed with it.</param>
public sealed class Handtekening(IGeheimen geheimen, TimeProvider klok)
{
    /// <summary>Label of the signature.</summary>
    public const string Naam = "hub";

    /// <summary>Shortest shared key, in bytes: as long as the hash.</summary>
    public const int KortsteSleutel = 32;

    /// <summary>Signs; the headers that are signed must be there already, but for Content-Digest.</summary>
    /// <param name="verzoek">The request.</param>
    /// <param name="bericht">Id of the message.</param>
    /// <param name="sha256">SHA-256 of the body.</param>
    /// <param name="ondertekening">With what.</param>
    public void Zet(HttpRequestMessage verzoek, string bericht, ReadOnlySpan<byte> sha256, Ondertekening ondertekening)
    {
        var digest = $"sha-256=:{Convert.ToBase64String(sha256)}:";
        var parameters = "(\"@method\" \"@target-uri\" \"content-digest\" \"hub-bericht-id\");created="
            + klok.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
            + $";keyid=\"{ondertekening.Sleutel}\";alg=\"{Algoritme(ondertekening)}\"";
        var basis = $"\"@method\": {verzoek.Method}\n\"@target-uri\": {verzoek.RequestUri!.AbsoluteUri}\n\"content-digest\": {digest}\n"
            + $"\"hub-bericht-id\": {bericht}\n\"@signature-params\": {parameters}";
        verzoek.Headers.Add("Content-Digest", digest);
        verzoek.Headers.Add("Signature-Input", $"{Naam}={parameters}");
        verzoek.Headers.Add("Signature", $"{Naam}=:{Convert.ToBase64String(Teken(Encoding.UTF8.GetBytes(basis), ondertekening))}:");
    }

    /// <summary>Checks that the key is there and fits its algorithm, so that the hub does not start without.</summary>
    /// <exception cref="ConfiguratieException">It is not.</exception>
    public void Toets(Ondertekening ondertekening)
    {
        try
        {
            Teken([], ondertekening);
        }
        catch (Exception fout) when (fout is ArgumentException or CryptographicException)
        {
            throw new ConfiguratieException($"Hub__Geheimen__{ondertekening.Sleutel}: geen sleutel voor {Algoritme(ondertekening)}.", fout);
        }
    }

    byte[] Teken(byte[] basis, Ondertekening ondertekening)
    {
        var sleutel = geheimen.Lees(ondertekening.Sleutel).Span;
        if (ondertekening.Algoritme == Handtekeningalgoritme.HmacSha256)
            return sleutel.Length >= KortsteSleutel ? HMACSHA256.HashData(sleutel, basis) : throw new CryptographicException("Te kort.");
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(sleutel, out _);
        return ecdsa.SignData(basis, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    static string Algoritme(Ondertekening ondertekening) =>
        ondertekening.Algoritme == Handtekeningalgoritme.HmacSha256 ? "hmac-sha256" : "ecdsa-p256-sha256";
}
