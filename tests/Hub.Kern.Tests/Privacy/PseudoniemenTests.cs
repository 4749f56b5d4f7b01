using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Privacy;

namespace Hub.Kern.Tests.Privacy;

/// <summary>A BSN cannot be read back from what stands for it, and keys can be changed (AVG-03).</summary>
public class PseudoniemenTests
{
    const string Bsn = "999900006";
    static readonly string Oud = Sleutel(1);
    static readonly string Nieuw = Sleutel(2);

    [Fact]
    public void The_same_BSN_always_gives_the_same_pseudonym_and_another_gives_another()
    {
        var pseudoniemen = Pseudoniemen.Lees([Nieuw], demo: false);

        Assert.Equal(pseudoniemen.Van(Persoonsgegeven.Bsn, Bsn), Pseudoniemen.Lees([Nieuw], demo: false).Van(Persoonsgegeven.Bsn, Bsn));
        Assert.NotEqual(pseudoniemen.Van(Persoonsgegeven.Bsn, Bsn), pseudoniemen.Van(Persoonsgegeven.Bsn, "999900018"));
        Assert.Equal(pseudoniemen.Van(Persoonsgegeven.Bsn, Bsn), pseudoniemen.Van(Persoonsgegeven.Bsn, "999900006"u8));
    }

    [Fact]
    public void A_pseudonym_is_the_HMAC_of_kind_and_value_so_that_another_program_with_the_key_can_make_it()
    {
        var hmac = HMACSHA256.HashData(Convert.FromBase64String(Nieuw), Encoding.UTF8.GetBytes("Bsn\0" + Bsn));
        var id = Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromBase64String(Nieuw), "sleutel"u8)[..4]);

        Assert.Equal($"{id}-{Convert.ToHexStringLower(hmac[..16])}", Pseudoniemen.Lees([Nieuw], demo: false).Van(Persoonsgegeven.Bsn, Bsn));
    }

    [Fact]
    public void A_pseudonym_can_stand_in_a_table_key_and_a_URL()
    {
        var pseudoniem = Pseudoniemen.Lees([Nieuw], demo: false).Van(Persoonsgegeven.Referentie, "a/b?c#d\\é");

        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{32}$", pseudoniem);
        Assert.Equal(Pseudoniemen.Lengte, pseudoniem.Length);
    }

    [Fact]
    public void A_reference_that_happens_to_be_a_BSN_gives_another_pseudonym() => Assert.NotEqual(
        Pseudoniemen.Lees([Nieuw], demo: false).Van(Persoonsgegeven.Bsn, Bsn),
        Pseudoniemen.Lees([Nieuw], demo: false).Van(Persoonsgegeven.Referentie, Bsn));

    [Fact]
    public void After_a_rotation_new_writes_use_the_newest_key_and_what_was_written_before_is_still_found()
    {
        var voor = Pseudoniemen.Lees([Oud], demo: false).Van(Persoonsgegeven.Bsn, Bsn);
        var na = Pseudoniemen.Lees([Oud, Nieuw], demo: false);

        Assert.NotEqual(voor, na.Van(Persoonsgegeven.Bsn, Bsn));
        Assert.Equal([na.Van(Persoonsgegeven.Bsn, Bsn), voor], na.Mogelijke(Persoonsgegeven.Bsn, Bsn));
    }

    [Fact]
    public void Without_a_key_the_hub_does_not_start_and_says_which_setting_is_missing()
    {
        var fout = Assert.Throws<ConfiguratieException>(() => Pseudoniemen.Lees([], demo: false));

        Assert.Contains("Hub__Pseudoniemsleutels__0", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_has_a_key_of_its_own_that_is_refused_elsewhere()
    {
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{32}$", Pseudoniemen.Lees([], demo: true).Van(Persoonsgegeven.Bsn, Bsn));
        Assert.Throws<ConfiguratieException>(() => Pseudoniemen.Lees([Nieuw, Pseudoniemen.Demosleutel], demo: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen base64!")]
    [InlineData("dGUga29ydA==")]
    public void What_is_no_key_is_refused_and_named_by_its_place_not_by_what_it_is(string sleutel)
    {
        var fout = Assert.Throws<ConfiguratieException>(() => Pseudoniemen.Lees([Nieuw, sleutel], demo: false));

        Assert.Contains("Hub__Pseudoniemsleutels__1", fout.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(sleutel.Length > 0 ? sleutel : "\0", fout.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_key_twice_is_refused() =>
        Assert.Throws<ConfiguratieException>(() => Pseudoniemen.Lees([Nieuw, Nieuw], demo: false));

    [Fact]
    public void An_empty_or_endless_value_is_refused_without_repeating_it()
    {
        var pseudoniemen = Pseudoniemen.Lees([Nieuw], demo: false);
        var lang = string.Concat(Enumerable.Repeat(Bsn, 100));

        Assert.Throws<ArgumentException>(() => pseudoniemen.Van(Persoonsgegeven.Bsn, ""));
        Assert.DoesNotContain(Bsn, Assert.Throws<ArgumentException>(() => pseudoniemen.Van(Persoonsgegeven.Bsn, lang)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_shows_its_id_and_nothing_else()
    {
        var sleutel = Pseudoniemsleutel.Lees(Nieuw);

        Assert.Matches("^[0-9a-f]{8}$", sleutel.ToString());
        Assert.NotEqual(sleutel.Id, Pseudoniemsleutel.Lees(Oud).Id);
    }

    [Fact]
    public void Many_threads_at_once_get_the_same()
    {
        var pseudoniemen = Pseudoniemen.Lees([Oud, Nieuw], demo: false);
        var verwacht = pseudoniemen.Van(Persoonsgegeven.Bsn, Bsn);

        Assert.All(ParallelEnumerable.Range(0, 1000).Select(_ => pseudoniemen.Van(Persoonsgegeven.Bsn, Bsn)), gekregen => Assert.Equal(verwacht, gekregen));
    }

    static string Sleutel(byte waarde) => Convert.ToBase64String([.. Enumerable.Repeat(waarde, Pseudoniemsleutel.MinBytes)]);
}
