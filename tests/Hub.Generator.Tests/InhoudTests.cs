using System.Globalization;
using Hub.Berichtproeven;
using Hub.Validatie.Standaarden;

namespace Hub.Generator.Tests;

/// <summary>The generated messages against the rules that can be judged within one message: an independent reading of them.</summary>
public class InhoudTests
{
    static readonly Codelijst Productcodes = Codelijst.Lees("ijw-3.2", "productcodes");

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [Theory]
    [MemberData(nameof(Berichten))]
    public void Every_BSN_is_a_test_number_that_passes_the_elfproef(string naam)
    {
        foreach (var bsn in Gelezen.Alle(naam).SelectMany(bericht => bericht.Alles("Bsn")).Select(element => element.Value)) // CS002
        {
            Assert.InRange(int.Parse(bsn, CultureInfo.InvariantCulture), 999_900_006, 999_999_990);
            Assert.Equal(0, bsn.Select((cijfer, index) => (cijfer - '0') * (index == 8 ? -1 : 9 - index)).Sum() % 11);
        }
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public void A_product_code_belongs_to_its_category_and_a_gemeente_exists(string naam)
    {
        foreach (var bericht in Gelezen.Alle(naam))
        {
            foreach (var product in bericht.Alles("Product").Where(product => product.Kind("Code") is not null)) // TR381
                Assert.Equal(product.Waarde("Categorie"), Productcodes.Waarde(product.Waarde("Code")!, "productcategorie"));
            foreach (var prestatie in bericht.Alles("Prestatie"))
                Assert.Equal(prestatie.Waarde("ProductCategorie"), Productcodes.Waarde(prestatie.Waarde("ProductCode")!, "productcategorie"));
            var kop = bericht.Kind("Header")!;
            Assert.Contains(new[] { kop.Waarde("Afzender")!, kop.Waarde("Ontvanger")! }, IsGemeente); // TR378
            Assert.All(bericht.Alles("Gemeente"), gemeente => Assert.True(IsGemeente(gemeente.Value)));
        }
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public void What_must_have_happened_lies_before_the_Dagtekening(string naam)
    {
        foreach (var bericht in Gelezen.Alle(naam))
        {
            var kop = bericht.Kind("Header")!;
            var dagtekening = kop.Datum("BerichtIdentificatie/Dagtekening")!.Value;
            Assert.True(dagtekening <= Proefberichten.Peildatum); // TR135
            Assert.True((kop.Datum("DeclaratieIdentificatie/Dagtekening") ?? dagtekening) <= dagtekening);
            Assert.All(bericht.Alles("Geboortedatum"), geboorte => Assert.InRange(geboorte.Datum("Datum")!.Value, dagtekening.AddYears(-120), dagtekening)); // TR002, TR134
            Assert.All(bericht.Alles("Toewijzingsdatum").Concat(bericht.Alles("StartProduct").Concat(bericht.Alles("StopProduct")).Select(product => product.Kind("Begindatum")!)),
                datum => Assert.True(DateOnly.Parse(datum.Value, CultureInfo.InvariantCulture) <= dagtekening)); // TR134
            Assert.All(bericht.Alles("StopProduct"), stop => Assert.InRange(stop.Datum("Einddatum")!.Value, stop.Datum("Begindatum")!.Value, dagtekening)); // TR018, TR134
            Assert.All(bericht.Alles("StatusAanlevering"), status => Assert.Equal("1", status.Value)); // CS058
        }
    }

    [Theory]
    [InlineData("JW301", "ToegewezenProduct", "Ingangsdatum", "Einddatum")]
    [InlineData("JW315", "AangevraagdProduct", "ToewijzingIngangsdatum", "ToewijzingEinddatum")]
    [InlineData("JW317", "NieuwProduct", "GewensteIngangsdatum", "Einddatum")]
    [InlineData("JW317", "TeWijzigenProduct", "GewensteIngangsdatum", "Einddatum")]
    public void Product_amount_budget_and_dates_fit_together(string naam, string klasse, string begin, string einde)
    {
        var producten = Gelezen.Alle(naam).SelectMany(bericht => bericht.Alles(klasse)).ToList();
        Assert.Contains(producten, product => product.Kind("Omvang") is not null);
        Assert.All(producten, product =>
        {
            var (omvang, budget, wat) = (product.Kind("Omvang"), product.Kind("Budget"), product.Kind("Product"));
            Assert.False(omvang is not null && budget is not null); // CD077, CD078
            if (klasse != "TeWijzigenProduct") // has no Product: it is that of the assignment
            {
                Assert.True(wat is not null || budget is not null); // CD079
                Assert.Equal(wat?.Kind("Code") is not null, omvang is not null); // CD041, CD080, CD095, CD096
            }

            var frequentie = omvang?.Waarde("Frequentie");
            Assert.True(product.Datum(einde) is not null || (budget is null && frequentie != "2")); // CD075, CD076
            Assert.True((product.Datum(einde) ?? DateOnly.MaxValue) >= product.Datum(begin)); // CS003
            Assert.True(frequentie is null or "2" or "4" or "6"); // CS338, CS343
        });
    }

    [Fact]
    public void A_product_is_assigned_with_a_code_by_category_and_by_budget()
    {
        var producten = Gelezen.Alle("JW301").SelectMany(bericht => bericht.Alles("ToegewezenProduct")).ToList();

        Assert.Contains(producten, product => product.Waarde("Product/Code") is not null);
        Assert.Contains(producten, product => product.Kind("Product") is { } p && p.Kind("Code") is null && product.Kind("Budget") is null);
        Assert.Contains(producten, product => product.Kind("Product") is null && product.Kind("Budget") is not null);
    }

    [Fact]
    public void The_assignment_keeps_the_rules_on_names_addresses_and_relations()
    {
        foreach (var client in Gelezen.Alle("JW301").Select(bericht => bericht.Kind("Client")!))
        {
            Assert.All(client.Alles("NaamGebruik"), gebruik => Assert.Equal("1", gebruik.Value)); // CS050, CS318: nobody has a partner's name
            Assert.All(client.Alles("Communicatie"), c => Assert.Equal(c.Waarde("Vorm") == "1", c.Kind("Taal") is not null)); // CD007
            Assert.All(client.Alles("Contact"), contact =>
            {
                var adres = contact.Kind("Adres")!;
                Assert.Equal("NL", adres.Waarde("LandCode")); // CD005
                Assert.Matches("^[1-9][0-9]{3}[a-zA-Z]{2}$", adres.Waarde("Postcode")!); // CD034, CS089
                Assert.NotNull(adres.Waarde("Huis/Huisnummer")); // CD025, TR006
                Assert.True(contact.Kind("Periode") is null || contact.Waarde("Soort") == "04"); // CD009
            });
            Assert.Contains(client.Kind("Contactgegevens")!.Elements(), contact => contact.Waarde("Soort") is "01" or "02" or "03"); // TR061
        }
    }

    [Fact]
    public void The_referrer_has_a_name_or_a_code_as_its_type_allows()
    {
        var verwijzers = Gelezen.Alle("JW315").SelectMany(bericht => bericht.Alles("Verwijzer")).ToList();

        Assert.Equal(["02", "05", "06"], verwijzers.Select(v => v.Waarde("Type")!).Distinct().Order());
        Assert.All(verwijzers, verwijzer =>
        {
            var metCode = verwijzer.Waarde("Type") is "02" or "03" or "04" or "05";
            Assert.Equal(metCode, (verwijzer.Kind("ZorgverlenerCode") is not null) != (verwijzer.Kind("Naam") is not null)); // CD066, CD067
            Assert.True(metCode || verwijzer.Kind("ZorgverlenerCode") is null); // CD068
        });
        Assert.All(Gelezen.Alle("JW315").SelectMany(bericht => bericht.Alles("AangevraagdProduct")),
            product => Assert.Equal(product.Kind("BeschikkingNummer") is null, product.Kind("BeschikkingIngangsdatum") is null)); // CD043
    }

    [Fact]
    public void A_request_for_change_has_something_that_exists_and_something_that_differs()
    {
        foreach (var bericht in Gelezen.Alle("JW317"))
        {
            Assert.NotEmpty(bericht.Alles("OngewijzigdProduct").Concat(bericht.Alles("TeWijzigenProduct"))); // TR352
            Assert.NotEmpty(bericht.Alles("TeWijzigenProduct").Concat(bericht.Alles("NieuwProduct"))); // TR353
            Assert.All(bericht.Alles("NieuwProduct"), nieuw => Assert.True(nieuw.Datum("GewensteIngangsdatum") > Proefberichten.Peildatum)); // TR380
        }

        Assert.NotEmpty(Gelezen.Alle("JW317").SelectMany(bericht => bericht.Alles("OngewijzigdProduct")));
    }

    [Fact]
    public void An_answer_gives_a_reason_when_it_refuses_and_a_gemeente_when_that_is_the_reason()
    {
        var antwoorden = Gelezen.Alle("JW319").Select(bericht => bericht.Kind("Antwoord")!).ToList();

        Assert.Equal(3, antwoorden.Select(antwoord => antwoord.Waarde("RedenAfwijzingVerzoek")).Distinct().Count());
        Assert.All(antwoorden, antwoord =>
        {
            Assert.Equal(antwoord.Waarde("VerzoekAntwoord") == "1", antwoord.Kind("RedenAfwijzingVerzoek") is not null); // CD085, CD086
            Assert.Equal(antwoord.Waarde("RedenAfwijzingVerzoek") == "8", antwoord.Kind("Woonplaatsbeginsel") is not null); // TR377, TR409
        });
    }

    [Theory]
    [InlineData("JW301", "Contactgegevens", "Contact", "Soort")]
    [InlineData("JW301", "ToegewezenProducten", "ToegewezenProduct", "ToewijzingNummer")]
    [InlineData("JW305", "StartProducten", "StartProduct", "ToewijzingNummer")]
    [InlineData("JW307", "StopProducten", "StopProduct", "ToewijzingNummer")]
    [InlineData("JW315", "AangevraagdeProducten", "AangevraagdProduct", "ReferentieAanbieder")]
    [InlineData("JW317", "Verzoek", "OngewijzigdProduct", "ToewijzingNummer")]
    [InlineData("JW323", "Clienten", "Client", "Bsn")]
    [InlineData("JW323", "Clienten", "Prestatie", "ProductReferentie")]
    [InlineData("JW325", "Clienten", "Prestatie", "ProductReferentie")]
    public void Logical_keys_are_unique(string naam, string binnen, string klasse, string sleutel)
    {
        foreach (var deel in Gelezen.Alle(naam).SelectMany(bericht => bericht.Alles(binnen))) // TR101, TR383
        {
            var sleutels = deel.Alles(klasse).Select(element => element.Waarde(sleutel)).ToList();
            Assert.Equal(sleutels.Count, sleutels.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("JW301", "ToegewezenProduct")]
    [InlineData("JW315", "AangevraagdProduct")]
    public void No_product_occurs_twice(string naam, string klasse)
    {
        foreach (var bericht in Gelezen.Alle(naam)) // TR302, TR386
        {
            var producten = bericht.Alles(klasse).Select(product => product.Waarde("Product/Code")).ToList();
            Assert.Equal(producten.Count, producten.Distinct().Count());
            Assert.True(producten.Count == 1 || producten.TrueForAll(code => code is not null)); // without a code it may overlap nothing
        }
    }

    static bool IsGemeente(string code) => Gemeentelijst.Ingebouwd.Naam(code) is not null;
}
