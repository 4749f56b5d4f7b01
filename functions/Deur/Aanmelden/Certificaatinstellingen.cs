using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hub.Kern;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>Which client certificates are accepted (PKI-02). Settings <c>Hub__Certificaat__…</c>.</summary>
/// <param name="Kop">The header in which the front passes the certificate on.</param>
/// <param name="Wortels">The roots that are trusted.</param>
/// <param name="Tussenliggende">Intermediate certificates: the header brings the client's own only.</param>
/// <param name="Intrekking">Whether and how revocation is checked; what cannot be checked is refused.</param>
/// <param name="Geheimhash">SHA-256 of the secret with which the front proves itself, or null: the secret itself is not kept, so it cannot be logged.</param>
/// <param name="Adressen">Network addresses of the front, or none.</param>
public sealed record Certificaatinstellingen(
    string Kop, X509Certificate2Collection Wortels, X509Certificate2Collection Tussenliggende, X509RevocationMode Intrekking,
    byte[]? Geheimhash, IReadOnlyList<IPNetwork> Adressen)
{
    const int MinGeheim = 32; // characters

    /// <summary>Reads and checks the settings; null when there are no roots, and so no certificates.</summary>
    /// <exception cref="ConfiguratieException">One is missing or wrong.</exception>
    internal static Certificaatinstellingen? Lees(IConfigurationSection deel)
    {
        if (deel["Wortels"] is not { Length: > 0 } wortels)
            return null;
        var instellingen = new Certificaatinstellingen(
            deel["Kop"] ?? "X-ARR-ClientCert",
            LeesPem("Wortels", wortels),
            deel["Tussenliggende"] is { Length: > 0 } pad ? LeesPem("Tussenliggende", pad) : [],
            LeesIntrekking(deel["Intrekking"]),
            LeesGeheim(deel["VoordeurGeheim"]),
            [.. (deel.GetSection("VoordeurAdressen").Get<string[]>() ?? []).Select(LeesNetwerk)]);
        return instellingen.Fout() is { } fout ? throw new ConfiguratieException(fout) : instellingen;
    }

    string? Fout() => this switch
    {
        { Wortels.Count: 0 } => "Hub__Certificaat__Wortels: er staat geen certificaat in.",
        { Geheimhash: null, Adressen.Count: 0 } =>
            "Hub__Certificaat: zeg met VoordeurGeheim of VoordeurAdressen hoe de voordeur te herkennen is; anders kan ieder zich een certificaat toedichten.",
        _ => null,
    };

    static byte[]? LeesGeheim(string? geheim) => geheim switch
    {
        null => null,
        { Length: < MinGeheim } => throw new ConfiguratieException($"Hub__Certificaat__VoordeurGeheim is minstens {MinGeheim} tekens."),
        _ => Voordeur.Hash(geheim),
    };

    static X509RevocationMode LeesIntrekking(string? waarde) => waarde switch
    {
        "online" => X509RevocationMode.Online,
        "offline" => X509RevocationMode.Offline,
        "geen" => X509RevocationMode.NoCheck,
        _ => throw new ConfiguratieException("Hub__Certificaat__Intrekking moet gezegd worden: online, offline (alleen wat al opgehaald is) of geen."),
    };

    static X509Certificate2Collection LeesPem(string naam, string pad)
    {
        try
        {
            var certificaten = new X509Certificate2Collection();
            certificaten.ImportFromPemFile(Path.GetFullPath(pad, AppContext.BaseDirectory));
            return certificaten;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new ConfiguratieException($"Hub__Certificaat__{naam}: {pad} is niet te lezen als PEM.", fout);
        }
    }

    static IPNetwork LeesNetwerk(string tekst) =>
        IPNetwork.TryParse(tekst, out var net) ? net
        : IPAddress.TryParse(tekst, out var adres) ? new IPNetwork(adres, adres.GetAddressBytes().Length * 8)
        : throw new ConfiguratieException($"Hub__Certificaat__VoordeurAdressen: '{tekst}' is geen netwerkadres.");
}
