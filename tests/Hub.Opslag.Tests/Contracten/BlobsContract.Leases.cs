using Hub.Kern.Poorten;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Contracten;

/// <content>Leases.</content>
public abstract partial class BlobsContract
{
    [Fact, Trait("Eis", "BL-02")]
    public async Task A_lease_creates_the_blob_and_keeps_others_out_until_it_is_given_back()
    {
        await MaakAsync();
        await using (var lease = await Blobs.NeemLeaseAsync(_bak, "slot", Kwartier, default))
        {
            Assert.NotNull(lease);
            Assert.Null(await Blobs.NeemLeaseAsync(_bak, "slot", Kwartier, default));
            Assert.True(await lease.VerlengAsync(default));
            Assert.Equal("LeaseIdMissing", (await Assert.ThrowsAsync<Opslagfout>(() => Blobs.VerwijderAsync(_bak, "slot", default))).Code);
        }
        await using var volgende = await Blobs.NeemLeaseAsync(_bak, "slot", Kwartier, default);
        Assert.NotNull(volgende);
        Assert.Empty((await LeesAsync("slot"))!);
    }

    [Fact, Trait("Eis", "BL-02")]
    public async Task Of_many_that_take_a_lease_on_an_absent_blob_at_once_exactly_one_gets_it()
    {
        await MaakAsync();
        var leases = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Blobs.NeemLeaseAsync(_bak, "slot", Kwartier, default))));
        Assert.Single(leases, l => l is not null);
    }

    [Fact, Trait("Eis", "BL-02")]
    public async Task A_lease_that_ran_out_can_be_taken_by_another_and_is_then_lost()
    {
        await MaakAsync();
        var eerste = (await Blobs.NeemLeaseAsync(_bak, "slot", Kwartier, default))!;
        IBloblease? tweede = null;
        await Wacht.TotAsync(
            async () => (tweede = await Blobs.NeemLeaseAsync(_bak, "slot", Kwartier, default)) is not null, tussendoor: VerstrijkAsync);

        Assert.False(await eerste.VerlengAsync(default));
        await eerste.DisposeAsync();
        Assert.True(await tweede!.VerlengAsync(default));
        await tweede.DisposeAsync();
    }

    [Theory, Trait("Eis", "BL-02")]
    [InlineData(14)]
    [InlineData(61)]
    public Task A_lease_shorter_or_longer_than_the_service_gives_is_refused(int seconden) =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Blobs.NeemLeaseAsync(_bak, "slot", TimeSpan.FromSeconds(seconden), default));
}
