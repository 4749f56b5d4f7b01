using Hub.Kern.Poorten;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Contracten;

/// <summary>What every table adapter does.</summary>
public abstract partial class TabellenContract
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
