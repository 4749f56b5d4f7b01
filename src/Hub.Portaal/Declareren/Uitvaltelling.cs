using Hub.Keten.Declaraties;
using Hub.Keten.Termijnen;
using Hub.Keten.Volumes;

namespace Hub.Portaal.Declareren;

/// <summary>What was refused for one reason, of one aanbieder or of all.</summary>
/// <param name="Retourcode">The standard's code.</param>
/// <param name="Aanbieder">AGB-code, or null for all together.</param>
/// <param name="Aantal">Prestaties; one with two reasons counts for both.</param>
/// <param name="Bedrag">Eurocents.</param>
public sealed record Uitvalregel(string Retourcode, string? Aanbieder, int Aantal, long Bedrag);

/// <summary>What was refused in a period.</summary>
/// <param name="PerReden">By reason, most euros first.</param>
/// <param name="PerAanbieder">By aanbieder and reason, likewise.</param>
/// <param name="Declaraties">Declaraties that were answered.</param>
/// <param name="Ingediend">Eurocents claimed in those.</param>
/// <param name="Afgewezen">Eurocents refused of that.</param>
public sealed record Uitval(
    IReadOnlyList<Uitvalregel> PerReden, IReadOnlyList<Uitvalregel> PerAanbieder, int Declaraties, long Ingediend, long Afgewezen);

/// <summary>Adds up what a gemeente refused, from the list of its declaraties. Thread-safe.</summary>
public sealed class Uitvaltelling(Declaratielijst lijst)
{
    /// <summary>Adds up the declaraties that came in during a period and were answered.</summary>
    public async Task<Uitval> TelAsync(string gemeente, Periode periode, CancellationToken ct)
    {
        var (redenen, aantal, ingediend, afgewezen) = (new Dictionary<(string, string), (int Aantal, long Bedrag)>(), 0, 0L, 0L);
        await foreach (var beeld in lijst.TussenAsync(gemeente, Nederland.Begin(periode.Begin), Nederland.Begin(periode.Einde.AddDays(1)), ct))
        {
            if (beeld is not { Ingediend: { } i, Beantwoord: { } b })
                continue;
            (aantal, ingediend, afgewezen) = (aantal + 1, ingediend + i.Bedrag, afgewezen + i.Bedrag - b.Toegekend);
            foreach (var reden in Redenen(i, b))
            {
                var (tot, som) = redenen.GetValueOrDefault((reden.Retourcode, beeld.Tegenpartij));
                redenen[(reden.Retourcode, beeld.Tegenpartij)] = (tot + reden.Aantal, som + reden.Bedrag);
            }
        }

        var perAanbieder = redenen.Select(r => new Uitvalregel(r.Key.Item1, r.Key.Item2, r.Value.Aantal, r.Value.Bedrag));
        var perReden = perAanbieder.GroupBy(r => r.Retourcode).Select(g => new Uitvalregel(g.Key, null, g.Sum(r => r.Aantal), g.Sum(r => r.Bedrag)));
        return new Uitval([.. Grootste(perReden)], [.. Grootste(perAanbieder)], aantal, ingediend, afgewezen);
    }

    // Refused as a whole: every Prestatie, for that reason.
    static IEnumerable<Afwijsreden> Redenen(Ingediend ingediend, Beantwoord beantwoord) => beantwoord.Geheelcodes.Count > 0
        ? beantwoord.Geheelcodes.Select(code => new Afwijsreden(code, ingediend.Prestaties, ingediend.Bedrag))
        : beantwoord.Redenen;

    static IEnumerable<Uitvalregel> Grootste(IEnumerable<Uitvalregel> regels) => regels
        .OrderByDescending(r => r.Bedrag).ThenBy(r => r.Retourcode, StringComparer.Ordinal).ThenBy(r => r.Aanbieder, StringComparer.Ordinal);
}
