using Hub.Keten.Register;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Volumes;
using Hub.Kern.Privacy;
using Hub.Testbasis.Geheugen;

namespace Hub.Keten.Tests.Register;

/// <summary>Numbers that must be unique: one message has each, whoever comes at the same time and whatever key for pseudonyms was used (0026, 0050).</summary>
public class NummerindexTests
{
    const int Wedlopers = 8;
    static readonly string Oud = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]);
    static readonly string Nieuw = Convert.ToBase64String([.. Enumerable.Repeat((byte)2, 32)]);
    static readonly HashSet<string> Niemand = [];
    readonly GeheugenTabellen _tabellen = new();

    public NummerindexTests() => _tabellen.MaakAsync(Nummerindex.Tabel, default).GetAwaiter().GetResult();

    [Fact]
    public async Task A_verzoek_and_its_reference_are_found_after_the_key_for_pseudonyms_was_changed()
    {
        await Index(Oud).ClaimVerzoekAsync(Proefpartijen.Gemeente, Van("eerste"), "REF1", "client", proef: false, default);

        var na = Index(Oud, Nieuw);

        Assert.Equal("client", await na.ClientVanAsync(Proefpartijen.Gemeente, Proefpartijen.Aanbieder, "REF1", default));
        Assert.True((await na.ClaimVerzoekAsync(Proefpartijen.Gemeente, Van("tweede"), "REF1", "ander", proef: false, default)).Bezet); // TR347
        await na.GeefVerzoekVrijAsync(Proefpartijen.Gemeente, Van("eerste"), "REF1", default);
        Assert.Empty(_tabellen.Alles(Nummerindex.Tabel));
    }

    [Fact]
    public async Task An_answer_that_waits_for_its_verzoek_is_found_after_the_key_for_pseudonyms_was_changed()
    {
        Assert.Null(await Index(Oud).WachtOpVerzoekAsync(Proefpartijen.Gemeente, Van("antwoord"), "REF1", default));

        var (bezet, wachtend) = await Index(Oud, Nieuw).ClaimVerzoekAsync(Proefpartijen.Gemeente, Van("verzoek"), "REF1", "client", proef: false, default);

        Assert.False(bezet);
        Assert.Equal(["antwoord"], wachtend);
    }

    [Fact]
    public async Task A_ReferentieNummer_that_was_used_under_the_key_of_before_is_not_used_again()
    {
        await ClaimAsync(Index(Oud), "eerste", "P1", "P2");

        Assert.Equal(["P1", "P2"], (await ClaimAsync(Index(Oud, Nieuw), "tweede", "P1", "P2", "P3")).Order());
        Assert.Empty(await ClaimAsync(Index(Oud, Nieuw), "eerste", "P1", "P2")); // its own, told again
        Assert.Equal(["P3"], await Index(Oud, Nieuw).GebruikteReferentiesAsync(
            Proefpartijen.Gemeente, Proefpartijen.Aanbieder, "eerste", ["P1", "P3", "P4"], Niemand, default));
    }

    [Fact]
    public async Task Of_many_that_take_over_a_number_of_a_refused_declaratie_at_the_same_time_one_has_it()
    {
        await ClaimAsync(Index(Nieuw), "geweigerd", "P1");

        var bezet = await Task.WhenAll(Enumerable.Range(0, Wedlopers).Select(i => Task.Run(() => Index(Nieuw).ClaimReferentiesAsync(
            Proefpartijen.Gemeente, Proefpartijen.Aanbieder, $"nieuw{i}", ["P1"], new HashSet<string> { "geweigerd" }, default))));

        Assert.Single(bezet, set => set.Count == 0);
    }

    [Fact]
    public async Task Of_many_declaraties_with_one_number_at_the_same_time_one_has_it_and_gives_it_back()
    {
        var bezet = await Task.WhenAll(Enumerable.Range(0, Wedlopers).Select(i => Task.Run(() => NummerAsync(Index(Nieuw), $"declaratie{i}"))));

        var houder = Array.IndexOf(bezet, false);
        Assert.Single(bezet, isBezet => !isBezet);
        Assert.True(await NummerAsync(Index(Nieuw), "later"));
        await Index(Nieuw).GeefDeclaratienummerVrijAsync(Proefpartijen.Gemeente, Declaratie($"declaratie{houder}"), default);
        Assert.False(await NummerAsync(Index(Nieuw), "later"));
    }

    [Fact]
    public async Task What_is_forgotten_of_a_declaratie_leaves_no_number_behind()
    {
        await NummerAsync(Index(Oud), "declaratie");
        await Index(Oud).NoteerAsync(Proefpartijen.Gemeente, Declaratie("declaratie"), default);

        await Index(Oud, Nieuw).VergeetDeclaratieAsync(Proefpartijen.Gemeente, Proefpartijen.Aanbieder, "declaratie", default);

        Assert.Empty(_tabellen.Alles(Nummerindex.Tabel));
    }

    Nummerindex Index(params string[] sleutels) => new(_tabellen, Pseudoniemen.Lees(sleutels, demo: false));

    static Task<IReadOnlySet<string>> ClaimAsync(Nummerindex index, string bericht, params string[] nummers) =>
        index.ClaimReferentiesAsync(Proefpartijen.Gemeente, Proefpartijen.Aanbieder, bericht, nummers, Niemand, default);

    static Task<bool> NummerAsync(Nummerindex index, string bericht) =>
        index.ClaimDeclaratienummerAsync(Proefpartijen.Gemeente, Declaratie(bericht), proef: false, Niemand, default);

    static Declaratie Declaratie(string bericht) =>
        new(Van(bericht), "1", "D1", new Periode(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31)), 8000, "1.0.0", "1.0.0");

    static Herkomst Van(string bericht) => new(bericht, Proefpartijen.Aanbieder, new DateOnly(2026, 6, 5));
}
