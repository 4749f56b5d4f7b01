using Hub.Testbasis;

namespace Hub.Opslag.Tests.Testbasis;

public sealed class TestklokTests
{
    [Fact]
    public async Task A_delay_ends_when_the_clock_gets_there_and_not_before()
    {
        var klok = new Testklok();
        var wachten = Task.Delay(TimeSpan.FromMinutes(5), klok);
        klok.Vooruit(TimeSpan.FromMinutes(4));
        Assert.False(wachten.IsCompleted);
        klok.Vooruit(TimeSpan.FromMinutes(1));
        await wachten.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_periodic_timer_fires_at_each_of_its_moments_also_in_one_leap()
    {
        var klok = new Testklok();
        var momenten = new List<double>();
        var begin = klok.GetUtcNow();
        using (klok.CreateTimer(_ => momenten.Add((klok.GetUtcNow() - begin).TotalSeconds), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)))
            klok.Vooruit(TimeSpan.FromSeconds(9));
        klok.Vooruit(TimeSpan.FromSeconds(9));
        Assert.Equal([2, 5, 8], momenten);
        Assert.Equal(TimeSpan.FromSeconds(18), klok.GetUtcNow() - begin);
    }

    [Fact]
    public void Elapsed_time_is_measured_on_the_same_clock()
    {
        var klok = new Testklok();
        var sinds = klok.GetTimestamp();
        klok.Vooruit(TimeSpan.FromSeconds(7));
        Assert.Equal(TimeSpan.FromSeconds(7), klok.GetElapsedTime(sinds));
    }
}
