using Hub.Testbasis;

namespace Hub.Cli.Tests;

/// <summary><c>hub capaciteit</c> says what is wrong before it starts to measure (DX-02).</summary>
public class CapaciteitTests
{
    [Fact]
    public async Task An_assumption_that_does_not_exist_is_named_exit_2()
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "eigen.json");
        await File.WriteAllTextAsync(pad, """{"gemeentes": 5}""");

        var uitslag = await Opdrachtregel.HubAsync(["capaciteit", "--aannames", pad]);

        Assert.Equal((2, ""), (uitslag.Code, uitslag.Uit));
        Assert.Contains("gemeentes", uitslag.Fout, StringComparison.Ordinal);
        Assert.DoesNotContain("Meten", uitslag.Fout, StringComparison.Ordinal);
    }
}
