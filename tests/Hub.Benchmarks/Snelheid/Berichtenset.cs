using Hub.Generator;
using Hub.Validatie.Standaarden;

namespace Hub.Benchmarks.Snelheid;

/// <summary>What is read: one large message, or many small ones.</summary>
/// <param name="Naam">Begin of the names of its measurements, for example <c>jw323</c>.</param>
/// <param name="Berichten">The messages.</param>
sealed record Berichtenset(string Naam, IReadOnlyList<byte[]> Berichten)
{
    const int Groot = 24 * 1024 * 1024;
    const int Klein = 1000;
    static readonly DateOnly Peildatum = new(2026, 7, 15);

    public long Bytes => Berichten.Sum(bericht => (long)bericht.Length);

    /// <summary>One JW323 of 24 MB, as a large aanbieder sends each month.</summary>
    public static async Task<Berichtenset> Jw323Async() => new("jw323", [await MaakAsync("JW323", 1, Groot)]);

    /// <summary>1,000 different JW301 of a few kB.</summary>
    public static async Task<Berichtenset> Jw301Async()
    {
        var berichten = new List<byte[]>(Klein);
        for (var seed = 1; seed <= Klein; seed++)
            berichten.Add(await MaakAsync("JW301", seed, null));
        return new Berichtenset("jw301", berichten);
    }

    static async Task<byte[]> MaakAsync(string naam, int seed, int? doelbytes)
    {
        using var stroom = new MemoryStream();
        var opties = new Generatoropties
        {
            Soort = Berichtsoorten.Ingebouwd.MetNaam(naam)!, Seed = seed, Peildatum = Peildatum, Doelbytes = doelbytes,
        };
        await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(opties, stroom, CancellationToken.None);
        return stroom.ToArray();
    }
}
