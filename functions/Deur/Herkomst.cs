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
        return adres is not null && System.Net.IPAddress.IsLoopback(adres) && doorgestuurd.Length > 0
            ? Adres(doorgestuurd[(doorgestuurd.LastIndexOf(',') + 1)..].Trim())
            : adres?.ToString() ?? "onbekend";
    }

    // Only an address, never free text: this goes into the audit trail.
    static string Adres(string tekst) =>
        System.Net.IPEndPoint.TryParse(tekst, out var punt) ? punt.Address.ToString() : "onbekend";
}
