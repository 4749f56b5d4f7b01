using System.Security.Cryptography;
using System.Text;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>
/// Tells whether a request comes by way of the front that ends TLS, as the configuration lets it prove: by a secret that only the
/// front knows, by its network address, or both. Without proof what it says about a certificate is an outsider's word (ASVS 4.1.3, GOV-20).
/// </summary>
sealed class Voordeur(Certificaatinstellingen instellingen)
{
    public const string Geheimkop = "X-Voordeur-Geheim";

    public bool IsVan(HttpContext context) => KentGeheim(context) && HeeftAdres(context);

    bool KentGeheim(HttpContext context) => instellingen.Geheimhash is not { } geheim
        || (context.Request.Headers[Geheimkop] is [{ } gegeven] && CryptographicOperations.FixedTimeEquals(Hash(gegeven), geheim));

    bool HeeftAdres(HttpContext context) => instellingen.Adressen.Count == 0
        || (context.Connection.RemoteIpAddress is { } adres && instellingen.Adressen.Any(net => net.Contains(adres)));

    /// <summary>How a secret is kept and compared: hashes have one length, so that comparing takes the same time whatever was given.</summary>
    public static byte[] Hash(string tekst) => SHA256.HashData(Encoding.UTF8.GetBytes(tekst));
}
