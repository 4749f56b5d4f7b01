using System.Text;
using Hub.Validatie.Niveau1;
using Hub.Validatie.Schema;
using Hub.Validatie.Schema.Waarden;

namespace Hub.Validatie.Tests.Niveau1;

/// <summary>How children fit in their declared order: A, B?, C+, D.</summary>
public class ReeksTests
{
    static readonly Knoop[] Knopen =
    [
        new Knoop("Ouder", false, 1, 1, -1, null, null) { EersteKind = 1, Kindereinde = 5 },
        Lid("A"), Lid("B", minimum: 0), Lid("C", maximum: Knoop.Onbegrensd), Lid("D"),
    ];

    Openelement _ouder = new() { Kind = 1 };

    [Fact]
    public void Children_in_order_fit_and_nothing_is_missing()
    {
        Neem("A", "B", "C", "C", "C", "D");

        Assert.Empty(NogNodig());
        Assert.Empty(_ouder.Verwacht(Knopen));
    }

    [Fact]
    public void An_optional_child_may_be_left_out()
    {
        Neem("A", "C", "D");

        Assert.Empty(NogNodig());
    }

    [Fact]
    public void Children_of_the_same_name_are_counted()
    {
        Neem("A", "C", "C");

        Assert.Equal(("C", 2), (Knopen[_ouder.Kind].Naam, _ouder.Aantal));
    }

    [Fact]
    public void Mandatory_children_that_never_came_are_told_at_the_end()
    {
        Neem("A", "B");

        Assert.Equal(["C", "D"], NogNodig());
    }

    [Theory]
    [InlineData("X", Inpassing.Onbekend)]
    [InlineData("A", Inpassing.TeLaat)]
    [InlineData("B", Inpassing.TeVaak)]
    [InlineData("D", Inpassing.Past)]
    public void A_child_is_fitted_in_by_what_passed_before_it(string naam, object verwacht)
    {
        Neem("A", "B");

        Assert.Equal(verwacht, _ouder.Zoek(Knopen, Encoding.UTF8.GetBytes(naam), out _));
    }

    [Theory]
    [InlineData("", "A")]
    [InlineData("A", "B C")]
    [InlineData("A B", "C")]
    [InlineData("A C", "C D")]
    [InlineData("A C D", "")]
    public void What_may_come_next_ends_with_the_first_that_must(string gehad, string verwacht)
    {
        Neem(gehad.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(verwacht, string.Join(' ', _ouder.Verwacht(Knopen)));
    }

    void Neem(params string[] namen)
    {
        foreach (var naam in namen)
        {
            Assert.Equal(Inpassing.Past, _ouder.Zoek(Knopen, Encoding.UTF8.GetBytes(naam), out var kind));
            _ouder.Neem(kind);
        }
    }

    IEnumerable<string> NogNodig() =>
        Enumerable.Range(_ouder.Kind, 5 - _ouder.Kind).Where(kind => _ouder.IsNogNodig(Knopen, kind)).Select(kind => Knopen[kind].Naam);

    static Knoop Lid(string naam, int minimum = 1, int maximum = 1) => new(naam, false, minimum, maximum, 0, new Teksttoets(0, 9, []), "tekst");
}
