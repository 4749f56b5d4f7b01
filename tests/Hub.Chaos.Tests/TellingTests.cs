using Hub.Chaos.Ontvangen;
using Hub.Chaos.Tellen;
using Hub.Chaos.Verzenden;

namespace Hub.Chaos.Tests;

/// <summary>What is wrong is seen.</summary>
public class TellingTests
{
    static readonly DateTimeOffset Begin = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_message_that_comes_again_counts_only_without_the_mark() => Assert.Equal(
        ["b"],
        Telling.DubbelZonderMerk([Aankomst("a", 1), Aankomst("a", 2, dubbel: true), Aankomst("b", 3), Aankomst("b", 4), Aankomst("c", 5)]));

    [Fact]
    public async Task A_message_at_another_party_and_one_that_changed_and_an_answer_to_another_are_wrong()
    {
        var aanbod = new Aanbod(1, ["0268"], ["42420001"]);
        var goed = await AangenomenAsync(aanbod);
        var elders = await AangenomenAsync(aanbod);
        var veranderd = await AangenomenAsync(aanbod);
        var er = new Dictionary<string, Aankomst>
        {
            [goed.Id] = Van(goed, goed.Kop.Bestemming), [goed.Antwoord] = Van(goed, goed.Kop.Inzender),
            [elders.Id] = Van(elders, "0200"), [elders.Antwoord] = Van(elders, elders.Kop.Bestemming),
            [veranderd.Id] = Van(veranderd, veranderd.Kop.Bestemming) with { Hash = "anders" },
        };

        Assert.Equal(
            new[] { elders.Id, veranderd.Id, elders.Antwoord }.Order(), Telling.Verkeerd([goed, elders, veranderd], er).Order());
    }

    [Fact]
    public void Who_lay_there_first_and_comes_later_was_passed_over()
    {
        var over = Stuk("tweede", 2, lagEr: 0, gekeken: 10);
        var gepasseerd = Stuk("eerste", 1, lagEr: 5, gekeken: 20);
        Assert.Equal(["eerste"], Volgorde.Gepasseerd([over, gepasseerd], []));
    }

    [Fact]
    public void Who_was_put_in_after_the_look_was_not_passed_over() =>
        Assert.Empty(Volgorde.Gepasseerd([Stuk("tweede", 2, lagEr: 0, gekeken: 10), Stuk("eerste", 1, lagEr: 11, gekeken: 20)], []));

    [Fact]
    public void Of_a_push_the_look_was_after_the_last_start_of_the_hub_and_after_what_came_a_page_ago()
    {
        Stuk[] rij = [.. Enumerable.Range(0, 33).Select(i => Stuk($"{i:D2}", 100 + i, lagEr: 0, gekeken: null, om: 1000 + i)),
            Stuk("eerste", 1, lagEr: 900, gekeken: null, om: 2000)];
        Assert.Equal(["eerste"], Volgorde.Gepasseerd(rij, []));
        Assert.Empty(Volgorde.Gepasseerd(rij[1..], []));
        Assert.Equal(["eerste"], Volgorde.Gepasseerd(rij[1..], [Begin.AddSeconds(950)]));
    }

    static async Task<Aangenomen> AangenomenAsync(Aanbod aanbod)
    {
        var (bericht, kop) = await aanbod.VolgendeAsync();
        return new Aangenomen(Kern.Berichten.BerichtId.Van(kop), kop, $"{bericht.Length}");
    }

    static Aankomst Van(Aangenomen bericht, string ontvanger) => new(ontvanger, bericht.Id, Begin, null, false, bericht.Hash);

    static Aankomst Aankomst(string bericht, int om, bool dubbel = false) => new("0268", bericht, Begin.AddSeconds(om), null, dubbel, "");

    static Stuk Stuk(string bericht, int plaats, int lagEr, int? gekeken, int om = 0) => new(
        new Aankomst("0268", bericht, Begin.AddSeconds(om), gekeken is { } keek ? Begin.AddSeconds(keek) : null, false, ""),
        $"{plaats:D4}", Begin.AddSeconds(lagEr));
}
