using Hub.Opslag.Blobs;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Verkeer;

public sealed class OpslagfoutTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    const string Bsn = "999990019"; // passes the elfproef; in a key only here, to see that it goes nowhere

    [Fact, Trait("Eis", "AVG-02")]
    public async Task An_error_names_service_call_status_and_code_and_never_a_key_name_or_url()
    {
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(
            403, $"<Error><Code>AuthorizationFailure</Code><Message>{Bsn}</Message></Error>", ("x-ms-error-code", "AuthorizationFailure")));
        var verbinding = Opslagverbinding.UitTekst(dienst.Verbindingstekst, Testlijn.Opties());
        Func<Task>[] oproepen =
        [
            () => new Tabelclient(verbinding).LeesAsync("tabel", Bsn, Bsn, default),
            () => new Tabelclient(verbinding).BladerAsync("tabel", Bsn, default, 1, null, default),
            () => new Blobclient(verbinding, new VasteIds()).OpenAsync("bak", Bsn, default),
            () => new Wachtrijclient(verbinding).PlaatsAsync("rij", Bsn, TimeSpan.Zero, default),
        ];
        foreach (var oproep in oproepen)
        {
            var fout = await Assert.ThrowsAsync<Opslagfout>(oproep);
            Assert.Equal((403, "AuthorizationFailure"), (fout.Status, fout.Code));
            Assert.DoesNotContain(Bsn, fout.ToString());
            Assert.DoesNotContain("http", fout.Message);
        }
    }

    [Fact, Trait("Eis", "AVG-02")]
    public async Task When_nobody_answers_the_error_holds_no_key_either()
    {
        var dienst = await Nepdienst.StartAsync(_ => new Antwoord(200));
        var verbinding = Opslagverbinding.UitTekst(dienst.Verbindingstekst, Testlijn.Opties());
        await dienst.DisposeAsync();
        var fout = await Assert.ThrowsAsync<Opslagfout>(() => new Tabelclient(verbinding).LeesAsync("tabel", Bsn, Bsn, default));
        Assert.Equal((0, Opslagfout.GeenAntwoord), (fout.Status, fout.Code));
        Assert.DoesNotContain(Bsn, fout.ToString());
    }

    [Fact]
    public async Task A_wrong_key_is_an_error_at_once()
    {
        var tekst = azurite.Verbindingstekst.Replace("AccountKey=E", "AccountKey=F");
        var verbinding = Opslagverbinding.UitTekst(tekst, Testlijn.Opties());
        Assert.Equal(403, (await Assert.ThrowsAsync<Opslagfout>(() => new Tabelclient(verbinding).MaakAsync("tabel", default))).Status);
        Assert.Equal(403, (await Assert.ThrowsAsync<Opslagfout>(() => new Blobclient(verbinding, new VasteIds()).MaakAsync("bak", default))).Status);
        Assert.Equal(403, (await Assert.ThrowsAsync<Opslagfout>(() => new Wachtrijclient(verbinding).MaakAsync("rij", default))).Status);
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled_and_not_an_error()
    {
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(503));
        var tabellen = new Tabelclient(Opslagverbinding.UitTekst(dienst.Verbindingstekst, Testlijn.Opties()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tabellen.LeesAsync("tabel", "p", "r", new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_an_error_and_not_a_cancellation()
    {
        using var nooit = new ManualResetEventSlim();
        await using var dienst = await Nepdienst.StartAsync(_ =>
        {
            nooit.Wait();
            return new Antwoord(200);
        });
        var opties = Testlijn.Opties();
        (opties.Retry.NetworkTimeout, opties.Retry.MaxRetries) = (TimeSpan.FromMilliseconds(100), 0);
        var tabellen = new Tabelclient(Opslagverbinding.UitTekst(dienst.Verbindingstekst, opties));
        var fout = await Assert.ThrowsAsync<Opslagfout>(() => tabellen.LeesAsync("tabel", "p", "r", default));
        nooit.Set();
        Assert.Equal(Opslagfout.GeenAntwoord, fout.Code);
    }
}
