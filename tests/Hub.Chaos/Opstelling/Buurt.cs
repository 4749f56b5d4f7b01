using System.Diagnostics;
using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Chaos.Ontvangen;
using Hub.Chaos.Storen;
using Hub.Kern.Partijen;
using Hub.Lokaal.Azurite;
using Hub.Testbasis;
using Hub.Testbasis.Draaiend;

namespace Hub.Chaos.Opstelling;

/// <summary>
/// Everything around the messages: Azurite, the hub that reaches it only by way of failing lines, and recipients behind such lines,
/// each in a process of its own. Azurite itself is never harmed: it loses what it has in memory.
/// </summary>
sealed class Buurt : IAsyncDisposable
{
    const int SlotSeconden = 45; // of a queue message: half of it is longer than a dead hub keeps its lease on a recipient
    readonly List<Storingsproxy> _lijnen = [];
    readonly AzuriteProces _azurite;

    Buurt(AzuriteProces azurite, int seed)
    {
        (_azurite, Weer) = (azurite, new Weer(seed));
        var poort = VrijePoort.Zoek();
        Adres = Hubproces.Api(poort);
        var partijen = Path.Combine(Map, "partijen.json");
        Ontvangers = [.. Deelnemer.Alle.Where(d => d.Vorm is not null).Select(d => (d.Code, StartOntvanger(d, out var url), url))];
        File.WriteAllText(partijen, JsonSerializer.Serialize(new { partijen = Partijen() }));
        var opslag = Omleiding.Langs(azurite.Verbindingstekst, (_, naar) => Lijn(naar));
        Hub = new Waakhond(() => Hubstart(opslag, poort, partijen), Path.Combine(Map, "hub.log"));
    }

    /// <summary>The folder with everybody's logs and what the recipients received.</summary>
    public string Map { get; } = Directory.CreateTempSubdirectory("hub-chaos-").FullName;

    /// <summary>How bad it is on the lines.</summary>
    public Weer Weer { get; }

    /// <summary>Where the API is; the hub itself is reached without a failing line, but it is often dead.</summary>
    public Uri Adres { get; }

    /// <summary>The hub.</summary>
    public Waakhond Hub { get; }

    /// <summary>The recipients that get their messages pushed.</summary>
    public IReadOnlyList<(string Code, Waakhond Proces, Uri Url)> Ontvangers { get; }

    /// <summary>Storage without failing lines, to count in.</summary>
    public string Opslag => _azurite.Verbindingstekst;

    /// <summary>Starts everything.</summary>
    public static async Task<Buurt> StartAsync(int seed, CancellationToken ct) =>
        new(await AzuriteProces.StartAsync(new Azuriteopties(), ct), seed);

    /// <summary>What a recipient that gets its messages pushed has received.</summary>
    public IReadOnlyList<Aankomst> Ontvangen(string code) => Aankomst.Lees(code, Boek(code));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        foreach (var (_, proces, _) in Ontvangers)
            await proces.DisposeAsync();
        _lijnen.ForEach(lijn => lijn.Dispose());
        await _azurite.DisposeAsync();
    }

    string Boek(string code) => Path.Combine(Map, $"{code}.csv");

    int Lijn(int naar)
    {
        var lijn = new Storingsproxy(naar, Weer);
        _lijnen.Add(lijn);
        return lijn.Poort;
    }

    Waakhond StartOntvanger(Deelnemer deelnemer, out Uri url)
    {
        var poort = VrijePoort.Zoek();
        url = new Uri($"http://127.0.0.1:{Lijn(poort)}/berichten");
        return new Waakhond(
            () => new ProcessStartInfo(
                "dotnet", [Programma, "ontvanger", "--poort", $"{poort}", "--bestand", Boek(deelnemer.Code), "--vorm", $"{deelnemer.Vorm}"])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            },
            Path.Combine(Map, $"{deelnemer.Code}.log"));
    }

    // From its own output folder, also when a test runs it.
    static string Programma => Path.Combine(
        Gedeeld.Project, "tests", "Hub.Chaos", "bin", Hubprogramma.Configuratie, "net10.0", "Hub.Chaos.dll");

    static ProcessStartInfo Hubstart(string opslag, int poort, string partijen)
    {
        var start = Hubproces.Startgegevens(opslag, poort, SlotSeconden, partijen);
        // The hub's own waits, shortened so that a run of minutes sees several of them.
        foreach (var (nummer, seconden) in new[] { 1, 3, 5, 10, 20, 20, 20 }.Index())
            start.Environment[$"Hub__Wachttijden__{nummer}"] = $"00:00:{seconden:D2}";
        foreach (var (nummer, seconden) in new[] { 3, 6, 12 }.Index())
            start.Environment[$"Hub__Bezorgwachttijden__{nummer}"] = $"00:00:{seconden:D2}";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return start;
    }

    IEnumerable<object> Partijen()
    {
        foreach (var deelnemer in Deelnemer.Alle)
            yield return deelnemer.AlsPartij(Ontvangers.FirstOrDefault(o => o.Code == deelnemer.Code).Url);
        yield return new
        {
            code = "operator", naam = "Operator", rol = "operator", rechten = new[] { "metadata", "inhoud", "handelen" },
            sleutels = new[] { Partijregister.Sleutelhash("demo-operator") },
        };
    }
}
