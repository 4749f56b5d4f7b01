namespace Hub.Validatie.Standaarden;

/// <summary>A code list: <c>schemas/&lt;release&gt;/codelijsten/&lt;naam&gt;.tsv</c>, or one that belongs to no release. Immutable and thread-safe.</summary>
public sealed class Codelijst
{
    readonly string[] _kolommen;
    readonly Dictionary<string, string[]> _rijen;

    Codelijst(string naam, IEnumerable<string> regels)
    {
        var rijen = regels.Select(regel => regel.Split('\t')).ToList();
        Naam = naam;
        _kolommen = rijen[0];
        _rijen = rijen.Skip(1).ToDictionary(rij => rij[0]);
        Codes = [.. rijen.Skip(1).Select(rij => rij[0])];
    }

    /// <summary>Its name, for example <c>Eenheid</c>: that of the schema type without <c>LDT_</c>.</summary>
    public string Naam { get; }

    /// <summary>The codes in the order of the list.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Reads a list.</summary>
    /// <exception cref="FileNotFoundException">The release has no list of this name.</exception>
    public static Codelijst Lees(string release, string naam) => Lees($"{release}/codelijsten/{naam}.tsv");

    /// <summary>Reads a list by its path below <c>schemas/</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    internal static Codelijst Lees(string pad)
    {
        using var lezer = new StreamReader(Schemabron.Open(pad));
        var naam = Path.GetFileNameWithoutExtension(pad);
        return new Codelijst(naam, lezer.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>True when the list holds this code.</summary>
    public bool Bevat(string code) => _rijen.ContainsKey(code);

    /// <summary>What the code means, in Dutch; null when the list does not hold it.</summary>
    public string? Betekenis(string code) => _rijen.GetValueOrDefault(code)?[1];

    /// <summary>The value in a named column, empty when the row leaves it open; null when the list does not hold the code.</summary>
    /// <exception cref="ArgumentException">The list has no such column.</exception>
    public string? Waarde(string code, string kolom)
    {
        var index = Array.IndexOf(_kolommen, kolom);
        return index >= 0
            ? _rijen.GetValueOrDefault(code)?[index]
            : throw new ArgumentException($"Codelijst {Naam} heeft geen kolom {kolom}.", nameof(kolom));
    }
}
