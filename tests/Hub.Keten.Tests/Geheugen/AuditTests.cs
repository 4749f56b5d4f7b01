using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Partijen;
using Hub.Opslag.Audit;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>The audit trail shows every tampering, and names the place (SEC-02).</summary>
public class AuditTests
{
    [Fact]
    public async Task A_whole_day_verifies_and_counts()
    {
        var (_, proces, dag) = await DagMetBerichtenAsync(3);

        var verslag = await proces.Verificatie.VerifieerAsync(dag, default);

        Assert.Equal((3, 12, false, null), (verslag.Dossiers, verslag.Gebeurtenissen, verslag.Verzegeld, verslag.EersteBreuk));
    }

    [Fact]
    public async Task A_changed_event_is_named()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(2);
        var rij = await EenRijAsync(opslag, dag, "000002");
        var gewijzigd = new Dictionary<string, object?>(rij.Velden) { ["Tekst"] = rij.Veld<string>("Tekst")!.Replace("hub", "bub", StringComparison.Ordinal) };
        await opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.Zet(rij with { Velden = gewijzigd, Versie = null }), default);

        Assert.Equal(new Auditbreuk(rij.Partitie, 2, "inhoud past niet bij de hash"), (await proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk);
    }

    [Fact]
    public async Task The_person_is_sealed_with_the_event_and_another_in_its_place_is_named()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(1);
        var dossier = (await proces.Dossiers.LeesAsync((await EenRijAsync(opslag, dag, "000000")).Partitie, default))!;
        var jansen = Optreden.Zelf("operator", "https://aanmelden.example#jansen");
        dossier = await proces.Dossiers.BoekAsync(dossier, d => d.Heeft(Handeling.Ingezien) ? null : NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, jansen, "-", "-"), default);
        Assert.Equal(jansen.Persoon, (await proces.Dossiers.LeesAsync(dossier.Id, default))!.Laatste.Inhoud.Persoon);
        Assert.Null((await proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk);

        var rij = (await opslag.Tabellen.LeesAsync(Audittabellen.Dossiers, dossier.Id, dossier.Laatste.Volgnummer.ToString("D6"), default))!;
        var gewijzigd = new Dictionary<string, object?>(rij.Velden) { ["Tekst"] = rij.Veld<string>("Tekst")!.Replace("jansen", "pieters", StringComparison.Ordinal) };
        await opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.Zet(rij with { Velden = gewijzigd, Versie = null }), default);

        Assert.Equal(dossier.Laatste.Volgnummer, (await proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk!.Volgnummer);
    }

    [Fact]
    public async Task An_event_as_it_was_written_before_persons_were_recorded_still_verifies()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        var (id, nu) = (new string('b', BerichtId.Lengte), opslag.Klok.GetUtcNow());
        var tekst = $$$"""{"Dossier":"{{{id}}}","Nr":0,"Tijd":"{{{nu:yyyy-MM-ddTHH:mm:ss+00:00}}}","Actie":"Gezocht","Actor":"operator","Oorsprong":"192.0.2.1","Resultaat":"op BSN","Trace":null,"Gegevens":{"reden":"vraag"}}""";
        await new Dagindex(opslag.Tabellen).NoteerAsync(id, nu, default);
        await opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.VoegToe(new Rij(id, "000000", new Dictionary<string, object?>
        {
            ["Tekst"] = tekst, ["Vorige"] = Gebeurtenis.GeenVorige,
            ["Hash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Gebeurtenis.GeenVorige + "\n" + tekst))),
        })), default);

        var verslag = await proces.Verificatie.VerifieerAsync(DateOnly.FromDateTime(nu.UtcDateTime), default);

        Assert.Equal((1, null), (verslag.Gebeurtenissen, verslag.EersteBreuk));
        Assert.Null((await proces.Dossiers.LeesAsync(id, default))!.Eerste.Inhoud.Persoon);
    }

    [Fact]
    public async Task An_event_taken_out_of_the_middle_is_named()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(2);
        var rij = await EenRijAsync(opslag, dag, "000001");
        await opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.Verwijder(rij.Partitie, rij.Sleutel), default);

        Assert.Equal(new Auditbreuk(rij.Partitie, 1, "gebeurtenis 1 ontbreekt"), (await proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk);
    }

    [Fact]
    public async Task A_chain_moved_to_another_message_is_named()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(1);
        var rij = await EenRijAsync(opslag, dag, "000000");
        var ander = new string('a', BerichtId.Lengte);
        await new Dagindex(opslag.Tabellen).NoteerAsync(ander, opslag.Klok.GetUtcNow(), default);
        await opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.Zet(rij with { Partitie = ander, Versie = null }), default);

        Assert.Equal(ander, (await proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk?.Dossier);
    }

    [Fact]
    public async Task After_sealing_a_missing_tail_is_named_too()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(2);
        opslag.Klok.Vooruit(TimeSpan.FromDays(1));
        await proces.Dagafsluiting.VoerUitAsync(default);
        Assert.Null((await proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk);

        var rij = await EenRijAsync(opslag, dag, "000003");
        await opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.Verwijder(rij.Partitie, rij.Sleutel), default);

        var verslag = await proces.Verificatie.VerifieerAsync(dag, default);
        Assert.True(verslag.Verzegeld);
        Assert.Equal((rij.Partitie, 3), (verslag.EersteBreuk!.Dossier, verslag.EersteBreuk.Volgnummer));
    }

    [Fact]
    public async Task After_sealing_a_missing_dossier_is_named_even_when_its_index_went_with_it()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(1);
        opslag.Klok.Vooruit(TimeSpan.FromDays(1));
        await proces.Dagafsluiting.VoerUitAsync(default);
        var id = (await EenRijAsync(opslag, dag, "000000")).Partitie;
        await foreach (var rij in opslag.Tabellen.LeesAllesAsync(Audittabellen.Dossiers, id))
            await opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.Verwijder(id, rij.Sleutel), default);
        await foreach (var rij in opslag.Tabellen.LeesAllesAsync(Audittabellen.Dagen, $"{dag:yyyy-MM-dd}-{id[0]}"))
            await opslag.Tabellen.SchrijfAsync(Audittabellen.Dagen, Bewerking.Verwijder(rij.Partitie, rij.Sleutel), default);

        Assert.Equal(id, (await proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk?.Dossier);
    }

    [Fact]
    public async Task Events_after_the_day_do_not_break_its_seal()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(1);
        opslag.Klok.Vooruit(TimeSpan.FromDays(1));
        await proces.Dagafsluiting.VoerUitAsync(default);
        var id = (await EenRijAsync(opslag, dag, "000000")).Partitie;
        await proces.Bevestigen.VoerUitAsync((await proces.Dossiers.LeesAsync(id, default))!, Optreden.Zelf(Proefpartijen.Aanbieder), "-", default);

        Assert.Null((await proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk);
        Assert.Equal(1, (await proces.Verificatie.VerifieerAsync(dag.AddDays(1), default)).Dossiers);
    }

    [Fact]
    public async Task A_broken_day_is_not_sealed_over()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(1);
        var rij = await EenRijAsync(opslag, dag, "000001");
        await opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.Verwijder(rij.Partitie, rij.Sleutel), default);
        opslag.Klok.Vooruit(TimeSpan.FromDays(1));

        await Assert.ThrowsAsync<InvalidDataException>(() => proces.Dagafsluiting.VoerUitAsync(default));
        Assert.False((await proces.Verificatie.VerifieerAsync(dag, default)).Verzegeld);
    }

    [Fact]
    public async Task A_closing_that_died_after_the_list_seals_that_list_and_never_writes_over_it()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(40);
        opslag.Klok.Vooruit(TimeSpan.FromDays(1));
        var stervend = new Proefproces(opslag, new Storing(1, Moment.Na)); // the list is the first write: it is there, its seal is not
        await Assert.ThrowsAsync<Storingsfout>(() => stervend.Dagafsluiting.VoerUitAsync(default));
        var rij = await EenRijAsync(opslag, dag, "000003");
        await opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.Verwijder(rij.Partitie, rij.Sleutel), default);

        await proces.Dagafsluiting.VoerUitAsync(default);

        var verslag = await proces.Verificatie.VerifieerAsync(dag, default);
        Assert.True(verslag.Verzegeld);
        Assert.Equal((rij.Partitie, 3), (verslag.EersteBreuk!.Dossier, verslag.EersteBreuk.Volgnummer));
    }

    [Fact]
    public async Task Two_deliveries_that_append_at_the_same_time_both_end_in_one_unbroken_chain()
    {
        var (opslag, proces, dag) = await DagMetBerichtenAsync(1);
        var id = (await EenRijAsync(opslag, dag, "000000")).Partitie;
        var gelezen = (await proces.Dossiers.LeesAsync(id, default))!;

        var gezien = NieuweGebeurtenis.DoorStap(Handeling.Ingezien, "proef");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => proces.Dossiers.BoekAsync(gelezen, _ => gezien, default)));

        Assert.Equal(20, (await proces.Dossiers.LeesAsync(id, default))!.Gebeurtenissen.Count(g => g.Handeling == Handeling.Ingezien));
        Assert.Null((await proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk);
    }

    static async Task<(Proefopslag Opslag, Proefproces Proces, DateOnly Dag)> DagMetBerichtenAsync(int aantal)
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        for (var seed = 1; seed <= aantal; seed++)
            await proces.BiedAanAsync((await Proefberichten.MaakAsync("JW301", seed)).Bericht, Proefpartijen.Gemeente);
        await proces.PompAsync();
        return (opslag, proces, DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime));
    }

    static async Task<Rij> EenRijAsync(Proefopslag opslag, DateOnly dag, string sleutel)
    {
        var id = await new Dagindex(opslag.Tabellen).DossiersAsync(dag, default).FirstAsync();
        return (await opslag.Tabellen.LeesAsync(Audittabellen.Dossiers, id, sleutel, default))!;
    }
}
