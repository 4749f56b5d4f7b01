using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;

namespace Hub.Validatie.Tests.Diagnostiek;

public class CatalogusTests
{
    static readonly string Map = Path.Combine(Gedeeld.Project, "docs", "diagnostiek");

    [Fact]
    public void The_catalogue_lists_every_entry_once()
    {
        var velden = typeof(Catalogus).GetFields().Where(veld => veld.FieldType == typeof(Diagnose)).Select(veld => (Diagnose)veld.GetValue(null)!)
            .Concat(Regelcatalogus.Alle).ToList();

        Assert.Equal(velden.Order(OpCode).ToList(), Catalogus.Alle.Order(OpCode).ToList());
        Assert.Equal(velden.Count, velden.Select(diagnose => diagnose.Code).Distinct().Count());
    }

    [Fact]
    public void A_code_tells_its_layer()
    {
        Assert.All(Catalogus.Alle, diagnose =>
        {
            var isNiveau1 = diagnose.Niveau == Niveau.Berichtformaat;
            Assert.Matches(isNiveau1 ? "^(XML1|XSD2)[0-9]{2}$" : "^(CD|CS|TR)[0-9]{3}$", diagnose.Code);
            // Level 1 gets no retourbericht (IV028); nor does a JW325, about which these three are.
            Assert.Equal(isNiveau1 || diagnose.Code is "TR337" or "TR371" or "TR376", diagnose.Retourcode is null);
        });
    }

    [Fact]
    public void Every_entry_has_a_page_and_every_page_an_entry()
    {
        var bladzijden = Directory.EnumerateFiles(Map, "*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Catalogus.Alle.Select(diagnose => diagnose.Code).Order(StringComparer.Ordinal), bladzijden.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_has_the_title_of_its_entry_and_tells_cause_example_and_solution()
    {
        Assert.All(Catalogus.Alle, diagnose =>
        {
            var bladzijde = File.ReadAllText(Path.Combine(Map, $"{diagnose.Code}.md"));
            Assert.StartsWith($"# {diagnose.Code}: {diagnose.Titel}\n", bladzijde, StringComparison.Ordinal);
            Assert.All(["## Oorzaak", "## Voorbeeld", "## Oplossing"], kop => Assert.Contains($"\n{kop}\n", bladzijde, StringComparison.Ordinal));
        });
    }

    static Comparer<Diagnose> OpCode { get; } = Comparer<Diagnose>.Create((a, b) => string.CompareOrdinal(a.Code, b.Code));
}
