using Hub.Generator;
using Hub.Keten.Stappen;
using Hub.Keten.Tests.Geheugen;
using Hub.Kern.Partijen;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Register;

/// <summary>A crash before and after every single write while a message comes into the register (ONTWERP §5).</summary>
public class RegisterstoringTests
{
    static readonly Partijregister Partijen = Gesprekken.Partijen(Retourbeleid.Hub, Declaratiebeleid.Hub);

    [Theory]
    [InlineData("JW301", Moment.Voor)]
    [InlineData("JW301", Moment.Na)]
    [InlineData("JW323", Moment.Voor)]
    [InlineData("JW323", Moment.Na)]
    public async Task Wherever_the_process_dies_the_register_says_what_it_would_have_said_and_there_is_one_answer(string soort, Moment moment)
    {
        var gesprek = (await Gesprekken.MaakAsync(seed: 4)).Heen().ToList();
        var (voor, bericht) = (gesprek.TakeWhile(b => b.Kop.Soort.Naam != soort).ToList(), gesprek.Single(b => b.Kop.Soort.Naam == soort));
        var bsn = Registerbeeld.Bsns(bericht.Inhoud).First();
        var ongestoord = await DraaiAsync(await Proefopslag.MaakAsync(), [.. voor, bericht]);
        var beeld = Registerbeeld.Van(await Registerbeeld.DossierAsync(ongestoord, bsn));
        for (var (schrijven, gevallen) = (1, true); gevallen; schrijven++)
        {
            var opslag = await Proefopslag.MaakAsync();
            await DraaiAsync(opslag, voor);
            var storing = new Storing(schrijven, moment);
            await DraaiTotDeDoodAsync(new Proefproces(opslag, storing, Partijen), bericht);
            gevallen = storing.IsGevallen;

            var opvolger = new Proefproces(opslag, partijen: Partijen);
            await opvolger.BiedAanAsync(bericht.Inhoud.ToArray(), bericht.Kop.Inzender);
            opslag.Klok.Vooruit(TimeSpan.FromMinutes(20));
            await opvolger.PompAsync();
            await opvolger.Veger.VeegAsync(default);
            await opvolger.PompAsync();

            Assert.Equal(beeld, Registerbeeld.Van(await Registerbeeld.DossierAsync(opvolger, bsn)));
            var antwoorden = (await opvolger.Postbussen.BekijkAsync(bericht.Kop.Inzender, 100, null, default)).Where(s => s.Soort is "JW302" or "JW325");
            Assert.Single(antwoorden, stuk => stuk.Soort == (soort == "JW301" ? "JW302" : "JW325"));
        }
    }

    static async Task<Proefproces> DraaiAsync(Proefopslag opslag, IEnumerable<Gespreksbericht> berichten)
    {
        var proces = new Proefproces(opslag, partijen: Partijen);
        await proces.VoerAsync(berichten);
        return proces;
    }

    static async Task DraaiTotDeDoodAsync(Proefproces proces, Gespreksbericht bericht)
    {
        try
        {
            Assert.IsType<Ontvangstuitkomst.Aangenomen>(await proces.BiedAanAsync(bericht.Inhoud.ToArray(), bericht.Kop.Inzender));
            await proces.PompAsync();
        }
        catch (Storingsfout)
        {
            // It died, as the test wished.
        }
    }
}
