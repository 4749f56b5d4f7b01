using System.Text.RegularExpressions;

namespace Hub.Capaciteit.Meting;

/// <summary>Reads from a request to storage what it touches. The addresses are those of <c>Hub.Opslag</c>, path style as Azurite has them.</summary>
static partial class Opslagverzoek
{
    /// <summary>What the request touches; a group of table operations touches more than one thing.</summary>
    public static IEnumerable<Aanraking> Lees(string functie, string dienst, HttpMethod methode, Uri adres, string lichaam, string antwoord)
    {
        var pad = Uri.UnescapeDataString(adres.AbsolutePath)[1..].Split('/', 2)[^1]; // without the account
        return dienst switch
        {
            Diensten.Tabel when pad == "$batch" => Groep(functie, lichaam),
            Diensten.Tabel => [Tabel(functie, methode.Method, pad + Uri.UnescapeDataString(adres.Query), lichaam, Rijen(antwoord))],
            Diensten.Blob => [new Aanraking(functie, dienst, pad.Split('/')[0], "", Blobtoegang(methode, adres.Query), 1)],
            _ => [new Aanraking(functie, dienst, pad.Split('/')[0], "", Soort(methode.Method), 1)],
        };
    }

    static Aanraking Tabel(string functie, string methode, string pad, string lichaam, int rijen)
    {
        var sleutel = Sleutel().Match(pad) is { Success: true } inAdres ? inAdres : SleutelInJson().Match(lichaam);
        return new Aanraking(
            functie, Diensten.Tabel, Naam().Match(pad).Value, Partitiesoort.Van(sleutel.Groups["sleutel"].Value), Soort(methode), rijen);
    }

    // A change set: each operation is a request line, headers and a body (TB-02).
    static IEnumerable<Aanraking> Groep(string functie, string lichaam)
    {
        var regels = Verzoekregel().Matches(lichaam);
        foreach (var (index, regel) in regels.Index())
        {
            var einde = index + 1 < regels.Count ? regels[index + 1].Index : lichaam.Length;
            var pad = Uri.UnescapeDataString(new Uri(regel.Groups["adres"].Value).AbsolutePath).Split('/', 3)[^1];
            yield return Tabel(functie, regel.Groups["methode"].Value, pad, lichaam[regel.Index..einde], 1);
        }
    }

    static int Rijen(string antwoord) => Math.Max(1, Rijsleutel().Count(antwoord));

    static Toegang Blobtoegang(HttpMethod methode, string vraag) =>
        vraag.Contains("comp=list&", StringComparison.Ordinal) ? Toegang.Opsommen : Soort(methode.Method);

    static Toegang Soort(string methode) => methode switch
    {
        "GET" or "HEAD" => Toegang.Lezen,
        "DELETE" => Toegang.Verwijderen,
        _ => Toegang.Schrijven,
    };

    [GeneratedRegex("^[A-Za-z0-9]+")]
    private static partial Regex Naam();

    [GeneratedRegex("PartitionKey(?:=| eq )'(?<sleutel>[^']*)'")]
    private static partial Regex Sleutel();

    [GeneratedRegex("\"PartitionKey\"\\s*:\\s*\"(?<sleutel>[^\"]*)\"")]
    private static partial Regex SleutelInJson();

    [GeneratedRegex("\"RowKey\"\\s*:")]
    private static partial Regex Rijsleutel();

    [GeneratedRegex("^(?<methode>POST|PUT|MERGE|PATCH|DELETE|GET) (?<adres>http\\S+) HTTP/1.1", RegexOptions.Multiline)]
    private static partial Regex Verzoekregel();
}
