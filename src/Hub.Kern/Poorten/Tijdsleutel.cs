using System.Globalization;

namespace Hub.Kern.Poorten;

/// <summary>Row keys that sort by time and carry an id: <c>20260401093015123456-…</c>.</summary>
public static class Tijdsleutel
{
    /// <summary>The key of this id at this time; the same pair always gives the same key.</summary>
    public static string Van(DateTimeOffset tijdstip, string id) =>
        tijdstip.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture) + "-" + id;

    /// <summary>Up to this time, as the end of a range of keys (not included).</summary>
    public static string Grens(DateTimeOffset tijdstip) =>
        tijdstip.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture);

    /// <summary>The id in a key.</summary>
    public static string Id(string sleutel) => sleutel[(sleutel.IndexOf('-', StringComparison.Ordinal) + 1)..];
}
