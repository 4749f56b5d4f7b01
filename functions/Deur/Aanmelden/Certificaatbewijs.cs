using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hub.Kern.Partijen;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>
/// A client certificate, which the front that ends TLS passes on in a header. The header counts only from that front (ASVS 4.1.3); the
/// certificate only when it chains to a configured root; its OIN then denotes the party (PKI-02).
/// </summary>
sealed class Certificaatbewijs(Certificaatinstellingen instellingen, Voordeur voordeur, Certificaatketen keten, Partijregister partijen) : IBewijs
{
    public const string Naam = "Clientcertificaat";
    const int MaxLengte = 16 * 1024; // characters

    public string? Uitnodiging => null;

    public ValueTask<Uitspraak?> BeoordeelAsync(HttpContext context) =>
        new(context.Request.Headers.TryGetValue(instellingen.Kop, out var waarden) ? Beoordeel(context, waarden) : null);

    Uitspraak Beoordeel(HttpContext context, IReadOnlyList<string?> waarden)
    {
        if (!voordeur.IsVan(context))
            return Uitspraak.Fout(Naam, "een doorgegeven certificaat, maar niet van de voordeur");
        if (waarden is not [{ Length: > 0 and <= MaxLengte } tekst] || Lees(tekst) is not { } certificaat)
            return Uitspraak.Fout(Naam, "een onleesbaar certificaat");
        using (certificaat)
        {
            if (keten.Bezwaar(certificaat) is { } bezwaar)
                return Uitspraak.Fout(Naam, bezwaar);
            return Oin.Van(certificaat) is { } oin && partijen.ZoekOin(oin) is { } partij
                ? Uitspraak.Goed(Naam, partij)
                : Uitspraak.Fout(Naam, "het OIN in het certificaat is van geen partij");
        }
    }

    // Base64 of the DER (Azure), or PEM in URL encoding (nginx).
    static X509Certificate2? Lees(string tekst)
    {
        try
        {
            return tekst.StartsWith("-----BEGIN", StringComparison.Ordinal)
                ? X509Certificate2.CreateFromPem(Uri.UnescapeDataString(tekst))
                : X509CertificateLoader.LoadCertificate(Convert.FromBase64String(tekst));
        }
        catch (Exception fout) when (fout is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
