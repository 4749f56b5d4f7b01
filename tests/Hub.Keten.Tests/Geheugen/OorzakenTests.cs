using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Partijen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>What operators see of dead letters: by cause, with what is at stake, muted when it is known.</summary>
public class OorzakenTests
{
    [Fact]
    public async Task Letters_with_one_cause_are_one_line_with_their_count_first_last_and_clients()
    {
        var (_, proces, _) = await Brievenproef.MaakAsync(3);

        var oorzaak = Assert.Single(await proces.Oorzaken.MaakAsync(default));

        Assert.Equal(("GeenRoute", Wachtrijen.Gevalideerd, 3), (oorzaak.Reden, oorzaak.Wachtrij, oorzaak.Aantal));
        Assert.Equal(TimeSpan.FromSeconds(2), oorzaak.Laatste - oorzaak.Eerste);
        Assert.Equal((3, 0L, 0), (oorzaak.Clienten, oorzaak.Eurocenten, oorzaak.Onbekend)); // a JW301 is about one client
        Assert.Contains(Proefpartijen.Aanbieder, oorzaak.Voorbeeld, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screens_that_refresh_share_one_reading_for_a_quarter_of_a_minute()
    {
        var (opslag, proces, ids) = await Brievenproef.MaakAsync(2);
        Assert.Equal(2, Assert.Single(await proces.Oorzaken.RecentAsync(default)).Aantal);
        await proces.Bak.NeemUitAsync((await proces.Dossiers.LeesAsync(ids[0], default))!, default);

        Assert.Equal(2, Assert.Single(await proces.Oorzaken.RecentAsync(default)).Aantal);
        opslag.Klok.Vooruit(Oorzakenoverzicht.Houdbaar);
        Assert.Equal(1, Assert.Single(await proces.Oorzaken.RecentAsync(default)).Aantal);
    }

    [Fact]
    public async Task Of_a_declaratie_the_total_and_the_number_of_clients_are_known()
    {
        var (_, proces, ids) = await Brievenproef.MaakAsync(1, "JW323");

        var brief = Assert.Single(await proces.Bak.BekijkAsync(10, null, default));

        var (totaal, clienten) = await DeclaratieAsync();
        Assert.Equal((clienten, totaal), (brief.Clienten!.Value, brief.Eurocenten!.Value));
        var dood = (await proces.Dossiers.LeesAsync(ids[0], default))!.LaatsteVan(Handeling.DodeBrief)!;
        Assert.Equal($"{totaal}", dood.Gegeven("eurocenten")); // stays known when the letter is closed
    }

    [Fact]
    public async Task What_has_no_readable_message_counts_as_unknown()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        await proces.Vastleggen.VoerUitAsync("geen opdracht", new Dictionary<string, string> { [Busnamen.Reden] = "OnleesbareOpdracht" }, default);

        Assert.Equal(1, Assert.Single(await proces.Oorzaken.MaakAsync(default)).Onbekend);
    }

    [Fact]
    public void Two_recipients_that_are_down_are_two_causes_a_fault_in_a_step_is_one()
    {
        Assert.NotEqual(Oorzaakkenmerk.Van("OntvangerOnbereikbaar", Wachtrijen.Afleveren, "0268"), Oorzaakkenmerk.Van("OntvangerOnbereikbaar", Wachtrijen.Afleveren, "0200"));
        Assert.Equal(Oorzaakkenmerk.Van("Fout", Wachtrijen.Ingekomen, "0268"), Oorzaakkenmerk.Van("Fout", Wachtrijen.Ingekomen, "0200"));
    }

    [Fact]
    public async Task A_muted_cause_comes_last_until_its_time_and_what_was_said_stays_on_record()
    {
        var (opslag, proces, _) = await Brievenproef.MaakAsync(2);
        var id = (await proces.Oorzaken.MaakAsync(default))[0].Id;
        await proces.Vastleggen.VoerUitAsync("geen opdracht", new Dictionary<string, string> { [Busnamen.Reden] = "OnleesbareOpdracht" }, default);

        await proces.Dempingen.DempAsync(id, opslag.Klok.GetUtcNow().AddDays(3), "aanbieder sluit maandag aan", "operator", default);

        var gedempt = await proces.Oorzaken.MaakAsync(default);
        Assert.Equal((null, "aanbieder sluit maandag aan"), (gedempt[0].Demping?.Reden, gedempt[1].Demping?.Reden));
        opslag.Klok.Vooruit(TimeSpan.FromDays(4));
        Assert.All(await proces.Oorzaken.MaakAsync(default), o => Assert.Null(o.Demping));
        Assert.Single(await proces.Dempingen.VanAsync(id, default));
    }

    [Fact]
    public async Task Muting_ends_when_somebody_says_so()
    {
        var (opslag, proces, _) = await Brievenproef.MaakAsync(1);
        var id = (await proces.Oorzaken.MaakAsync(default))[0].Id;
        await proces.Dempingen.DempAsync(id, opslag.Klok.GetUtcNow().AddDays(3), "bekend", "operator", default);
        opslag.Klok.Vooruit(TimeSpan.FromHours(1));

        await proces.Dempingen.DempAsync(id, opslag.Klok.GetUtcNow(), "opgelost", "operator", default);

        Assert.Null((await proces.Oorzaken.MaakAsync(default))[0].Demping);
        Assert.Equal(["bekend", "opgelost"], (await proces.Dempingen.VanAsync(id, default)).Select(d => d.Reden));
    }

    [Fact]
    public async Task Sent_to_another_gemeente_only_that_one_gets_it()
    {
        var (opslag, proces, ids) = await Brievenproef.MaakAsync(1, "JW305");
        var dossier = (await proces.Dossiers.LeesAsync(ids[0], default))!;
        var omgeleid = new Proefproces(opslag, partijen: Proefpartijen.Met(Proefpartijen.Aanbieder, "0200"));
        var opdracht = new Herstelopdracht(Herstelactie.AndereRoute, Optreden.Zelf("operator"), "-") { Bestemming = "0200", Reden = "herindeling" };

        Assert.Equal(Herstelresultaat.Gelukt, (await omgeleid.Herstellen.VoerUitAsync(dossier, opdracht, default)).Resultaat);
        await omgeleid.PompAsync();

        Assert.Equal(ids[0], Assert.Single(await omgeleid.Postbussen.BekijkAsync("0200", 10, null, default)).BerichtId);
        Assert.Empty(await omgeleid.Postbussen.BekijkAsync(Proefpartijen.Gemeente, 10, null, default));
        var na = (await omgeleid.Dossiers.LeesAsync(ids[0], default))!;
        Assert.Equal(("0200", Proefpartijen.Gemeente), (Ontvangst.Uit(na).Bestemming, Ontvangst.Uit(na).Ontvanger));
    }

    [Theory]
    [InlineData("90909090", "niet op deze hub")]
    [InlineData("42420001", "gemeente")]
    public async Task Not_to_a_stranger_nor_to_a_party_of_another_kind(string naar, string waarom)
    {
        var (_, proces, ids) = await Brievenproef.MaakAsync(1, "JW305");
        var dossier = (await proces.Dossiers.LeesAsync(ids[0], default))!;

        var uitkomst = await proces.Herstellen.VoerUitAsync(
            dossier, new Herstelopdracht(Herstelactie.AndereRoute, Optreden.Zelf("operator"), "-") { Bestemming = naar, Reden = "proef" }, default);

        Assert.Equal(Herstelresultaat.Mislukt, uitkomst.Resultaat);
        Assert.Contains(waarom, uitkomst.Waarom, StringComparison.Ordinal);
        Assert.Single(await proces.Bak.BekijkAsync(10, null, default));
    }

    static async Task<(long Totaal, int Clienten)> DeclaratieAsync()
    {
        var (bericht, _) = await Proefberichten.MaakAsync("JW323", 0, identificatie: "BRIEF0");
        var xml = System.Xml.Linq.XDocument.Load(new MemoryStream(bericht));
        var totaal = xml.Descendants().Single(e => e.Name.LocalName == "TotaalIngediendBedrag").Elements().ToList();
        var bedrag = long.Parse(totaal[0].Value, System.Globalization.CultureInfo.InvariantCulture);
        return (totaal[1].Value == "C" ? -bedrag : bedrag, xml.Descendants().Count(e => e.Name.LocalName == "Client"));
    }
}
