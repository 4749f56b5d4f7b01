using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Hub.Capaciteit.Meting;

/// <summary>
/// Sees every request that this process sends to storage, and for which function, by the events that ASP.NET Core and HttpClient
/// raise for diagnostics: the hub itself is measured as it is. What runs outside a function, the local host's own polling, is what
/// in Azure the Functions host does, and is not counted. Thread-safe.
/// </summary>
sealed partial class Verkeersmeter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    const string Binnen = "Microsoft.AspNetCore.Hosting.HttpRequestIn.Start";
    const string Uit = "System.Net.Http.HttpRequestOut.Start";
    const string Terug = "System.Net.Http.HttpRequestOut.Stop";
    const long MaxLichaam = 4 * 1024 * 1024; // a group of table operations (TB-02)

    readonly AsyncLocal<string?> _functie = new();
    readonly ConcurrentQueue<Aanraking> _aanrakingen = [];
    readonly ConcurrentDictionary<string, int> _onderweg = new();
    readonly List<IDisposable> _abonnementen = [];
    readonly Dictionary<int, string> _diensten;
    readonly TimeProvider _klok;
    long _laatste;

    /// <param name="verbindingstekst">Where storage is, so that requests to it can be told from others.</param>
    /// <param name="klok">Tells how long it has been quiet.</param>
    public Verkeersmeter(string verbindingstekst, TimeProvider klok)
    {
        _klok = klok;
        _diensten = new()
        {
            [Poort(verbindingstekst, "Table")] = Diensten.Tabel,
            [Poort(verbindingstekst, "Blob")] = Diensten.Blob,
            [Poort(verbindingstekst, "Queue")] = Diensten.Wachtrij,
        };
        _abonnementen.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>How long ago a function last used storage.</summary>
    public TimeSpan Stil => _klok.GetElapsedTime(Interlocked.Read(ref _laatste));

    /// <summary>What was touched since the last call.</summary>
    public IReadOnlyList<Aanraking> Neem()
    {
        var genomen = new List<Aanraking>();
        while (_aanrakingen.TryDequeue(out var aanraking))
            genomen.Add(aanraking);
        return genomen;
    }

    /// <summary>Runs something as if it were this function.</summary>
    public async Task AlsAsync(string functie, Func<Task> actie)
    {
        Begin(functie);
        await actie();
        _functie.Value = null;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is "Microsoft.AspNetCore" or "HttpHandlerDiagnosticListener")
            _abonnementen.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: Binnen, Value: HttpContext context })
            Begin(Functie(context.Request));
        else if (value.Key == Uit && _functie.Value is { } begonnen)
            _onderweg.AddOrUpdate(begonnen, 1, (_, aantal) => aantal + 1);
        else if (value.Key == Terug && _functie.Value is { } functie)
            Noteer(functie, Lid<HttpRequestMessage>(value.Value, "Request"), Lid<HttpResponseMessage>(value.Value, "Response"));
    }

    public void OnCompleted()
    {
        // The listeners of ASP.NET Core and HttpClient live as long as the process.
    }

    public void OnError(Exception error)
    {
        // Neither of them reports errors this way.
    }

    public void Dispose() => _abonnementen.ForEach(a => a.Dispose());

    void Begin(string functie)
    {
        _functie.Value = functie;
        _aanrakingen.Enqueue(new Aanraking(functie, Diensten.Functie, functie, "", Toegang.Lezen, 1));
    }

    void Noteer(string functie, HttpRequestMessage? verzoek, HttpResponseMessage? antwoord)
    {
        var naast = _onderweg.AddOrUpdate(functie, 0, (_, aantal) => aantal - 1) + 1;
        if (verzoek?.RequestUri is not { } adres || !_diensten.TryGetValue(adres.Port, out var dienst))
            return;
        var isTabel = dienst == Diensten.Tabel;
        foreach (var aanraking in Opslagverzoek.Lees(
            functie, dienst, verzoek.Method, adres, isTabel ? Tekst(verzoek.Content) : "", isTabel ? Tekst(antwoord?.Content) : ""))
            _aanrakingen.Enqueue(aanraking with { Gelijktijdig = naast });
        Interlocked.Exchange(ref _laatste, _klok.GetTimestamp());
    }

    // Table bodies are small and in memory; once loaded into the buffer they can still be read by whom they are for.
    static string Tekst(HttpContent? inhoud)
    {
        if (inhoud is null)
            return "";
        inhoud.LoadIntoBufferAsync(MaxLichaam).GetAwaiter().GetResult();
        using var lezer = new StreamReader(inhoud.ReadAsStream(), leaveOpen: true);
        var tekst = lezer.ReadToEnd();
        lezer.BaseStream.Position = 0;
        return tekst;
    }

    static string Functie(HttpRequest verzoek) => verzoek.Path.StartsWithSegments("/api/v1", out var rest)
        ? $"{verzoek.Method} {Kenmerk().Replace(rest.Value!, "{id}")}"
        : verzoek.Path.Value!.TrimStart('/');

    static T? Lid<T>(object? waarde, string naam) where T : class => waarde?.GetType().GetProperty(naam)?.GetValue(waarde) as T;

    static int Poort(string verbindingstekst, string dienst) =>
        int.Parse(Regex.Match(verbindingstekst, $@"{dienst}Endpoint=http://[^:]+:(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9a-f]{16,}")]
    private static partial Regex Kenmerk();
}
