using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;

namespace Hub.Validatie.Tests.Niveau1;

public class BevindingTests
{
    static readonly string Start = Proef.Tekst("JW305");
    static readonly string Toewijzing = Proef.Tekst("JW301");

    [Fact]
    public async Task A_missing_element_is_named_where_the_message_goes_on_without_it()
    {
        var bericht = Start.Vervang($"\t\t<jw305:Geslacht>{Tussen(Start, "<jw305:Geslacht>")}</jw305:Geslacht>\n", "");

        await Verwacht(bericht, Catalogus.ElementOntbreekt, "Client/Geslacht", "<jw305:Naam>", "Element Geslacht ontbreekt hier.");
    }

    [Fact]
    public async Task A_missing_last_element_is_named_at_the_end_of_its_parent()
    {
        var bericht = Start.Vervang("\t\t\t\t<jw305:StatusAanlevering>1</jw305:StatusAanlevering>\n", "");

        await Verwacht(bericht, Catalogus.ElementOntbreekt, "Client/StartProducten/StartProduct[1]/StatusAanlevering", "</jw305:StartProduct>", "Element StatusAanlevering ontbreekt hier.");
    }

    [Fact]
    public async Task Every_missing_element_is_named()
    {
        var bevindingen = await Proef.Bevindingen(Vervang(Start, "<jw305:StartProduct>", "</jw305:StartProduct>", ""));

        Assert.Equal(["Client/StartProducten/StartProduct[1]/Begindatum", "Client/StartProducten/StartProduct[1]/StatusAanlevering"], bevindingen.Select(b => b.Pad));
    }

    [Fact]
    public async Task A_known_element_where_its_parent_has_none_is_named_with_what_is_expected()
    {
        var bericht = Start.Vervang("<jw305:StatusAanlevering>", "<jw305:Budget>1</jw305:Budget>\n<jw305:StatusAanlevering>");

        await Verwacht(bericht, Catalogus.ElementHoortHierNiet, "Client/StartProducten/StartProduct[1]/Budget", "<jw305:Budget>",
            "Element Budget hoort niet in StartProduct; verwacht StatusAanlevering.");
    }

    [Fact]
    public async Task An_element_that_the_standard_does_not_have_is_not_named()
    {
        var bericht = Start.Vervang("<jw305:StatusAanlevering>", "<jw305:Jansen><x/></jw305:Jansen>\n<jw305:StatusAanlevering>");

        await Verwacht(bericht, Catalogus.ElementHoortHierNiet, "Client/StartProducten/StartProduct[1]", "<jw305:Jansen>",
            "In StartProduct staat een element dat dit bericht niet kent; verwacht StatusAanlevering.");
    }

    [Fact]
    public async Task An_element_after_one_that_it_must_precede_is_sent_back_to_its_place()
    {
        var bericht = Toewijzing.Vervang("<jw301:ToegewezenProducten>", "<jw301:Communicatie><ijw:Vorm>2</ijw:Vorm></jw301:Communicatie>\n<jw301:ToegewezenProducten>");

        await Verwacht(bericht, Catalogus.VerkeerdeVolgorde, "Client/Communicatie", "<jw301:Communicatie>", "Element Communicatie staat op de verkeerde plaats; het hoort vóór Contactgegevens.");
    }

    [Fact]
    public async Task An_element_that_comes_twice_is_counted()
    {
        var bericht = Start.Vervang("<jw305:StartProducten>", "<jw305:StartProducten><jw305:StartProduct><jw305:Begindatum>2026-01-01</jw305:Begindatum><jw305:StatusAanlevering>1</jw305:StatusAanlevering></jw305:StartProduct></jw305:StartProducten>\n<jw305:StartProducten>");

        await Verwacht(bericht, Catalogus.ElementTeVaak, "Client/StartProducten", "<jw305:StartProducten>\n", "Element StartProducten mag hier hoogstens 1 keer voorkomen.");
    }

    [Fact]
    public async Task An_element_in_the_namespace_of_its_neighbours_is_told_which_it_needs()
    {
        var bericht = Start.Vervang("<ijw:Datum>", "<jw305:Datum>").Vervang("</ijw:Datum>", "</jw305:Datum>");

        await Verwacht(bericht, Catalogus.VerkeerdeNaamruimte, "Client/Geboortedatum/Datum", "<jw305:Datum>",
            "Element Datum staat in de verkeerde naamruimte (let op het voorvoegsel); verwacht http://www.istandaarden.nl/ijw/3_2/basisschema/schema.");
    }

    [Theory]
    [InlineData("Bsn", "12345678", "Client/Bsn", "9 cijfers")]
    [InlineData("Geslacht", "9", "Client/Geslacht", "een van de codes 0, 1, 2")]
    [InlineData("StatusAanlevering", "4", "Client/StartProducten/StartProduct[1]/StatusAanlevering", "een van de codes 1, 2, 3, 9")]
    [InlineData("Begindatum", "2026-02-30", "Client/StartProducten/StartProduct[1]/Begindatum", "een bestaande datum in de vorm JJJJ-MM-DD, zonder tijdzone")]
    [InlineData("ToewijzingNummer", "-1", "Client/StartProducten/StartProduct[1]/ToewijzingNummer", "een geheel getal van 0 tot en met 999999999")]
    [InlineData("BerichtCode", "436", "Header/BerichtCode", "altijd 438")]
    [InlineData("Afzender", "A2345678", "Header/Afzender", "8 cijfers")]
    public async Task A_wrong_value_is_told_what_was_expected(string element, string waarde, string pad, string verwacht)
    {
        var bericht = Vervang(Start, $"<jw305:{element}>", $"</jw305:{element}>", waarde);

        await Verwacht(bericht, Catalogus.OngeldigeWaarde, pad, $"<jw305:{element}>", $"De waarde van {element} is niet toegestaan; verwacht {verwacht}.");
    }

    [Theory]
    [InlineData("Voornamen", "   ", "1 tot en met 200 tekens, niet alleen spaties, alles op één regel")]
    [InlineData("Voorletters", "J.P.", "1 tot en met 6 tekens, alleen letters, zonder punten of spaties")]
    [InlineData("BerichtXsdVersie", "3.2", "drie getallen met punten ertussen, zoals 1.0.0")]
    [InlineData("Categorie", "99", "een code uit de lijst ProductCategorie")]
    [InlineData("Telefoonnummer", "024-3290", "1 tot en met 15 tekens, alleen cijfers")]
    [InlineData("LandCode", "nl", "een code uit de lijst LandCode")]
    [InlineData("Huisletter", "AB", "1 teken, niet alleen spaties, alles op één regel")]
    public async Task A_wrong_value_of_a_shared_type_is_told_what_was_expected(string element, string waarde, string verwacht)
    {
        var bericht = Toewijzing.Vervang("</ijw:Huisnummer>", "</ijw:Huisnummer><ijw:Huisletter>A</ijw:Huisletter>").Replace("<ijw:Huisletter>A</ijw:Huisletter>\n\t\t\t\t\t\t\t<ijw:Huisletter>", "<ijw:Huisletter>", StringComparison.Ordinal);

        var bevinding = (await Proef.Bevindingen(Vervang(bericht, $"<ijw:{element}>", $"</ijw:{element}>", waarde)))[0];

        Assert.Equal($"De waarde van {element} is niet toegestaan; verwacht {verwacht}.", bevinding.Melding);
    }

    [Fact]
    public async Task An_empty_element_is_called_empty()
    {
        var bericht = Vervang(Start, "<ijw:Voornamen>", "</ijw:Voornamen>", "");

        await Verwacht(bericht, Catalogus.LeegElement, "Client/Naam/Voornamen", "<ijw:Voornamen>", "Element Voornamen is leeg; verwacht 1 tot en met 200 tekens, niet alleen spaties, alles op één regel.");
    }

    [Fact]
    public async Task Text_between_elements_is_reported_once_per_element()
    {
        var bericht = Start.Vervang("<jw305:Geslacht>", "los <jw305:Geslacht>").Vervang("<jw305:Naam>", "los <jw305:Naam>");

        await Verwacht(bericht, Catalogus.TekstHoortHierNiet, "Client", "los ", "In Client staat tekst waar alleen elementen horen.");
    }

    [Theory]
    [InlineData("id='1'")]
    [InlineData("xml:lang='nl'")]
    [InlineData("xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'")]
    [InlineData("xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='ijw:LDT_Datum'")]
    public async Task An_attribute_is_refused(string attribuut)
    {
        var bericht = Start.Vervang("<jw305:Geslacht>", $"<jw305:Geslacht {attribuut}>");

        var bevinding = (await Proef.Bevindingen(bericht))[0];

        Assert.Equal((Catalogus.AttribuutHoortHierNiet.Code, "Client/Geslacht"), (bevinding.Regel, bevinding.Pad));
    }

    [Fact]
    public async Task All_faults_of_a_message_are_found_in_one_pass()
    {
        var bericht = Vervang(Vervang(Vervang(Start, "<jw305:Afzender>", "</jw305:Afzender>", "1"), "<jw305:Bsn>", "</jw305:Bsn>", "x"), "<ijw:Categorie>", "</ijw:Categorie>", "")
            .Vervang("<jw305:StatusAanlevering>1</jw305:StatusAanlevering>", "<jw305:Vreemd/>");

        var bevindingen = await Proef.Bevindingen(bericht);

        Assert.Equal(
            [
                (Catalogus.OngeldigeWaarde.Code, "Header/Afzender"),
                (Catalogus.OngeldigeWaarde.Code, "Client/Bsn"),
                (Catalogus.LeegElement.Code, "Client/StartProducten/StartProduct[1]/Product/Categorie"),
                (Catalogus.ElementHoortHierNiet.Code, "Client/StartProducten/StartProduct[1]"),
                (Catalogus.ElementOntbreekt.Code, "Client/StartProducten/StartProduct[1]/StatusAanlevering"),
            ],
            bevindingen.Select(b => (b.Regel, b.Pad)));
        Assert.All(bevindingen, b => Assert.Equal((Niveau.Berichtformaat, null), (b.Niveau, b.Retourcode)));
    }

    [Fact]
    public async Task A_path_counts_elements_that_can_occur_more_than_once()
    {
        var bericht = Toewijzing.Replace("<jw301:Toewijzingstijd>09:30:00<", "<jw301:Toewijzingstijd>9:30<", StringComparison.Ordinal);

        var bevindingen = await Proef.Bevindingen(bericht);

        Assert.Equal(Enumerable.Range(1, 3).Select(i => $"Client/ToegewezenProducten/ToegewezenProduct[{i}]/Toewijzingstijd"), bevindingen.Select(b => b.Pad));
    }

    [Theory]
    [InlineData("<Bericht/>")]
    [InlineData("<Bericht xmlns='http://www.istandaarden.nl/ijw/3_9/jw301/schema'/>")]
    [InlineData("<Berichten xmlns='http://www.istandaarden.nl/ijw/3_2/jw301/schema'/>")]
    public async Task A_message_that_the_hub_does_not_know_is_only_that(string bericht)
    {
        var bevinding = Assert.Single(await Proef.Bevindingen(bericht));

        Assert.Equal(Catalogus.OnbekendBericht.Code, bevinding.Regel);
    }

    static async Task Verwacht(string bericht, Diagnose diagnose, string pad, string plaats, string melding)
    {
        var bevinding = Assert.Single(await Proef.Bevindingen(bericht));

        Assert.Equal((diagnose.Code, pad, melding), (bevinding.Regel, bevinding.Pad, bevinding.Melding));
        var regel = bericht.Split('\n')[bevinding.Regelnummer - 1];
        Assert.StartsWith(plaats.TrimEnd('\n'), regel[(bevinding.Kolom - 1)..], StringComparison.Ordinal);
    }

    static string Tussen(string tekst, string open)
    {
        var begin = tekst.IndexOf(open, StringComparison.Ordinal) + open.Length;
        return tekst[begin..tekst.IndexOf('<', begin)];
    }

    static string Vervang(string tekst, string open, string sluit, string inhoud)
    {
        var begin = tekst.IndexOf(open, StringComparison.Ordinal) + open.Length;
        Assert.True(begin >= open.Length, $"De proef vindt {open} niet.");
        return tekst[..begin] + inhoud + tekst[tekst.IndexOf(sluit, begin, StringComparison.Ordinal)..];
    }
}
