using System.Xml.Linq;
using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using Hub.Keten.Tests.Geheugen;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Validatie.Diagnostiek;

namespace Hub.Keten.Tests.Register;

/// <summary>Declaraties judged against the register, with rules made for the test.</summary>
public class DeclaratiebeoordelingTests
{
    static readonly Diagnose Proefregel = new("TR000", Niveau.Berichtoverstijgend, "Proef", "9338");

    [Fact]
    public async Task What_a_rule_refuses_comes_back_in_the_JW325_and_the_totals_add_up()
    {
        var (proces, antwoord) = await DeclareerAsync(Declaratiebeleid.Hub, WeigerLaatste());

        var stuk = Assert.Single(await proces.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default), s => s.Soort == "JW325");
        var jw325 = await antwoord(stuk.BerichtId);
        Assert.Equal(["0200", "9338", "0200", "0200"], Waarden(jw325, "RetourCode"));
        Assert.Single(jw325.Descendants(), e => e.Name.LocalName == "Prestatie");
        var (ingediend, toegekend) = (Totaal(jw325, "TotaalIngediendBedrag"), Totaal(jw325, "TotaalToegekendBedrag"));
        Assert.Equal(ingediend - long.Parse(Waarden(jw325, "Bedrag").Single(), null), toegekend); // TR342
        var dossier = await Registerbeeld.DossierAsync(proces, Waarden(jw325, "Bsn").Single());
        Assert.Equal([Prestatiestatus.Toegekend, Prestatiestatus.Afgewezen], dossier.AllePrestaties.Select(stand => stand.Status).Order());
        Assert.Equal(["9338"], dossier.AllePrestaties.Single(stand => stand.Status == Prestatiestatus.Afgewezen).Retourcodes);
    }

    [Fact]
    public async Task A_gemeente_that_decides_itself_gets_the_declaratie_with_a_proposal_and_nothing_is_awarded_yet()
    {
        var (proces, _) = await DeclareerAsync(Declaratiebeleid.Voorstel, WeigerLaatste());

        Assert.DoesNotContain(await proces.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default), s => s.Soort == "JW325");
        var stuk = Assert.Single(await proces.Postbussen.BekijkAsync(Proefpartijen.Gemeente, 10, null, default), s => s.Soort == "JW323");
        Assert.True(stuk.Voorstel);
        var heen = (await proces.Dossiers.LeesAsync(stuk.BerichtId, default))!;
        await using var blob = await proces.Voorstellen.OpenAsync(heen, default);
        var voorstel = await XDocument.LoadAsync(blob!.Stroom, LoadOptions.None, default);
        Assert.Single(voorstel.Descendants(), e => e.Name.LocalName == "Prestatie");
        var dossier = await Registerbeeld.DossierAsync(proces, Waarden(voorstel, "Bsn").Single());
        Assert.All(dossier.AllePrestaties, stand => Assert.Equal(Prestatiestatus.Ingediend, stand.Status));
    }

    [Fact]
    public async Task A_declaratie_that_is_refused_as_a_whole_leaves_no_trace_in_the_register()
    {
        var regels = new Ketenregels { Declaratie = [new(Proefregel, null, "proef", (_, _) => Uitslag.Fout)] };
        var (proces, antwoord) = await DeclareerAsync(Declaratiebeleid.Hub, regels);

        var stuk = Assert.Single(await proces.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default), s => s.Soort == "JW325");
        Assert.Equal(["0200", "9338"], Waarden(await antwoord(stuk.BerichtId), "RetourCode"));
        Assert.DoesNotContain(await proces.Postbussen.BekijkAsync(Proefpartijen.Gemeente, 10, null, default), s => s.Soort == "JW323"); // not sent (IV087)
        var gesprek = await Gesprekken.MaakAsync(seed: 3);
        Assert.Empty((await Registerbeeld.DossierAsync(proces, Registerbeeld.Bsns(gesprek[0].Inhoud).First())).AllePrestaties);
    }

    [Fact]
    public async Task What_cannot_be_judged_is_never_refused()
    {
        var regels = new Ketenregels { Prestatie = [new(Proefregel, null, "proef", (_, _) => Uitslag.NietTeBeoordelen)] };
        var (proces, antwoord) = await DeclareerAsync(Declaratiebeleid.Hub, regels);

        var stuk = Assert.Single(await proces.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default), s => s.Soort == "JW325");
        Assert.Equal(["0200", "8001"], Waarden(await antwoord(stuk.BerichtId), "RetourCode"));
    }

    [Fact]
    public async Task A_ReferentieNummer_of_an_earlier_declaratie_is_known_to_the_rules()
    {
        var regels = new Ketenregels
        {
            Prestatie = [new(Proefregel, null, "proef", (p, t) => t.Aanbieder.Referentienummers.Contains(p.ReferentieNummer) ? Uitslag.Fout : Uitslag.Goed)],
        };
        var gesprek = (await Gesprekken.MaakAsync(seed: 3)).Single(bericht => bericht.Kop.Soort.Naam == "JW323");
        var tweede = System.Text.Encoding.UTF8.GetString(gesprek.Inhoud.Span).Replace(gesprek.Kop.Identificatie, "ANDERBERICHT", StringComparison.Ordinal);
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Gesprekken.Partijen(Retourbeleid.Hub, Declaratiebeleid.Hub), regels: regels);
        await proces.VoerAsync([gesprek]);
        Assert.DoesNotContain(await BevindingenAsync(proces, BerichtId.Van(gesprek.Kop)), b => b.Regel == "TR000");

        await proces.BiedAanAsync(System.Text.Encoding.UTF8.GetBytes(tweede), Proefpartijen.Aanbieder);
        await proces.PompAsync();

        var id = BerichtId.Van(gesprek.Kop.Afzender, gesprek.Kop.Soort.Code, "ANDERBERICHT");
        Assert.Equal(2, (await BevindingenAsync(proces, id)).Count(b => b.Regel == "TR000"));
    }

    static async Task<IReadOnlyList<Bevinding>> BevindingenAsync(Proefproces proces, string id) =>
        (await proces.Bevindingen.LeesAsync((await proces.Dossiers.LeesAsync(id, default))!, default)).Gevonden;

    static Ketenregels WeigerLaatste() => new()
    {
        Prestatie = [new(Proefregel, "ProductCode", "proef", (p, _) => p.ReferentieNummer.EndsWith('1') ? Uitslag.Fout : Uitslag.Goed)],
    };

    static async Task<(Proefproces Proces, Func<string, Task<XDocument>> Antwoord)> DeclareerAsync(Declaratiebeleid beleid, Ketenregels regels)
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Gesprekken.Partijen(Retourbeleid.Hub, beleid), regels: regels);
        await proces.VoerAsync((await Gesprekken.MaakAsync(seed: 3)).Heen());
        return (proces, async id =>
        {
            var blob = Ontvangst.Uit((await proces.Dossiers.LeesAsync(id, default))!).Blob;
            await using var inhoud = await opslag.Blobs.OpenAsync(Ontvangst.Bak, blob, default);
            return await XDocument.LoadAsync(inhoud!.Stroom, LoadOptions.None, default);
        });
    }

    static IEnumerable<string> Waarden(XDocument document, string element) =>
        document.Descendants().Where(e => e.Name.LocalName == element).Select(e => e.Value);

    static long Totaal(XDocument document, string element) =>
        long.Parse(document.Descendants().Single(e => e.Name.LocalName == element).Elements().First().Value, null);
}
