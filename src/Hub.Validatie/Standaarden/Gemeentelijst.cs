using System.Globalization;
using System.Text;
using Hub.Validatie.Lezen;

namespace Hub.Validatie.Standaarden;

/// <summary>The gemeenten of the Netherlands per year: <c>schemas/codelijsten/gemeenten/&lt;jaar&gt;.tsv</c> (CBS, 1 January). Immutable and thread-safe.</summary>
public sealed class Gemeentelijst
{
    const string Map = "codelijsten/gemeenten/";
    readonly SortedList<int, Codelijst> _jaren;

    Gemeentelijst(SortedList<int, Codelijst> jaren) => _jaren = jaren;

    /// <summary>The lists that are built in.</summary>
    public static Gemeentelijst Ingebouwd { get; } = new(new SortedList<int, Codelijst>(
        Schemabron.Bestanden(Map).ToDictionary(bestand => int.Parse(bestand[..4], CultureInfo.InvariantCulture), bestand => Codelijst.Lees($"{Map}{bestand}"))));

    /// <summary>
    /// False when the list of this day lacks the code. A day before the first list is not judged; after the last list that one counts,
    /// until there is a newer one.
    /// </summary>
    /// <param name="code">Gemeentecode, UTF-8.</param>
    /// <param name="dag">The day, as <see cref="Datumgetal"/> makes it.</param>
    public bool KanBestaan(ReadOnlySpan<byte> code, long dag)
    {
        var jaar = dag / 10_000;
        if (jaar < _jaren.Keys[0])
            return true;
        var lijst = _jaren.Last(lijst => lijst.Key <= jaar).Value;
        return lijst.Bevat(Encoding.UTF8.GetString(code));
    }

    /// <summary>The name of a gemeente in the newest list that has it; null when none has.</summary>
    public string? Naam(string code) => _jaren.Values.Reverse().Select(lijst => lijst.Betekenis(code)).FirstOrDefault(naam => naam is not null);
}
