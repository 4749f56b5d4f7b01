using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Validatie;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;

namespace Hub.Benchmarks.Snelheid;

/// <summary>
/// How long a process that has done nothing yet takes to read the releases, compile all schemas and judge a first message. Each
/// measurement is a process of its own; the last line is JSON.
/// </summary>
static class Koudestart
{
    const int Keren = 9;

    /// <summary>Measures in new processes.</summary>
    public static async Task DraaiAsync()
    {
        var bestand = Path.GetTempFileName();
        await File.WriteAllBytesAsync(bestand, Proefberichten.Maak("JW323"));
        var tijden = new List<double>();
        for (var keer = 0; keer < Keren; keer++)
        {
            var opdracht = new ProcessStartInfo(Environment.ProcessPath!, ["koudestart", bestand]) { RedirectStandardOutput = true };
            using var proces = Process.Start(opdracht)!;
            tijden.Add(double.Parse(await proces.StandardOutput.ReadToEndAsync(), System.Globalization.CultureInfo.InvariantCulture));
            await proces.WaitForExitAsync();
        }

        File.Delete(bestand);
        tijden.Sort();
        Console.WriteLine(JsonSerializer.Serialize(new { meting = "koudestart", ms = tijden[Keren / 2], hoogste = tijden[^1] }));
    }

    /// <summary>One measurement, in this process: milliseconds on standard output.</summary>
    public static async Task MeetAsync(string bestand)
    {
        var bericht = await File.ReadAllBytesAsync(bestand);
        var begin = Stopwatch.GetTimestamp();
        var validator = new Berichtvalidator(Berichtschemas.Ingebouwd, Regelbronnen.Ingebouwd(TimeProvider.System));
        var uitkomst = await validator.ValideerAsync(PipeReader.Create(new ReadOnlySequence<byte>(bericht)), CancellationToken.None);
        var duur = Stopwatch.GetElapsedTime(begin);
        Console.WriteLine(uitkomst.IsGeldig ? FormattableString.Invariant($"{duur.TotalMilliseconds:0.0}") : "NaN");
    }
}
