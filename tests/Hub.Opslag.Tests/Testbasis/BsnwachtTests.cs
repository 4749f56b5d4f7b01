using System.Diagnostics;
using System.Diagnostics.Metrics;
using Hub.Kern.Poorten;
using Hub.Opslag.Blobs;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis;
using Hub.Testbasis.Bsnwacht;
using Microsoft.Extensions.Logging;

namespace Hub.Opslag.Tests.Testbasis;

/// <summary>The watch of the end-to-end tests sees a BSN wherever it turns up, and cries for nothing else.</summary>
public class BsnwachtTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    const string Bsn = "999900006";

    [Theory]
    [InlineData("bsn=999900006", true)]
    [InlineData("{\"x\":999999990}", true)]
    [InlineData("/pad/999900018/inhoud", true)]
    [InlineData("999900007", false)] // not by the eleven test
    [InlineData("1999900006", false)]
    [InlineData("20261124999900006", false)]
    [InlineData("ab999900006cd", false)] // somewhere in a hash
    [InlineData("99990000", false)]
    public void A_test_BSN_is_known_by_its_digits_and_its_edges(string tekst, bool bevat) => Assert.Equal(bevat, Bsnzoeker.Bevat(tekst));

    [Fact]
    public void A_log_line_a_value_and_an_exception_are_looked_at()
    {
        foreach (var schrijf in new Action<ILogger>[]
        {
            log => log.LogInformation("client {Client}", Bsn),
            log => log.LogError(new InvalidDataException($"fout bij {Bsn}"), "mislukt"),
        })
        {
            var wacht = new Bsnwacht();
            using var fabriek = LoggerFactory.Create(b => b.AddProvider(new Logkijker(wacht)));
            schrijf(fabriek.CreateLogger("proef"));
            Assert.Single(wacht.Gezien);
            Assert.Throws<InvalidOperationException>(wacht.Controleer);
        }
    }

    [Fact]
    public void A_metric_and_a_span_are_looked_at()
    {
        var wacht = new Bsnwacht();
        using var kijker = new Meetkijker(wacht);
        using var meter = new Meter(Namen.Uniek());
        using var bron = new ActivitySource(Namen.Uniek());

        meter.CreateCounter<long>("proef").Add(1, new KeyValuePair<string, object?>("client", Bsn));
        using (var spoor = bron.StartActivity("proef"))
            spoor!.SetTag("url", $"/zoek/{Bsn}");

        Assert.Equal(["metric proef", "span proef"], wacht.Gezien.Select(g => g.Split(':')[0]).Order());
    }

    [Fact]
    public async Task A_table_key_a_property_and_a_queue_message_are_looked_at_also_when_they_are_gone()
    {
        var wacht = new Bsnwacht();
        var verbinding = Opslagverbinding.UitTekst(Lijnkijker.Tussen(wacht, azurite.Verbindingstekst));
        var (tabellen, wachtrijen) = (new Tabelclient(verbinding), new Wachtrijclient(verbinding));
        var naam = Namen.Uniek();
        await tabellen.MaakAsync(naam, default);
        await wachtrijen.MaakAsync(naam, default);
        await tabellen.SchrijfAsync(naam, Bewerking.Zet(new Rij("p", "s", new Dictionary<string, object?> { ["Naam"] = "niets" })), default);
        Assert.Empty(wacht.Gezien);

        await tabellen.SchrijfAsync(naam, Bewerking.Zet(new Rij("p", Bsn, new Dictionary<string, object?>())), default);
        await tabellen.SchrijfAsync(naam, Bewerking.Verwijder("p", Bsn), default);
        var sleutels = wacht.Gezien.Count;
        await tabellen.SchrijfAsync(naam, Bewerking.Zet(new Rij("p", "s", new Dictionary<string, object?> { ["Client"] = Bsn })), default);
        var eigenschap = wacht.Gezien.Count;
        await wachtrijen.PlaatsAsync(naam, $"{{\"client\":\"{Bsn}\"}}", TimeSpan.Zero, default);

        Assert.True(sleutels >= 2 && eigenschap > sleutels && wacht.Gezien.Count > eigenschap, string.Join('\n', wacht.Gezien));
    }

    [Fact]
    public async Task Blob_names_metadata_and_content_that_is_no_message_are_looked_at()
    {
        var wacht = new Bsnwacht();
        var blobs = new Blobclient(azurite.Verbinding, new TijdgebondenIds(TimeProvider.System));
        var bak = Namen.Uniek();
        await blobs.MaakAsync(bak, default);
        await SchrijfAsync(blobs, bak, Bsn, "niets", []);
        await SchrijfAsync(blobs, bak, "a", "niets", new() { ["client"] = Bsn });
        await SchrijfAsync(blobs, bak, "b", $"regel\nclient {Bsn}\n", []);

        await new Blobkijker(wacht, blobs).BekijkAsync([bak], default);

        Assert.Equal(3, wacht.Gezien.Count);
    }

    static async Task SchrijfAsync(IBlobs blobs, string bak, string naam, string tekst, Dictionary<string, string> metadata)
    {
        await using var schrijver = blobs.Schrijf(bak, naam, alsNieuw: true);
        await schrijver.WriteAsync(System.Text.Encoding.UTF8.GetBytes(tekst));
        await schrijver.VoltooiAsync(metadata, default);
    }
}
