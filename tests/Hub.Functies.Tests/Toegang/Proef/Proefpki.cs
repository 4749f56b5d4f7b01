using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hub.Functies.Tests.Toegang.Proef;

/// <summary>A certificate authority of the test's own: a root, an intermediate, and certificates with an OIN as PKIoverheid gives them.</summary>
public sealed class Proefpki : IDisposable
{
    const string Clientauthenticatie = "1.3.6.1.5.5.7.3.2";
    const string Serverauthenticatie = "1.3.6.1.5.5.7.3.1";
    static readonly DateTimeOffset Begin = DateTimeOffset.UtcNow.AddDays(-30);
    static readonly DateTimeOffset Einde = DateTimeOffset.UtcNow.AddDays(30);
    static int _serie;

    /// <param name="crl">Where the root's revocation list is, or null.</param>
    public Proefpki(Uri? crl = null)
    {
        using var sleutel = RSA.Create(2048);
        Wortel = Ca("CN=Proefwortel", sleutel).CreateSelfSigned(Begin, Einde);
        using var tussensleutel = RSA.Create(2048);
        var aanvraag = Ca("CN=Proeftussen", tussensleutel);
        VoegCrlToe(aanvraag, crl);
        using var tussen = aanvraag.Create(Wortel, Begin, Einde, Serie());
        Tussen = tussen.CopyWithPrivateKey(tussensleutel);
    }

    /// <summary>The root.</summary>
    public X509Certificate2 Wortel { get; }

    /// <summary>The intermediate, which issues.</summary>
    public X509Certificate2 Tussen { get; }

    /// <summary>A client certificate.</summary>
    /// <param name="onderwerp">Its subject: <c>SERIALNUMBER=… , CN=…</c>.</param>
    /// <param name="voorServers">True to make it one for servers only.</param>
    /// <param name="tot">Until when it is valid; null as its issuer.</param>
    /// <param name="crl">Where its revocation list is, or null.</param>
    public X509Certificate2 Geef(string onderwerp, bool voorServers = false, DateTimeOffset? tot = null, Uri? crl = null)
    {
        using var sleutel = RSA.Create(2048);
        var aanvraag = new CertificateRequest(onderwerp, sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        aanvraag.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        aanvraag.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(voorServers ? Serverauthenticatie : Clientauthenticatie)], true));
        aanvraag.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Tussen, true, false));
        VoegCrlToe(aanvraag, crl);
        return aanvraag.Create(Tussen, Begin, tot ?? Einde, Serie());
    }

    /// <summary>The revocation list of the intermediate, or of the root, with these certificates on it.</summary>
    public static byte[] Intrekkingen(X509Certificate2 uitgever, params X509Certificate2[] ingetrokken)
    {
        var lijst = new CertificateRevocationListBuilder();
        foreach (var certificaat in ingetrokken)
            lijst.AddEntry(certificaat);
        return lijst.Build(uitgever, 1, Einde, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public void Dispose()
    {
        Wortel.Dispose();
        Tussen.Dispose();
    }

    static CertificateRequest Ca(string onderwerp, RSA sleutel)
    {
        var aanvraag = new CertificateRequest(onderwerp, sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        aanvraag.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        aanvraag.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        aanvraag.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(aanvraag.PublicKey, false));
        return aanvraag;
    }

    static void VoegCrlToe(CertificateRequest aanvraag, Uri? crl)
    {
        if (crl is not null)
            aanvraag.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([crl.ToString()]));
    }

    static byte[] Serie() => [1, .. BitConverter.GetBytes(Interlocked.Increment(ref _serie)).Reverse()];
}
