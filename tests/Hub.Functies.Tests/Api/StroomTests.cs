using System.Net;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Testbasis;
using Hub.Validatie.Standaarden;

namespace Hub.Functies.Tests.Api;

[CollectionDefinition(Naam, DisableParallelization = true)]
public class AlleenDraaiend
{
    public const string Naam = "alleen draaiend";
}

/// <summary>A 25 MB message streams through the hub: it never sits in memory whole.</summary>
[Collection(AlleenDraaiend.Naam)]
public class StroomTests(HubFixture hub) : Apitest(hub)
{
    const int Grens = 20 * 1024 * 1024; // bytes of live memory; the message alone is more

    [Fact]
    public async Task A_25_MB_declaratie_goes_from_door_to_reader_without_being_held_in_memory()
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "jw323.xml");
        var kop = await GenereerAsync(pad);
        using var aanbieder = Hub.Als(Aanbieder);
        using var gemeente = Hub.Als(Gemeente);
        await Levend(); // what the first requests load is not the message's
        await aanbieder.GetStringAsync("postbus");

        var voor = await Levend();
        using var meting = new Geheugenmeting();
        await using (var bestand = File.OpenRead(pad))
        {
            using var inhoud = new StreamContent(bestand);
            inhoud.Headers.ContentType = new("application/xml");
            using var antwoord = await aanbieder.PostAsync("berichten", inhoud);
            Assert.Equal(HttpStatusCode.Accepted, antwoord.StatusCode);
        }

        var id = BerichtId.Van(kop);
        await WachtOpStatusAsync(id, "bezorgd", TimeSpan.FromMinutes(15)); // Azurite takes some hundreds of writes a second, on a busy machine some tens
        var terug = Path.Combine(map.Pad, "terug.xml");
        await using (var bestand = File.Create(terug))
        {
            using var antwoord = await gemeente.GetAsync($"berichten/{id}/inhoud", HttpCompletionOption.ResponseHeadersRead);
            await antwoord.Content.CopyToAsync(bestand);
        }

        Assert.InRange(meting.Hoogste - voor, long.MinValue, Grens);
        Assert.Equal(await File.ReadAllBytesAsync(pad), await File.ReadAllBytesAsync(terug));
    }

    static async Task<Berichtkop> GenereerAsync(string pad)
    {
        await using var bestand = File.Create(pad);
        return await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(
            new Generatoropties
            {
                Soort = Berichtsoorten.Ingebouwd.MetNaam("JW323")!, Seed = 25, Peildatum = new DateOnly(2026, 1, 15),
                Afzender = Aanbieder, Ontvanger = Gemeente, Identificatie = "STROOM25MB", Doelbytes = Berichtgrenzen.MaxBytes,
            },
            bestand, default);
    }

    static async Task<long> Levend()
    {
        await Task.Yield();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
