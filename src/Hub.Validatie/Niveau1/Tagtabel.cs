using System.Collections.Concurrent;
using System.Text;
using Hub.Validatie.Schema;

namespace Hub.Validatie.Niveau1;

/// <summary>
/// The start and end tag of every element as this document will most likely write them: with the prefixes it declared on its
/// root, without attributes or white space. Immutable and thread-safe.
/// </summary>
sealed class Tagtabel
{
    const int MaxBewaard = 256;
    const int MaxVoorvoegsel = 32; // bytes: a table holds a prefix hundreds of times
    static readonly ConcurrentDictionary<(Berichtschema, string, string), Tagtabel> Bewaard = new();
    readonly Tag[] _open;
    readonly Tag[] _sluit;

    Tagtabel(Berichtschema schema, string eigen, string basis)
    {
        (_open, _sluit) = (new Tag[schema.Aantal], new Tag[schema.Aantal]);
        for (var knoop = 0; knoop < schema.Aantal; knoop++)
        {
            var naam = (schema.IsBasis(knoop) ? basis : eigen) is { Length: > 0 } voorvoegsel ? $"{voorvoegsel}:{schema.Naam(knoop)}" : schema.Naam(knoop);
            _open[knoop] = new Tag($"<{naam}>");
            _sluit[knoop] = new Tag($"</{naam}>");
        }
    }

    /// <summary>The table for these prefixes, or null when one is absurdly long; messages use few different ones, so they are kept.</summary>
    public static Tagtabel? Voor(Berichtschema schema, byte[] eigen, byte[] basis)
    {
        if (eigen.Length > MaxVoorvoegsel || basis.Length > MaxVoorvoegsel)
            return null;
        var sleutel = (schema, Encoding.UTF8.GetString(eigen), Encoding.UTF8.GetString(basis));
        if (Bewaard.TryGetValue(sleutel, out var tabel))
            return tabel;
        tabel = new Tagtabel(sleutel.schema, sleutel.Item2, sleutel.Item3);
        return Bewaard.Count < MaxBewaard ? Bewaard.GetOrAdd(sleutel, tabel) : tabel;
    }

    /// <summary>For example <c>&lt;jw301:Client&gt;</c>.</summary>
    public ref readonly Tag Open(int knoop) => ref _open[knoop];

    /// <summary>For example <c>&lt;/jw301:Client&gt;</c>.</summary>
    public ref readonly Tag Sluit(int knoop) => ref _sluit[knoop];
}
