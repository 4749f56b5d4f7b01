namespace Hub.Testbasis.Draaiend;

/// <summary>Makes a connection string go by way of other ports.</summary>
public static class Omleiding
{
    /// <summary>The connection string, with the port of each service replaced.</summary>
    /// <param name="verbindingstekst">Of an Azurite.</param>
    /// <param name="via">Gives the port to use for a service (<c>Blob</c>, <c>Queue</c>, <c>Table</c>) that is on this port.</param>
    public static string Langs(string verbindingstekst, Func<string, int, int> via) => string.Join(';', verbindingstekst.Split(';').Select(deel =>
    {
        const string Eind = "Endpoint";
        var naam = deel.Split('=')[0];
        if (!naam.EndsWith(Eind, StringComparison.Ordinal))
            return deel;
        var adres = new UriBuilder(deel[(naam.Length + 1)..]);
        adres.Port = via(naam[..^Eind.Length], adres.Port);
        return $"{naam}={adres.Uri}";
    }));
}
