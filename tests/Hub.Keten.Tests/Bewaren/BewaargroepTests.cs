using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Bezorging.Uitgaand;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Termijnen;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Tests.Register;
using Hub.Keten.Wachten;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Bewaren;

/// <summary>Rows and archived messages go after their own terms, found without looking through a table (AVG-04).</summary>
public class BewaargroepTests
{
    const int Register = 25; // days: the terms of Proefproces
    static readonly string[] VanClienten = [Registerkast.Tabel, Nummerindex.Tabel, Wachtkamer.Tabel];

    [Fact]
    public async Task What_the_register_knows_of_a_client_goes_when_nothing_was_said_for_its_term_and_all_that_hangs_on_it_too()
    {
        var (opslag, proces) = await MetGesprekAsync();
        await DagenAsync(opslag, proces, 1);
        await DagenAsync(opslag, proces, Register - 2);
        Assert.All(VanClienten, tabel => Assert.NotEmpty(opslag.Tabellen.Alles(tabel)));

        await DagenAsync(opslag, proces, 1);

        Assert.All(VanClienten, tabel => Assert.Empty(opslag.Tabellen.Alles(tabel)));
        Assert.DoesNotContain(opslag.Tabellen.Alles(Termijnklokken.Tabel), rij => !rij.Partitie.StartsWith("dag-", StringComparison.Ordinal));
        Assert.Equal(Handeling.Opgeruimd, (await proces.Dossiers.LeesAsync(
            Keten.Bewaren.Opruimverslag.Dossier("register", Vandaag(opslag).AddDays(-Register)), default))!.Eerste.Handeling);
    }

    [Fact]
    public async Task A_client_of_whom_something_was_heard_since_stays_whole()
    {
        var (opslag, proces) = await MetGesprekAsync();
        await DagenAsync(opslag, proces, 10);
        var regels = opslag.Tabellen.Alles(Registerkast.Tabel).Count;
        await proces.VoerAsync((await Gesprekken.MaakAsync(seed: 7)).Heen().Take(1).Select(b => b)); // the same again says nothing new
        await NogEenDeclaratieAsync(proces);

        await DagenAsync(opslag, proces, Register - 5);

        Assert.True(opslag.Tabellen.Alles(Registerkast.Tabel).Count > regels);
    }

    [Fact]
    public async Task Attempts_and_clocks_go_after_their_own_terms()
    {
        var (opslag, proces) = await MetGesprekAsync(Retourbeleid.Zelf);
        var id = opslag.Tabellen.Alles(Termijnklokken.Tabel).First(r => r.Partitie.StartsWith("retour-", StringComparison.Ordinal)).Veld<string>("Bericht")!;
        bool IsVanRetour(Rij rij) => rij.Partitie == $"retour-{id}" || (rij.Partitie.StartsWith("partij-", StringComparison.Ordinal) && rij.Sleutel.EndsWith($"retour-{id}", StringComparison.Ordinal));
        await proces.Bezorgpogingen.BeginAsync(id, new Bezorgpoging(1, "0268", "webhook", false, opslag.Klok.GetUtcNow()), default);
        await DagenAsync(opslag, proces, 1);
        await DagenAsync(opslag, proces, 10);
        Assert.NotEmpty(await proces.Bezorgpogingen.LeesAsync(id, default));

        await DagenAsync(opslag, proces, 1);
        Assert.Empty(await proces.Bezorgpogingen.LeesAsync(id, default));
        Assert.Contains(opslag.Tabellen.Alles(Termijnklokken.Tabel), IsVanRetour);

        await DagenAsync(opslag, proces, 2);
        Assert.DoesNotContain(opslag.Tabellen.Alles(Termijnklokken.Tabel), IsVanRetour);
    }

    [Fact]
    public async Task A_message_from_an_archive_goes_after_its_term_and_its_client_after_that_of_the_register()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Gesprekken.Partijen(Retourbeleid.Hub, Declaratiebeleid.Hub));
        var bericht = (await Gesprekken.MaakAsync(seed: 7)).First(b => b.Kop.Soort.Naam == "JW301");
        Assert.True((await proces.Inlezen.VoerUitAsync(new MemoryStream(bericht.Inhoud.ToArray()), Proefpartijen.Gemeente, default)).Opgenomen);
        await DagenAsync(opslag, proces, 1);
        await DagenAsync(opslag, proces, 4);
        Assert.Empty(await opslag.Blobs.LijstAsync(Archief.Bak, "", default).Where(b => !b.Naam.StartsWith("dag/", StringComparison.Ordinal)).ToListAsync());
        Assert.NotEmpty(opslag.Tabellen.Alles(Registerkast.Tabel));

        await DagenAsync(opslag, proces, Register - 5);

        Assert.Empty(opslag.Tabellen.Alles(Registerkast.Tabel));
        Assert.Empty(await opslag.Blobs.LijstAsync(Archief.Bak, "", default).ToListAsync());
    }

    [Fact]
    public async Task Mutes_and_tasks_go_when_they_were_over_for_their_term()
    {
        var (opslag, proces, _) = await Brievenproef.MaakAsync(3);
        var oorzaak = Assert.Single(await proces.Oorzaken.MaakAsync(default)).Id;
        await proces.Dempingen.DempAsync(oorzaak, opslag.Klok.GetUtcNow().AddDays(2), "bekend", "operator", default);
        await proces.Taken.BeginAsync(Brievenproef.Taak(opslag, oorzaak, Bezorging.DodeBrieven.Herstel.Herstelactie.Afhandelen), default);
        await proces.PompAsync();
        await DagenAsync(opslag, proces, 1);
        await DagenAsync(opslag, proces, 2);
        Assert.NotEmpty(opslag.Tabellen.Alles(Dempingen.Tabel));
        Assert.NotEmpty(opslag.Tabellen.Alles(Takenlijst.Tabel));

        await DagenAsync(opslag, proces, 2);

        Assert.Empty(opslag.Tabellen.Alles(Dempingen.Tabel));
        Assert.Empty(opslag.Tabellen.Alles(Takenlijst.Tabel));
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_it_is_interrupted_the_next_night_completes_it(Moment moment)
    {
        for (var schrijven = 1; ; schrijven += 3) // there are many writes, alike
        {
            var (opslag, proces) = await MetGesprekAsync();
            await DagenAsync(opslag, proces, 1);
            var storing = new Storing(schrijven, moment);
            await ProbeerAsync(() => DagenAsync(opslag, new Proefproces(opslag, storing, Partijen(), wachtbeleid: Wacht), Register - 1));

            await DagenAsync(opslag, proces, 1);

            Assert.All(VanClienten, tabel => Assert.Empty(opslag.Tabellen.Alles(tabel)));
            Assert.Null((await proces.Verificatie.VerifieerAsync(Vandaag(opslag).AddDays(-1), default)).EersteBreuk);
            if (!storing.IsGevallen)
                return;
        }
    }

    [Theory]
    [InlineData(31, 25, 5)]
    [InlineData(12, 31, 5)]
    [InlineData(12, 25, 26)]
    [InlineData(0, 25, 5)]
    public void Rows_that_would_outlive_what_they_are_found_by_are_refused(int pogingen, int register, int archief) =>
        Assert.Throws<ConfiguratieException>(() =>
            (new Bewaartermijnen(10, 20, 30) with { Bezorgpogingen = pogingen, Register = register, Archief = archief }).Getoetst());

    static Wachtbeleid Wacht => new(TimeSpan.FromHours(1));

    static Partijregister Partijen(Retourbeleid retour = Retourbeleid.Hub) => Gesprekken.Partijen(retour, Declaratiebeleid.Hub);

    // A whole conversation, delivered and confirmed.
    static async Task<(Proefopslag Opslag, Proefproces Proces)> MetGesprekAsync(Retourbeleid retour = Retourbeleid.Hub)
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Partijen(retour), wachtbeleid: Wacht);
        await proces.VoerAsync((await Gesprekken.MaakAsync(seed: 7)).Heen());
        await BevestigAsync(proces);
        return (opslag, proces);
    }

    static async Task NogEenDeclaratieAsync(Proefproces proces)
    {
        var declaratie = (await Gesprekken.MaakAsync(seed: 7, producten: 1)).Last(b => b.Kop.Soort.Naam == "JW307");
        var nieuw = System.Text.Encoding.UTF8.GetString(declaratie.Inhoud.Span).Replace(declaratie.Kop.Identificatie, "NOGEENS", StringComparison.Ordinal);
        await proces.BiedAanAsync(System.Text.Encoding.UTF8.GetBytes(nieuw), declaratie.Kop.Inzender);
        await proces.PompAsync();
        await BevestigAsync(proces);
    }

    static async Task BevestigAsync(Proefproces proces)
    {
        foreach (var partij in new[] { Proefpartijen.Gemeente, Proefpartijen.Aanbieder })
        {
            foreach (var stuk in await proces.Postbussen.BekijkAsync(partij, 100, null, default))
                await proces.Bevestigen.VoerUitAsync((await proces.Dossiers.LeesAsync(stuk.BerichtId, default))!, Optreden.Zelf(partij), "-", default);
        }
    }

    static DateOnly Vandaag(Proefopslag opslag) => DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime);

    static async Task DagenAsync(Proefopslag opslag, Proefproces proces, int aantal)
    {
        opslag.Klok.Vooruit(TimeSpan.FromDays(aantal));
        await proces.Dagafsluiting.VoerUitAsync(default);
        await proces.Opruimer.VoerUitAsync(default);
    }

    static async Task ProbeerAsync(Func<Task> actie)
    {
        try
        {
            await actie();
        }
        catch (Storingsfout)
        {
            // It died, as the test wished.
        }
    }
}
