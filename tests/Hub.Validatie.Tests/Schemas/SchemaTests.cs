using Hub.Berichtproeven;
using Hub.Berichtproeven.Mutaties;

namespace Hub.Validatie.Tests.Schemas;

public class SchemaTests
{
    const int MutatiesPerBericht = 250; // 3,500 over all fourteen

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [SkippableFact]
    public void The_projects_schemas_declare_exactly_what_the_official_ones_declare()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);

        var eigen = Schemabeschrijving.Van(Orakel.Eigen.Schemas).ToList();

        Assert.True(eigen.Count > 600, "De vergelijking ziet de schema's niet.");
        Assert.Equal(Schemabeschrijving.Van(Orakel.Officieel.Value.Schemas), eigen);
    }

    [SkippableTheory]
    [MemberData(nameof(Berichten))]
    public void The_projects_schemas_judge_every_mutation_as_the_official_ones_do(string bericht)
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);
        var origineel = Gedeeld.Voorbeeld(bericht);

        Assert.Equal(Orakel.Officieel.Value.IsGeldig(origineel), Orakel.Eigen.IsGeldig(origineel));
        Assert.All(new Mutator(Orakel.Eigen.Schemas).Muteer(origineel, seed: 32, MutatiesPerBericht), mutatie =>
            Assert.True(Orakel.Officieel.Value.IsGeldig(mutatie.Bericht) == Orakel.Eigen.IsGeldig(mutatie.Bericht), mutatie.Soort));
    }
}
