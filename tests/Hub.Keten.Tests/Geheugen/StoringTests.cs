using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Keten.Stappen;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>A crash before and after every single write between the door and the postbus (ONTWERP §5).</summary>
public class StoringTests
{
    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_the_process_dies_the_message_ends_up_in_the_postbus_exactly_once(Moment moment)
    {
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        for (var schrijven = 1; ; schrijven++)
        {
            var opslag = await Proefopslag.MaakAsync();
            var storing = new Storing(schrijven, moment);
            var aangenomen = await DraaiTotDeDoodAsync(new Proefproces(opslag, storing), bericht);

            var opvolger = new Proefproces(opslag);
            if (!aangenomen)
                await opvolger.BiedAanAsync(bericht, Proefpartijen.Gemeente); // the sender saw no answer and tries again
            opslag.Klok.Vooruit(TimeSpan.FromMinutes(20)); // locks run out, waits pass, the sweeper's patience too
            await opvolger.PompAsync();
            await opvolger.Veger.VeegAsync(default);
            await opvolger.PompAsync();

            var stuk = Assert.Single(await opvolger.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default));
            Assert.Equal(BerichtId.Van(kop), stuk.BerichtId);
            var dossier = await opvolger.Dossiers.LeesAsync(stuk.BerichtId, default);
            Assert.Equal(Berichtstatus.Bezorgd, dossier!.Status);
            Assert.Single(dossier.Gebeurtenissen, g => g.Handeling == Handeling.Bezorgd);
            var verslag = await opvolger.Verificatie.VerifieerAsync(DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime), default);
            Assert.Null(verslag.EersteBreuk);
            if (!storing.IsGevallen)
            {
                Assert.True(schrijven > 10, "Too few writes were tried to have reached every one.");
                return;
            }
        }
    }

    [Fact]
    public async Task A_blob_that_a_crash_left_without_a_dossier_is_removed_when_the_day_is_closed()
    {
        var (bericht, _) = await Proefberichten.MaakAsync("JW301");
        var opslag = await Proefopslag.MaakAsync();
        await DraaiTotDeDoodAsync(new Proefproces(opslag, new Storing(1, Moment.Na)), bericht); // after the blob, before the dossier
        var opvolger = new Proefproces(opslag);
        await opvolger.BiedAanAsync(bericht, Proefpartijen.Gemeente);
        Assert.Equal(2, await opslag.Blobs.LijstAsync(Ontvangst.Bak, "", default).CountAsync());

        opslag.Klok.Vooruit(TimeSpan.FromDays(1));
        await opvolger.Dagafsluiting.VoerUitAsync(default);

        Assert.Equal(1, await opslag.Blobs.LijstAsync(Ontvangst.Bak, "", default).CountAsync());
        await opvolger.PompAsync();
        Assert.Single(await opvolger.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default));
    }

    // True when the sender heard that its message was accepted.
    static async Task<bool> DraaiTotDeDoodAsync(Proefproces proces, byte[] bericht)
    {
        var aangenomen = false;
        try
        {
            aangenomen = await proces.BiedAanAsync(bericht, Proefpartijen.Gemeente) is Ontvangstuitkomst.Aangenomen;
            await proces.PompAsync();
        }
        catch (Storingsfout)
        {
            // It died, as the test wished.
        }

        return aangenomen;
    }
}
