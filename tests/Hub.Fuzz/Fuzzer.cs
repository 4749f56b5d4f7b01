using System.Diagnostics;
using Hub.Berichtproeven;
using Hub.Berichtproeven.Mutaties;
using Hub.Kern.Berichten;
using Hub.Validatie;

namespace Hub.Fuzz;

/// <summary>
/// Reads mutations of the corpus and of generated messages, whole and in random pieces, until the time is up. A crash, an exception,
/// a hang, or findings that depend on the pieces end it with the seed that shows it again.
/// </summary>
static class Fuzzer
{
    const int PerRonde = 500;
    static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10); // for one message of some kB
    static readonly Berichtvalidator Validator = Proefvalidator.Gedeeld;

    public static async Task<int> DraaiAsync(TimeSpan duur, int seed)
    {
        var begin = Stopwatch.GetTimestamp();
        var zaden = Corpus().Concat(Proefberichten.Namen.Select(naam => Proefberichten.Maak(naam))).ToList();
        long gelezen = 0;
        for (; Stopwatch.GetElapsedTime(begin) < duur; seed++)
        {
            foreach (var mutatie in Bytemutator.Muteer(zaden[seed % zaden.Count], seed, PerRonde).SelectMany(m => Nogmaals(m, seed)))
            {
                if (await ProbeerAsync(mutatie.Bericht, seed) is { } fout)
                {
                    await Console.Error.WriteLineAsync($"seed {seed}, {mutatie.Soort}: {fout}");
                    await File.WriteAllBytesAsync("fuzz-fout.xml", mutatie.Bericht);
                    return 1;
                }

                gelezen++;
            }

            if (seed % 50 == 0)
                Console.WriteLine($"{Stopwatch.GetElapsedTime(begin):mm\\:ss}  {gelezen:N0} berichten, seed {seed}");
        }

        Console.WriteLine($"{gelezen:N0} berichten in {duur.TotalMinutes:0.#} minuten: geen fout, volgende seed {seed}");
        return 0;
    }

    static IEnumerable<byte[]> Corpus() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    // Once more, so that faults meet each other.
    static IEnumerable<Mutatie> Nogmaals(Mutatie mutatie, int seed) =>
        mutatie.Bericht.Length == 0 ? [mutatie] : [mutatie, .. Bytemutator.Muteer(mutatie.Bericht, seed + 1, 1)];

    static async Task<string?> ProbeerAsync(byte[] bericht, int seed)
    {
        try
        {
            var heel = await LeesAsync(Stukjespijp.InEens(bericht));
            var kans = new Random(seed);
            var stukken = Enumerable.Range(0, bericht.Length + 1).Select(_ => kans.Next(1, 200));
            return heel.SequenceEqual(await LeesAsync(new Stukjespijp(bericht, stukken))) ? null : "andere bevindingen in stukken";
        }
#pragma warning disable CA1031 // whatever it throws is what is looked for
        catch (Exception fout)
#pragma warning restore CA1031
        {
            return fout.ToString();
        }
    }

    static async Task<IReadOnlyList<Bevinding>> LeesAsync(System.IO.Pipelines.PipeReader bericht) =>
        (await Task.Run(() => Validator.ValideerAsync(bericht, default).AsTask()).WaitAsync(Geduld)).Bevindingen;
}
