using Hub.Berichtproeven;
using Hub.Berichtproeven.Taal;
using Hub.Kern.Contracten;

namespace Hub.Regels.Tests;

/// <summary>What contracts change to the verdict on a case: the files in <c>contracten/</c>.</summary>
public class ContractTests
{
    static readonly string Map = Path.Combine(AppContext.BaseDirectory, "contracten");

    public static TheoryData<string> Plaatsen => [.. Gevallen().Select(geval => geval.Plaats)];

    [Theory]
    [MemberData(nameof(Plaatsen))]
    public async Task A_case_is_judged_by_what_its_parties_agreed(string plaats)
    {
        var geval = Gevallen().Single(g => g.Plaats == plaats);
        var bericht = Geval.Met(geval.Naam).Bericht;

        var uitkomst = await Proefvalidator.Gedeeld.ValideerAsync(Stukjespijp.InEens(bericht), new Contractlijst(geval.Contracten), default);

        Assert.Equal(geval.Verwacht, uitkomst.Bevindingen.Select(b => b.Regel));
    }

    static IEnumerable<Contractgeval> Gevallen() => Directory.EnumerateFiles(Map, "*.gevallen").SelectMany(pad =>
    {
        List<Contractgeval> gevallen = [];
        foreach (var (index, tekst) in File.ReadLines(pad).Index().Where(regel => !string.IsNullOrWhiteSpace(regel.Item) && regel.Item[0] != '#'))
            Voeg(gevallen, new Zin(Path.GetFileName(pad), index + 1, tekst), $"{Path.GetFileName(pad)}:{index + 1}");
        return gevallen;
    });

    static void Voeg(List<Contractgeval> gevallen, Zin zin, string plaats)
    {
        switch (zin.Soort)
        {
            case "geval": gevallen.Add(new Contractgeval(plaats, zin.Rest)); break;
            case "contract": gevallen[^1].Contracten.Add(Scenariolezer.Contract(zin)); break;
            case "dan": gevallen[^1].Verwacht.AddRange(zin.Rest == "goed" ? [] : [zin.Rest]); break;
            default: throw zin.Fout($"verwacht 'geval', 'contract' of 'dan', niet '{zin.Soort}'");
        }
    }

    sealed record Contractgeval(string Plaats, string Naam)
    {
        public List<Contractregel> Contracten { get; } = [];

        public List<string> Verwacht { get; } = [];
    }
}
