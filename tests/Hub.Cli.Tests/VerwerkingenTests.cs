using System.Net;
using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Cli.Tests;

/// <summary>The log of processing leaves the hub as lines, or over OTLP to a logboek (LD-05, LD-07).</summary>
public class VerwerkingenTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task A_day_is_exported_as_lines_and_the_same_records_go_to_a_logboek_over_OTLP()
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "bericht.xml");
        await Opdrachtregel.HubAsync(["genereer", "JW301", "--identificatie", "CLIVERWERK", "--uit", pad]);
        var id = JsonDocument.Parse((await HubAsync("0268", "stuur", "--json", pad)).Uit).RootElement.GetProperty("berichtId").GetString()!;
        await Wacht.TotAsync(async () => (await HubAsync("operator", "verwerkingen", "exporteer")).Uit.Contains(id, StringComparison.Ordinal));
        using var logboek = new Nagemaaktlogboek(status: 200);

        var verzonden = await HubAsync("operator", "verwerkingen", "exporteer", "--otlp", logboek.Adres);

        Assert.Equal(0, verzonden.Code);
        var spans = logboek.Ontvangen.SelectMany(r => r.GetProperty("resourceSpans")[0].GetProperty("scopeSpans")[0].GetProperty("spans").EnumerateArray()).ToList();
        Assert.Contains($"{spans.Count} records", verzonden.Fout, StringComparison.Ordinal);
        var span = spans.First(s => s.GetRawText().Contains(id, StringComparison.Ordinal));
        Assert.Matches("^[0-9a-f]{32}$", span.GetProperty("traceId").GetString());
        Assert.Matches("^[0-9]{19}$", span.GetProperty("startTimeUnixNano").GetString());
    }

    [Fact]
    public async Task What_the_logboek_does_not_confirm_fails_and_without_TLS_nothing_is_sent()
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "bericht.xml");
        await Opdrachtregel.HubAsync(["genereer", "JW301", "--identificatie", "CLIVERWERK2", "--uit", pad]);
        await HubAsync("0268", "stuur", pad);
        await Wacht.TotAsync(async () => (await HubAsync("operator", "verwerkingen", "exporteer")).Uit.Length > 0);
        using var logboek = new Nagemaaktlogboek(status: 503);

        var geweigerd = await HubAsync("operator", "verwerkingen", "exporteer", "--otlp", logboek.Adres);
        var onbeveiligd = await HubAsync("operator", "verwerkingen", "exporteer", "--otlp", "http://logboek.example");

        Assert.Equal(2, geweigerd.Code);
        Assert.Contains("503", geweigerd.Fout, StringComparison.Ordinal);
        Assert.Equal(2, onbeveiligd.Code);
        Assert.Contains("https", onbeveiligd.Fout, StringComparison.Ordinal);
    }

    Task<Uitslag> HubAsync(string partij, params string[] argumenten) =>
        Opdrachtregel.HubAsync(argumenten, $"demo-{partij}", hub.Hub.Adres);

    /// <summary>A logboek that keeps what it gets and answers with one status.</summary>
    sealed class Nagemaaktlogboek : IDisposable
    {
        readonly HttpListener _luisteraar = new();

        public Nagemaaktlogboek(int status)
        {
            Adres = $"http://127.0.0.1:{VrijePoort.Zoek()}/";
            _luisteraar.Prefixes.Add(Adres);
            _luisteraar.Start();
            _ = LuisterAsync(status);
        }

        public string Adres { get; }

        public List<JsonElement> Ontvangen { get; } = [];

        public void Dispose() => _luisteraar.Close();

        async Task LuisterAsync(int status)
        {
            while (_luisteraar.IsListening)
            {
                var context = await _luisteraar.GetContextAsync();
                using var json = await JsonDocument.ParseAsync(context.Request.InputStream);
                Ontvangen.Add(json.RootElement.Clone());
                context.Response.StatusCode = context.Request.Url!.AbsolutePath == "/v1/traces" ? status : 404;
                context.Response.Close();
            }
        }
    }
}
