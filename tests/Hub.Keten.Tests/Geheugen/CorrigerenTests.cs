using System.Text;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Corrigeren;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>Edit and resend takes two people, makes a message of its own and leaves the original as it was (UX-05).</summary>
public class CorrigerenTests
{
    [Fact]
    public async Task A_correction_by_two_operators_is_a_new_message_that_is_delivered_and_linked_both_ways()
    {
        var (opslag, origineel) = await DodeBriefAsync();
        var proces = new Proefproces(opslag);
        var voor = origineel.Gebeurtenissen.Count;

        var voorstel = Assert.IsType<Correctieuitkomst.Voorgesteld>(await StelVoorAsync(proces, origineel, await VerbeterdAsync()));
        var uitkomst = await BevestigAsync(proces, origineel.Id, voorstel.CorrectieId, "tweede");
        await proces.PompAsync();

        var ingediend = Assert.IsType<Correctieuitkomst.Ingediend>(uitkomst);
        Assert.Equal(voorstel.BerichtId, ingediend.BerichtId);
        Assert.NotEqual(origineel.Id, ingediend.BerichtId);
        Assert.Equal(ingediend.BerichtId, Assert.Single(await proces.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default)).BerichtId);
        var na = (await proces.Dossiers.LeesAsync(origineel.Id, default))!;
        Assert.Equal(Berichtstatus.Afgehandeld, na.Status);
        Assert.Equal(origineel.Gebeurtenissen.Select(g => g.Hash), na.Gebeurtenissen.Take(voor).Select(g => g.Hash)); // immutable
        Assert.Equal(("tweede", ingediend.BerichtId), (na.Laatste.Inhoud.Actor, na.Laatste.Gegeven("nieuw")));
        var nieuw = (await proces.Dossiers.LeesAsync(ingediend.BerichtId, default))!;
        Assert.Equal(origineel.Id, nieuw.LaatsteVan(Handeling.Gecorrigeerd)!.Gegeven("vervangt"));
        Assert.Equal(("tweede", Proefpartijen.Gemeente), (nieuw.Eerste.Inhoud.Actor, nieuw.Eerste.Gegeven(NieuweGebeurtenis.Namens))); // NEN-02: not as if its sender had sent it
        Assert.Equal(Berichtstatus.Bezorgd, nieuw.Status);
        using var logboek = new MemoryStream();
        await proces.Logboek.ExporteerAsync(DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime), logboek, default);
        var verwerkingen = Encoding.UTF8.GetString(logboek.ToArray());
        Assert.Contains("CorrigeerBericht", verwerkingen, StringComparison.Ordinal); // LD-04
        Assert.Contains("BevestigCorrectie", verwerkingen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_proposed_a_correction_cannot_confirm_it()
    {
        var (opslag, origineel) = await DodeBriefAsync();
        var proces = new Proefproces(opslag);
        var voorstel = (Correctieuitkomst.Voorgesteld)await StelVoorAsync(proces, origineel, await VerbeterdAsync());

        var uitkomst = await BevestigAsync(proces, origineel.Id, voorstel.CorrectieId, "eerste");

        Assert.Contains("Een ander", Assert.IsType<Correctieuitkomst.Kanniet>(uitkomst).Waarom, StringComparison.Ordinal);
        Assert.Equal(Berichtstatus.DodeBrief, (await proces.Dossiers.LeesAsync(origineel.Id, default))!.Status);
        Assert.Null(await proces.Dossiers.LeesAsync(voorstel.BerichtId, default));
    }

    [Theory]
    [InlineData("ploeg", "jansen", "ploeg", "pieters", true)] // two people of one party
    [InlineData("ploeg", "jansen", "andere", "jansen", false)] // one person with two codes
    [InlineData("ploeg", "jansen", "ploeg", null, false)] // who the second is, is not known: then the parties must differ
    [InlineData("ploeg", null, "andere", "jansen", true)]
    public async Task Four_eyes_are_two_persons_where_both_are_known_and_two_parties_where_not(string een, string? jansen, string twee, string? ander, bool mag)
    {
        var (opslag, origineel) = await DodeBriefAsync();
        var proces = new Proefproces(opslag);
        var voorstel = (Correctieuitkomst.Voorgesteld)await StelVoorAsync(proces, origineel, await VerbeterdAsync(), Optreden.Zelf(een, jansen));

        var uitkomst = await BevestigAsync(proces, origineel.Id, voorstel.CorrectieId, Optreden.Zelf(twee, ander));

        Assert.IsType(mag ? typeof(Correctieuitkomst.Ingediend) : typeof(Correctieuitkomst.Kanniet), uitkomst);
        var na = (await proces.Dossiers.LeesAsync(origineel.Id, default))!;
        Assert.Equal(jansen, na.LaatsteVan(Handeling.CorrectieVoorgesteld)!.Inhoud.Persoon);
        Assert.Equal(mag ? ander : null, na.LaatsteVan(Handeling.Gecorrigeerd)?.Inhoud.Persoon);
    }

    [Fact]
    public async Task A_rejected_correction_is_gone_cannot_be_confirmed_and_the_letter_stays_open_for_another()
    {
        var (opslag, origineel) = await DodeBriefAsync();
        var proces = new Proefproces(opslag);
        var overzicht = new Correctieoverzicht(opslag.Blobs, proces.Dossiers);
        var voorstel = (Correctieuitkomst.Voorgesteld)await StelVoorAsync(proces, origineel, await VerbeterdAsync());
        Assert.Equal(voorstel.CorrectieId, Assert.Single(await overzicht.LeesAsync(default)).Voorstel.Id);

        Assert.IsType<Correctieuitkomst.Afgewezen>(await WijsAfAsync(proces, origineel.Id, voorstel.CorrectieId, "tweede"));
        Assert.IsType<Correctieuitkomst.Afgewezen>(await WijsAfAsync(proces, origineel.Id, voorstel.CorrectieId, "tweede")); // once more is harmless

        Assert.IsType<Correctieuitkomst.Kanniet>(await BevestigAsync(proces, origineel.Id, voorstel.CorrectieId, "derde"));
        var na = (await proces.Dossiers.LeesAsync(origineel.Id, default))!;
        Assert.Equal((Berichtstatus.DodeBrief, "onvolledig"), (na.Status, Assert.Single(na.Gebeurtenissen, g => g.Handeling == Handeling.CorrectieAfgewezen).Gegeven("reden")));
        Assert.Empty(await overzicht.LeesAsync(default));
        Assert.Empty(await opslag.Blobs.LijstAsync(Hub.Keten.Corrigeren.Corrigeren.Bak, "", default).ToListAsync());
        var opnieuw = (Correctieuitkomst.Voorgesteld)await StelVoorAsync(proces, na, await VerbeterdAsync());
        Assert.IsType<Correctieuitkomst.Ingediend>(await BevestigAsync(proces, origineel.Id, opnieuw.CorrectieId, "tweede"));
        Assert.IsType<Correctieuitkomst.Kanniet>(await WijsAfAsync(proces, origineel.Id, opnieuw.CorrectieId, "derde"));
    }

    [Fact]
    public async Task The_same_Identificatie_other_parties_or_an_invalid_message_are_refused_and_nothing_is_kept()
    {
        var (opslag, origineel) = await DodeBriefAsync();
        var proces = new Proefproces(opslag);
        var (zelfde, _) = await Proefberichten.MaakAsync("JW301", 0, identificatie: "BRIEF0");
        var (andere, _) = await Proefberichten.MaakAsync("JW301", 0, aanbieder: "65656055", identificatie: "BETER");
        var kapot = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(await VerbeterdAsync()).Replace("<jw301:Geslacht>", "<jw301:Geslacht>9", StringComparison.Ordinal));

        Assert.IsType<Correctieuitkomst.Kanniet>(await StelVoorAsync(proces, origineel, zelfde));
        Assert.IsType<Correctieuitkomst.Kanniet>(await StelVoorAsync(proces, origineel, andere));
        Assert.NotEmpty(Assert.IsType<Correctieuitkomst.Ongeldig>(await StelVoorAsync(proces, origineel, kapot)).Bevindingen);

        Assert.Empty(await opslag.Blobs.LijstAsync(Hub.Keten.Corrigeren.Corrigeren.Bak, "", default).Select(b => b.Naam).ToListAsync());
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_a_confirmation_is_interrupted_it_can_be_asked_again(Moment moment)
    {
        for (var schrijven = 1; ; schrijven++)
        {
            var (opslag, origineel) = await DodeBriefAsync();
            var voorstel = (Correctieuitkomst.Voorgesteld)await StelVoorAsync(new Proefproces(opslag), origineel, await VerbeterdAsync());
            var storing = new Storing(schrijven, moment);
            try
            {
                await BevestigAsync(new Proefproces(opslag, storing), origineel.Id, voorstel.CorrectieId, "tweede");
            }
            catch (Storingsfout)
            {
                // It died, as the test wished.
            }

            var opvolger = new Proefproces(opslag);
            Assert.IsType<Correctieuitkomst.Ingediend>(await BevestigAsync(opvolger, origineel.Id, voorstel.CorrectieId, "tweede"));
            await opvolger.PompAsync();

            Assert.Single(await opvolger.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default));
            Assert.Single((await opvolger.Dossiers.LeesAsync(origineel.Id, default))!.Gebeurtenissen, g => g.Handeling == Handeling.Gecorrigeerd);
            Assert.Single((await opvolger.Dossiers.LeesAsync(voorstel.BerichtId, default))!.Gebeurtenissen, g => g.Handeling == Handeling.Gecorrigeerd);
            if (!storing.IsGevallen)
                return;
        }
    }

    static Task<Correctieuitkomst> StelVoorAsync(Proefproces proces, Dossier origineel, byte[] bericht) =>
        StelVoorAsync(proces, origineel, bericht, Optreden.Zelf("eerste"));

    static Task<Correctieuitkomst> StelVoorAsync(Proefproces proces, Dossier origineel, byte[] bericht, Optreden wie) =>
        proces.Corrigeren.StelVoorAsync(origineel, new MemoryStream(bericht), wie, "-", default);

    static async Task<Correctieuitkomst> BevestigAsync(Proefproces proces, string origineel, string correctie, string wie) =>
        await BevestigAsync(proces, origineel, correctie, Optreden.Zelf(wie));

    static async Task<Correctieuitkomst> BevestigAsync(Proefproces proces, string origineel, string correctie, Optreden wie) =>
        await proces.Correctiebesluiten.BevestigAsync((await proces.Dossiers.LeesAsync(origineel, default))!, correctie, wie, "-", "tikfout", default);

    static async Task<Correctieuitkomst> WijsAfAsync(Proefproces proces, string origineel, string correctie, string wie) =>
        await proces.Correctiebesluiten.WijsAfAsync((await proces.Dossiers.LeesAsync(origineel, default))!, correctie, Optreden.Zelf(wie), "-", "onvolledig", default);

    static async Task<byte[]> VerbeterdAsync() => (await Proefberichten.MaakAsync("JW301", 0, identificatie: "BETER")).Bericht;

    static async Task<(Proefopslag Opslag, Dossier Origineel)> DodeBriefAsync()
    {
        var (opslag, proces, ids) = await Brievenproef.MaakAsync(1);
        return (opslag, (await proces.Dossiers.LeesAsync(ids[0], default))!);
    }
}
