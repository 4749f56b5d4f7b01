using System.Security.Cryptography;
using Hub.Kern.Berichten;
using Hub.Kern.Poorten;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Blobs;

/// <summary>
/// The largest message, streamed both ways. What is allocated is counted over the whole process, so these tests run alone. One
/// block is 1 MiB; buffering the body would allocate at least 25.
/// </summary>
[Collection(nameof(AlleenCollectie))]
public sealed class GroteBlobTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    const int Stuk = 8 * 1024;
    const long Grens = 4 * 1024 * 1024; // measured: 0.7 MB writing, 0.5 MB reading

    [Fact]
    public async Task Writing_and_reading_the_largest_message_never_holds_it_in_memory()
    {
        var (bak, blobs) = (Namen.Uniek(), azurite.Blobs);
        await blobs.MaakAsync(bak, default);
        await SchrijfAsync(blobs, bak, "warm", 3 * 1024 * 1024); // connections, JIT and the rented buffer
        await LeesAsync(blobs, bak, "warm");

        var (geschreven, bijSchrijven) = await MeetAsync(() => SchrijfAsync(blobs, bak, "groot", Berichtgrenzen.MaxBytes));
        var (gelezen, bijLezen) = await MeetAsync(() => LeesAsync(blobs, bak, "groot"));

        Assert.Equal(geschreven, gelezen);
        Assert.InRange(bijSchrijven, 0, Grens);
        Assert.InRange(bijLezen, 0, Grens);
    }

    static async Task<(string Hash, long Bytes)> MeetAsync(Func<Task<string>> doe)
    {
        var voor = GC.GetTotalAllocatedBytes(precise: true);
        var hash = await doe();
        return (hash, GC.GetTotalAllocatedBytes(precise: true) - voor);
    }

    static async Task<string> SchrijfAsync(IBlobs blobs, string bak, string naam, int lengte)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (stuk, toeval) = (new byte[Stuk], new Random(42));
        await using var schrijver = blobs.Schrijf(bak, naam, alsNieuw: true);
        for (var geschreven = 0; geschreven < lengte; geschreven += Stuk)
        {
            toeval.NextBytes(stuk);
            hash.AppendData(stuk);
            await schrijver.WriteAsync(stuk);
        }
        Assert.True((await schrijver.VoltooiAsync(new Dictionary<string, string>(), default)).Geslaagd);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    static async Task<string> LeesAsync(IBlobs blobs, string bak, string naam)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var stuk = new byte[Stuk];
        await using var blob = (await blobs.OpenAsync(bak, naam, default))!;
        while (await blob.Stroom.ReadAsync(stuk) is var n and > 0)
            hash.AppendData(stuk, 0, n);
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

/// <summary>Tests that measure the process run one at a time, after all others.</summary>
[CollectionDefinition(nameof(AlleenCollectie), DisableParallelization = true)]
public sealed class AlleenCollectie;
