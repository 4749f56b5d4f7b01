namespace Hub.Opslag.Aanmelding;

/// <summary>A storage connection string, read strictly: a mistake must show at the start and not at the first write.</summary>
sealed record Verbindingstekst(string Account, byte[] Sleutel, Opslagadressen Adressen)
{
    public static Verbindingstekst Lees(string tekst)
    {
        var delen = Delen(tekst);
        var account = Verplicht(delen, "AccountName");
        var sleutel = LeesSleutel(Verplicht(delen, "AccountKey"));
        return new Verbindingstekst(account, sleutel, delen.ContainsKey("BlobEndpoint")
            ? new Opslagadressen(Adres(delen, "BlobEndpoint"), Adres(delen, "QueueEndpoint"), Adres(delen, "TableEndpoint"))
            : Opslagadressen.InAzure(account, delen.GetValueOrDefault("EndpointSuffix", Opslagadressen.Wolk)));
    }

    static Dictionary<string, string> Delen(string tekst)
    {
        var delen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var deel in tekst.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A key ends in '=', so only the first one separates.
            var isTeken = deel.IndexOf('=', StringComparison.Ordinal);
            if (isTeken <= 0 || !delen.TryAdd(deel[..isTeken], deel[(isTeken + 1)..]))
                throw Fout("elk deel moet één keer als 'Naam=waarde' voorkomen");
        }
        return delen;
    }

    static string Verplicht(Dictionary<string, string> delen, string naam) =>
        delen.TryGetValue(naam, out var waarde) && waarde.Length > 0 ? waarde : throw Fout($"{naam} ontbreekt");

    static byte[] LeesSleutel(string waarde)
    {
        var sleutel = new byte[waarde.Length];
        return Convert.TryFromBase64String(waarde, sleutel, out var lengte)
            ? sleutel[..lengte]
            : throw Fout("AccountKey is geen Base64");
    }

    static Uri Adres(Dictionary<string, string> delen, string naam)
    {
        if (!Uri.TryCreate(Verplicht(delen, naam).TrimEnd('/'), UriKind.Absolute, out var adres)
            || adres.Scheme is not ("http" or "https"))
            throw Fout($"{naam} is geen http(s)-adres");
        // TLS-01: only a development store on this machine may be reached without TLS.
        return adres.Scheme == "https" || adres.IsLoopback ? adres : throw Fout($"{naam} moet https gebruiken");
    }

    static FormatException Fout(string reden) => new($"De verbindingstekst van de opslag klopt niet: {reden}.");
}
