using Hub.Chaos.Opstelling;

namespace Hub.Chaos.Tests;

/// <summary>The run that anyone can start for ten minutes, for twenty seconds.</summary>
public class KorteProefTests
{
    [Fact]
    public async Task Twenty_seconds_of_every_misfortune_lose_nothing_double_nothing_and_break_no_chain()
    {
        var opties = new Proefopties(TimeSpan.FromSeconds(20), Seed: 42, Verzenders: 4) { Tussenpoos = TimeSpan.FromSeconds(2) };
        await using var proef = await Proef.StartAsync(opties, default);
        var uitslag = await proef.DraaiAsync(new Progress<string>(), default);

        Assert.True(uitslag.IsGoed, $"{uitslag}\n{(uitslag.IsGoed ? "" : proef.Bewaar())}");
        Assert.All(uitslag.Ongelukken, o => Assert.True(o.Value > 0, o.Key));
        Assert.True(uitslag.Aangeboden > uitslag.Aangenomen, "Nothing had to be offered twice: it was not bad enough.");
    }
}
