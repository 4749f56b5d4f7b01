using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Poorten;

namespace Hub.Keten.Contracten;

/// <summary>
/// The lines of imports, kept where they are looked for. Table <c>Contracten</c>: partition = gemeente and aanbieder (translations:
/// gemeente), row = import and part; each row holds up to <see cref="RegelsPerRij"/> lines as JSON. Thread-safe.
/// </summary>
/// <param name="tabellen">Where they are kept.</param>
public sealed class Contractrijen(ITabellen tabellen)
{
    const int RegelsPerRij = 50; // at their longest about 20,000 characters; a property holds 32,000 (TB-05)
    const int Gelijktijdig = 8;
    const string RegelsVeld = "Regels";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it goes into a table, never into a page
    };

    /// <summary>Partition of what an aanbieder agreed for a gemeente.</summary>
    public static string Partitie(string gemeente, string aanbieder) => $"{gemeente}-{aanbieder}";

    /// <summary>Writes the lines of an import, by partition. Writing them again is harmless; nobody sees them before the import counts.</summary>
    public Task SchrijfAsync<T>(string import, IEnumerable<(string Partitie, IReadOnlyList<T> Regels)> groepen, CancellationToken ct)
    {
        var rijen = groepen.SelectMany(g => g.Regels.Chunk(RegelsPerRij).Index().Select(deel => new Rij(
            g.Partitie, $"{import}-{deel.Index:D4}", new Dictionary<string, object?> { [RegelsVeld] = JsonSerializer.Serialize(deel.Item, Json) })));
        return Parallel.ForEachAsync(rijen, new ParallelOptions { MaxDegreeOfParallelism = Gelijktijdig, CancellationToken = ct }, async (rij, ct) =>
            await tabellen.SchrijfAsync(Contractlogboek.Tabel, Bewerking.Zet(rij), ct));
    }

    /// <summary>The lines in one partition of those imports that count.</summary>
    public async Task<IReadOnlyList<T>> LeesAsync<T>(string partitie, IReadOnlySet<string> imports, CancellationToken ct)
    {
        var regels = new List<T>();
        await foreach (var rij in tabellen.LeesAllesAsync(Contractlogboek.Tabel, partitie, ct: ct))
        {
            if (imports.Contains(rij.Sleutel[..rij.Sleutel.IndexOf('-', StringComparison.Ordinal)]))
                regels.AddRange(JsonSerializer.Deserialize<List<T>>(rij.Veld<string>(RegelsVeld)!, Json)!);
        }

        return regels;
    }
}
