using Hub.Berichtproeven;

namespace Hub.Regels.Tests;

/// <summary>A rule on an element, as the standard's table lists it.</summary>
/// <param name="Bericht">Message type.</param>
/// <param name="Klasse">Berichtklasse; empty for the message as a whole.</param>
/// <param name="Element">Path of the element within the class; empty for the class as a whole.</param>
/// <param name="Regel">Rule code.</param>
sealed record Regelplaats(string Bericht, string Klasse, string Element, string Regel)
{
    /// <summary>True when a path in the message is this place or lies in it.</summary>
    public bool Omvat(string pad)
    {
        var delen = pad.Split('/');
        if (Klasse.Length == 0)
            return true;
        string[] plaats = Element.Length == 0 ? [Klasse] : [Klasse, .. Element.Split('/')];
        return Enumerable.Range(0, delen.Length).Any(begin => delen.Skip(begin).Take(plaats.Length).SequenceEqual(plaats));
    }
}

/// <summary>Which rules about content apply where: <c>schemas/ijw-3.2/regels.tsv</c>, and the publication it must equal.</summary>
/// <param name="Plaatsen">The rows.</param>
sealed record Regeltabel(IReadOnlyList<Regelplaats> Plaatsen)
{
    /// <summary>The project's own.</summary>
    public static Regeltabel Eigen { get; } = new(
    [
        .. from rij in Rijen(Path.Combine(Gedeeld.Project, "schemas", "ijw-3.2", "regels.tsv"))
           select new Regelplaats(rij[0], rij[1], rij[2], rij[3]),
    ]);

    /// <summary>The message types and their rules, each once.</summary>
    public IEnumerable<(string Bericht, string Regel)> Paren => Plaatsen.Select(plaats => (plaats.Bericht, plaats.Regel)).Distinct();

    /// <summary>The publication's rows for these rules, without its data types.</summary>
    public static Regeltabel Gepubliceerd(IReadOnlySet<string> regels) => new(
    [
        .. from rij in Rijen(Path.Combine(Gedeeld.Standaard, "regels-per-bericht.tsv"))
           where regels.Contains(rij[7])
           let element = string.Join('/', rij[2..5].Where(deel => deel.Length > 0).Select(deel => deel.Split(':')[0]))
           select new Regelplaats(rij[0], rij[1], element, rij[7]),
    ]);

    static IEnumerable<string[]> Rijen(string bestand) => File.ReadLines(bestand).Skip(1).Select(regel => regel.Split('\t'));
}
