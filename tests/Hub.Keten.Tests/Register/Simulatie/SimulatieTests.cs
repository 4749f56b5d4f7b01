using Xunit.Abstractions;

namespace Hub.Keten.Tests.Register.Simulatie;

/// <summary>A year of 55 gemeenten and 40 aanbieders: more than 50,000 messages with refusals, corrections, repetitions, in any order.</summary>
public class SimulatieTests(ITestOutputHelper uit)
{
    const int Gesprekken = 4_800;
    const int Seed = 2026;

    [Fact]
    public async Task The_register_equals_a_straightforward_model_and_does_not_depend_on_the_order_of_arrival()
    {
        var jaar = await Jaar.MaakAsync(Gesprekken, Seed);
        var (geschud, model) = (Geschud(jaar), Task.Run(() => new Rechttoemodel(jaar)));
        var (recht, dooreen) = (Task.Run(() => DraaiAsync(jaar)), Task.Run(() => DraaiAsync(geschud)));
        await Task.WhenAll(model, recht, dooreen);

        uit.WriteLine($"{jaar.Count} berichten, door elkaar en herhaald {geschud.Count}, {(await model).Sleutels.Count()} cliënten.");
        Assert.True(jaar.Count > 50_000, $"Only {jaar.Count} messages.");
        foreach (var sleutel in (await model).Sleutels)
        {
            var dossier = await (await recht).DossierAsync(sleutel);
            Assert.Equal((await model).Beeld(sleutel), Rechttoemodel.Beeld(dossier));
            Assert.Equal(Registerbeeld.Van(dossier), Registerbeeld.Van(await (await dooreen).DossierAsync(sleutel)));
        }
    }

    static async Task<Jaarregister> DraaiAsync(IEnumerable<Jaarbericht> berichten)
    {
        var register = await Jaarregister.MaakAsync();
        foreach (var bericht in berichten)
            await register.OntvangAsync(bericht);
        return register;
    }

    static IReadOnlyList<Jaarbericht> Geschud(IReadOnlyList<Jaarbericht> jaar)
    {
        var kans = new Random(Seed);
        var alles = jaar.Concat(jaar.Where(_ => kans.Next(20) == 0)).ToArray();
        kans.Shuffle(alles);
        return alles;
    }
}
