using System.Globalization;

namespace Hub.Berichtproeven.Taal;

/// <summary>One line of a scenario: a first word that says what it is, and pairs of a word and a value in any order.</summary>
/// <param name="bestand">For messages.</param>
/// <param name="regelnummer">From 1.</param>
/// <param name="tekst">The line.</param>
sealed class Zin(string bestand, int regelnummer, string tekst)
{
    readonly List<string> _woorden = [.. tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The first word.</summary>
    public string Soort { get; } = tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];

    /// <summary>What follows the first word, as it stands.</summary>
    public string Rest { get; } = tekst.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries) is [_, var rest] ? rest : "";

    /// <summary>Takes the next word, after the ones that were taken.</summary>
    public string Neem(string wat)
    {
        if (_woorden.Count == 0)
            throw Fout($"hier ontbreekt {wat}");
        var woord = _woorden[0];
        _woorden.RemoveAt(0);
        return woord;
    }

    /// <summary>True when these words stand in it; takes them.</summary>
    public bool Heeft(params string[] woorden)
    {
        var plaats = Plaats(woorden);
        if (plaats >= 0)
            _woorden.RemoveRange(plaats, woorden.Length);
        return plaats >= 0;
    }

    /// <summary>The value after a word, or null; takes both.</summary>
    public string? Na(string woord) => NaMeer(woord, 1)?[0];

    /// <summary>The day after a word, or null.</summary>
    public DateOnly? Dag(string woord) => Na(woord) is { } waarde ? Datum(waarde) : null;

    /// <summary>An amount in euros after a word, in eurocents, or null.</summary>
    public long? Bedrag(string woord) => Na(woord) is { } waarde ? Eurocenten(waarde) : null;

    /// <summary>A whole month after a word.</summary>
    public (DateOnly Begin, DateOnly Einde)? Maand(string woord)
    {
        if (Na(woord) is not { } waarde)
            return null;
        var begin = Datum(waarde + "-01");
        return (begin, begin.AddMonths(1).AddDays(-1));
    }

    /// <summary>A volume with its unit after a word; of euros in eurocents.</summary>
    public (long Volume, string Eenheid)? Volume(string woord)
    {
        if (NaMeer(woord, 2) is not [var getal, var naam])
            return null;
        var eenheid = Eenheden.GetValueOrDefault(naam) ?? throw Fout($"kent geen eenheid '{naam}'; kies uit {string.Join(", ", Eenheden.Keys)}");
        return (naam == "euro" ? Eurocenten(getal) : Getal(getal), eenheid);
    }

    /// <summary>A whole number.</summary>
    public long Getal(string waarde) =>
        long.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : throw Fout($"'{waarde}' is geen heel getal");

    /// <summary>A day.</summary>
    public DateOnly Datum(string waarde) =>
        DateOnly.TryParseExact(waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? dag
            : throw Fout($"'{waarde}' is geen dag; schrijf JJJJ-MM-DD");

    /// <summary>Complains about what nobody took: a word that does not belong here.</summary>
    public void Klaar()
    {
        if (_woorden.Count > 0)
            throw Fout($"begrijpt '{string.Join(' ', _woorden)}' niet");
    }

    /// <summary>What is wrong, with the place.</summary>
    public InvalidDataException Fout(string wat) => new($"{bestand}, regel {regelnummer}: {wat}.");

    static readonly Dictionary<string, string> Eenheden = new()
    {
        ["minuut"] = "01", ["uur"] = "04", ["etmaal"] = "14", ["dagdeel"] = "16", ["stuks"] = "82", ["euro"] = "83", ["inspanning"] = "84",
    };

    long Eurocenten(string waarde) =>
        decimal.TryParse(waarde.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro)
            ? (long)(euro * 100)
            : throw Fout($"'{waarde}' is geen bedrag in euro's");

    List<string>? NaMeer(string woord, int aantal)
    {
        var plaats = Plaats([woord]);
        if (plaats < 0)
            return null;
        if (plaats + aantal >= _woorden.Count)
            throw Fout($"na '{woord}' ontbreekt iets");
        var waarden = _woorden.GetRange(plaats + 1, aantal);
        _woorden.RemoveRange(plaats, aantal + 1);
        return waarden;
    }

    int Plaats(string[] woorden) =>
        Enumerable.Range(0, Math.Max(0, _woorden.Count - woorden.Length + 1)).Where(i => woorden.Index().All(w => _woorden[i + w.Index] == w.Item))
            .DefaultIfEmpty(-1).First();
}
