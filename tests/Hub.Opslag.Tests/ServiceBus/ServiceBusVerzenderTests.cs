using System.Globalization;
using System.Text;
using System.Text.Json;
using Hub.Kern.Poorten;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Tests.Aanmelding;
using Hub.Opslag.Tests.Verkeer;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.ServiceBus;

/// <summary>The documented wire contract of Send Message, against a service that records it.</summary>
public sealed class ServiceBusVerzenderTests
{
    readonly Testklok _klok = new();
    readonly Nepidentiteit _identiteit = new();

    [Fact]
    public async Task A_message_is_posted_to_its_queue_with_token_id_body_and_quoted_properties()
    {
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(201));
        var bericht = new Busbericht("{\"id\":\"é\"}", new Dictionary<string, string> { ["traceparent"] = "00-ab-01", ["Reden"] = "zegt \"nee\" é" });

        await Verzender(dienst).StuurAsync("ingekomen", bericht, TimeSpan.Zero, default);

        var verzoek = Assert.Single(dienst.Verzoeken);
        Assert.Equal(("POST", "/ingekomen/messages", "hub-bus.servicebus.windows.net"), (verzoek.Methode, verzoek.Doel, verzoek.Koppen["x-host"]));
        Assert.Equal("{\"id\":\"é\"}", Encoding.UTF8.GetString(verzoek.Lichaam));
        Assert.Equal("application/json", verzoek.Koppen["Content-Type"]);
        Assert.Equal($"Bearer {Nepidentiteit.Token}", verzoek.Koppen["Authorization"]);
        Assert.Equal("https://servicebus.azure.net/.default", _identiteit.Gevraagd);
        Assert.Equal("""{"MessageId":"00000000000000000000000000000001"}""", verzoek.Koppen["BrokerProperties"]);
        Assert.Equal("\"00-ab-01\"", verzoek.Koppen["traceparent"]);
        Assert.Equal("zegt \"nee\" é", JsonSerializer.Deserialize<string>(verzoek.Koppen["Reden"]));
        Assert.DoesNotContain("x-ms-version", verzoek.Koppen.Keys);
    }

    [Theory]
    [InlineData(90_000, "Thu, 15 Jan 2026 09:01:30 GMT")]
    [InlineData(90_001, "Thu, 15 Jan 2026 09:01:31 GMT")]
    public async Task A_delayed_message_is_scheduled_and_never_before_its_time(int milliseconden, string verwacht)
    {
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(201));
        await Verzender(dienst).StuurAsync("bezorgen", new Busbericht("{}"), TimeSpan.FromMilliseconds(milliseconden), default);

        using var gegevens = JsonDocument.Parse(Assert.Single(dienst.Verzoeken).Koppen["BrokerProperties"]);
        var tijd = gegevens.RootElement.GetProperty("ScheduledEnqueueTimeUtc").GetString()!;
        Assert.Equal(verwacht, tijd);
        Assert.True(DateTimeOffset.ParseExact(tijd, "R", CultureInfo.InvariantCulture) >= _klok.GetUtcNow().AddMilliseconds(milliseconden));
    }

    [Fact]
    public async Task A_busy_service_is_tried_again_with_the_same_MessageId()
    {
        var keer = 0;
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(++keer < 3 ? 503 : 201));
        await Verzender(dienst).StuurAsync("bezorgen", new Busbericht("{}"), TimeSpan.Zero, default);
        Assert.Equal(3, dienst.Verzoeken.Count);
        Assert.Single(dienst.Verzoeken.Select(v => v.Koppen["BrokerProperties"]).Distinct());
    }

    [Theory]
    [InlineData(400, 1)]
    [InlineData(401, 1)]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(410, 1)]
    [InlineData(500, 6)]
    public async Task A_refusal_is_an_error_with_its_status_and_only_a_passing_one_is_tried_again(int status, int pogingen)
    {
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(status, "<Error><Code>401</Code><Detail>geheim</Detail></Error>"));
        var fout = await Assert.ThrowsAsync<Opslagfout>(
            () => Verzender(dienst).StuurAsync("bezorgen", new Busbericht("{}"), TimeSpan.Zero, default));
        Assert.Equal((Opslagdienst.ServiceBus, "stuur", status), (fout.Dienst, fout.Bewerking, fout.Status));
        Assert.DoesNotContain("geheim", fout.ToString());
        Assert.Equal(pogingen, dienst.Verzoeken.Count);
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("brokerproperties")]
    [InlineData("Content-Type")]
    [InlineData("x-ms-retrypolicy")]
    [InlineData("met spatie")]
    public async Task A_property_that_would_change_the_request_is_refused(string naam)
    {
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(201));
        var bericht = new Busbericht("{}", new Dictionary<string, string> { [naam] = "x" });
        await Assert.ThrowsAsync<ArgumentException>(() => Verzender(dienst).StuurAsync("bezorgen", bericht, TimeSpan.Zero, default));
        Assert.Empty(dienst.Verzoeken);
    }

    [Theory]
    [InlineData("kort")]
    [InlineData("bus.example.nl/x")]
    public void A_name_that_is_no_namespace_is_refused(string naam) =>
        Assert.Throws<FormatException>(() => new ServiceBusVerzender(naam, new VasteIds(), _identiteit));

    ServiceBusVerzender Verzender(Nepdienst dienst)
    {
        var opties = Testlijn.NaarHier(dienst);
        opties.Klok = _klok;
        return new ServiceBusVerzender("hub-bus", new VasteIds(), _identiteit, opties);
    }
}
