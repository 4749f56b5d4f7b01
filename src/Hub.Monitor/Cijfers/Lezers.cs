using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>How many persons each reader of an area finds behind a count: a regio of a verband can subtract itself (decision 0063).</summary>
static class Lezers
{
    /// <summary>Gives of a count first the persons of the whole area, then for each of its regios those that are left without it.</summary>
    public static Func<Cel, long[]> Van(IReadOnlyList<Jaarcijfers> jaren, IReadOnlyDictionary<string, IReadOnlyList<Jaarcijfers>> regios, Func<int, int> volledig)
    {
        var geheel = new Personen(jaren, null, regios, volledig);
        var delen = regios.Values.Select(regio => (Zelf: new Personen(regio, null, regios, volledig), Zonder: new Personen(jaren, regio, regios, volledig))).ToList();
        return cel => geheel.Van(cel) is > 0 and var aantal ? [aantal, .. Zonder(cel, delen)] : [0];
    }

    static IEnumerable<long> Zonder(Cel cel, List<(Personen Zelf, Personen Zonder)> delen)
    {
        var zelf = delen.Select(deel => deel.Zelf.Van(cel)).ToList();
        return delen.Select((deel, index) => Over(deel.Zonder.Van(cel), zelf, index));
    }

    // Who has help in two regios is one client of the verband, so at least those of the largest other regio are left.
    static long Over(long zonder, List<long> zelf, int index) =>
        zonder == 0 ? 0 : Math.Max(zonder, zelf.Where((_, andere) => andere != index).DefaultIfEmpty().Max());
}
