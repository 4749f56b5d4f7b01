namespace Hub.Keten.Retour;

/// <summary>
/// What the first reading of a declaratie gathers for its answer, because totals come before the Prestaties that explain them
/// (TR342). Memory: one entry per refused Prestatie. Not thread-safe.
/// </summary>
sealed class Declaratiestand
{
    static readonly string[] NietBeoordeeld = [Retourcodes.NietBeoordeeld];
    readonly Dictionary<int, string[]> _prestaties = [];
    readonly Dictionary<int, string[]> _clienten = [];

    public string Nummer { get; set; } = "";

    public string Basisschemaversie { get; set; } = "";

    public string Berichtschemaversie { get; set; } = "";

    /// <summary>TotaalIngediendBedrag in eurocents; a credit is negative.</summary>
    public long Ingediend { get; set; }

    /// <summary>Sum of the refused Prestaties in eurocents; a credit is negative.</summary>
    public long Geweigerd { get; private set; }

    /// <summary>Codes of the class Declaratie; with one, no Prestatie was judged and nothing is awarded (TR342).</summary>
    public string[] Declaratiecodes { get; set; } = [];

    /// <summary>What the gemeente awards, in eurocents.</summary>
    public long Toegekend => Declaratiecodes.Length > 0 ? 0 : Ingediend - Geweigerd;

    /// <summary>True when Prestaties must come back.</summary>
    public bool HeeftGeweigerd => _clienten.Count > 0 && Declaratiecodes.Length == 0;

    /// <summary>A fault in the Client itself: none of its Prestaties is judged (IV087).</summary>
    public void WeigerClient(int client, string[] codes) => _clienten[client] = codes;

    /// <summary>A Prestatie was read: refused when it has codes, or when its Client was.</summary>
    /// <param name="client">Which Client of the message, counted from 0.</param>
    /// <param name="prestatie">Which Prestatie of the message, counted from 0.</param>
    /// <param name="codes">Its own codes.</param>
    /// <param name="bedrag">IngediendBedrag in eurocents; a credit is negative.</param>
    public void Prestatie(int client, int prestatie, string[] codes, long bedrag)
    {
        var clientGeweigerd = _clienten.GetValueOrDefault(client) is { Length: > 0 };
        if (!clientGeweigerd && codes.Length == 0)
            return;
        _clienten.TryAdd(client, []);
        _prestaties[prestatie] = clientGeweigerd ? NietBeoordeeld : codes;
        Geweigerd += bedrag;
    }

    /// <summary>Codes with which a Client comes back, or null when it stays out of the answer.</summary>
    public string[]? Client(int client) =>
        _clienten.GetValueOrDefault(client) is { } codes ? codes.Length > 0 ? codes : [Retourcodes.Goed] : null;

    /// <summary>Codes with which a Prestatie comes back, or null when it stays out of the answer.</summary>
    public string[]? Prestatie(int prestatie) => _prestaties.GetValueOrDefault(prestatie);
}
