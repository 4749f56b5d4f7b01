using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Validatie;
using Hub.Validatie.Diagnostiek;

namespace Hub.Regels.Tests;

/// <summary>The cases in <c>regels/</c>: a message each, with what must be found in it. A domain expert adds one without C#.</summary>
public class RegelTests
{
    static readonly string Map = Path.Combine(AppContext.BaseDirectory, "regels");
    static readonly Berichtvalidator Validator = Proefvalidator.Gedeeld;

    public static TheoryData<string> Gevallen =>
        [.. Directory.EnumerateFiles(Map, "*.xml", SearchOption.AllDirectories).Select(pad => Path.GetRelativePath(Map, pad)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Regels =>
        [.. Catalogus.Alle.Where(diagnose => diagnose.Niveau != Niveau.Berichtformaat).Select(diagnose => diagnose.Code)];

    [Theory]
    [MemberData(nameof(Gevallen))]
    public async Task Exactly_what_is_expected_is_found_whole_and_in_pieces(string geval)
    {
        var bericht = await File.ReadAllBytesAsync(Path.Combine(Map, geval));
        Assert.True(Orakel.Eigen.IsGeldig(bericht), "Het geval voldoet niet aan het schema.");

        var bevindingen = (await Validator.ValideerAsync(Stukjespijp.InEens(bericht), default)).Bevindingen;

        Assert.Equal(Verwacht(geval), bevindingen.Select(b => new Verwachting(b.Regel, b.Pad)));
        Assert.Equal(bevindingen, (await Validator.ValideerAsync(Stukjespijp.PerByte(bericht), default)).Bevindingen);
        Assert.All(bevindingen, b => Assert.Equal((Niveau.Berichtinhoud, "0001"), (b.Niveau, b.Retourcode)));
        Assert.All(bevindingen, b => Assert.True(b is { Regelnummer: > 0, Kolom: > 0, Offset: > 0 }));
    }

    [Theory]
    [MemberData(nameof(Regels))]
    public void Every_rule_has_a_case_that_breaks_it_alone_and_a_near_miss(string regel)
    {
        var gevallen = Directory.EnumerateFiles(Map, $"{regel}-*.xml", SearchOption.AllDirectories).Select(Verwacht).ToList();

        Assert.Contains(gevallen, verwacht => verwacht.Count == 1 && verwacht[0].Regel == regel);
        Assert.Contains(gevallen, verwacht => verwacht.Count == 0);
    }

    [Theory]
    [InlineData("JW323")]
    public async Task A_generated_message_breaks_no_rule(string naam)
    {
        for (var seed = 1; seed <= 300; seed++)
            Assert.Empty((await Validator.ValideerAsync(Stukjespijp.InEens(Proefberichten.Maak(naam, seed)), default)).Bevindingen);
    }

    static List<Verwachting> Verwacht(string geval) =>
        JsonSerializer.Deserialize<List<Verwachting>>(File.ReadAllText(Path.Combine(Map, Path.ChangeExtension(geval, ".verwacht.json"))), JsonSerializerOptions.Web)!;

    sealed record Verwachting(string Regel, string Pad);
}
