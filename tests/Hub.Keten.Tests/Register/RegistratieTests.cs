using Hub.Keten.Register;
using Hub.Keten.Tests.Geheugen;
using Hub.Kern.Partijen;

namespace Hub.Keten.Tests.Register;

/// <summary>What the hub knows after messages went through it.</summary>
public class RegistratieTests
{
    [Fact]
    public async Task A_conversation_that_the_hub_answers_is_known_from_request_to_end()
    {
        var gesprek = await Gesprekken.MaakAsync(seed: 7);
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Gesprekken.Partijen(Retourbeleid.Hub, Declaratiebeleid.Hub));

        await proces.VoerAsync(gesprek.Heen());

        var dossier = await Registerbeeld.DossierAsync(proces, Registerbeeld.Bsns(gesprek[0].Inhoud).First());
        Assert.Equal(2, dossier.Toewijzingen.Count());
        Assert.All(dossier.Verzoeken, verzoek => Assert.False(verzoek.IsOnderhanden));
        Assert.All(dossier.Verzoeken, verzoek => Assert.Single(verzoek.Honorering));
        Assert.All(dossier.Leveringen, levering => Assert.Single(levering.Stops));
        Assert.All(dossier.Leveringen, levering => Assert.Null(levering.Lopend));
        Assert.Equal(2, dossier.AllePrestaties.Count());
        Assert.All(dossier.AllePrestaties, stand => Assert.Equal(Prestatiestatus.Toegekend, stand.Status));
        Assert.All(dossier.Toewijzingen, toewijzing => Assert.True(dossier.Gebruik(toewijzing.Aanbieder, toewijzing.Nummer).Toegekend > 0));
    }

    [Fact]
    public async Task Without_a_grondslag_nothing_is_kept()
    {
        var gesprek = await Gesprekken.MaakAsync(seed: 7);
        var proces = new Proefproces(
            await Proefopslag.MaakAsync(), partijen: Gesprekken.Partijen(Retourbeleid.Hub, Declaratiebeleid.Zelf, grondslag: null));

        await proces.VoerAsync(gesprek.Heen());

        Assert.True((await Registerbeeld.DossierAsync(proces, Registerbeeld.Bsns(gesprek[0].Inhoud).First())).IsLeeg);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Any_order_of_arrival_and_any_repetition_give_the_same_register(int seed)
    {
        var gesprek = await Gesprekken.MaakAsync(seed, producten: 1 + (seed % 3));
        var bsn = Registerbeeld.Bsns(gesprek[0].Inhoud).First();
        var recht = await DraaiAsync(gesprek);
        var kans = new Random(seed);
        for (var keer = 0; keer < 8; keer++)
        {
            var volgorde = gesprek.Concat(gesprek.Where(_ => kans.Next(3) == 0)).ToArray();
            kans.Shuffle(volgorde);

            Assert.Equal(Registerbeeld.Van(await Registerbeeld.DossierAsync(recht, bsn)), Registerbeeld.Van(await Registerbeeld.DossierAsync(await DraaiAsync(volgorde), bsn)));
        }

        Assert.All((await Registerbeeld.DossierAsync(recht, bsn)).AllePrestaties, stand => Assert.Equal(Prestatiestatus.Toegekend, stand.Status));
    }

    [Fact]
    public async Task What_a_party_refuses_in_its_own_retourbericht_counts_as_not_sent_whichever_of_the_two_comes_first()
    {
        var gesprek = await Gesprekken.MaakAsync(seed: 5, producten: 1);
        var bsn = Registerbeeld.Bsns(gesprek[0].Inhoud).First();
        var toewijzing = gesprek.Single(bericht => bericht.Kop.Soort.Naam == "JW301");
        var weigering = await Proefberichten.WeigeringAsync("JW302", toewijzing.Kop);
        foreach (var volgorde in new[] { [toewijzing, weigering], new[] { weigering, toewijzing } })
            Assert.Empty((await Registerbeeld.DossierAsync(await DraaiAsync(volgorde), bsn)).Toewijzingen);
    }

    [Fact]
    public async Task A_rebuild_adds_what_is_missing_and_changes_nothing_that_is_there()
    {
        var gesprek = await Gesprekken.MaakAsync(seed: 6);
        var bsn = Registerbeeld.Bsns(gesprek[0].Inhoud).First();
        var beeld = Registerbeeld.Van(await Registerbeeld.DossierAsync(await DraaiAsync(gesprek), bsn));
        var opslag = await Proefopslag.MaakAsync();
        await new Proefproces(opslag, partijen: Gesprekken.Partijen(Retourbeleid.Zelf, Declaratiebeleid.Zelf, grondslag: null)).VoerAsync(gesprek);
        var proces = new Proefproces(opslag, partijen: Gesprekken.Partijen(Retourbeleid.Zelf, Declaratiebeleid.Zelf)); // the grondslag came later
        Assert.True((await Registerbeeld.DossierAsync(proces, bsn)).IsLeeg);

        for (var keer = 0; keer < 2; keer++)
        {
            var verslag = await proces.Herbouw.DagAsync(Proefpartijen.Gemeente, DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime), default);
            Assert.Equal((gesprek.Count, 0), (verslag.Opgenomen, verslag.Overgeslagen.Count));
            Assert.Equal(beeld, Registerbeeld.Van(await Registerbeeld.DossierAsync(proces, bsn)));
        }
    }

    [Fact]
    public async Task Many_messages_about_one_client_at_the_same_time_all_end_in_its_dossier()
    {
        var gesprek = await Gesprekken.MaakAsync(seed: 9);
        var bsn = Registerbeeld.Bsns(gesprek[0].Inhoud).First();
        var opslag = await Proefopslag.MaakAsync();
        var partijen = Gesprekken.Partijen(Retourbeleid.Zelf, Declaratiebeleid.Zelf);
        var processen = Enumerable.Range(0, 4).Select(_ => new Proefproces(opslag, partijen: partijen)).ToArray();
        foreach (var bericht in gesprek)
            await processen[0].BiedAanAsync(bericht.Inhoud.ToArray(), bericht.Kop.Inzender);

        await Task.WhenAll(processen.Select(proces => Task.Run(proces.PompAsync)));

        Assert.Equal(
            Registerbeeld.Van(await Registerbeeld.DossierAsync(await DraaiAsync(gesprek), bsn)),
            Registerbeeld.Van(await Registerbeeld.DossierAsync(processen[0], bsn)));
    }

    static async Task<Proefproces> DraaiAsync(IEnumerable<Hub.Generator.Gespreksbericht> berichten)
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Gesprekken.Partijen(Retourbeleid.Zelf, Declaratiebeleid.Zelf));
        await proces.VoerAsync(berichten);
        return proces;
    }
}
