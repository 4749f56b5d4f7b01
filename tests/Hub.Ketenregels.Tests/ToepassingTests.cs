using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;

namespace Hub.Ketenregels.Tests;

public class ToepassingTests
{
    public static TheoryData<string> Paren => [.. Regeltoepassing.VanDeHub.Select(toepassing => $"{toepassing.Bericht}/{toepassing.Regel}").Distinct()];

    [Fact]
    public void Every_rule_of_level_3_in_the_catalogue_is_applied_and_no_other()
    {
        var catalogus = Catalogus.Alle.Where(diagnose => diagnose.Niveau == Niveau.Berichtoverstijgend).Select(diagnose => diagnose.Code);

        Assert.Equal(catalogus.Order(StringComparer.Ordinal), Regeltoepassing.VanDeHub.Select(t => t.Regel).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paren))]
    public void Every_rule_of_a_message_has_a_scenario_that_breaks_it_and_one_that_does_not(string paar)
    {
        var (bericht, regel) = (paar.Split('/')[0], paar.Split('/')[1]);
        var stappen = Scenariobestanden.Alle.Where(scenario => scenario.Bestand == Path.Combine(bericht, $"{regel}.scenario"))
            .SelectMany(scenario => scenario.Stappen).Where(stap => stap.Beoordeel && stap.Bericht.Soort == bericht).ToList();

        Assert.Contains(stappen, stap => stap.Fouten.Exists(fout => fout.Regel == regel));
        Assert.Contains(stappen, stap => stap.Fouten.Count == 0 && stap.NietTeBeoordelen.Count == 0);
    }

    [SkippableFact]
    public void What_is_applied_is_what_the_standards_table_lists()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);
        var keten = Ketenregels();

        var tabel = File.ReadLines(Path.Combine(Gedeeld.Standaard, "regels-per-bericht.tsv")).Skip(1).Select(regel => regel.Split('\t'))
            .Where(kolommen => keten.Contains(kolommen[7]) && !IsAanDeDeur(kolommen))
            .Select(k => new Regeltoepassing(k[0], k[1], $"{Naam(k[2])}/{Naam(k[3])}".Trim('/'), k[7], k[8])).Distinct();

        Assert.Equal(tabel.Select(t => t.ToString()).Order(StringComparer.Ordinal), Regeltoepassing.VanDeHub.Select(t => t.ToString()).Order(StringComparer.Ordinal));
    }

    static HashSet<string> Ketenregels()
    {
        using var regels = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Gedeeld.Standaard, "regels.json")));
        return [.. regels.RootElement.EnumerateArray().Where(r => r.GetProperty("niveau").GetString() == "berichtoverstijgend").Select(r => r.GetProperty("code").GetString()!)];
    }

    // TR056 on the Identificatie of a message itself: it is the id under which the door accepts a message once (docs/besluiten/0004).
    static bool IsAanDeDeur(string[] kolommen) => kolommen[7] == "TR056" && Naam(kolommen[2]) == "BerichtIdentificatie";

    static string Naam(string element) => element.Split(':')[0];
}
