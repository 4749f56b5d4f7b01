using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>Whether a client certificate is to be believed: by the configured roots only, never by those of the machine. Thread-safe.</summary>
sealed class Certificaatketen(Certificaatinstellingen instellingen, TimeProvider klok)
{
    static readonly Oid Clientauthenticatie = new("1.3.6.1.5.5.7.3.2");
    static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);

    /// <summary>What is wrong with the certificate, or null.</summary>
    public string? Bezwaar(X509Certificate2 certificaat)
    {
        // Revocation last: an address in a certificate that nobody vouches for is not one to call.
        foreach (var intrekking in new[] { X509RevocationMode.NoCheck, instellingen.Intrekking }.Distinct())
        {
            using var keten = new X509Chain { ChainPolicy = Eisen(intrekking) };
            var klopt = keten.Build(certificaat);
            var status = keten.ChainStatus;
            foreach (var schakel in keten.ChainElements)
                schakel.Certificate.Dispose();
            if (!klopt)
                return $"certificaat geweigerd: {string.Join(", ", status.Select(s => s.Status).Distinct())}";
        }

        return null;
    }

    X509ChainPolicy Eisen(X509RevocationMode intrekking)
    {
        var eisen = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = intrekking,
            RevocationFlag = X509RevocationFlag.ExcludeRoot,
            VerificationTimeIgnored = false,
            VerificationTime = klok.GetUtcNow().UtcDateTime,
            UrlRetrievalTimeout = Geduld,
            DisableCertificateDownloads = true, // issuers come from configuration, not from where a certificate points to
        };
        eisen.CustomTrustStore.AddRange(instellingen.Wortels);
        eisen.ExtraStore.AddRange(instellingen.Tussenliggende);
        eisen.ApplicationPolicy.Add(Clientauthenticatie);
        return eisen;
    }
}
