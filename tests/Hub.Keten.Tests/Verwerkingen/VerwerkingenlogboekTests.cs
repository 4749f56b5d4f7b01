using System.Text;
using System.Text.RegularExpressions;
using Hub.Kern.Berichten;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Verwerkingen;
using Hub.Testbasis.Bsnwacht;

namespace Hub.Keten.Tests.Verwerkingen;

/// <summary>Every processing of personal data is on record, one record per action and one per person (LD-01 to LD-08).</summary>
public partial class VerwerkingenlogboekTests
{
    static readonly Pseudoniemen Pseudoniemen = Pseudoniemen.Lees([], demo: true);

    [Fact]
    public async Task Every_step_leaves_a_record_of_itself_and_one_of_the_client_under_it()
    {
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        var (regels, records) = await VerwerkAsync(bericht, Proefpartijen.Gemeente);

        Assert.Equal(["BezorgBericht", "ValideerBericht", "VerwerkBericht"], records.Where(IsActie).Select(r => r.Name).Order());
        var bsn = Encoding.UTF8.GetString(bericht) is var xml ? Bsn().Match(xml).Groups[1].Value : "";
        foreach (var actie in records.Where(IsActie))
        {
            var betrokkene = Assert.Single(records, r => r.ParentSpanId == actie.SpanId && !IsActie(r));
            Assert.Equal(Pseudoniemen.Van(Persoonsgegeven.Bsn, bsn), betrokkene.Attributes[Verwerkingsrecord.Betrokkene]);
            Assert.Equal(("BSN", actie.TraceId), (betrokkene.Attributes[Verwerkingsrecord.Betrokkenesoort], betrokkene.TraceId));
            Assert.Equal(BerichtId.Van(kop), betrokkene.Attributes[Verwerkingsrecord.Bericht]);
            Assert.StartsWith("https://register.example/", actie.Attributes[Verwerkingsrecord.Activiteit], StringComparison.Ordinal);
            Assert.Equal(Verwerkingsstatus.Ok, actie.Status);
        }

        Assert.False(Bsnzoeker.Bevat(regels));
    }

    [Fact]
    public async Task A_record_has_the_fields_of_the_standard_and_no_user_LD01_LD08()
    {
        var (regels, _) = await VerwerkAsync((await Proefberichten.MaakAsync("JW301")).Bericht, Proefpartijen.Gemeente);

        using var json = System.Text.Json.JsonDocument.Parse(regels.Split('\n')[1]);
        var namen = json.RootElement.EnumerateObject().Select(e => e.Name);
        Assert.Equal(["trace_id", "span_id", "parent_span_id", "status", "name", "start_time", "end_time", "attributes", "resource"], namen);
        Assert.Matches("^[0-9a-f]{32}$", json.RootElement.GetProperty("trace_id").GetString());
        Assert.Matches("^[0-9a-f]{16}$", json.RootElement.GetProperty("span_id").GetString());
        Assert.Equal("Ok", json.RootElement.GetProperty("status").GetString());
        Assert.DoesNotContain(Proefpartijen.Gemeente, json.RootElement.GetProperty("attributes").EnumerateObject().Select(a => a.Value.GetString()));
    }

    [Fact]
    public async Task A_message_about_several_clients_gives_a_record_for_each_once()
    {
        var (bericht, _) = await Proefberichten.MaakAsync("JW323");
        var bsns = Bsn().Matches(Encoding.UTF8.GetString(bericht)).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(bsns.Count > 1);

        var (_, records) = await VerwerkAsync(bericht, Proefpartijen.Aanbieder);

        var actie = records.First(IsActie);
        var betrokkenen = records.Where(r => r.ParentSpanId == actie.SpanId && !IsActie(r)).ToList();
        Assert.Equal(bsns.Select(b => Pseudoniemen.Van(Persoonsgegeven.Bsn, b)), betrokkenen.Select(b => b.Attributes[Verwerkingsrecord.Betrokkene]));
        Assert.Equal(betrokkenen.Count, betrokkenen.Select(b => b.SpanId).Distinct().Count());
    }

    [Fact]
    public async Task A_refused_message_is_handled_well_so_its_status_is_Unset_LD02()
    {
        var (bericht, _) = await Proefberichten.MaakAsync("JW323");
        var fout = Encoding.UTF8.GetBytes(Bsn().Replace(Encoding.UTF8.GetString(bericht), m => m.Value.Replace(m.Groups[1].Value, "999900007", StringComparison.Ordinal))); // CS002

        var (_, records) = await VerwerkAsync(fout, Proefpartijen.Aanbieder, Proefpartijen.MetBeantwoording);

        // The first step that judges it says so already; the answer that the hub writes goes through the same steps, and well.
        Assert.Equal(
            [Verwerkingsstatus.Unset, Verwerkingsstatus.Ok], records.Where(r => IsActie(r) && r.Name == "ValideerBericht").Select(r => r.Status).Order());
        Assert.Equal(
            [Verwerkingsstatus.Unset, Verwerkingsstatus.Ok], records.Where(r => IsActie(r) && r.Name == "VerwerkBericht").Select(r => r.Status).Order());
    }

    [Fact]
    public async Task A_step_that_fails_is_on_record_as_Error()
    {
        var (bericht, _) = await Proefberichten.MaakAsync("JW301");

        var (_, records) = await VerwerkAsync(bericht, Proefpartijen.Gemeente, Proefpartijen.Met(Proefpartijen.Gemeente)); // no route

        Assert.Equal(Verwerkingsstatus.Error, records.Single(r => IsActie(r) && r.Name == "VerwerkBericht").Status);
    }

    [Fact]
    public async Task What_is_read_from_an_archive_and_what_a_rebuild_takes_in_is_on_record_too()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetGrondslag);
        var (oud, kop) = await Proefberichten.MaakAsync("JW301");
        Assert.True((await proces.Inlezen.VoerUitAsync(new MemoryStream(oud), Proefpartijen.Gemeente, default)).Opgenomen);
        await proces.DoorloopAsync(await Proefberichten.MaakAsync("JW301", 2, identificatie: "NIEUW"));
        var vandaag = DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime);
        await proces.Herbouw.ArchiefAsync(Proefpartijen.Gemeente, default);
        await proces.Herbouw.DagAsync(Proefpartijen.Gemeente, vandaag, default);

        var (_, records) = await LeesAsync(opslag, proces);

        Assert.Equal(
            ["HerbouwRegister", "HerbouwRegister", "LeesArchiefberichtIn"],
            records.Where(r => IsActie(r) && r.Name is "HerbouwRegister" or "LeesArchiefberichtIn").Select(r => r.Name).Order());
        var ingelezen = records.Single(r => IsActie(r) && r.Name == "LeesArchiefberichtIn");
        Assert.Equal(BerichtId.Van(kop), ingelezen.Attributes[Verwerkingsrecord.Bericht]);
        Assert.Equal(
            Pseudoniemen.Van(Persoonsgegeven.Bsn, Bsn().Match(Encoding.UTF8.GetString(oud)).Groups[1].Value),
            Assert.Single(records, r => r.ParentSpanId == ingelezen.SpanId).Attributes[Verwerkingsrecord.Betrokkene]);
    }

    static bool IsActie(Verwerkingsrecord record) => !record.Attributes.ContainsKey(Verwerkingsrecord.Betrokkene);

    static async Task<(string Regels, IReadOnlyList<Verwerkingsrecord> Records)> VerwerkAsync(
        byte[] bericht, string inzender, Partijregister? partijen = null)
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: partijen);
        await proces.BiedAanAsync(bericht, inzender);
        await proces.PompAsync();
        return await LeesAsync(opslag, proces);
    }

    static async Task<(string Regels, IReadOnlyList<Verwerkingsrecord> Records)> LeesAsync(Proefopslag opslag, Proefproces proces)
    {
        using var export = new MemoryStream();
        await proces.Logboek.ExporteerAsync(DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime), export, default);
        var regels = Encoding.UTF8.GetString(export.ToArray());
        return (regels, [.. regels.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Verwerkingsrecord.Lees)]);
    }

    [GeneratedRegex(@"Bsn>(\d{9})<")]
    private static partial Regex Bsn();
}
