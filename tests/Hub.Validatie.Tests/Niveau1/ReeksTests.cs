using Hub.Validatie.Niveau1;
using Hub.Validatie.Niveau1.Schema;

namespace Hub.Validatie.Tests.Niveau1;

public class ReeksTests
{
    readonly Reeks _reeks = new([Lid("A"), Lid("B", minimum: 0), Lid("C", maximum: null), Lid("D")]);

    [Fact]
    public void Children_in_order_fit_and_nothing_is_missing()
    {
        Neem("A", "B", "C", "C", "C", "D");

        Assert.Empty(_reeks.NogNodig());
        Assert.Empty(_reeks.Verwacht());
    }

    [Fact]
    public void An_optional_child_may_be_left_out()
    {
        Neem("A", "C", "D");

        Assert.Empty(_reeks.NogNodig());
    }

    [Fact]
    public void Children_of_the_same_name_are_counted()
    {
        Neem("A", "C", "C");

        Assert.Equal(("C", 2), (_reeks.Huidige.Naam, _reeks.Volgnummer));
    }

    [Fact]
    public void Mandatory_children_that_are_passed_over_are_told()
    {
        Assert.Equal(Inpassing.Past, _reeks.Neem("D", out var ontbrekend));

        Assert.Equal(["A", "C"], ontbrekend.Select(lid => lid.Naam));
        Assert.Empty(_reeks.NogNodig());
    }

    [Fact]
    public void Mandatory_children_that_never_came_are_told_at_the_end()
    {
        Neem("A", "B");

        Assert.Equal(["C", "D"], _reeks.NogNodig().Select(lid => lid.Naam));
    }

    [Theory]
    [InlineData("X", Inpassing.Onbekend)]
    [InlineData("A", Inpassing.TeLaat)]
    [InlineData("B", Inpassing.TeVaak)]
    public void A_child_that_does_not_fit_changes_nothing(string naam, object verwacht)
    {
        Neem("A", "B");

        Assert.Equal(verwacht, _reeks.Neem(naam, out var ontbrekend));

        Assert.Empty(ontbrekend);
        Assert.Equal("B", _reeks.Huidige.Naam);
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

        Assert.Equal(verwacht, string.Join(' ', _reeks.Verwacht()));
    }

    void Neem(params string[] namen) => Assert.All(namen, naam =>
    {
        Assert.Equal(Inpassing.Past, _reeks.Neem(naam, out var ontbrekend));
        Assert.Empty(ontbrekend);
    });

    static Elementdeclaratie Lid(string naam, int minimum = 1, int? maximum = 1) => new(naam, "urn:proef", minimum, maximum, [], "tekst");
}
