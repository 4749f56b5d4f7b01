using System.Text;
using Hub.Kern.Poorten;
using Hub.Opslag.Blobs;
using Hub.Opslag.Tests.Verkeer;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Blobs;

/// <summary>What goes over the wire: lost answers on a real store, and pages that Azurite gives only beyond 5000 blobs.</summary>
public sealed class BlobclientVerkeerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    static readonly Dictionary<string, string> Leeg = [];

    [Theory, Trait("Eis", "TB-03")]
    [InlineData(10)]
    [InlineData(1024 * 1024 + 10)]
    public async Task A_new_blob_whose_answer_was_lost_is_told_as_written_and_the_mark_of_its_writer_stays_hidden(int lengte)
    {
        var bak = Namen.Uniek();
        await azurite.Blobs.MaakAsync(bak, default);
        var blobs = Haperend(v => v.Method == HttpMethod.Put && v.RequestUri!.Query is "" or "?comp=blocklist");

        Assert.True((await SchrijfAsync(blobs, bak, lengte)).Geslaagd);

        await using var gelezen = (await azurite.Blobs.OpenAsync(bak, "b", default))!;
        Assert.Equal(lengte, gelezen.Lengte);
        Assert.Empty(gelezen.Metadata);
        await foreach (var vermelding in azurite.Blobs.LijstAsync(bak, "", default))
            Assert.Empty(vermelding.Metadata);
    }

    [Fact, Trait("Eis", "TB-03")]
    public async Task A_block_whose_answer_was_lost_is_in_the_blob_once()
    {
        var bak = Namen.Uniek();
        await azurite.Blobs.MaakAsync(bak, default);
        var blobs = Haperend(v => v.RequestUri!.Query.Contains("comp=block&"));
        await SchrijfAsync(blobs, bak, 3 * 1024 * 1024);
        await using var gelezen = (await azurite.Blobs.OpenAsync(bak, "b", default))!;
        Assert.Equal(3 * 1024 * 1024, gelezen.Lengte);
    }

    [Fact, Trait("Eis", "TB-03")]
    public async Task A_new_blob_that_was_repeated_but_meets_the_blob_of_another_is_told_as_existing()
    {
        var bak = Namen.Uniek();
        await azurite.Blobs.MaakAsync(bak, default);
        await SchrijfAsync(azurite.Blobs, bak, 10);
        Assert.Equal(Schrijfresultaat.BestaatAl, (await SchrijfAsync(Haperend(v => v.Method == HttpMethod.Put), bak, 10)).Resultaat);
    }

    [Fact, Trait("Eis", "BL-02")]
    public async Task A_lease_whose_answer_was_lost_is_taken()
    {
        var bak = Namen.Uniek();
        await azurite.Blobs.MaakAsync(bak, default);
        await SchrijfAsync(azurite.Blobs, bak, 1);
        await using var lease = await Haperend(v => v.RequestUri!.Query == "?comp=lease").NeemLeaseAsync(bak, "b", TimeSpan.FromSeconds(15), default);
        Assert.NotNull(lease);
        Assert.True(await lease.VerlengAsync(default));
    }

    [Fact]
    public async Task A_listing_follows_its_marker_also_past_an_empty_page()
    {
        var bladzijden = new Queue<string>(
        [
            Lijst("", "m&1"), Lijst("<Blob><Name>a</Name><Properties><Content-Length>3</Content-Length></Properties><Metadata><k>v</k></Metadata></Blob>", "m2"),
            Lijst("<Blob><Name>b</Name><Properties><Content-Length>4</Content-Length></Properties></Blob>", ""),
        ]);
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(200, bladzijden.Dequeue()));
        var blobs = new Blobclient(Opslagverbinding.UitTekst(dienst.Verbindingstekst, Testlijn.Opties()), new VasteIds());

        var gelezen = new List<Blobvermelding>();
        await foreach (var vermelding in blobs.LijstAsync("bak", "a b", default))
            gelezen.Add(vermelding);

        Assert.Equal([("a", 3, 1), ("b", 4, 0)], gelezen.Select(b => (b.Naam, (int)b.Lengte, b.Metadata.Count)));
        Assert.Equal(["", "m%261", "m2"], dienst.Verzoeken.Select(v => v.Doel.Split("&marker=")[1]));
        Assert.All(dienst.Verzoeken, v => Assert.Contains("&prefix=a%20b&", v.Doel));
    }

    [Fact, Trait("Eis", "AZ-07")]
    public async Task A_small_new_blob_is_one_request_with_only_known_headers()
    {
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(201));
        var blobs = new Blobclient(Opslagverbinding.UitTekst(dienst.Verbindingstekst, Testlijn.Opties()), new VasteIds());
        await SchrijfAsync(blobs, "bak", 5);

        var verzoek = Assert.Single(dienst.Verzoeken);
        Assert.Equal(("PUT", "/nep/bak/b", "*", 5), (verzoek.Methode, verzoek.Doel, verzoek.Koppen["If-None-Match"], verzoek.Lichaam.Length));
        Assert.Equal(
            ["x-ms-blob-type", "x-ms-client-request-id", "x-ms-date", "x-ms-meta-hubschrijver", "x-ms-return-client-request-id", "x-ms-version"],
            verzoek.Koppen.Keys.Where(k => k.StartsWith("x-ms-")).Order());
    }

    IBlobs Haperend(Func<HttpRequestMessage, bool> kies) => new Blobclient(
        Opslagverbinding.UitTekst(azurite.Verbindingstekst, Testlijn.DieAntwoordVerliest(kies)), new TijdgebondenIds(TimeProvider.System));

    static async Task<Schrijfuitkomst> SchrijfAsync(IBlobs blobs, string bak, int lengte)
    {
        await using var schrijver = blobs.Schrijf(bak, "b", alsNieuw: true);
        await schrijver.WriteAsync(new byte[lengte]);
        return await schrijver.VoltooiAsync(Leeg, default);
    }

    static string Lijst(string blobs, string vervolg) => new StringBuilder("<?xml version=\"1.0\"?><EnumerationResults><Blobs>")
        .Append(blobs).Append("</Blobs><NextMarker>").Append(vervolg.Replace("&", "&amp;")).Append("</NextMarker></EnumerationResults>").ToString();
}
