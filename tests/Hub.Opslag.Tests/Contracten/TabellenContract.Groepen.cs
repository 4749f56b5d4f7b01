using Hub.Kern.Poorten;

namespace Hub.Opslag.Tests.Contracten;

/// <content>Groups of writes.</content>
public abstract partial class TabellenContract
{
    [Fact, Trait("Eis", "TB-02")]
    public async Task A_group_of_100_operations_of_every_kind_is_written_as_one()
    {
        await MaakAsync();
        foreach (var sleutel in new[] { "vervang", "werkbij", "verwijder", "zet" })
            await VoegToeAsync(sleutel, ("A", 1), ("Oud", 1));
        var versie = (await LeesAsync("vervang"))!.Versie;

        var uitkomst = await Tabellen.SchrijfSamenAsync(_tabel,
        [
            Bewerking.Vervang(Rij("vervang", ("A", 2)) with { Versie = versie }),
            Bewerking.Werkbij(Rij("werkbij", ("A", 2))),
            Bewerking.Verwijder("p", "verwijder"),
            Bewerking.Zet(Rij("zet", ("A", 2))),
            .. Enumerable.Range(0, 96).Select(i => Bewerking.VoegToe(Rij($"nieuw{i:D2}", ("T", "--changeset_hub--\r\nHTTP/1.1 409 'é'")))),
        ], default);

        Assert.True(uitkomst.Geslaagd);
        Assert.Equal("A", Assert.Single((await LeesAsync("vervang"))!.Velden).Key);
        Assert.Equal(2, (await LeesAsync("werkbij"))!.Velden.Count);
        Assert.Null(await LeesAsync("verwijder"));
        Assert.Equal("A", Assert.Single((await LeesAsync("zet"))!.Velden).Key);
        Assert.Equal(96, (await SleutelsAsync("p", Sleutelbereik.MetBegin("nieuw"))).Count);
        Assert.Equal("--changeset_hub--\r\nHTTP/1.1 409 'é'", (await LeesAsync("nieuw95"))!.Veld<string>("T"));
    }

    [Fact, Trait("Eis", "TB-02")]
    public async Task A_group_of_which_one_insert_exists_writes_nothing_at_all()
    {
        await MaakAsync();
        await VoegToeAsync("bestaat", ("A", 1));

        var uitkomst = await Tabellen.SchrijfSamenAsync(_tabel,
            [Bewerking.VoegToe(Rij("eerste")), Bewerking.Zet(Rij("bestaat2")), Bewerking.VoegToe(Rij("bestaat")), Bewerking.VoegToe(Rij("laatste"))], default);

        Assert.Equal(Schrijfresultaat.BestaatAl, uitkomst.Resultaat);
        Assert.Equal(["bestaat"], await SleutelsAsync("p", Sleutelbereik.Alles));
    }

    [Theory, Trait("Eis", "AZ-04")]
    [InlineData(Bewerkingsoort.Vervang)]
    [InlineData(Bewerkingsoort.Werkbij)]
    [InlineData(Bewerkingsoort.Verwijder)]
    public async Task A_group_with_an_outdated_version_writes_nothing_at_all_and_restores_what_it_had_changed(Bewerkingsoort soort)
    {
        await MaakAsync();
        await VoegToeAsync("a", ("A", 1));
        await VoegToeAsync("r", ("A", 1));
        var oud = (await LeesAsync("r"))!.Versie;
        await Tabellen.SchrijfAsync(_tabel, Bewerking.Vervang(Rij("r", ("A", 2))), default);

        var uitkomst = await Tabellen.SchrijfSamenAsync(_tabel,
            [Bewerking.Vervang(Rij("a", ("A", 9))), new Bewerking(soort, Rij("r", ("A", 3)) with { Versie = oud })], default);

        Assert.Equal(Schrijfresultaat.Verouderd, uitkomst.Resultaat);
        Assert.Equal(1, (await LeesAsync("a"))!.Veld<int>("A"));
        Assert.Equal(2, (await LeesAsync("r"))!.Veld<int>("A"));
    }

    [Theory]
    [InlineData(Bewerkingsoort.Vervang)]
    [InlineData(Bewerkingsoort.Verwijder)]
    public async Task A_group_with_an_absent_row_writes_nothing_at_all(Bewerkingsoort soort)
    {
        await MaakAsync();
        var uitkomst = await Tabellen.SchrijfSamenAsync(_tabel, [Bewerking.VoegToe(Rij("a")), new Bewerking(soort, Rij("weg"))], default);
        Assert.Equal(Schrijfresultaat.NietGevonden, uitkomst.Resultaat);
        Assert.Empty(await SleutelsAsync("p", Sleutelbereik.Alles));
    }

    [Fact, Trait("Eis", "TB-02"), Trait("Eis", "AZ-03")]
    public async Task A_group_of_none_of_101_of_two_partitions_with_a_row_twice_or_of_more_than_4_MiB_is_refused_before_it_is_sent()
    {
        await MaakAsync();
        await WeigertAsync([]);
        await WeigertAsync([.. Enumerable.Range(0, 101).Select(i => Bewerking.VoegToe(Rij($"{i}")))]);
        await WeigertAsync([Bewerking.VoegToe(Rij("a")), Bewerking.VoegToe(new Rij("anders", "b", Velden()))]);
        await WeigertAsync([Bewerking.VoegToe(Rij("a")), Bewerking.Verwijder("p", "a")]);
        await WeigertAsync([.. Enumerable.Range(0, 70).Select(i => Bewerking.VoegToe(Rij($"{i}", ("B", new byte[48 * 1024]))))]);
        Assert.Empty(await SleutelsAsync("p", Sleutelbereik.Alles));

        async Task WeigertAsync(IReadOnlyList<Bewerking> groep) =>
            await Assert.ThrowsAsync<ArgumentException>(async () => await Tabellen.SchrijfSamenAsync(_tabel, groep, default));
    }

    [Fact, Trait("Eis", "AZ-02")]
    public async Task Groups_that_overlap_in_time_are_each_written_wholly_or_not_at_all()
    {
        await MaakAsync();
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Tabellen.SchrijfSamenAsync(_tabel,
            [.. Enumerable.Range(0, 30).Select(j => Bewerking.VoegToe(Rij($"eigen{i:D2}-{j:D2}"))), Bewerking.VoegToe(Rij($"strijd{i % 4}"))], default))));

        Assert.Equal(4, uitkomsten.Count(u => u.Geslaagd));
        Assert.Equal(12, uitkomsten.Count(u => u.Resultaat == Schrijfresultaat.BestaatAl));
        Assert.Equal(4 * 31, (await SleutelsAsync("p", Sleutelbereik.Alles)).Count);
    }
}
