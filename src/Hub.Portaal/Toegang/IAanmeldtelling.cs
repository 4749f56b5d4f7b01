using Microsoft.AspNetCore.Http;

namespace Hub.Portaal.Toegang;

/// <summary>The door's count of failed sign-ins per network address, shared with the API (API-04). Thread-safe.</summary>
public interface IAanmeldtelling
{
    /// <summary>False when this address failed too often and is not listened to for now.</summary>
    bool MagProberen(HttpContext context);

    /// <summary>Counts a failure.</summary>
    void TelMislukt(HttpContext context);

    /// <summary>The network address of the caller, for logs and the audit trail.</summary>
    string Herkomst(HttpContext context);
}
