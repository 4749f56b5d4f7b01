using Hub.Kern.Poorten;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Tests.Verkeer;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Tabellen;

/// <summary>A write that was carried out although its answer was lost, on a real store (TB-03).</summary>
[Trait("Eis", "TB-03")]
public sealed class VerlorenAntwoordTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    readonly string _tabel = Namen.Uniek();

    [Fact]
    public async Task An_insert_whose_answer_was_lost_is_told_as_written_with_the_version_of_the_row()
    {
        var tabellen = await HaperendAsync();
        var velden = new Dictionary<string, object?>
        {
            ["Tekst"] = "é", ["Lang"] = 1L, ["Heel"] = 3.0, ["Bytes"] = new byte[] { 1, 2 }, ["Niets"] = null,
            ["Tijd"] = new DateTimeOffset(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)), ["Id"] = Guid.Empty,
        };

        var uitkomst = await tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(new Rij("p", "r", velden)), default);

        Assert.True(uitkomst.Geslaagd);
        Assert.Equal((await azurite.Tabellen.LeesAsync(_tabel, "p", "r", default))!.Versie, uitkomst.Versie);
    }

    [Theory]
    [InlineData(1)] // the same field with another value
    [InlineData(2)] // a field more
    public async Task An_insert_that_was_repeated_but_meets_the_row_of_another_is_told_as_existing(int geval)
    {
        var tabellen = await HaperendAsync();
        await azurite.Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(geval == 1 ? Rij("r", 2) : Rij("r", 1, 5)), default);
        var uitkomst = await tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(Rij("r", 1)), default);
        Assert.Equal(Schrijfresultaat.BestaatAl, uitkomst.Resultaat);
    }

    [Fact]
    public async Task An_insert_that_was_not_repeated_does_not_take_an_equal_row_for_its_own()
    {
        await azurite.Tabellen.MaakAsync(_tabel, default);
        await azurite.Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(Rij("r", 1)), default);
        var uitkomst = await azurite.Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(Rij("r", 1)), default);
        Assert.Equal(Schrijfresultaat.BestaatAl, uitkomst.Resultaat);
    }

    [Theory]
    [InlineData(Bewerkingsoort.Vervang)]
    [InlineData(Bewerkingsoort.Werkbij)]
    [InlineData(Bewerkingsoort.Verwijder)]
    public async Task A_conditional_write_whose_answer_was_lost_is_told_as_written(Bewerkingsoort soort)
    {
        var tabellen = await HaperendAsync();
        var versie = (await azurite.Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(Rij("r", 1)), default)).Versie;

        var uitkomst = await tabellen.SchrijfAsync(_tabel, new Bewerking(soort, Rij("r", 2) with { Versie = versie }), default);

        Assert.True(uitkomst.Geslaagd);
        Assert.Equal(soort == Bewerkingsoort.Verwijder ? null : 2, (await azurite.Tabellen.LeesAsync(_tabel, "p", "r", default))?.Veld<int>("A"));
    }

    [Fact]
    public async Task A_group_whose_answer_was_lost_is_told_as_written()
    {
        var tabellen = await HaperendAsync();
        await azurite.Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(Rij("weg", 1)), default);
        var uitkomst = await tabellen.SchrijfSamenAsync(
            _tabel, [Bewerking.VoegToe(Rij("a", 1)), Bewerking.Verwijder("p", "weg"), Bewerking.Zet(Rij("b", 2))], default);
        Assert.True(uitkomst.Geslaagd);
    }

    [Fact]
    public async Task A_group_that_was_repeated_but_conflicts_with_another_is_told_as_existing()
    {
        var tabellen = await HaperendAsync();
        await azurite.Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(Rij("b", 9)), default);
        var uitkomst = await tabellen.SchrijfSamenAsync(_tabel, [Bewerking.VoegToe(Rij("a", 1)), Bewerking.VoegToe(Rij("b", 1))], default);
        Assert.Equal(Schrijfresultaat.BestaatAl, uitkomst.Resultaat);
        Assert.Null(await azurite.Tabellen.LeesAsync(_tabel, "p", "a", default));
    }

    [Fact]
    public async Task When_no_attempt_brings_an_answer_the_error_has_status_0_and_the_write_may_be_done()
    {
        var tabellen = await HaperendAsync(keren: int.MaxValue);
        var fout = await Assert.ThrowsAsync<Opslagfout>(() => tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(Rij("r", 1)), default));
        Assert.Equal((0, Opslagfout.GeenAntwoord), (fout.Status, fout.Code));
        Assert.NotNull(await azurite.Tabellen.LeesAsync(_tabel, "p", "r", default));
    }

    async Task<ITabellen> HaperendAsync(int keren = 1)
    {
        await azurite.Tabellen.MaakAsync(_tabel, default);
        var opties = Testlijn.DieAntwoordVerliest(verzoek => verzoek.Method != HttpMethod.Get, keren);
        return new Tabelclient(Opslagverbinding.UitTekst(azurite.Verbindingstekst, opties));
    }

    static Rij Rij(string sleutel, int a, int? b = null) => new("p", sleutel, new Dictionary<string, object?> { ["A"] = a, ["B"] = b });
}
