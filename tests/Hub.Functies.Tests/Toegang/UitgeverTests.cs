using Hub.Functies.Deur.Aanmelden;
using Hub.Functies.Tests.Toegang.Proef;

namespace Hub.Functies.Tests.Toegang;

/// <summary>The keys of the issuer are read for all, not for the one who happened to ask.</summary>
public class UitgeverTests
{
    [Fact]
    public async Task A_caller_that_goes_away_does_not_make_the_issuer_count_as_down()
    {
        await using var bron = await Proefuitgever.StartAsync();
        var (gevraagd, verder) = (new TaskCompletionSource(), new TaskCompletionSource());
        bron.Vooraf = () =>
        {
            gevraagd.TrySetResult();
            return verder.Task;
        };
        using var uitgever = new Uitgever(new Oidcinstellingen(bron.Adres, Proefuitgever.Publiek, [], [], "sub", null, TimeSpan.Zero), TimeProvider.System);
        using var weg = new CancellationTokenSource();

        var eerste = uitgever.SleutelsAsync(weg.Token);
        await gevraagd.Task;
        await weg.CancelAsync();
        verder.SetResult();
        await Record.ExceptionAsync(() => eerste); // nobody is there any more to hear it

        Assert.Single(await uitgever.SleutelsAsync(default));
    }
}
