using System.Text.RegularExpressions;

namespace Hub.Capaciteit.Meting;

/// <summary>
/// The kind of a partition: its key with what varies replaced by what it stands for. How hot the hottest partition of a kind gets
/// follows from the parts (<see cref="Model.Aandelen"/>), so a table that is added later is judged without a change here.
/// </summary>
public static partial class Partitiesoort
{
    /// <summary>Part: code of a gemeente.</summary>
    public const string Gemeente = "<gemeente>";

    /// <summary>Part: code of an aanbieder.</summary>
    public const string Aanbieder = "<aanbieder>";

    /// <summary>Part: a day; all of today's messages share it.</summary>
    public const string Dag = "<dag>";

    /// <summary>Part: one hexadecimal digit of an id.</summary>
    public const string Scherf = "<scherf>";

    /// <summary>Part: an id or a keyed hash, different for every message or client.</summary>
    public const string Id = "<id>";

    /// <summary>The kind of this partition key.</summary>
    public static string Van(string sleutel)
    {
        var soort = Hash().Replace(sleutel, Id);
        soort = Datum().Replace(soort, Dag);
        soort = Hexcijfer().Replace(soort, Scherf);
        soort = Agbcode().Replace(soort, Aanbieder);
        return Gemeentecode().Replace(soort, Gemeente);
    }

    [GeneratedRegex("(?<![0-9A-Za-z])(?:[0-9a-f]{16,}|[0-9A-Za-z_-]{40,}={0,2})(?![0-9A-Za-z])")]
    private static partial Regex Hash();

    [GeneratedRegex(@"(?<!\d)20\d\d-?[01]\d(?:-?[0-3]\d)?(?!\d)")]
    private static partial Regex Datum();

    [GeneratedRegex("(?<=<dag>-)[0-9a-f](?![0-9a-z])")]
    private static partial Regex Hexcijfer();

    [GeneratedRegex(@"(?<![0-9A-Za-z])\d{8}(?![0-9A-Za-z])")]
    private static partial Regex Agbcode();

    [GeneratedRegex(@"(?<![0-9A-Za-z])\d{4}(?![0-9A-Za-z])")]
    private static partial Regex Gemeentecode();
}
