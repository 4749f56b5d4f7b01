using System.Text;
using Hub.Kern.Berichten;
using Hub.Validatie.Lezen;
using Hub.Validatie.Schema.Waarden;

namespace Hub.Validatie.Schema;

/// <summary>
/// A message type as a flat table: every element at every place is one entry (<em>knoop</em>), so that its index stands for its
/// path. The root is 0; children follow each other in schema order. Immutable and thread-safe.
/// </summary>
public sealed class Berichtschema
{
    readonly Dictionary<string, int> _opPad;
    readonly string[] _paden;

    internal Berichtschema(Berichtsoort soort, string basisnaamruimte, Knoop[] knopen)
    {
        (Soort, Knopen) = (soort, knopen);
        (Naamruimte, Basisnaamruimte) = (Encoding.UTF8.GetBytes(soort.Naamruimte), Encoding.UTF8.GetBytes(basisnaamruimte));
        _paden = new string[knopen.Length];
        for (var knoop = 0; knoop < knopen.Length; knoop++)
            _paden[knoop] = knopen[knoop].Ouder switch { -1 => "", 0 => knopen[knoop].Naam, var ouder => $"{_paden[ouder]}/{knopen[knoop].Naam}" };
        _opPad = _paden.Index().ToDictionary(pad => pad.Item, pad => pad.Index, StringComparer.Ordinal);
    }

    /// <summary>The message type.</summary>
    public Berichtsoort Soort { get; }

    /// <summary>Number of entries.</summary>
    public int Aantal => Knopen.Length;

    internal Knoop[] Knopen { get; }

    internal byte[] Naamruimte { get; }

    internal byte[] Basisnaamruimte { get; }

    /// <summary>The entry at this path from below <c>Bericht</c>, for example <c>Client/Bsn</c>.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such path: a fault in the program.</exception>
    public int Knoop(string pad) =>
        _opPad.TryGetValue(pad, out var knoop) ? knoop : throw new KeyNotFoundException($"{Soort} heeft geen element {pad}.");

    /// <summary>As <see cref="Knoop"/>, but -1 when the schema has no such path.</summary>
    public int Zoek(string pad) => _opPad.GetValueOrDefault(pad, -1);

    /// <summary>The path of an entry; empty for the root.</summary>
    public string Pad(int knoop) => _paden[knoop];

    /// <summary>The local name of an entry.</summary>
    public string Naam(int knoop) => Knopen[knoop].Naam;

    /// <summary>The entry around this one; -1 for the root.</summary>
    public int Ouder(int knoop) => Knopen[knoop].Ouder;

    /// <summary>True when it can occur more than once, so that a path must say which.</summary>
    public bool IsHerhaalbaar(int knoop) => Knopen[knoop].IsHerhaalbaar;

    /// <summary>What kind of value it has.</summary>
    public Veldsoort Veldsoort(int knoop) => Knopen[knoop].Toets switch
    {
        Getaltoets => Lezen.Veldsoort.Getal,
        Datumtoets => Lezen.Veldsoort.Datum,
        _ => Lezen.Veldsoort.Tekst,
    };

    /// <summary>True when its namespace is that of the basisschema.</summary>
    public bool IsBasis(int knoop) => Knopen[knoop].IsBasis;

    /// <summary>The table as text, one line per entry: for golden files and for people.</summary>
    public string Afdruk()
    {
        var tekst = new StringBuilder($"{Soort} {Soort.Release}\n");
        for (var knoop = 0; knoop < Knopen.Length; knoop++)
        {
            var k = Knopen[knoop];
            var hoogstens = k.Maximum == Schema.Knoop.Onbegrensd ? "*" : $"{k.Maximum}";
            tekst.Append($"{knoop,4} {(k.IsBasis ? "ijw" : "")}:{(knoop == 0 ? k.Naam : _paden[knoop])} {k.Minimum}..{hoogstens}");
            tekst.Append(k.Toets is null ? $" → {k.EersteKind}..{k.Kindereinde - 1}\n" : $" {k.Toets}\n");
        }

        return tekst.ToString();
    }
}
