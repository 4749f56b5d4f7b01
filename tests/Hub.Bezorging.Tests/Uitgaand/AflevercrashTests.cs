using Hub.Kern.Dossiers;
using Hub.Testbasis.Storingen;

namespace Hub.Bezorging.Tests.Uitgaand;

/// <summary>A crash before and after every single write of a delivery (ONTWERP §5).</summary>
public class AflevercrashTests
{
    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_the_process_dies_the_recipient_gets_everything_in_order_and_nothing_twice_without_the_mark(Moment moment)
    {
        var dubbel = 0;
        for (var schrijven = 1; ; schrijven++)
        {
            var opslag = await Proefopslag.MaakAsync();
            await using var ontvanger = await Proefontvanger.StartAsync(opslag.Klok);
            var partijen = Proefpartijen.Register(Proefpartijen.Webhook(Proefpartijen.Ontvanger, ontvanger.Url));
            await opslag.NeemInAsync(Proefpartijen.Ontvanger);
            await opslag.NeemInAsync(Proefpartijen.Ontvanger);
            var storing = new Storing(schrijven, moment);
            await DraaiTotDeDoodAsync(new Proefproces(opslag, partijen, storing));

            await using var opvolger = new Proefproces(opslag, partijen);
            opslag.Klok.Vooruit(TimeSpan.FromMinutes(2)); // locks and leases of the dead process run out
            await opvolger.DraaiTotAsync(() => opvolger.ZijnAllenAsync(Berichtstatus.Bevestigd), TimeSpan.FromHours(1));
            await opvolger.DraaiUitAsync();

            Assert.Equal(opslag.Ids, ontvanger.Bewaard);
            Assert.Empty(ontvanger.DubbelZonderMerk);
            Assert.Empty(await opvolger.Postbussen.BekijkAsync(Proefpartijen.Ontvanger, 10, null, default));
            foreach (var id in opslag.Ids)
                Assert.Single((await opvolger.Dossiers.LeesAsync(id, default))!.Gebeurtenissen, g => g.Handeling == Handeling.Bevestigd);
            dubbel += ontvanger.Alles.Count > 2 ? 1 : 0;
            if (!storing.IsGevallen)
            {
                Assert.True(schrijven > 20, "Too few writes were tried to have reached every one.");
                Assert.InRange(dubbel, 1, schrijven / 2); // some deaths cannot but lead to a second time, most do not
                return;
            }
        }
    }

    static async Task DraaiTotDeDoodAsync(Proefproces proces)
    {
        try
        {
            await using (proces)
                await proces.DraaiTotAsync(() => proces.ZijnAllenAsync(Berichtstatus.Bevestigd), TimeSpan.FromMinutes(30));
            await proces.DraaiUitAsync();
        }
        catch (Storingsfout)
        {
            // It died, as the test wished.
        }
    }
}
