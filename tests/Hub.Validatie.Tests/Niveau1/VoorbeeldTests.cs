using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;

namespace Hub.Validatie.Tests.Niveau1;

public class VoorbeeldTests
{
    static readonly string[] Ongeldig = ["JW315", "JW318"];

    public static TheoryData<string> Geldige => [.. Proefberichten.Namen.Except(Ongeldig)];

    [SkippableTheory]
    [MemberData(nameof(Geldige))]
    public async Task The_twelve_valid_official_examples_fit_their_schema(string bericht)
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);

        var uitkomst = await Proef.Valideer(Stukjespijp.InEens(Gedeeld.Voorbeeld(bericht)));

        Assert.DoesNotContain(uitkomst.Bevindingen, bevinding => bevinding.Niveau == Niveau.Berichtformaat); // their content: Hub.Regels.Tests
        Assert.Equal(bericht, uitkomst.Soort!.Naam);
    }

    [SkippableFact]
    public async Task The_official_JW315_is_refused_at_its_two_impossible_dates()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);

        var bevindingen = await Proef.Bevindingen(Gedeeld.Voorbeeld("JW315"));

        Assert.Equal(
            [
                (Catalogus.OngeldigeWaarde.Code, "Client/AangevraagdeProducten/AangevraagdProduct[1]/ToewijzingEinddatum", 44, 5),
                (Catalogus.OngeldigeWaarde.Code, "Client/AangevraagdeProducten/AangevraagdProduct[2]/ToewijzingEinddatum", 66, 5),
            ],
            bevindingen.Select(b => (b.Regel, b.Pad, b.Regelnummer, b.Kolom)));
    }

    [SkippableFact]
    public async Task The_official_JW318_is_refused_at_its_stray_RetourCode()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);

        var bevinding = Assert.Single(await Proef.Bevindingen(Gedeeld.Voorbeeld("JW318")));

        Assert.Equal((Catalogus.ElementHoortHierNiet.Code, "Client/Verzoek/RetourCode", 33, 4), (bevinding.Regel, bevinding.Pad, bevinding.Regelnummer, bevinding.Kolom));
        Assert.Equal("Element RetourCode hoort niet in Verzoek; verwacht OngewijzigdeProducten, TeWijzigenProducten, NieuweProducten of RetourCodes.", bevinding.Melding);
    }
}
