using System.Text;
using Hub.Berichtproeven;
using Hub.Berichtproeven.Taal;
using Hub.Kern.Berichten;
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

    [Theory]
    [InlineData("2026-05-01", "2026-02-30")]
    [InlineData("2026-05-01", "")]
    [InlineData("<jw323:ProductCategorie>45</jw323:ProductCategorie>", "")]
    [InlineData("<jw323:Eenheid>01</jw323:Eenheid>", "")]
    public async Task What_breaks_its_schema_is_told_as_that_also_with_contracts(string was, string wordt)
    {
        var bericht = Encoding.UTF8.GetString(Geval.Met("JW323/TR346-minuten-uit-een-uurtarief-mag").Bericht).Replace(was, wordt, StringComparison.Ordinal);
        var contract = Scenariolezer.Contract(new Zin("proef", 1, "contract product 45A04 tarief 87,30 per 1 uur"));

        var uitkomst = await Proefvalidator.Gedeeld.ValideerAsync(
            Stukjespijp.InEens(Encoding.UTF8.GetBytes(bericht)), new Contractlijst([contract]), default);

        Assert.All(uitkomst.Bevindingen, bevinding => Assert.Equal(Niveau.Berichtformaat, bevinding.Niveau));
        Assert.NotEmpty(uitkomst.Bevindingen);
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
