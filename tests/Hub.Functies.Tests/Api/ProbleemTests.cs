using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Hub.Kern.Berichten;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Api;

/// <summary>Every refusal is problem+json with status, title and detail, the framework's own included (GOV-04).</summary>
public class ProbleemTests(HubFixture hub) : Apitest(hub)
{
    [Theory]
    [InlineData(null)]
    [InlineData("bestaat-niet")]
    public async Task Without_a_known_key_401(string? partij)
    {
        using var http = Hub.Als(partij);
        await ProbleemAsync(await http.GetAsync("postbus"), 401);
        await ProbleemAsync(await http.PostAsync("berichten", Xml("<a/>"u8.ToArray())), 401);
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "/portaal")]
    [InlineData("*/*", null)]
    [InlineData("application/json", null)]
    [InlineData("application/json, text/html;q=0", null)]
    [InlineData(null, null)]
    public async Task At_the_root_a_browser_is_sent_to_the_portal_and_a_program_gets_the_problem_that_any_unknown_path_gives(string? wil, string? naar)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Hub.Hub.Adres };
        if (wil is not null)
            http.DefaultRequestHeaders.Add("Accept", wil);
        using var antwoord = await http.GetAsync("/");
        Assert.Equal(["Accept"], antwoord.Headers.Vary);
        Assert.Equal(naar, antwoord.Headers.Location?.ToString());
        if (naar is null)
            await ProbleemAsync(antwoord, 401);
        await ProbleemAsync(await http.GetAsync("/elders"), 401);
        await ProbleemAsync(await http.PostAsync("/", null), 401);
        http.DefaultRequestHeaders.Add("X-Api-Key", $"demo-{Gemeente}");
        await ProbleemAsync(await http.GetAsync("/elders"), 404);
        using var aangemeld = await http.GetAsync("/");
        Assert.Equal(naar, aangemeld.Headers.Location?.ToString());
        if (naar is null)
            await ProbleemAsync(aangemeld, 404);
    }

    [Fact]
    public async Task With_two_keys_at_once_401()
    {
        using var http = Hub.Als(Gemeente);
        http.DefaultRequestHeaders.Add("X-Api-Key", "demo-operator");
        await ProbleemAsync(await http.GetAsync("postbus"), 401);
    }

    [Fact]
    public async Task Another_party_than_the_Header_allows_403()
    {
        var (bericht, _) = await MaakAsync("JW301");
        await ProbleemAsync(await BiedAanAsync(AndereGemeente, bericht), 403);
        await ProbleemAsync(await BiedAanAsync(Aanbieder, bericht), 403);
    }

    [Fact]
    public async Task A_retourbericht_may_be_submitted_by_Header_Ontvanger_only()
    {
        var (bericht, kop) = await MaakAsync("JW302");
        await ProbleemAsync(await BiedAanAsync(kop.Afzender, bericht), 403);
        using var goed = await BiedAanAsync(kop.Ontvanger, bericht);
        Assert.Equal(HttpStatusCode.Accepted, goed.StatusCode);
    }

    [Theory]
    [InlineData("dit is geen xml")]
    [InlineData("<ander xmlns='urn:x'/>")]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1'?><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("")]
    public async Task What_is_no_message_of_the_standard_400_with_a_finding(string tekst)
    {
        var probleem = await ProbleemAsync(await BiedAanAsync(Gemeente, Encoding.UTF8.GetBytes(tekst)), 400);
        Assert.Equal(1, probleem.GetProperty("bevindingen").GetArrayLength());
    }

    [Fact]
    public async Task UTF16_is_refused_400()
    {
        var (bericht, _) = await MaakAsync("JW301");
        await ProbleemAsync(await BiedAanAsync(Gemeente, Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bericht))), 400);
    }

    [Fact]
    public async Task All_schema_errors_stand_in_one_answer_with_their_places_GOV05()
    {
        var (bericht, _) = await MaakAsync("JW301");
        var fout = Encoding.UTF8.GetString(bericht)
            .Replace("<jw301:Geslacht>", "<jw301:Geslacht>9", StringComparison.Ordinal)
            .Replace("<ijw:NaamGebruik>", "<ijw:NaamGebruik>9", StringComparison.Ordinal);

        var probleem = await ProbleemAsync(await BiedAanAsync(Gemeente, Encoding.UTF8.GetBytes(fout)), 400);

        var bevindingen = probleem.GetProperty("bevindingen").EnumerateArray().ToList();
        Assert.True(bevindingen.Count >= 2);
        Assert.Contains(bevindingen, b => b.GetProperty("pad").GetString() == "Client/Geslacht");
        Assert.All(bevindingen, b => Assert.True(b.GetProperty("regelnummer").GetInt32() > 0));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData(null)]
    public async Task Another_media_type_415(string? type)
    {
        var (bericht, _) = await MaakAsync("JW301");
        using var http = Hub.Als(Gemeente);
        using var inhoud = new ByteArrayContent(bericht);
        inhoud.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        await ProbleemAsync(await http.PostAsync("berichten", inhoud), 415);
    }

    [Fact]
    public async Task A_compressed_body_415_because_its_real_size_is_not_known_XML06()
    {
        using var http = Hub.Als(Gemeente);
        using var inhoud = Xml([1, 2, 3]);
        inhoud.Headers.ContentEncoding.Add("gzip");
        await ProbleemAsync(await http.PostAsync("berichten", inhoud), 415);
    }

    [Fact]
    public async Task Another_charset_than_UTF8_400()
    {
        using var http = Hub.Als(Gemeente);
        using var inhoud = Xml("<a/>"u8.ToArray());
        inhoud.Headers.ContentType!.CharSet = "iso-8859-1";
        await ProbleemAsync(await http.PostAsync("berichten", inhoud), 400);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Over_25_MB_413_whether_the_length_is_said_or_not_IB003(bool metLengte)
    {
        var (bericht, _) = await MaakAsync("JW323");
        using var http = Hub.Als(Aanbieder);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "berichten")
        {
            Content = Xml([.. bericht, .. Enumerable.Repeat("<!--x-->"u8.ToArray(), Berichtgrenzen.MaxBytes / 8).SelectMany(b => b)]),
        };
        verzoek.Headers.TransferEncodingChunked = !metLengte;
        verzoek.Headers.ExpectContinue = metLengte; // refused on its length, before the body is sent
        await ProbleemAsync(await http.SendAsync(verzoek), 413);
    }

    [Fact]
    public async Task The_same_Identificatie_with_other_content_409_with_9056()
    {
        var (bericht, kop) = await MaakAsync("JW301");
        using var eerste = await BiedAanAsync(Gemeente, bericht);
        byte[] anders = [.. bericht, (byte)'\n'];

        var probleem = await ProbleemAsync(await BiedAanAsync(Gemeente, anders), 409);

        Assert.Equal(("9056", BerichtId.Van(kop)), (probleem.GetProperty("retourcode").GetString(), probleem.GetProperty("berichtId").GetString()));
    }

    [Theory]
    [InlineData("GET", "nergens", 404)]
    [InlineData("GET", "berichten/geen-id", 404)]
    [InlineData("GET", "berichten/00000000000000000000000000000000", 404)]
    [InlineData("DELETE", "postbus", 405)]
    [InlineData("PUT", "berichten", 405)]
    [InlineData("GET", "postbus?limiet=0", 400)]
    [InlineData("GET", "postbus?limiet=veel", 400)]
    public async Task What_the_framework_refuses_is_a_problem_too(string methode, string pad, int status)
    {
        using var http = Hub.Als(Gemeente);
        using var antwoord = await http.SendAsync(new HttpRequestMessage(new HttpMethod(methode), pad));
        await ProbleemAsync(antwoord, status);
        Assert.Equal(status == 405, antwoord.Content.Headers.Allow.Count > 0);
    }

    [Theory]
    [InlineData("geen json")]
    [InlineData("{}")]
    [InlineData("{\"reden\":\"  \"}")]
    [InlineData("{\"reden\":7}")]
    public async Task A_malformed_JSON_body_400(string json)
    {
        using var http = Hub.Als("operator");
        using var inhoud = new StringContent(json, Encoding.UTF8, "application/json");
        await ProbleemAsync(await http.PostAsync($"dode-brieven/{new string('0', 32)}/afhandeling", inhoud), 400);
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("vandaag")]
    public async Task A_day_that_is_none_400(string dag)
    {
        using var http = Hub.Als("operator");
        await ProbleemAsync(await http.GetAsync($"audit-verificaties/{dag}"), 400);
    }

    [Fact]
    public async Task A_sender_that_breaks_off_leaves_nothing_and_the_hub_goes_on()
    {
        var (bericht, kop) = await MaakAsync("JW301");
        using (var tcp = new TcpClient())
        {
            await tcp.ConnectAsync(IPAddress.Loopback, Hub.Hub.Adres.Port);
            var begin = Encoding.ASCII.GetBytes(
                $"POST /api/v1/berichten HTTP/1.1\r\nHost: x\r\nX-Api-Key: demo-{Gemeente}\r\nContent-Type: application/xml\r\nContent-Length: {bericht.Length}\r\n\r\n");
            await tcp.GetStream().WriteAsync((byte[])[.. begin, .. bericht[..^10]]);
        }

        using var http = Hub.Als(Gemeente);
        await ProbleemAsync(await http.GetAsync($"berichten/{BerichtId.Van(kop)}"), 404);
        using var daarna = await BiedAanAsync(Gemeente, bericht);
        Assert.Equal(HttpStatusCode.Accepted, daarna.StatusCode);
    }

    [Fact]
    public async Task No_finding_or_problem_repeats_what_was_in_the_message()
    {
        var (bericht, _) = await MaakAsync("JW301");
        var fout = Encoding.UTF8.GetString(bericht).Replace("<jw301:Bsn>", "<jw301:Bsn>X", StringComparison.Ordinal);
        var bsn = fout[(fout.IndexOf("<jw301:Bsn>X", StringComparison.Ordinal) + 12)..][..9];

        var probleem = await ProbleemAsync(await BiedAanAsync(Gemeente, Encoding.UTF8.GetBytes(fout)), 400);

        Assert.DoesNotContain(bsn, JsonSerializer.Serialize(probleem), StringComparison.Ordinal);
    }
}
