using System.Net;
using System.Net.Sockets;

namespace Hub.Functies.Deur;

/// <summary>Where a request came from, for the audit trail (SEC-01).</summary>
static class Herkomst
{
    /// <summary>
    /// The network address of the caller. Behind the Functions host that is the last address in X-Forwarded-For: the one the front
    /// end itself added; earlier ones are the caller's own words (ASVS 4.1.3).
    /// </summary>
    public static string Van(HttpContext context)
    {
        var adres = context.Connection.RemoteIpAddress;
        var doorgestuurd = context.Request.Headers["X-Forwarded-For"].ToString();
        return adres is not null && IPAddress.IsLoopback(adres) && doorgestuurd.Length > 0
            ? Adres(doorgestuurd[(doorgestuurd.LastIndexOf(',') + 1)..].Trim())
            : adres?.ToString() ?? "onbekend";
    }

    /// <summary>What counts as one caller: an address, or the /64 that one IPv6 subscriber has at its disposal.</summary>
    public static string Netwerk(HttpContext context)
    {
        var tekst = Van(context);
        return IPAddress.TryParse(tekst, out var adres) && adres is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(adres.GetAddressBytes().AsSpan(0, 8))
            : tekst;
    }

    // Only an address, never free text: this goes into the audit trail.
    static string Adres(string tekst) =>
        IPEndPoint.TryParse(tekst, out var punt) ? punt.Address.ToString() : "onbekend";
}
