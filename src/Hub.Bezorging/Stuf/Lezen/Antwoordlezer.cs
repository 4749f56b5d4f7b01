using System.Xml;
using Hub.Bezorging.Uitgaand;

namespace Hub.Bezorging.Stuf.Lezen;

/// <summary>Reads what a recipient answers to an envelope. Thread-safe.</summary>
static class Antwoordlezer
{
    const int MaxBytes = 256 * 1024;

    static readonly XmlReaderSettings Instellingen = new()
    {
        Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true,
    };

    /// <summary>Bv03: it has it. Fo03: refused, or a failure of its own. Anything else is judged by its HTTP status.</summary>
    public static async Task<Pogingsuitslag> LeesAsync(HttpResponseMessage antwoord, bool mogelijkDubbel, CancellationToken ct)
    {
        var (isBevestigd, code, plek) = await ZoekAsync(antwoord, ct);
        return (isBevestigd, code) switch
        {
            (true, _) => Pogingsuitslag.Afgeleverd("Bv03"),
            (_, Foutcodes.NietUniek) when mogelijkDubbel => Pogingsuitslag.Afgeleverd($"Fo03 {code}"), // it has it already
            (_, not null) => new(plek == "server" ? Pogingsuitkomst.Storing : Pogingsuitkomst.Geweigerd, $"Fo03 {code}"),
            _ when antwoord.IsSuccessStatusCode => new(Pogingsuitkomst.GeenAntwoord, $"HTTP {(int)antwoord.StatusCode} zonder Bv03"),
            _ => Verzender.Oordeel(antwoord, mogelijkDubbel: false),
        };
    }

    static async Task<(bool IsBevestigd, string? Code, string? Plek)> ZoekAsync(HttpResponseMessage antwoord, CancellationToken ct)
    {
        try
        {
            await using var stroom = await antwoord.Content.ReadAsStreamAsync(ct);
            using var xml = XmlReader.Create(new Begrensdestroom(stroom, MaxBytes), Instellingen);
            return await ZoekAsync(xml);
        }
        catch (Exception fout) when (fout is XmlException or Stuffout)
        {
            return (false, null, null);
        }
    }

    static async Task<(bool IsBevestigd, string? Code, string? Plek)> ZoekAsync(XmlReader xml)
    {
        string? code = null;
        while (await xml.ReadAsync())
        {
            if (xml is not { NodeType: XmlNodeType.Element, NamespaceURI: Stufnamen.Stuf })
                continue;
            if (xml.LocalName == "Bv03Bericht")
                return (true, null, null);
            if (xml.LocalName == "code")
                code = Foutcodes.Veilig(await xml.ReadElementContentAsStringAsync());
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "plek" } && code is not null)
                return (false, code, await xml.ReadElementContentAsStringAsync());
        }

        return (false, code, null);
    }
}
