using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Poorten;
using Hub.Monitor.Bijdragen;

namespace Hub.Monitor.Opslag;

/// <summary>
/// Contributions. Table <c>Monitor</c>: partition = gemeente and the last character of the pseudonym, row = pseudonym. Thread-safe.
/// </summary>
/// <param name="tabellen">Where they are kept.</param>
/// <param name="kast">Where they are kept.</param>
public sealed class Bijdragekast(ITabellen tabellen, Pakketkast kast)
{
    const string ClientVeld = "client";

    static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>The parts into which the clients of a gemeente are divided.</summary>
    public static IReadOnlyList<char> Scherven { get; } = [.. "0123456789abcdef"];

    /// <summary>In which part a client is.</summary>
    public static char Scherf(string pseudoniem) => pseudoniem[^1];

    /// <summary>Keeps a contribution in place of what was there, under whichever key the client was known.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="client">The client's pseudonyms, the newest key's first.</param>
    /// <param name="bijdrage">What the client contributes.</param>
    /// <param name="ct">Cancels; again completes it.</param>
    /// <returns>The parts that changed.</returns>
    public async Task<IReadOnlyList<char>> BewaarAsync(string gemeente, IReadOnlyList<string> client, Bijdrage bijdrage, CancellationToken ct)
    {
        foreach (var ouder in client.Skip(1))
            await tabellen.SchrijfAsync(Monitortabel.Naam, Bewerking.Verwijder(Partitie(gemeente, Scherf(ouder)), ouder), ct);
        var rijen = Pakketrij.Rijen(
            Partitie(gemeente, Scherf(client[0])), client[0], Inpakken(bijdrage), new Dictionary<string, object?> { [ClientVeld] = string.Join(' ', client) });
        _ = rijen.Count == 1
            ? await tabellen.SchrijfAsync(Monitortabel.Naam, Bewerking.Zet(rijen[0]), ct)
            : await tabellen.SchrijfSamenAsync(Monitortabel.Naam, [.. rijen.Select(Bewerking.Zet)], ct);
        return [.. client.Select(Scherf).Distinct()];
    }

    /// <summary>The contributions of a part, by pseudonym, after one that was seen.</summary>
    public async Task<IReadOnlyList<(string Client, Bijdrage Bijdrage)>> LeesAsync(string gemeente, char scherf, string? na, CancellationToken ct) =>
        [.. (await kast.LeesAsync(Partitie(gemeente, scherf), Sleutelbereik.Na(na), ct)).Select(p => (p.Sleutel, Uitpakken(p.Inhoud)))];

    /// <summary>The clients of a part, each with all pseudonyms.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> ClientenAsync(string gemeente, char scherf, CancellationToken ct) =>
        [.. (await kast.LeesAsync(Partitie(gemeente, scherf), Sleutelbereik.Alles, ct)).Select(p => p.Rij.Veld<string>(ClientVeld)!.Split(' '))];

    static string Partitie(string gemeente, char scherf) => $"{gemeente}-{scherf}";

    static byte[] Inpakken(Bijdrage bijdrage)
    {
        var doel = new MemoryStream();
        using (var pers = new BrotliStream(doel, CompressionLevel.Fastest))
            JsonSerializer.Serialize(pers, bijdrage, Json);
        return doel.ToArray();
    }

    static Bijdrage Uitpakken(byte[] bytes)
    {
        using var pers = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Bijdrage>(pers, Json) ?? throw new InvalidDataException("Een bijdrage aan de monitor is leeg.");
    }
}
