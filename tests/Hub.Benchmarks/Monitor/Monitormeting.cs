using System.Diagnostics;
using System.Text.Json;
using Hub.Kern.Poorten;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Monitor.Opslag;
using Hub.Monitor.Tests.Proef;
using Hub.Portaal.Tests.Toegang;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Benchmarks.Monitor;

/// <summary>
/// Measures how long the figures of the G7 take over the simulated year of more than 50,000 messages: through the API and as a page of a running
/// hub, from prepared rows on Azurite. Absolute numbers are those of this machine.
/// </summary>
static class Monitormeting
{
    const int Gesprekken = 4_800;
    const int Keren = 30;
    static readonly string[] Themas = ["overzicht", "kosten", "clienten", "wachttijden", "verloop", "plafonds", "aanbieders", "functies"];

    public static async Task DraaiAsync()
    {
        var (proef, berichten, vullen) = await VulAsync();
        var map = Directory.CreateTempSubdirectory("hub-meting");
        try
        {
            await using var azurite = await AzuriteProces.StartAsync(new Azuriteopties(), CancellationToken.None);
            await using var hub = await StartAsync(azurite, map.FullName);
            foreach (var partitie in new[] { "totaal", "verband-g7" })
                await KopieerAsync(proef.Tabellen, hub.Diensten.GetRequiredService<ITabellen>(), partitie);
            Console.WriteLine($"{berichten} berichten; bijdragen en tellingen bijgewerkt in {vullen:F1} s");
            using var api = new HttpClient { BaseAddress = hub.Adres };
            api.DefaultRequestHeaders.Add("X-Api-Key", "demo-r0");
            using var bezoeker = new Bezoeker(hub.Adres);
            await bezoeker.MeldAanAsync("demo-r0");
            foreach (var thema in Themas)
            {
                await MeetAsync(api, $"/api/v1/monitor/verbanden/g7/cijfers/{thema}?jaar=2026", $"api-{thema}", berichten);
                await MeetAsync(bezoeker.Http, $"/portaal/monitor/{thema}?gebied=verband-g7&jaar=2026", $"pagina-{thema}", berichten);
            }
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    static async Task<(Monitorproef Proef, int Berichten, double Seconden)> VulAsync()
    {
        var jaar = await Jaar.MaakAsync(Gesprekken, 2026);
        var proef = await Monitorproef.MaakAsync(Monitorproef.Jaarpartijen());
        foreach (var bericht in jaar)
            await proef.OntvangAsync(bericht);
        var klok = Stopwatch.StartNew();
        await proef.WerkBijAsync();
        return (proef, jaar.Count, klok.Elapsed.TotalSeconds);
    }

    static async Task<LokaleHost> StartAsync(AzuriteProces azurite, string map)
    {
        var partijen = Path.Combine(map, "partijen.json");
        await File.WriteAllTextAsync(partijen, JsonSerializer.Serialize(new
        {
            partijen = Enumerable.Range(0, 7).Select(r => (object)new { code = $"r{r}", naam = $"Regio {r}", rol = "regio", samenwerking = "g7", sleutels = new[] { Hash($"demo-r{r}") } }),
        }));
        return await LokaleHost.StartAsync(
            new LokaleHostOpties(azurite.Verbindingstekst, partijen, Demo: true, Poort: 0) { Logboek = log => log.SetMinimumLevel(LogLevel.Error) }, CancellationToken.None);
    }

    static string Hash(string sleutel) => Hub.Kern.Partijen.Partijregister.Sleutelhash(sleutel);

    static async Task KopieerAsync(ITabellen van, ITabellen naar, string partitie)
    {
        await foreach (var rij in van.LeesAllesAsync(Monitortabel.Naam, partitie))
            await naar.SchrijfAsync(Monitortabel.Naam, Bewerking.Zet(rij with { Versie = null }), CancellationToken.None);
    }

    // Hub and caller are one process, Azurite is another: the processor's time is that of the request at both ends.
    static async Task MeetAsync(HttpClient http, string pad, string naam, int berichten)
    {
        var tijden = new List<double>();
        var processor = TimeSpan.Zero;
        for (var keer = 0; keer <= Keren; keer++)
        {
            var klok = Stopwatch.StartNew();
            _ = await http.GetByteArrayAsync(pad);
            tijden.Add(klok.Elapsed.TotalMilliseconds);
            if (keer == 0)
                processor = Environment.CpuUsage.TotalTime; // what comes first reads the counts; from then on they are known
        }

        var (eerste, rest) = (tijden[0], tijden.Skip(1).Order().ToList());
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            meting = $"monitor-g7-{naam}", berichten, msEerste = Math.Round(eerste, 1), msP50 = Math.Round(rest[Keren / 2], 1), msP95 = Math.Round(rest[Keren * 95 / 100], 1),
            msProcessor = Math.Round((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Keren, 1),
        }));
    }
}
