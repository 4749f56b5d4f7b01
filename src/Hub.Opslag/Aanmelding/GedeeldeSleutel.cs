using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Hub.Opslag.Aanmelding;

/// <summary>
/// Signs each attempt with the account key by the scheme SharedKey, the one that Azurite knows for all three services (AZ-01).
/// It runs per retry, because the date is part of what is signed.
/// </summary>
sealed class GedeeldeSleutel(Opslagdienst dienst, string account, byte[] sleutel, TimeProvider klok)
    : HttpPipelineSynchronousPolicy
{
    static readonly string[] Standaardkoppen =
    [
        "Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date",
        "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range",
    ];

    public override void OnSendingRequest(HttpMessage message)
    {
        var verzoek = message.Request;
        verzoek.Headers.SetValue("x-ms-date", klok.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        var handtekening = HMACSHA256.HashData(sleutel, Encoding.UTF8.GetBytes(TeTekenen(dienst, account, verzoek)));
        verzoek.Headers.SetValue("Authorization", $"SharedKey {account}:{Convert.ToBase64String(handtekening)}");
    }

    /// <summary>The text that is signed. Tables leave out the x-ms headers and the query, but for <c>comp</c> (TB-01).</summary>
    public static string TeTekenen(Opslagdienst dienst, string account, Request verzoek)
    {
        var adres = verzoek.Uri.ToUri();
        var bron = $"/{account}{adres.AbsolutePath}";
        return dienst == Opslagdienst.Tabel
            ? string.Join('\n', verzoek.Method, Kop(verzoek, "Content-MD5"), Kop(verzoek, "Content-Type"), Kop(verzoek, "x-ms-date"), bron + Comp(adres))
            : string.Join('\n', Standaardkoppen.Select(naam => Kop(verzoek, naam)).Prepend(verzoek.Method.Method))
                + "\n" + Eigenkoppen(verzoek) + bron + Vraagdelen(adres);
    }

    static string Kop(Request verzoek, string naam)
    {
        // The transport fills in the length after this policy; a length of zero is signed as empty.
        if (naam == "Content-Length")
            return verzoek.Content is { } lichaam && lichaam.TryComputeLength(out var lengte) && lengte > 0 ? $"{lengte}" : "";
        return verzoek.Headers.TryGetValue(naam, out var waarde) ? waarde ?? "" : "";
    }

    static string Eigenkoppen(Request verzoek) => string.Concat(verzoek.Headers
        .Select(kop => (Naam: kop.Name.ToLowerInvariant(), Waarde: kop.Value.Trim()))
        .Where(kop => kop.Naam.StartsWith("x-ms-", StringComparison.Ordinal))
        .OrderBy(kop => kop.Naam, StringComparer.Ordinal)
        .Select(kop => $"{kop.Naam}:{kop.Waarde}\n"));

    static string Vraagdelen(Uri adres) => string.Concat(Vraag(adres)
        .OrderBy(deel => deel.Naam, StringComparer.Ordinal)
        .Select(deel => $"\n{deel.Naam}:{deel.Waarde}"));

    static string Comp(Uri adres) =>
        Vraag(adres).Where(deel => deel.Naam == "comp").Select(deel => $"?comp={deel.Waarde}").FirstOrDefault("");

    static IEnumerable<(string Naam, string Waarde)> Vraag(Uri adres) => adres.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(deel => deel.Split('=', 2))
        .Select(deel => (Uri.UnescapeDataString(deel[0]).ToLowerInvariant(), Uri.UnescapeDataString(deel.ElementAtOrDefault(1) ?? "")));
}
