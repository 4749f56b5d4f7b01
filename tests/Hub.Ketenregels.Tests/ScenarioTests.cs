using Hub.Kern.Berichten;
using Hub.Keten.Beoordelen;
using Hub.Berichtproeven.Taal;

namespace Hub.Ketenregels.Tests;

/// <summary>The scenarios in <c>scenarios/</c>; a domain expert adds one without C#.</summary>
public class ScenarioTests
{
    public static TheoryData<string> Namen => [.. Scenariobestanden.Alle.Select(scenario => scenario.ToString())];

    [Theory]
    [MemberData(nameof(Namen))]
    public Task What_is_expected_is_found_and_nothing_else(string naam) => SpeelAsync(naam, gegeven => gegeven);

    [Theory]
    [MemberData(nameof(Namen))]
    public Task The_order_in_which_earlier_messages_came_changes_nothing(string naam) => SpeelAsync(naam, gegeven => gegeven.Reverse());

    static async Task SpeelAsync(string naam, Func<IEnumerable<Bericht>, IEnumerable<Bericht>> volgorde)
    {
        var scenario = Scenariobestanden.Lees(naam);
        var proef = await Ketenproef.BeginAsync(scenario);
        var gegeven = new List<Bericht>();
        foreach (var stap in scenario.Stappen)
        {
            var bericht = proef.Maak(stap.Bericht);
            if (!stap.Beoordeel)
            {
                gegeven.Add(bericht);
                continue;
            }

            foreach (var eerder in volgorde(gegeven))
                await proef.NeemAsync(eerder);
            gegeven.Clear();
            var (droog, echt, nogEens) = await proef.BeoordeelAsync(bericht);
            Vergelijk(scenario, stap, droog);
            Vergelijk(scenario, stap, echt);
            Assert.Equal(echt.Fouten, nogEens.Fouten); // what cannot be judged is told once
        }
    }

    static void Vergelijk(Scenario scenario, Stap stap, Ketenoordeel oordeel)
    {
        Assert.Equal(Op(stap.Fouten), Op(oordeel.Gevonden.Select(b => new Verwachting(b.Regel, b.Retourcode ?? "-", Plaats(b.Pad)))));
        // Without a contract a scenario is not about what only a contract can tell.
        var onbeslist = oordeel.NietTeBeoordelen.Where(b => scenario.Contracten.Count > 0 || b.Regel is not ("TR341" or "TR418"));
        Assert.Equal(Op(stap.NietTeBeoordelen), Op(onbeslist.Select(b => new Verwachting(b.Regel, "", Plaats(b.Pad)))));
        Assert.Equal(
            oordeel.Gevonden.Where(b => b.Retourcode is not null).Select(b => (b.Offset, b.Retourcode!)).Order(),
            oordeel.Fouten.Select(fout => (fout.Offset, fout.Retourcode)).Order());
        Assert.All(oordeel.Gevonden, b => Assert.Equal(Niveau.Berichtoverstijgend, b.Niveau));
    }

    static IEnumerable<string> Op(IEnumerable<Verwachting> wat) => wat.Select(v => $"{v.Regel} {v.Retourcode} op {v.Plaats}").Order(StringComparer.Ordinal);

    // Without what every path has: the lists, and the only Client.
    static string Plaats(string pad)
    {
        var delen = pad.Split('/').Where(deel => !(deel is "Prestaties" || deel.EndsWith("en", StringComparison.Ordinal))).ToList();
        while (delen.Count > 1 && delen[0] is "Client" or "Client[1]" or "Declaratie" or "DeclaratieAntwoord" or "Header")
            delen.RemoveAt(0);
        return string.Join('/', delen);
    }
}
