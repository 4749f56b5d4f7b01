using System.Net.Http.Headers;
using System.Text.Json;
using Hub.Bezorging.Tests.Stuf;

namespace Hub.Bezorging.Tests.Draaiend;

/// <summary>A hub that is cut off from its storage says so, in the words of who asks: it is not your request, come back later (GOV-04).</summary>
public class OpslaguitvalTests
{
    [Fact]
    public async Task Without_storage_REST_and_health_answer_503_and_StUF_answers_Fo03_StUF058()
    {
        var hub = new Bezorghub();
        await hub.InitializeAsync();
        try
        {
            var (bericht, _) = await Bezorghub.MaakAsync("JW301");
            var soap = await Proefenvelop.MaakAsync(
                bericht, Proefenvelop.Kop("JW301", Bezorghub.Gemeente, Bezorghub.Aanbieder, referentie: Bezorghub.Referentie()));
            using var http = hub.Als(Bezorghub.Gemeente);
            await hub.ZonderOpslagAsync();

            var gezondheid = http.GetAsync("gezondheid");
            var aanbod = http.PostAsync("berichten", Xml(bericht));
            var stuf = hub.SoapAsync(Bezorghub.Gemeente, soap);

            foreach (var antwoord in await Task.WhenAll(gezondheid, aanbod))
            {
                using (antwoord)
                {
                    Assert.Equal((503, "application/problem+json"), ((int)antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType));
                    Assert.Equal(503, JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
                }
            }

            var (status, inhoud) = await stuf;
            Assert.Equal(503, status);
            Assert.Contains("<StUF:code>StUF058</StUF:code>", inhoud, StringComparison.Ordinal);
        }
        finally
        {
            await hub.DisposeAsync();
        }
    }

    static ByteArrayContent Xml(byte[] bericht)
    {
        var inhoud = new ByteArrayContent(bericht);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        return inhoud;
    }
}
