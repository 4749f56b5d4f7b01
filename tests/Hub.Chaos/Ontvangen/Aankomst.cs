using System.Globalization;

namespace Hub.Chaos.Ontvangen;

/// <summary>A message that reached its recipient.</summary>
/// <param name="Ontvanger">Code of the recipient.</param>
/// <param name="Bericht">Id of the message.</param>
/// <param name="Tijdstip">When.</param>
/// <param name="Gekeken">Not later than this was looked for it, or null when that is not known: of a push the hub knows, not the recipient.</param>
/// <param name="Dubbel">True when it bore the duplicate mark.</param>
/// <param name="Hash">SHA-256 of the message, upper-case hexadecimal.</param>
sealed record Aankomst(string Ontvanger, string Bericht, DateTimeOffset Tijdstip, DateTimeOffset? Gekeken, bool Dubbel, string Hash)
{
    const int Delen = 4;

    /// <summary>A line of a recipient's file.</summary>
    public string AlsRegel() => string.Join(';', Tijdstip.ToString("O", CultureInfo.InvariantCulture), Bericht, Dubbel ? "dubbel" : "", Hash) + "\n";

    /// <summary>What a recipient kept; nothing when it never received anything.</summary>
    public static IReadOnlyList<Aankomst> Lees(string ontvanger, string bestand) => !File.Exists(bestand) ? [] :
    [
        .. Regels(bestand).Select(regel => regel.Split(';')).Where(delen => delen.Length == Delen).Select(delen => new Aankomst(
            ontvanger, delen[1], DateTimeOffset.Parse(delen[0], CultureInfo.InvariantCulture), null, delen[2] == "dubbel", delen[3])),
    ];

    // The recipient may be writing: a line that is not ended yet is not there yet.
    static IEnumerable<string> Regels(string bestand)
    {
        using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var lezer = new StreamReader(stroom);
        var tekst = lezer.ReadToEnd();
        return tekst[..(tekst.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
