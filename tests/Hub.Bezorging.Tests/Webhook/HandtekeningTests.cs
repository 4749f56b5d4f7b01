using System.Security.Cryptography;
using System.Text;
using Hub.Berichtproeven;
using Hub.Bezorging.Webhook;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Testbasis;

namespace Hub.Bezorging.Tests.Webhook;

/// <summary>Every webhook is signed, and a recipient can check it in ten lines.</summary>
public class HandtekeningTests
{
    [Theory]
    [InlineData(Webhookvorm.Xml)]
    [InlineData(Webhookvorm.Cloudevents)]
    public async Task The_ten_lines_of_the_documentation_accept_what_the_hub_sends_and_nothing_else(Webhookvorm vorm)
    {
        var (opslag, url, ontvangen) = await StuurAsync(vorm);
        var (koppen, nu) = (new Dictionary<string, string>(ontvangen.Koppen, StringComparer.OrdinalIgnoreCase), opslag.Klok.GetUtcNow());
        byte[] anders = [.. ontvangen.Inhoud, (byte)' '];

        Assert.True(Voorbeeldcontrole.IsEcht(url, koppen, ontvangen.Inhoud, Proefgeheimen.Gedeeld, nu));
        Assert.False(Voorbeeldcontrole.IsEcht(url, koppen, anders, Proefgeheimen.Gedeeld, nu));
        Assert.False(Voorbeeldcontrole.IsEcht(url + "?x", koppen, ontvangen.Inhoud, Proefgeheimen.Gedeeld, nu));
        Assert.False(Voorbeeldcontrole.IsEcht(url, koppen, ontvangen.Inhoud, new byte[32], nu));
        Assert.False(Voorbeeldcontrole.IsEcht(url, koppen, ontvangen.Inhoud, Proefgeheimen.Gedeeld, nu.AddMinutes(6))); // replayed
        koppen["Hub-Bericht-Id"] = new string('0', 32);
        Assert.False(Voorbeeldcontrole.IsEcht(url, koppen, ontvangen.Inhoud, Proefgeheimen.Gedeeld, nu));
    }

    [Fact]
    public void Those_lines_are_the_ones_that_the_documentation_shows_and_they_are_ten()
    {
        var bron = File.ReadAllLines(Path.Combine(Gedeeld.Project, "tests", "Hub.Bezorging.Tests", "Webhook", "Voorbeeldcontrole.cs"));
        var voorbeeld = bron.SkipWhile(r => !r.Contains("<voorbeeld>", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(r => !r.Contains("</voorbeeld>", StringComparison.Ordinal)).Select(r => r.Length > 4 ? r[4..] : r).ToList();

        var document = File.ReadAllText(Path.Combine(Gedeeld.Project, "docs", "ontwerp", "bezorging.md"));

        Assert.Contains(string.Join('\n', voorbeeld), document, StringComparison.Ordinal);
        Assert.InRange(voorbeeld.Count(r => r.Trim() is not ("{" or "}")), 5, 10);
    }

    [Fact]
    public async Task With_a_public_key_the_same_text_is_signed()
    {
        var (_, url, ontvangen) = await StuurAsync(Webhookvorm.Xml, Handtekeningalgoritme.EcdsaP256Sha256);
        var parameters = ontvangen.Koppen["Signature-Input"]["hub=".Length..];
        var basis = $"\"@method\": POST\n\"@target-uri\": {url}\n\"content-digest\": {ontvangen.Koppen["Content-Digest"]}\n"
            + $"\"hub-bericht-id\": {ontvangen.Bericht}\n\"@signature-params\": {parameters}";
        var handtekening = Convert.FromBase64String(ontvangen.Koppen["Signature"]["hub=:".Length..^1]);

        Assert.Contains("alg=\"ecdsa-p256-sha256\"", parameters, StringComparison.Ordinal);
        using var publiek = ECDsa.Create(Proefgeheimen.Sleutelpaar.ExportParameters(includePrivateParameters: false));
        Assert.True(publiek.VerifyData(Encoding.UTF8.GetBytes(basis), handtekening, HashAlgorithmName.SHA256));
    }

    [Theory]
    [InlineData("kort", Handtekeningalgoritme.HmacSha256)]
    [InlineData("gedeeld", Handtekeningalgoritme.EcdsaP256Sha256)]
    [InlineData("ontbreekt", Handtekeningalgoritme.HmacSha256)]
    public void A_key_that_is_missing_too_short_or_of_another_kind_stops_the_start(string naam, Handtekeningalgoritme algoritme)
    {
        var handtekening = new Handtekening(new Proefgeheimen(), new Testklok());
        var fout = Assert.Throws<ConfiguratieException>(() => handtekening.Toets(new Ondertekening(naam, algoritme)));
        Assert.Contains(naam, fout.Message, StringComparison.Ordinal);
        handtekening.Toets(new Ondertekening("gedeeld", Handtekeningalgoritme.HmacSha256));
    }

    static async Task<(Proefopslag, string Url, Ontvangen)> StuurAsync(
        Webhookvorm vorm, Handtekeningalgoritme algoritme = Handtekeningalgoritme.HmacSha256)
    {
        var opslag = await Proefopslag.MaakAsync();
        await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
        await using var hub = new Proefproces(
            opslag, Proefpartijen.Register(Proefpartijen.Webhook(Proefpartijen.Ontvanger, ontvanger.Url, vorm, algoritme)));
        await opslag.NeemInAsync(Proefpartijen.Ontvanger);
        await hub.DraaiTotAsync(() => hub.ZijnAllenAsync(Berichtstatus.Bevestigd));
        return (opslag, ontvanger.Url.AbsoluteUri, Assert.Single(ontvanger.Alles));
    }
}
