using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Tests.Standaarden;

public class GemeentelijstTests
{
    const string Nijmegen = "0268";
    const string Eemsdelta = "1979";
    const string Appingedam = "0003"; // in Eemsdelta since 2021

    [Theory]
    [InlineData(Nijmegen, 2026_01_01, true)]
    [InlineData(Eemsdelta, 2026_12_31, true)]
    [InlineData(Appingedam, 2026_01_01, false)]
    [InlineData("9999", 2026_07_15, false)]
    [InlineData("", 2026_07_15, false)]
    public void A_code_is_judged_by_the_list_of_the_year(string code, int dag, bool kan) => Assert.Equal(kan, Kan(code, dag));

    [Fact]
    public void A_day_before_the_first_list_is_not_judged() => Assert.True(Kan(Appingedam, 2025_12_31) && Kan("9999", 2020_01_01) && Kan("9999", 0));

    [Fact]
    public void After_the_last_list_that_one_counts() => Assert.True(Kan(Nijmegen, 2031_01_01) && !Kan(Appingedam, 2031_01_01));

    [Fact]
    public void A_gemeente_is_called_by_its_name()
    {
        Assert.Equal("Nijmegen", Gemeentelijst.Ingebouwd.Naam(Nijmegen));
        Assert.Null(Gemeentelijst.Ingebouwd.Naam(Appingedam));
    }

    static bool Kan(string code, int dag) => Gemeentelijst.Ingebouwd.KanBestaan(System.Text.Encoding.UTF8.GetBytes(code), dag);
}
