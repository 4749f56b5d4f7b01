using System.Text;

namespace Hub.Monitor.Tests.Proef;

/// <summary>The simulated year through register and monitor, once in order and once shuffled and partly twice; made once for all tests.</summary>
static class Jaarproef
{
    const int Gesprekken = 4_800;
    const int Seed = 2026;
    static readonly Lazy<Task<(Jaarmodel Model, int Berichten, Monitorproef Recht, Monitorproef Dooreen, string VertaaldeCode)>> Gemaakt = new(MaakAsync);

    public static Task<(Jaarmodel Model, int Berichten, Monitorproef Recht, Monitorproef Dooreen, string VertaaldeCode)> Jaar => Gemaakt.Value;

    static async Task<(Jaarmodel, int, Monitorproef, Monitorproef, string)> MaakAsync()
    {
        var jaar = await Hub.Keten.Tests.Register.Simulatie.Jaar.MaakAsync(Gesprekken, Seed);
        var model = new Jaarmodel(jaar);
        // Of the gemeenten of regio 0 the code that is assigned most is translated.
        var code = model.Toewijzingen.Where(t => int.Parse(t.Gemeente, null) % 7 == 0 && t.Code.Length > 0).GroupBy(t => t.Code).MaxBy(g => g.Count())!.Key;
        var (recht, dooreen) = (Task.Run(() => DraaiAsync(jaar, model, code)), Task.Run(() => DraaiAsync(Geschud(jaar), model, code)));
        return (model, jaar.Count, await recht, await dooreen, code);
    }

    static async Task<Monitorproef> DraaiAsync(IReadOnlyList<Jaarbericht> berichten, Jaarmodel model, string code)
    {
        var proef = await Monitorproef.MaakAsync(Monitorproef.Jaarpartijen());
        for (var regio = 0; regio < 7; regio++)
            await proef.ContracteerAsync($"r{regio}", Contracten(model));
        await proef.ContracteerAsync("r0", $"was;wordt;aandeel;ingang\n{code};{Verwachting.Vertaald};40;{Verwachting.VertaaldVanaf:yyyy-MM-dd}\n{code};{Verwachting.Rest};60;{Verwachting.VertaaldVanaf:yyyy-MM-dd}\n");
        foreach (var (index, bericht) in berichten.Index())
        {
            await proef.OntvangAsync(bericht);
            if (index % 20_000 == 0)
                await proef.WerkBijAsync(); // in between, so that contributions are replaced
        }

        await proef.WerkBijAsync();
        return proef;
    }

    // One contract per aanbieder, with a tariff for every product and unit that was assigned and a ceiling.
    static string Contracten(Jaarmodel model)
    {
        var csv = new StringBuilder("contract;aanbieder;productcategorie;productcode;uitvoeringsvariant;eenheid;tarief;ingang;budgetplafond\n");
        foreach (var (aanbieder, categorie, code, eenheid) in model.Toewijzingen.Where(t => t.Volume is not null && t.Code.Length > 0)
            .Select(t => (t.Aanbieder, t.Categorie, t.Code, t.Eenheid)).Distinct().Order())
        {
            var variant = eenheid is "82" or "83" ? "outputgericht" : "inspanningsgericht";
            csv.AppendLine($"C-{aanbieder};{aanbieder};{categorie};{code};{variant};{eenheid};{(eenheid == "83" ? "" : Verwachting.Tarief(aanbieder, code))};2025-01-01;30000000");
        }

        return csv.ToString();
    }

    static Jaarbericht[] Geschud(IReadOnlyList<Jaarbericht> jaar)
    {
        var kans = new Random(Seed);
        Jaarbericht[] alles = [.. jaar, .. jaar.Where(_ => kans.Next(20) == 0)];
        kans.Shuffle(alles);
        return alles;
    }
}
