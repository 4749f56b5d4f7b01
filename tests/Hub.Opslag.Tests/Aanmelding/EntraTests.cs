using Hub.Opslag.Blobs;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Tests.Verkeer;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Aanmelding;

public sealed class EntraTests
{
    [Fact]
    public async Task Every_storage_service_of_an_account_is_called_with_a_bearer_token_at_its_own_host()
    {
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(201));
        var identiteit = new Nepidentiteit();
        var verbinding = Opslagverbinding.UitAccount("hubopslag", identiteit, Testlijn.NaarHier(dienst));

        await new Tabelclient(verbinding).MaakAsync("tabel", default);
        await new Blobclient(verbinding, new VasteIds()).MaakAsync("bak", default);
        await new Wachtrijclient(verbinding).MaakAsync("rij", default);

        Assert.Equal("https://storage.azure.com/.default", identiteit.Gevraagd);
        Assert.All(dienst.Verzoeken, v => Assert.Equal($"Bearer {Nepidentiteit.Token}", v.Koppen["Authorization"]));
        Assert.Equal(
            [("hubopslag.table.core.windows.net", "/Tables"), ("hubopslag.blob.core.windows.net", "/bak?restype=container"), ("hubopslag.queue.core.windows.net", "/rij")],
            dienst.Verzoeken.Select(v => (v.Koppen["x-host"], v.Doel)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("Hoofdletter")]
    [InlineData("evil.example/x")]
    public void A_name_that_is_no_account_is_refused(string account) =>
        Assert.Throws<FormatException>(() => Opslagverbinding.UitAccount(account, new Nepidentiteit()));
}
