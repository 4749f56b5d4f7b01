using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Hub.Opslag.Aanmelding;
using Hub.Opslag.Verkeer;

namespace Hub.Opslag;

/// <summary>One storage account: its three endpoints and how to sign in there. Thread-safe; make one per process.</summary>
public sealed class Opslagverbinding
{
    const string Bereik = "https://storage.azure.com/.default";

    Opslagverbinding(Opslagadressen adressen, Func<Opslagdienst, HttpPipelinePolicy> aanmelding, Opslagopties opties)
    {
        Dienstkanaal Kanaal(Opslagdienst dienst, Uri basis) => new(dienst, basis, aanmelding(dienst), opties);
        Tabellen = Kanaal(Opslagdienst.Tabel, adressen.Tabel);
        Blobs = Kanaal(Opslagdienst.Blob, adressen.Blob);
        Wachtrijen = Kanaal(Opslagdienst.Wachtrij, adressen.Wachtrij);
    }

    internal Dienstkanaal Tabellen { get; }

    internal Dienstkanaal Blobs { get; }

    internal Dienstkanaal Wachtrijen { get; }

    /// <summary>Signs in with the account key of a connection string (Azurite, AZ-01).</summary>
    /// <exception cref="FormatException">The text is no usable connection string; the message, Dutch, never holds the key.</exception>
    public static Opslagverbinding UitTekst(string verbindingstekst, Opslagopties? opties = null)
    {
        opties ??= new Opslagopties();
        var tekst = Verbindingstekst.Lees(verbindingstekst);
        return new Opslagverbinding(
            tekst.Adressen, dienst => new GedeeldeSleutel(dienst, tekst.Account, tekst.Sleutel, opties.Klok), opties);
    }

    /// <summary>Signs in with Entra: the identity of the function app in Azure, of the developer at a desk.</summary>
    /// <param name="account">Storage account name: 3 to 24 lower-case letters and digits.</param>
    /// <param name="identiteit">Who signs in; null for <see cref="DefaultAzureCredential"/>.</param>
    /// <param name="opties">How requests are sent; null for the defaults.</param>
    /// <exception cref="FormatException">This cannot be an account name.</exception>
    public static Opslagverbinding UitAccount(string account, TokenCredential? identiteit = null, Opslagopties? opties = null)
    {
        identiteit ??= new DefaultAzureCredential();
        return new Opslagverbinding(
            Opslagadressen.InAzure(account),
            _ => new BearerTokenAuthenticationPolicy(identiteit, Bereik),
            opties ?? new Opslagopties());
    }
}
