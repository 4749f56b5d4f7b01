using Hub.Berichtproeven;

namespace Hub.Regels.Tests;

/// <summary>The official examples that fit their schema, and what the rules find in them.</summary>
public class VoorbeeldTests
{
    static readonly DateOnly Peildatum = new(2026, 12, 31); // after the last of their Dagtekeningen

    static readonly string[] Ongeldig = ["JW315", "JW318"];

    static readonly Dictionary<string, Verwachting[]> Verklaard = new()
    {
        // Einddatum 2024-02-28 lies before GewensteIngangsdatum 2026-11-01.
        ["JW317"] = [new("CS003", "Client/Verzoek/NieuweProducten/NieuwProduct[1]/Einddatum")],
        // The third Prestatie of the second Client has the ReferentieNummer of the second, RN004.
        ["JW323"] = [new("TR101", "Declaratie/Clienten/Client[2]/Prestaties/Prestatie[3]")],
    };

    public static TheoryData<string> Geldige => [.. Proefberichten.Namen.Except(Ongeldig)];

    [SkippableTheory]
    [MemberData(nameof(Geldige))]
    public async Task An_official_example_breaks_no_rule_but_what_is_explained(string bericht)
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);

        var bevindingen = (await Proefvalidator.Op(Peildatum).ValideerAsync(Stukjespijp.InEens(Gedeeld.Voorbeeld(bericht)), default)).Bevindingen;

        Assert.Equal(Verklaard.GetValueOrDefault(bericht, []), bevindingen.Select(b => new Verwachting(b.Regel, b.Pad)));
    }
}
