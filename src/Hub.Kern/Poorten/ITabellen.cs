namespace Hub.Kern.Poorten;

/// <summary>
/// Azure Table Storage, reduced to what the hub may do: read a row, page through <em>one</em> partition, write with a
/// condition. A scan over partitions cannot be expressed. Thread-safe. A condition that fails is a result, not an exception.
/// </summary>
public interface ITabellen
{
    /// <summary>Creates the table when it does not exist yet.</summary>
    Task MaakAsync(string tabel, CancellationToken ct);

    /// <summary>The row with this key, or null.</summary>
    Task<Rij?> LeesAsync(string tabel, string partitie, string sleutel, CancellationToken ct);

    /// <summary>
    /// One page of a partition in key order. A page may be empty and still have a <see cref="Bladzijde.Vervolg"/> (TB-03):
    /// go on until that is null, or use <see cref="Tabeluitbreidingen.LeesAllesAsync"/>.
    /// </summary>
    /// <param name="tabel">Table name.</param>
    /// <param name="partitie">Partition key.</param>
    /// <param name="bereik">Which row keys.</param>
    /// <param name="hoogstens">Rows per page, 1 to 1000.</param>
    /// <param name="vervolg">The previous page's <see cref="Bladzijde.Vervolg"/>, or null for the first page.</param>
    /// <param name="ct">Cancels the request.</param>
    Task<Bladzijde> BladerAsync(
        string tabel, string partitie, Sleutelbereik bereik, int hoogstens, string? vervolg, CancellationToken ct);

    /// <summary>Writes one row.</summary>
    Task<Schrijfuitkomst> SchrijfAsync(string tabel, Bewerking bewerking, CancellationToken ct);

    /// <summary>
    /// Writes several rows of one partition, all or nothing (TB-02): at most 100, each row once, 4 MiB together.
    /// The outcome is that of the first operation that failed.
    /// </summary>
    /// <exception cref="ArgumentException">Those bounds are broken; nothing was sent.</exception>
    Task<Schrijfuitkomst> SchrijfSamenAsync(string tabel, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct);
}

/// <summary>A table row.</summary>
/// <param name="Partitie">PartitionKey.</param>
/// <param name="Sleutel">RowKey.</param>
/// <param name="Velden">Properties: string, int, long, double, bool, DateTimeOffset (UTC), Guid or byte[]; a null is left out.</param>
/// <param name="Versie">ETag as read; null for a row that was not read.</param>
public sealed record Rij(
    string Partitie, string Sleutel, IReadOnlyDictionary<string, object?> Velden, string? Versie = null)
{
    /// <summary>The property, or the type's default when the row does not have it.</summary>
    public T? Veld<T>(string naam) => Velden.TryGetValue(naam, out var waarde) && waarde is T t ? t : default;
}

/// <summary>A range of row keys: from <paramref name="Van"/> (included) up to <paramref name="Tot"/> (not included); null is open.</summary>
public readonly record struct Sleutelbereik(string? Van = null, string? Tot = null)
{
    /// <summary>Every row of the partition.</summary>
    public static Sleutelbereik Alles => default;

    /// <summary>Every row after this key; null means from the start. '!' sorts before every character a key of ours has.</summary>
    public static Sleutelbereik Na(string? sleutel) => new(sleutel is null ? null : sleutel + '!');

    /// <summary>Every row whose key starts with this text.</summary>
    public static Sleutelbereik MetBegin(string begin) =>
        new(begin, begin[..^1] + (char)(begin[^1] + 1));
}

/// <summary>Part of a partition.</summary>
/// <param name="Rijen">The rows, in key order; may be empty although more follow.</param>
/// <param name="Vervolg">Opaque; where the next page starts, or null at the end.</param>
public sealed record Bladzijde(IReadOnlyList<Rij> Rijen, string? Vervolg);
