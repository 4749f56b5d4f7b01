using Hub.Kern.Poorten;

namespace Hub.Cli.Uitvoer;

/// <summary>Counts verdicts per message type, and findings per rule and message type.</summary>
sealed class Samenvatting
{
    readonly SortedDictionary<string, (int Geldig, int Ongeldig)> _soorten = new(StringComparer.Ordinal);
    readonly SortedDictionary<(string Regel, string Soort), (int Bevindingen, int Bestanden)> _regels = [];

    /// <summary>True as long as nothing was found.</summary>
    public bool AllesGeldig => _soorten.Values.All(aantal => aantal.Ongeldig == 0);

    /// <summary>Counts one file.</summary>
    public void Tel(Validatieuitkomst uitkomst)
    {
        var soort = uitkomst.Soort?.Naam ?? "onbekend";
        var (geldig, ongeldig) = _soorten.GetValueOrDefault(soort);
        _soorten[soort] = uitkomst.IsGeldig ? (geldig + 1, ongeldig) : (geldig, ongeldig + 1);
        foreach (var groep in uitkomst.Bevindingen.GroupBy(bevinding => bevinding.Regel))
        {
            var (bevindingen, bestanden) = _regels.GetValueOrDefault((groep.Key, soort));
            _regels[(groep.Key, soort)] = (bevindingen + groep.Count(), bestanden + 1);
        }
    }

    /// <summary>Prints two tables on stdout.</summary>
    public void Schrijf()
    {
        Console.WriteLine();
        Tabel.Schrijf(["bericht", "geldig", "ongeldig"], _soorten.Select(s => new[] { s.Key, $"{s.Value.Geldig}", $"{s.Value.Ongeldig}" }));
        if (_regels.Count > 0)
            Tabel.Schrijf(
                ["regel", "bericht", "bevindingen", "bestanden"],
                _regels.Select(r => new[] { r.Key.Regel, r.Key.Soort, $"{r.Value.Bevindingen}", $"{r.Value.Bestanden}" }));
    }
}
