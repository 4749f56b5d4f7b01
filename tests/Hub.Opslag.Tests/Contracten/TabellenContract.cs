using Hub.Kern.Poorten;
using Hub.Testbasis;
using Xunit;

namespace Hub.Opslag.Tests.Contracten;

/// <summary>What every table adapter does.</summary>
public abstract class TabellenContract
{
    readonly string _tabel = Namen.Uniek();

    protected abstract ITabellen Tabellen { get; }

    [Fact]
    public async Task Every_type_of_field_comes_back_as_it_was_written()
    {
        await MaakAsync();
        var velden = new Dictionary<string, object?>
        {
            ["Tekst"] = "Ünïcode 'aanhaling' \"dubbel\" \\ \r\n\t😀 {odata}",
            ["Leeg"] = "",
            ["Getal"] = int.MinValue,
            ["Lang"] = long.MaxValue,
            ["Breuk"] = 0.1,
            ["Heel"] = 3.0,
            ["Groot"] = 1e300,
            ["Nan"] = double.NaN,
            ["Oneindig"] = double.NegativeInfinity,
            ["Waar"] = true,
            ["Onwaar"] = false,
            ["Tijd"] = new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.Zero).AddTicks(1234567),
            ["Id"] = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"),
            ["Bytes"] = new byte[] { 0, 1, 254, 255 },
            ["Geenbytes"] = Array.Empty<byte>(),
        };

        await Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(new Rij("p", "r", velden)), default);
        var gelezen = await Tabellen.LeesAsync(_tabel, "p", "r", default);

        Assert.Equal(velden.OrderBy(v => v.Key), gelezen!.Velden.OrderBy(v => v.Key));
        Assert.Equal(("p", "r"), (gelezen.Partitie, gelezen.Sleutel));
    }

    [Fact]
    public async Task A_time_is_stored_in_UTC_and_a_null_is_left_out()
    {
        await MaakAsync();
        var plaatselijk = new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.FromHours(2));

        await VoegToeAsync("r", ("Tijd", plaatselijk), ("Niets", null));

        var velden = (await LeesAsync("r"))!.Velden;
        Assert.Equal(TimeSpan.Zero, Assert.IsType<DateTimeOffset>(Assert.Single(velden).Value).Offset);
        Assert.Equal(plaatselijk.ToUniversalTime(), velden["Tijd"]);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_null()
    {
        await MaakAsync();
        Assert.Null(await LeesAsync("niets"));
    }

    [Fact]
    public async Task A_table_that_was_not_made_is_an_error_and_not_an_absent_row()
    {
        var lezen = await Assert.ThrowsAsync<Opslagfout>(() => LeesAsync("r"));
        Assert.Equal((Opslagdienst.Tabel, 404, "TableNotFound"), (lezen.Dienst, lezen.Status, lezen.Code));
        await Assert.ThrowsAsync<Opslagfout>(() => VoegToeAsync("r"));
        await Assert.ThrowsAsync<Opslagfout>(() => Tabellen.SchrijfSamenAsync(_tabel, [Bewerking.VoegToe(Rij("r"))], default));
        await Assert.ThrowsAsync<Opslagfout>(() => Tabellen.BladerAsync(_tabel, "p", default, 10, null, default));
    }

    [Fact]
    public async Task Making_a_table_twice_is_fine()
    {
        await MaakAsync();
        await MaakAsync();
    }

    [Fact]
    public async Task A_second_insert_of_the_same_row_is_reported_as_existing_and_changes_nothing()
    {
        await MaakAsync();
        Assert.True((await VoegToeAsync("r", ("A", 1))).Geslaagd);

        Assert.Equal(Schrijfresultaat.BestaatAl, (await VoegToeAsync("r", ("A", 2))).Resultaat);
        Assert.Equal(1, (await LeesAsync("r"))!.Veld<int>("A"));
    }

    [Fact]
    public async Task Of_many_inserts_of_the_same_row_at_once_exactly_one_succeeds()
    {
        await MaakAsync();
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => VoegToeAsync("r", ("A", i)))));
        Assert.Single(uitkomsten, u => u.Geslaagd);
        Assert.Equal(7, uitkomsten.Count(u => u.Resultaat == Schrijfresultaat.BestaatAl));
    }

    [Fact, Trait("Eis", "TB-06")]
    public async Task A_replace_with_the_version_that_was_read_succeeds_and_gives_a_new_version()
    {
        await MaakAsync();
        await VoegToeAsync("r", ("A", 1), ("B", 1));
        var gelezen = (await LeesAsync("r"))!;

        var uitkomst = await Tabellen.SchrijfAsync(_tabel, Bewerking.Vervang(Rij("r", ("A", 2)) with { Versie = gelezen.Versie }), default);

        var nieuw = (await LeesAsync("r"))!;
        Assert.True(uitkomst.Geslaagd);
        Assert.Equal(nieuw.Versie, uitkomst.Versie);
        Assert.NotEqual(gelezen.Versie, nieuw.Versie);
        Assert.Equal("A", Assert.Single(nieuw.Velden).Key);
    }

    [Theory, Trait("Eis", "TB-06")]
    [InlineData(Bewerkingsoort.Vervang)]
    [InlineData(Bewerkingsoort.Werkbij)]
    [InlineData(Bewerkingsoort.Verwijder)]
    public async Task A_write_with_a_version_that_is_no_longer_the_row_s_is_outdated_and_changes_nothing(Bewerkingsoort soort)
    {
        await MaakAsync();
        await VoegToeAsync("r", ("A", 1));
        var oud = (await LeesAsync("r"))!;
        await Tabellen.SchrijfAsync(_tabel, Bewerking.Vervang(Rij("r", ("A", 2))), default);

        var uitkomst = await Tabellen.SchrijfAsync(_tabel, new Bewerking(soort, Rij("r", ("A", 3)) with { Versie = oud.Versie }), default);

        Assert.Equal(Schrijfresultaat.Verouderd, uitkomst.Resultaat);
        Assert.Equal(2, (await LeesAsync("r"))!.Veld<int>("A"));
    }

    [Fact]
    public async Task A_merge_changes_only_the_fields_given()
    {
        await MaakAsync();
        await VoegToeAsync("r", ("A", 1), ("B", "b"));
        await Tabellen.SchrijfAsync(_tabel, Bewerking.Werkbij(Rij("r", ("A", 2), ("C", true))), default);

        var rij = (await LeesAsync("r"))!;
        Assert.Equal((2, "b", true), (rij.Veld<int>("A"), rij.Veld<string>("B"), rij.Veld<bool>("C")));
    }

    [Fact]
    public async Task An_upsert_inserts_what_is_absent_and_replaces_what_is_there()
    {
        await MaakAsync();
        Assert.True((await Tabellen.SchrijfAsync(_tabel, Bewerking.Zet(Rij("r", ("A", 1))), default)).Geslaagd);
        Assert.True((await Tabellen.SchrijfAsync(_tabel, Bewerking.Zet(Rij("r", ("B", 2))), default)).Geslaagd);
        Assert.Equal("B", Assert.Single((await LeesAsync("r"))!.Velden).Key);
    }

    [Theory]
    [InlineData(Bewerkingsoort.Vervang)]
    [InlineData(Bewerkingsoort.Werkbij)]
    public async Task Changing_an_absent_row_is_reported_as_not_found(Bewerkingsoort soort)
    {
        await MaakAsync();
        Assert.Equal(Schrijfresultaat.NietGevonden, (await Tabellen.SchrijfAsync(_tabel, new Bewerking(soort, Rij("r")), default)).Resultaat);
        Assert.Null(await LeesAsync("r"));
    }

    [Fact]
    public async Task Deleting_twice_is_fine_because_already_gone_is_success()
    {
        await MaakAsync();
        await VoegToeAsync("r");
        Assert.True((await Tabellen.SchrijfAsync(_tabel, Bewerking.Verwijder("p", "r"), default)).Geslaagd);
        Assert.True((await Tabellen.SchrijfAsync(_tabel, Bewerking.Verwijder("p", "r"), default)).Geslaagd);
        Assert.Null(await LeesAsync("r"));
    }

    [Theory, Trait("Eis", "TB-05")]
    [InlineData("O'Brien''s")]
    [InlineData("a b+c&d=e;f:g@h!i$j,k(l)m*n")]
    [InlineData("100%25 {accolade} [haak] <hoek> \"dubbel\" ~^`|")]
    [InlineData("é ñ 日本 😀")]
    [InlineData("..")]
    [InlineData("")]
    public async Task A_key_with_unusual_characters_names_exactly_its_own_row_alone_in_a_group_and_in_a_listing(string sleutel)
    {
        await MaakAsync();
        Assert.True((await Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(new Rij(sleutel, sleutel, Velden(("A", 1)))), default)).Geslaagd);
        Assert.True((await Tabellen.SchrijfAsync(_tabel, Bewerking.Vervang(new Rij(sleutel, sleutel, Velden(("A", 2)))), default)).Geslaagd);
        Assert.True((await Tabellen.SchrijfSamenAsync(_tabel, [Bewerking.Werkbij(new Rij(sleutel, sleutel, Velden(("B", 3))))], default)).Geslaagd);

        var rij = await Tabellen.LeesAsync(_tabel, sleutel, sleutel, default);
        Assert.Equal((sleutel, sleutel, 2, 3), (rij!.Partitie, rij.Sleutel, rij.Veld<int>("A"), rij.Veld<int>("B")));
        Assert.Equal([sleutel], await SleutelsAsync(sleutel, new Sleutelbereik(sleutel, sleutel + "~")));
    }

    [Theory, Trait("Eis", "TB-05")]
    [InlineData('/')]
    [InlineData('\\')]
    [InlineData('#')]
    [InlineData('?')]
    [InlineData(0x09)]
    [InlineData(0x85)]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public async Task A_key_that_the_service_refuses_is_refused_before_anything_is_sent(int verboden)
    {
        var sleutel = $"a{(char)verboden}b";
        await Assert.ThrowsAsync<ArgumentException>(() => Tabellen.LeesAsync(_tabel, "p", sleutel, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Tabellen.LeesAsync(_tabel, sleutel, "r", default));
        await Assert.ThrowsAsync<ArgumentException>(() => VoegToeAsync(sleutel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Tabellen.SchrijfSamenAsync(_tabel, [Bewerking.VoegToe(Rij(sleutel))], default));
    }

    [Fact, Trait("Eis", "TB-05"), Trait("Eis", "AZ-05")]
    public async Task A_key_of_512_characters_fits_and_one_of_513_is_refused()
    {
        await MaakAsync();
        Assert.True((await VoegToeAsync(new string('k', 512))).Geslaagd);
        Assert.NotNull(await LeesAsync(new string('k', 512)));
        await Assert.ThrowsAsync<ArgumentException>(() => VoegToeAsync(new string('k', 513)));
    }

    [Fact, Trait("Eis", "TB-04"), Trait("Eis", "TB-05")]
    public async Task A_row_of_252_fields_and_a_field_of_64_KiB_fit_and_more_is_refused_and_so_are_other_types_and_names()
    {
        await MaakAsync();
        (string, object?)[] velden = [.. Enumerable.Range(0, 252).Select(i => ($"V{i}", (object?)i))];
        Assert.True((await VoegToeAsync("breed", velden)).Geslaagd);
        Assert.True((await VoegToeAsync("lang", ("T", new string('é', 32 * 1024)), ("B", new byte[64 * 1024]))).Geslaagd);
        Assert.Equal(252, (await LeesAsync("breed"))!.Velden.Count);

        await Assert.ThrowsAsync<ArgumentException>(() => VoegToeAsync("r", [.. velden, ("Teveel", 1)]));
        await Assert.ThrowsAsync<ArgumentException>(() => VoegToeAsync("r", ("T", new string('e', 32 * 1024 + 1))));
        await Assert.ThrowsAsync<ArgumentException>(() => VoegToeAsync("r", ("B", new byte[64 * 1024 + 1])));
        await Assert.ThrowsAsync<ArgumentException>(() => VoegToeAsync("r", ("D", 1m)));
        await Assert.ThrowsAsync<ArgumentException>(() => VoegToeAsync("r", ("RowKey", "x")));
        await Assert.ThrowsAsync<ArgumentException>(() => VoegToeAsync("r", ("met spatie", "x")));
    }

    [Fact]
    public async Task A_listing_gives_the_range_in_key_order_within_its_partition_only()
    {
        await MaakAsync();
        foreach (var sleutel in new[] { "b", "a2", "B", "a1", "a", "c" })
            await VoegToeAsync(sleutel);
        await Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(new Rij("p2", "a15", Velden())), default);

        Assert.Equal(["B", "a", "a1", "a2", "b", "c"], await SleutelsAsync("p", Sleutelbereik.Alles));
        Assert.Equal(["a", "a1", "a2"], await SleutelsAsync("p", Sleutelbereik.MetBegin("a")));
        Assert.Equal(["a1", "a2"], await SleutelsAsync("p", new Sleutelbereik("a1", "b")));
        Assert.Equal(["b", "c"], await SleutelsAsync("p", new Sleutelbereik("b")));
        Assert.Equal(["B"], await SleutelsAsync("p", new Sleutelbereik(null, "a")));
        Assert.Empty(await SleutelsAsync("p3", Sleutelbereik.Alles));
    }

    [Fact, Trait("Eis", "TB-03")]
    public async Task Pages_follow_each_other_without_a_gap_or_overlap_also_when_a_row_is_inserted_in_between()
    {
        await MaakAsync();
        for (var i = 0; i < 7; i++)
            await VoegToeAsync($"r{i}é");

        var gelezen = new List<string>();
        string? vervolg = null;
        do
        {
            var bladzijde = await Tabellen.BladerAsync(_tabel, "p", Sleutelbereik.MetBegin("r"), 3, vervolg, default);
            Assert.InRange(bladzijde.Rijen.Count, 0, 3);
            gelezen.AddRange(bladzijde.Rijen.Select(r => r.Sleutel));
            vervolg = bladzijde.Vervolg;
            await Tabellen.SchrijfAsync(_tabel, Bewerking.Zet(Rij("r0")), default);
        }
        while (vervolg is not null);

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"r{i}é"), gelezen.Where(s => s != "r0"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public Task A_page_size_that_the_service_does_not_give_is_refused(int hoogstens) =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Tabellen.BladerAsync(_tabel, "p", default, hoogstens, null, default));

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

    [Theory, Trait("Eis", "TB-04")]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("met-streepje")]
    [InlineData("tabel()?x=")]
    public Task A_name_that_is_no_table_name_is_refused(string naam) => Assert.ThrowsAsync<ArgumentException>(() => Tabellen.MaakAsync(naam, default));

    Task MaakAsync() => Tabellen.MaakAsync(_tabel, default);

    Task<Rij?> LeesAsync(string sleutel) => Tabellen.LeesAsync(_tabel, "p", sleutel, default);

    Task<Schrijfuitkomst> VoegToeAsync(string sleutel, params (string, object?)[] velden) =>
        Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(Rij(sleutel, velden)), default);

    async Task<List<string>> SleutelsAsync(string partitie, Sleutelbereik bereik)
    {
        var sleutels = new List<string>();
        await foreach (var rij in Tabellen.LeesAllesAsync(_tabel, partitie, bereik))
            sleutels.Add(rij.Sleutel);
        return sleutels;
    }

    static Rij Rij(string sleutel, params (string, object?)[] velden) => new("p", sleutel, Velden(velden));

    static Dictionary<string, object?> Velden(params (string Naam, object? Waarde)[] velden) =>
        velden.ToDictionary(v => v.Naam, v => v.Waarde);
}
