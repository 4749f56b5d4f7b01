using Hub.Opslag.Aanmelding;

namespace Hub.Opslag.Tests.Aanmelding;

public sealed class VerbindingstekstTests
{
    const string Geheim = "c2xldXRlbA==";

    [Fact, Trait("Eis", "AZ-08")]
    public void A_text_with_endpoints_gives_those_endpoints()
    {
        var tekst = Verbindingstekst.Lees($"DefaultEndpointsProtocol=http;AccountName=dev;AccountKey={Geheim};" +
            "BlobEndpoint=http://127.0.0.1:1/dev;QueueEndpoint=http://127.0.0.1:2/dev/;TableEndpoint=http://localhost:3/dev;");
        Assert.Equal("dev", tekst.Account);
        Assert.Equal("sleutel"u8.ToArray(), tekst.Sleutel);
        Assert.Equal(
            new Opslagadressen(new Uri("http://127.0.0.1:1/dev"), new Uri("http://127.0.0.1:2/dev"), new Uri("http://localhost:3/dev")),
            tekst.Adressen);
    }

    [Theory]
    [InlineData("", "core.windows.net")]
    [InlineData(";EndpointSuffix=core.example.nl", "core.example.nl")]
    public void A_text_without_endpoints_gives_those_of_the_cloud(string einde, string domein) => Assert.Equal(
        new Uri($"https://hubopslag.table.{domein}"), Verbindingstekst.Lees($"AccountName=hubopslag;AccountKey={Geheim}{einde}").Adressen.Tabel);

    [Theory]
    [InlineData("", "AccountName ontbreekt")]
    [InlineData("onzin", "Naam=waarde")]
    [InlineData("AccountName=abc", "AccountKey ontbreekt")]
    [InlineData("AccountName=abc;AccountKey=", "AccountKey ontbreekt")]
    [InlineData("AccountName=abc;AccountKey=geen!base64" + Geheim, "geen Base64")]
    [InlineData("AccountName=abc;AccountKey=" + Geheim + ";AccountKey=" + Geheim, "één keer")]
    [InlineData("AccountName=Abc;AccountKey=" + Geheim, "accountnaam")]
    [InlineData("AccountName=abc;AccountKey=" + Geheim + ";BlobEndpoint=http://127.0.0.1:1/abc", "QueueEndpoint ontbreekt")]
    [InlineData("AccountName=abc;AccountKey=" + Geheim + ";BlobEndpoint=127.0.0.1;QueueEndpoint=x;TableEndpoint=x", "BlobEndpoint is geen")]
    [InlineData("AccountName=abc;AccountKey=" + Geheim + ";BlobEndpoint=http://opslag.example.nl;QueueEndpoint=x;TableEndpoint=x", "https")]
    public void A_text_that_is_not_right_is_refused_with_its_reason_and_never_shows_the_key(string tekst, string reden)
    {
        var fout = Assert.Throws<FormatException>(() => Opslagverbinding.UitTekst(tekst));
        Assert.Contains(reden, fout.Message);
        Assert.DoesNotContain(Geheim, fout.ToString());
    }
}
