using Hub.Kern.Berichten;

namespace Hub.Kern.Tests;

/// <summary>The id of a message follows from what makes it unique (TR056).</summary>
public class BerichtIdTests
{
    [Fact]
    public void The_same_three_values_give_the_same_id_and_any_other_value_another()
    {
        var id = BerichtId.Van("0268", "436", "A1");
        Assert.Equal(id, BerichtId.Van("0268", "436", "A1"));
        Assert.NotEqual(id, BerichtId.Van("0268", "437", "A1"));
        Assert.NotEqual(id, BerichtId.Van("0200", "436", "A1"));
        Assert.NotEqual(id, BerichtId.Van("0268", "436", "a1"));
        Assert.NotEqual(BerichtId.Van("0268", "43", "6A1"), id); // values do not run together
        Assert.True(BerichtId.IsGeldig(id));
    }

    [Fact]
    public void It_never_changes_because_dossiers_are_found_by_it() =>
        Assert.Equal("633bcd6e4ee0177fc33d388b364b7a9b", BerichtId.Van("0268", "436", "43600000001"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789ABCDEF0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    public void What_cannot_be_an_id_is_refused_before_it_becomes_a_key_TB05(string? tekst) => Assert.False(BerichtId.IsGeldig(tekst));
}
