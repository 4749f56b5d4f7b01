using Hub.Kern.Poorten;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Tests.Verkeer;

namespace Hub.Opslag.Tests.Tabellen;

/// <summary>What the cloud may answer to a query and Azurite never does.</summary>
[Trait("Eis", "TB-03")]
public sealed class BladerenTests
{
    const string Partitie = "x-ms-continuation-NextPartitionKey";
    const string Sleutel = "x-ms-continuation-NextRowKey";

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_followed_by_the_same_query()
    {
        var antwoorden = new Queue<Antwoord>(
        [
            Bladzijde([], (Partitie, "1!8!cA--"), (Sleutel, "1!4!/+= é".Replace("é", "%C3%A9"))),
            Bladzijde([]  , (Partitie, "1!8!cB--")), // NextRowKey may be absent
            Bladzijde(["a"], (Partitie, "1!8!cC--"), (Sleutel, "z")),
            Bladzijde(["b", "c"]),
        ]);
        await using var dienst = await Nepdienst.StartAsync(_ => antwoorden.Dequeue());
        var tabellen = new Tabelclient(Opslagverbinding.UitTekst(dienst.Verbindingstekst, Testlijn.Opties()));

        var sleutels = new List<string>();
        await foreach (var rij in tabellen.LeesAllesAsync("tabel", "p", Sleutelbereik.MetBegin("a'b")))
            sleutels.Add(rij.Sleutel);

        Assert.Equal(["a", "b", "c"], sleutels);
        var doelen = dienst.Verzoeken.Select(v => v.Doel).ToList();
        var eerste = "/nep/tabel()?$filter=PartitionKey%20eq%20%27p%27%20and%20RowKey%20ge%20%27a%27%27b%27%20and%20RowKey%20lt%20%27a%27%27c%27&$top=1000";
        Assert.Equal(
            [
                eerste,
                eerste + "&NextPartitionKey=1%218%21cA--&NextRowKey=1%214%21%2F%2B%3D%20%25C3%25A9",
                eerste + "&NextPartitionKey=1%218%21cB--",
                eerste + "&NextPartitionKey=1%218%21cC--&NextRowKey=z",
            ],
            doelen);
    }

    [Fact]
    public async Task A_page_that_comes_late_is_asked_again()
    {
        var keer = 0;
        await using var dienst = await Nepdienst.StartAsync(_ => ++keer == 1 ? new Antwoord(503) : Bladzijde(["a"]));
        var tabellen = new Tabelclient(Opslagverbinding.UitTekst(dienst.Verbindingstekst, Testlijn.Opties()));
        Assert.Single((await tabellen.BladerAsync("tabel", "p", default, 10, null, default)).Rijen);
    }

    static Antwoord Bladzijde(string[] sleutels, params (string, string)[] koppen) => new(
        200,
        $$"""{"value":[{{string.Join(',', sleutels.Select(s => $$"""{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"{{s}}","Timestamp":"2026-01-01T00:00:00Z"}"""))}}]}""",
        koppen);
}
