using System.Globalization;
using System.Text;
using Hub.Validatie.Lezen;
using Hub.Validatie.Regels;

namespace Hub.Validatie.Tests.Regels;

public class SleutelsetTests
{
    [Fact]
    public void A_key_is_there_once_it_was_added()
    {
        var set = new Sleutelset();

        Assert.True(set.Deel(Tekst("a")).Voeg());
        Assert.Equal(0, set.Zoek(set[0]));
        Assert.False(set.Deel(Tekst("a")).Voeg());
        Assert.Equal(1, set.Aantal);
    }

    [Fact]
    public void The_parts_of_a_key_do_not_flow_into_each_other()
    {
        var set = new Sleutelset();

        Assert.True(set.Deel(Tekst("ab")).Deel(Tekst("c")).Voeg());
        Assert.True(set.Deel(Tekst("a")).Deel(Tekst("bc")).Voeg());
        Assert.True(set.Deel(Tekst("abc")).Deel(Tekst("")).Voeg());
        Assert.True(set.Deel(Tekst("abc")).Deel(Tekst(null)).Voeg()); // not there is another value than empty
        Assert.Equal(4, set.Aantal);
    }

    [Fact]
    public void Numbers_count_by_value_and_texts_by_their_characters()
    {
        var set = new Sleutelset();

        Assert.True(set.Deel(Getal("10072")).Voeg());
        Assert.All(["010072", "+10072", "+0010072"], getal => Assert.False(set.Deel(Getal(getal)).Voeg()));
        Assert.True(set.Deel(Tekst("010072")).Voeg());
        Assert.True(set.Deel(Getal("0")).Voeg());
        Assert.False(set.Deel(Getal("000")).Voeg());
    }

    [Fact]
    public void An_emptied_set_holds_nothing_and_can_be_used_again()
    {
        var set = new Sleutelset();
        for (var ronde = 0; ronde < 3; ronde++)
        {
            Assert.All(Enumerable.Range(0, 500), getal => Assert.True(set.Deel(Getal(getal.ToString(CultureInfo.InvariantCulture))).Voeg()));
            set.Leeg();
            Assert.Equal(0, set.Aantal);
        }
    }

    [Fact]
    public void It_agrees_with_a_HashSet_on_many_keys()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var (kans, set, naief) = (new Random(seed), new Sleutelset(), new HashSet<(string?, string?)>());
            for (var stap = 0; stap < 5_000; stap++)
            {
                var sleutel = (Deel(kans), Deel(kans));
                set.Deel(Tekst(sleutel.Item1)).Deel(Tekst(sleutel.Item2));
                Assert.Equal(naief.Add(sleutel), set.Voeg());
                if (kans.Next(2_000) == 0)
                {
                    set.Leeg();
                    naief.Clear();
                }

                Assert.Equal(naief.Count, set.Aantal);
            }
        }
    }

    [Fact]
    public void Keys_that_come_in_order_are_found_again_also_when_the_order_breaks()
    {
        var (set, naief) = (new Sleutelset(), new HashSet<int>());
        foreach (var getal in Enumerable.Range(200, 400).Concat([250, 199, 599, 600, 600, 1]))
        {
            set.Deel(Tekst("P")).Deel(Getal(getal.ToString(CultureInfo.InvariantCulture))).Deel(Tekst($"ref-{getal:D12}"));
            Assert.Equal(naief.Add(getal), set.Voeg());
        }

        Assert.All(Enumerable.Range(0, set.Aantal), plaats => Assert.Equal(plaats, set.Zoek(set[plaats])));
    }

    [Fact]
    public void Short_texts_that_differ_have_different_numbers()
    {
        string[] tekens = ["", "0", "a", "\u00e9"];
        var teksten = new HashSet<string> { "" };
        for (var lengte = 0; lengte < 4; lengte++)
            teksten.UnionWith([.. teksten.SelectMany(tekst => tekens.Select(teken => tekst + teken))]);
        var kort = teksten.Select(Encoding.UTF8.GetBytes).Concat([.. Enumerable.Range(1, 7).Select(n => new byte[n])]).Where(tekst => tekst.Length <= Kortetekst.Lengte).ToList();

        Assert.Equal(kort.Count, kort.Select(tekst => Kortetekst.Woord(tekst)).Distinct().Count());
    }

    static string? Deel(Random kans) => kans.Next(8) == 0 ? null : new string((char)('a' + kans.Next(3)), kans.Next(30));

    static Veld Tekst(string? waarde) => Veld(waarde, Veldsoort.Tekst);

    static Veld Getal(string waarde) => Veld(waarde, Veldsoort.Getal);

    static Veld Veld(string? waarde, Veldsoort soort)
    {
        var veld = new Veld(0, soort);
        if (waarde is not null)
            veld.Zet(default, Encoding.UTF8.GetBytes(waarde));
        return veld;
    }
}

static class Sleuteldelen
{
    public static Sleutelset Deel(this Sleutelset set, Veld veld)
    {
        set.Maak(veld);
        return set;
    }
}
