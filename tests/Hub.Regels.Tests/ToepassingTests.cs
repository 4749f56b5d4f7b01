using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;

namespace Hub.Regels.Tests;

/// <summary>The hub applies each rule wherever the standard lists it, and nowhere else.</summary>
public class ToepassingTests
{
    const string Dubbel = "TR101";

    // Those that need no other message: levels 2 and 4.
    static IEnumerable<Diagnose> Inhoud => Regelcatalogus.Alle.Where(regel => regel.Niveau is Niveau.Berichtinhoud or Niveau.ExterneBron);

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [SkippableFact]
    public void The_table_of_rules_is_the_published_one()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);
        var gepubliceerd = Regeltabel.Gepubliceerd(Inhoud.Select(regel => regel.Code).ToHashSet());

        Assert.Equal(gepubliceerd.Plaatsen.ToHashSet(), Regeltabel.Eigen.Plaatsen.ToHashSet());
        Assert.Equal(Regeltabel.Eigen.Plaatsen.Distinct().Count(), Regeltabel.Eigen.Plaatsen.Count);
    }

    [SkippableFact]
    public void The_catalogue_has_the_published_rules_of_levels_2_and_4_with_their_retourcodes()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);
        using var regels = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Gedeeld.Standaard, "regels.json")));
        var gepubliceerd = from regel in regels.RootElement.EnumerateArray()
                           let niveau = regel.GetProperty("niveau").GetString() switch
                           {
                               "bericht inhoud (xslt)" => Niveau.Berichtinhoud,
                               "externe bron" => Niveau.ExterneBron,
                               _ => default(Niveau?),
                           }
                           where niveau is not null
                           select (regel.GetProperty("code").GetString()!, niveau.Value, regel.GetProperty("retourcode").GetString());

        Assert.Equal(gepubliceerd.ToHashSet(), Inhoud.Select(regel => (regel.Code, regel.Niveau, regel.Retourcode)).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public void Every_place_in_the_table_has_its_rule(string bericht)
    {
        var (schema, toegepast) = Toegepast(bericht);
        var paden = Enumerable.Range(0, schema.Aantal).ToList();

        foreach (var plaats in Regeltabel.Eigen.Plaatsen.Where(plaats => plaats.Bericht == bericht))
        {
            // The highest elements at this place; of a class that occurs once there can be no second (TR101).
            var knopen = paden.Where(knoop => plaats.Omvat(schema.Pad(knoop)) && (schema.Ouder(knoop) < 0 || !plaats.Omvat(schema.Pad(schema.Ouder(knoop)))));
            foreach (var knoop in knopen.Where(knoop => plaats.Regel != Dubbel || schema.IsHerhaalbaar(knoop)))
                Assert.Contains(toegepast, t => t.Regel == plaats.Regel && Ligt(schema, t.Knoop, knoop));
        }
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public void Every_rule_that_is_applied_is_in_the_table(string bericht)
    {
        var (schema, toegepast) = Toegepast(bericht);
        var plaatsen = Regeltabel.Eigen.Plaatsen.Where(plaats => plaats.Bericht == bericht).ToList();

        Assert.All(toegepast, t => Assert.Contains(plaatsen, plaats => plaats.Regel == t.Regel && plaats.Omvat(schema.Pad(t.Knoop))));
    }

    static (Berichtschema Schema, IReadOnlyList<Toegepast> Toegepast) Toegepast(string bericht)
    {
        var schema = Berichtschemas.Ingebouwd.Voor(Proefberichten.Soort(bericht));
        return (schema, new Berichtregels(schema, Regelbronnen.Ingebouwd(Proefberichten.Peildatum)).Toegepast);
    }

    static bool Ligt(Berichtschema schema, int knoop, int binnen) =>
        knoop == binnen || (schema.Ouder(knoop) is >= 0 and var ouder && Ligt(schema, ouder, binnen));
}
