using Hub.Kern.Poorten;

namespace Hub.Monitor.Opslag;

/// <summary>Bytes under a key: in one row, or when there are many in a few that are written together.</summary>
static class Pakketrij
{
    const int MaxStuk = 60 * 1024; // bytes per property; a property holds 64 KiB (TB-05)
    const int StukkenPerRij = 12;  // 720 KiB; a row holds 1 MiB (TB-04)
    const string Delen = "delen";

    /// <summary>Sorts after every character of a key, so that the rows of a key stand together.</summary>
    const char Vervolg = '~';

    public static IReadOnlyList<Rij> Rijen(string partitie, string sleutel, byte[] inhoud, IReadOnlyDictionary<string, object?>? velden = null)
    {
        var delen = inhoud.Chunk(MaxStuk).Chunk(StukkenPerRij).DefaultIfEmpty([]).ToList();
        return [.. delen.Select((stukken, index) => new Rij(
            partitie, index == 0 ? sleutel : $"{sleutel}{Vervolg}{index:D2}",
            stukken.Select((stuk, nummer) => KeyValuePair.Create($"d{nummer:D2}", (object?)stuk))
                .Concat(index == 0 ? [KeyValuePair.Create(Delen, (object?)delen.Count), .. velden ?? new Dictionary<string, object?>()] : [])
                .ToDictionary()))];
    }

    /// <summary>What stands in rows in key order. Rows that a larger content left behind are passed over.</summary>
    public static IEnumerable<(Rij Kop, byte[] Inhoud)> Lees(IReadOnlyList<Rij> rijen)
    {
        for (var index = 0; index < rijen.Count; index++)
        {
            if (rijen[index].Veld<int>(Delen) is > 0 and var delen)
                yield return (rijen[index], [.. rijen.Skip(index).Take(delen).SelectMany(Stukken).SelectMany(stuk => stuk)]);
        }
    }

    static IEnumerable<byte[]> Stukken(Rij rij) =>
        Enumerable.Range(0, StukkenPerRij).Select(nummer => rij.Veld<byte[]>($"d{nummer:D2}")).OfType<byte[]>();
}
