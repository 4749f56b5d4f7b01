using Hub.Berichtproeven;
using Hub.Kern.Berichten;

namespace Hub.Regels.Tests;

/// <summary>What the generator makes breaks no rule, however it is written.</summary>
public class GeneratorTests
{
    const int Seeds = 300;

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task A_generated_message_breaks_no_rule(string naam)
    {
        for (var seed = 1; seed <= Seeds; seed++)
            Assert.Empty(await Bevindingen(Proefberichten.Maak(naam, seed)));
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task Nor_does_it_when_it_is_written_in_another_way(string naam)
    {
        for (var seed = 1; seed <= Seeds / 3; seed++)
        {
            var herschreven = Herschrijver.Herschrijf(Proefberichten.Maak(naam, seed), seed);

            Assert.True(Orakel.Eigen.IsGeldig(herschreven));
            Assert.Empty(await Bevindingen(herschreven));
        }
    }

    [Fact]
    public async Task What_a_case_breaks_it_breaks_in_any_writing()
    {
        foreach (var (index, geval) in Geval.Alle.Index())
        {
            var bevindingen = await Bevindingen(Herschrijver.Herschrijf(geval.Bericht, index));

            Assert.Equal(geval.Verwacht, bevindingen.Select(b => new Verwachting(b.Regel, b.Pad)));
        }
    }

    static async Task<IReadOnlyList<Bevinding>> Bevindingen(byte[] bericht) =>
        (await Proefvalidator.Gedeeld.ValideerAsync(Stukjespijp.InEens(bericht), default)).Bevindingen;
}
