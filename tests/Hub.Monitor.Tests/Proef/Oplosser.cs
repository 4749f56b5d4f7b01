namespace Hub.Monitor.Tests.Proef;

/// <summary>
/// What a reader can find by adding up and subtracting: sums whose parts and whole are known or not, solved by elimination (Gauss), which finds
/// all that repeated subtraction finds, and more.
/// </summary>
sealed class Oplosser
{
    readonly Dictionary<string, decimal> _bekend = [];
    readonly List<Dictionary<string, decimal>> _sommen = [];

    public void Ken(string wat, decimal waarde) => _bekend[wat] = waarde;

    public void Som(string geheel, IEnumerable<string> delen)
    {
        var som = new Dictionary<string, decimal>();
        foreach (var (wat, factor) in delen.Select(d => (d, 1m)).Append((geheel, -1m)))
            som[wat] = som.GetValueOrDefault(wat) + factor;
        _sommen.Add(som);
    }

    /// <summary>What was not known and follows.</summary>
    public IEnumerable<string> Gevonden()
    {
        var onbekend = _sommen.SelectMany(s => s.Keys).Where(wat => !_bekend.ContainsKey(wat)).Distinct().ToList();
        var rijen = _sommen.Select(som => onbekend.Select(wat => (double)som.GetValueOrDefault(wat)).ToArray()).ToList();
        var spil = 0;
        for (var kolom = 0; kolom < onbekend.Count && spil < rijen.Count; kolom++)
        {
            var rij = rijen.FindIndex(spil, r => Math.Abs(r[kolom]) > 1e-9);
            if (rij < 0)
                continue;
            (rijen[spil], rijen[rij]) = (rijen[rij], rijen[spil]);
            Veeg(rijen, spil++, kolom);
        }

        return rijen.Where(r => r.Count(w => Math.Abs(w) > 1e-9) == 1).Select(r => onbekend[Array.FindIndex(r, w => Math.Abs(w) > 1e-9)]);
    }

    static void Veeg(List<double[]> rijen, int spil, int kolom)
    {
        for (var rij = 0; rij < rijen.Count; rij++)
        {
            var factor = rijen[rij][kolom] / rijen[spil][kolom];
            if (rij == spil || factor == 0)
                continue;
            for (var k = 0; k < rijen[rij].Length; k++)
                rijen[rij][k] -= factor * rijen[spil][k];
        }
    }
}
