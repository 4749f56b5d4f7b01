using Hub.Keten.Beoordelen;
using Hub.Keten.Declaraties;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Tests.Register;
using Hub.Kern.Berichten;
using Hub.Kern.Partijen;
using Hub.Validatie.Diagnostiek;

namespace Hub.Keten.Tests.Declaraties;

/// <summary>What both parties see in the list of their declaraties.</summary>
public class DeclaratielijstTests
{
    static readonly Diagnose Proefregel = new("TR000", Niveau.Berichtoverstijgend, "Proef", "9338");

    [Fact]
    public async Task Both_parties_see_what_was_claimed_awarded_and_refused_and_why()
    {
        var proces = await DeclareerAsync(Declaratiebeleid.Hub, WeigerLaatste());
        foreach (var partij in new[] { Proefpartijen.Gemeente, Proefpartijen.Aanbieder })
        {
            var beeld = Assert.Single(await proces.Declaratielijst.BekijkAsync(partij, 10, null, default));
            Assert.Equal(2, beeld.Ingediend!.Prestaties);
            Assert.Equal(1, beeld.Beantwoord!.Prestaties);
            Assert.Equal(beeld.Ingediend.Bedrag - beeld.Beantwoord.Afgewezen, beeld.Beantwoord.Toegekend);
            var reden = Assert.Single(beeld.Beantwoord.Redenen);
            Assert.Equal(new Afwijsreden("9338", 1, beeld.Beantwoord.Afgewezen), reden);
            Assert.NotNull(beeld.Antwoord);
        }
    }

    [Fact]
    public async Task What_is_refused_as_a_whole_awards_nothing()
    {
        var regels = new Ketenregels { Declaratie = [new(Proefregel, null, "proef", (_, _) => Uitslag.Fout)] };
        var proces = await DeclareerAsync(Declaratiebeleid.Hub, regels);
        var beeld = Assert.Single(await proces.Declaratielijst.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default));
        Assert.Equal(["9338"], beeld.Beantwoord!.Geheelcodes);
        Assert.Equal(0, beeld.Beantwoord.Toegekend);
    }

    [Fact]
    public async Task Without_a_grondslag_the_list_holds_no_figures()
    {
        var proces = await DeclareerAsync(Declaratiebeleid.Zelf, Ketenregels.Geen, grondslag: null);
        var beeld = Assert.Single(await proces.Declaratielijst.BekijkAsync(Proefpartijen.Gemeente, 10, null, default));
        Assert.Null(beeld.Ingediend);
        Assert.Equal(Proefpartijen.Aanbieder, beeld.Tegenpartij);
    }

    [Fact]
    public async Task A_period_gives_what_was_accepted_in_it_and_no_more()
    {
        var proces = await DeclareerAsync(Declaratiebeleid.Hub, Ketenregels.Geen);
        var moment = Assert.Single(await proces.Declaratielijst.BekijkAsync(Proefpartijen.Gemeente, 10, null, default)).Ontvangen;
        Assert.Single(await TussenAsync(proces, moment, moment.AddTicks(1)));
        Assert.Empty(await TussenAsync(proces, moment.AddDays(-1), moment));
        Assert.Empty(await TussenAsync(proces, moment.AddTicks(1), moment.AddDays(1)));
    }

    static async Task<List<Declaratiebeeld>> TussenAsync(Proefproces proces, DateTimeOffset van, DateTimeOffset tot)
    {
        var gevonden = new List<Declaratiebeeld>();
        await foreach (var beeld in proces.Declaratielijst.TussenAsync(Proefpartijen.Gemeente, van, tot, default))
            gevonden.Add(beeld);
        return gevonden;
    }

    static Ketenregels WeigerLaatste() => new()
    {
        Prestatie = [new(Proefregel, "ProductCode", "proef", (p, _) => p.ReferentieNummer.EndsWith('1') ? Uitslag.Fout : Uitslag.Goed)],
    };

    static async Task<Proefproces> DeclareerAsync(Declaratiebeleid beleid, Ketenregels regels, string? grondslag = "proef")
    {
        var proces = new Proefproces(
            await Proefopslag.MaakAsync(), partijen: Gesprekken.Partijen(Retourbeleid.Hub, beleid, grondslag), regels: regels);
        await proces.VoerAsync((await Gesprekken.MaakAsync(seed: 3)).Heen());
        return proces;
    }
}
