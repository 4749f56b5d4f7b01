using System.Text;
using System.Text.RegularExpressions;

namespace Hub.Opslag.Tabellen;

/// <summary>An entity group transaction on the wire: multipart/mixed with one change set (TB-02).</summary>
static partial class Groepsbericht
{
    // Fixed, because no part can hold a line that looks like them: paths are percent-encoded and JSON is one line.
    const string Groep = "batch_hub";
    const string Wijziging = "changeset_hub";
    const int MaxBytes = 4 * 1024 * 1024; // TB-02: 4 MiB

    public const string Soort = $"multipart/mixed; boundary={Groep}";

    /// <summary>The body.</summary>
    /// <param name="verzoeken">The writes, in order.</param>
    /// <param name="adres">Gives the full address of a path.</param>
    /// <exception cref="ArgumentException">It is larger than a group may be.</exception>
    public static byte[] Schrijf(IEnumerable<Schrijfverzoek> verzoeken, Func<string, string> adres)
    {
        var tekst = new StringBuilder($"--{Groep}\r\nContent-Type: multipart/mixed; boundary={Wijziging}\r\n\r\n");
        foreach (var verzoek in verzoeken)
            SchrijfDeel(tekst, verzoek, adres(verzoek.Pad));
        tekst.Append($"--{Wijziging}--\r\n--{Groep}--\r\n");
        return tekst.Length <= MaxBytes
            ? Encoding.ASCII.GetBytes(tekst.ToString())
            : throw new ArgumentException("A group is at most 4 MiB (TB-02).", nameof(verzoeken));
    }

    /// <summary>Status and code of the first operation that failed, or of any when all went well.</summary>
    public static (int Status, string Code) Lees(string antwoord)
    {
        var delen = Statusregel().Matches(antwoord);
        if (delen.Count == 0)
            return (0, "");
        var eerste = delen.FirstOrDefault(d => d.Groups["status"].Value[0] != '2') ?? delen[0];
        return (int.Parse(eerste.Groups["status"].ValueSpan), Foutcode().Match(antwoord, eerste.Index).Groups["code"].Value);
    }

    static void SchrijfDeel(StringBuilder tekst, Schrijfverzoek verzoek, string adres)
    {
        tekst.Append($"--{Wijziging}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        tekst.Append($"{verzoek.Methode} {adres} HTTP/1.1\r\nAccept: {Tabelclient.Soort}\r\nPrefer: return-no-content\r\n");
        if (verzoek.Conditie is not null)
            tekst.Append($"If-Match: {verzoek.Conditie}\r\n");
        if (verzoek.Inhoud.Length > 0)
            tekst.Append($"Content-Type: application/json\r\nContent-Length: {verzoek.Inhoud.Length}\r\n");
        tekst.Append($"\r\n{Encoding.ASCII.GetString(verzoek.Inhoud)}\r\n");
    }

    [GeneratedRegex(@"^HTTP/1\.1 (?<status>\d{3})", RegexOptions.Multiline)]
    private static partial Regex Statusregel();

    [GeneratedRegex("""
        "code"\s*:\s*"(?<code>[A-Za-z]{1,64})"
        """)]
    private static partial Regex Foutcode();
}
