using Hub.Kern.Berichten;
using Hub.Kern.Poorten;

namespace Hub.Kern.Tests;

/// <summary>The token between the steps (ONTWERP §5).</summary>
public class OpdrachtTests
{
    static readonly string Id = new('a', BerichtId.Lengte);

    [Fact]
    public void It_comes_back_as_it_was_sent()
    {
        var opdracht = new Opdracht(Id, "42420001", 2, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        Assert.Equal(opdracht, Opdracht.Lees(opdracht.AlsBusbericht().Lichaam));
    }

    [Fact]
    public void It_is_a_JSON_object_so_the_host_does_not_take_it_for_Base64_FN10() =>
        Assert.StartsWith("{", new Opdracht(Id).AlsBusbericht().Lichaam, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"bericht\":\"../../x\"}")]
    [InlineData("{\"bericht\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"bsn\":\"999900006\"}")]
    public void What_is_no_token_is_not_read_as_one(string lichaam) => Assert.Null(Opdracht.Lees(lichaam));

    [Fact]
    public void Of_what_is_no_token_only_a_fingerprint_goes_on()
    {
        var opdracht = Opdracht.Onleesbaar("{\"bsn\":\"999900006\"}");
        Assert.True(BerichtId.IsGeldig(opdracht.Bericht));
        Assert.DoesNotContain("999900006", opdracht.AlsBusbericht().Lichaam, StringComparison.Ordinal);
        Assert.NotNull(Opdracht.Lees(opdracht.AlsBusbericht().Lichaam));
    }
}
