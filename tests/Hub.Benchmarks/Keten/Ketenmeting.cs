using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Hub.Generator;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Validatie.Standaarden;
using Microsoft.Extensions.Logging;

namespace Hub.Benchmarks.Keten;

/// <summary>
/// Measures the whole hub on Azurite on this machine: storage requests per message on the accepted path with its
/// answer, time from acceptance to postbus, and messages per second. Absolute numbers are those of this machine and of Azurite, not of Azure.
/// </summary>
static class Ketenmeting
{
    const int Losse = 50;
    const int Stroom = 500;
    const int Verzenders = 8;
    const int Bezorgingen = 2; // a message and the answer that the hub writes to it
    const string Polling = "wachtrij haal"; // asking an empty queue; no message causes it

    public static async Task DraaiAsync()
    {
        await using var azurite = await AzuriteProces.StartAsync(new Azuriteopties(), CancellationToken.None);
        var opties = new LokaleHostOpties(azurite.Verbindingstekst, Path.Combine(AppContext.BaseDirectory, "demo", "partijen.json"), Demo: true, Poort: 0)
        {
            Logboek = log => log.SetMinimumLevel(LogLevel.Error),
        };
        await using var hub = await LokaleHost.StartAsync(opties, CancellationToken.None);
        using var teller = new Transactieteller();
        using var http = new HttpClient { BaseAddress = new Uri(hub.Adres, "/api/v1/") };
        http.DefaultRequestHeaders.Add("X-Api-Key", "demo-0268");

        await VerzendAsync(http, teller, Losse, 1, "WARM"); // not counted
        var rustig = await VerzendAsync(http, teller, Losse, 1, "LOS");
        var transacties = teller.Aantallen.ToDictionary();
        var druk = await VerzendAsync(http, teller, Stroom, Verzenders, "STROOM");
        Toon(transacties, rustig, druk);
    }

    static async Task<Meting> VerzendAsync(HttpClient http, Transactieteller teller, int aantal, int verzenders, string naam)
    {
        var berichten = await BerichtenAsync(aantal, naam);
        teller.Begin();
        var tijd = Stopwatch.StartNew();
        var volgende = -1;
        await Task.WhenAll(Enumerable.Range(0, verzenders).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref volgende); i < aantal; i = Interlocked.Increment(ref volgende))
            {
                using var inhoud = new ByteArrayContent(berichten[i]);
                inhoud.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
                using var antwoord = await http.PostAsync("berichten", inhoud);
                antwoord.EnsureSuccessStatusCode();
                while (verzenders == 1 && teller.Doorlooptijden.Length < Bezorgingen * (i + 1))
                    await Task.Delay(5); // one at a time: the next starts when this one and its answer are in their postbus
            }
        }));
        while (teller.Doorlooptijden.Length < Bezorgingen * aantal)
            await Task.Delay(20);
        return new Meting(aantal / tijd.Elapsed.TotalSeconds, teller.Doorlooptijden);
    }

    static async Task<byte[][]> BerichtenAsync(int aantal, string naam)
    {
        var generator = new Berichtgenerator(Berichtsoorten.Ingebouwd);
        var berichten = new byte[aantal][];
        for (var i = 0; i < aantal; i++)
        {
            using var stroom = new MemoryStream();
            await generator.SchrijfAsync(
                new Generatoropties
                {
                    Soort = Berichtsoorten.Ingebouwd.MetNaam("JW301")!, Seed = i, Peildatum = new DateOnly(2026, 1, 15),
                    Identificatie = $"{naam}{i}",
                },
                stroom, CancellationToken.None);
            berichten[i] = stroom.ToArray();
        }

        return berichten;
    }

    static void Toon(Dictionary<string, long> transacties, Meting rustig, Meting druk)
    {
        Console.WriteLine("Opslagverzoeken per bericht met zijn antwoord (JW301, aangenomen pad):");
        foreach (var (bewerking, aantal) in transacties.Where(t => t.Key != Polling).OrderBy(t => t.Key, StringComparer.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {bewerking,-22} {(double)aantal / Losse,6:0.00}"));
        var perBericht = (double)transacties.Where(t => t.Key != Polling).Sum(t => t.Value) / Losse;
        Schrijf(new { meting = "keten-transacties", perBericht = Math.Round(perBericht, 2) });
        Schrijf(new { meting = "keten-doorlooptijd", msP50 = rustig.Percentiel(50), msP95 = rustig.Percentiel(95) });
        Schrijf(new { meting = "keten-doorvoer", verzenders = Verzenders, berichtenPerSeconde = Math.Round(druk.PerSeconde, 1) });
    }

    static void Schrijf(object regel) => Console.WriteLine(JsonSerializer.Serialize(regel));

    sealed record Meting(double PerSeconde, double[] Doorlooptijden)
    {
        public double Percentiel(int p) => Math.Round(Doorlooptijden[Math.Min(Doorlooptijden.Length - 1, Doorlooptijden.Length * p / 100)], 1);
    }
}
