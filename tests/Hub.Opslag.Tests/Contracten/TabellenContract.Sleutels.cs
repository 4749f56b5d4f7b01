using Hub.Kern.Poorten;

namespace Hub.Opslag.Tests.Contracten;

/// <content>Keys, names and sizes.</content>
public abstract partial class TabellenContract
{
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

    [Theory, Trait("Eis", "TB-04")]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("met-streepje")]
    [InlineData("tabel()?x=")]
    public Task A_name_that_is_no_table_name_is_refused(string naam) => Assert.ThrowsAsync<ArgumentException>(() => Tabellen.MaakAsync(naam, default));
}
