using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Hub.Benchmarks.Snelheid;

/// <summary>
/// Reads the same messages in every way, in turn, in one process and on one thread, and keeps the best of several rounds: what is
/// compared then met the same machine. The last lines are JSON.
/// </summary>
static class Snelheidsmeting
{
    const int Ronden = 15;
    const double Mb = 1_000_000;
    static readonly TimeSpan Opwarmtijd = TimeSpan.FromSeconds(1);

    static readonly (string Naam, Action<byte[]> Lees)[] Manieren =
    [
        ("limiet", Lezers.Limiet), ("xmlreader", Lezers.XmlReader), ("xmlreader-xsd", Lezers.XmlReaderXsd), ("niveau1", Lezers.Niveau1), ("regels", Lezers.Regels),
    ];

    public static async Task DraaiAsync()
    {
        var regels = new List<Meting>();
        Berichtenset[] sets = [await Berichtenset.Jw323Async(), await Berichtenset.Jw301Async()];
        foreach (var (_, lees) in Manieren)
            WarmOp(sets[^1], lees);
        foreach (var set in sets)
        {
            Console.WriteLine($"{set.Naam}: {set.Berichten.Count} bericht(en), {set.Bytes / Mb:0.0} MB, beste van {Ronden} ronden");
            regels.AddRange(Meet(set));
        }

        foreach (var regel in regels)
            Console.WriteLine(JsonSerializer.Serialize(regel, JsonSerializerOptions.Web));
    }

    static IEnumerable<Meting> Meet(Berichtenset set)
    {
        var mbps = new Dictionary<string, double>();
        var bytes = new Dictionary<string, long>();
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            foreach (var (naam, lees) in Manieren)
            {
                var (snelheid, toegewezen) = Meet(set, lees);
                mbps[naam] = Math.Max(mbps.GetValueOrDefault(naam), snelheid);
                bytes[naam] = toegewezen;
            }
        }

        foreach (var (naam, _) in Manieren)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {naam,-14} {mbps[naam],9:0} MB/s  {mbps[naam] / mbps["xmlreader-xsd"],6:0.0} × XmlReader+XSD  {bytes[naam],12:N0} bytes per bericht"));
        }

        return Manieren.Select(maniere => new Meting(
            $"{set.Naam}-{maniere.Naam}", Math.Round(mbps[maniere.Naam], 1), Math.Round(mbps[maniere.Naam] / mbps["xmlreader-xsd"], 2),
            Math.Round(mbps[maniere.Naam] / mbps["limiet"], 3), bytes[maniere.Naam]));
    }

    // A hub runs for days: what is compared is code that the runtime has optimised.
    static void WarmOp(Berichtenset set, Action<byte[]> lees)
    {
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < Opwarmtijd)
            Meet(set, lees);
    }

    static (double Mbps, long BytesPerBericht) Meet(Berichtenset set, Action<byte[]> lees)
    {
        GC.Collect();
        var voor = GC.GetAllocatedBytesForCurrentThread();
        var begin = Stopwatch.GetTimestamp();
        foreach (var bericht in set.Berichten)
            lees(bericht);
        var duur = Stopwatch.GetElapsedTime(begin);
        return (set.Bytes / Mb / duur.TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - voor) / set.Berichten.Count);
    }

    sealed record Meting(string meting, double mbps, double xXmlReaderXsd, double xLimiet, long bytesPerBericht);
}
