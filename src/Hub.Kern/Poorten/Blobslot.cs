namespace Hub.Kern.Poorten;

/// <summary>
/// The right to do something alone: a lease on an empty blob that renews itself until disposed. When it is lost all the same (the process
/// stood still, storage could not be reached), <see cref="Kwijt"/> stops what is being done. Thread-safe.
/// </summary>
public sealed class Blobslot : IAsyncDisposable
{
    readonly IBloblease _lease;
    readonly TimeSpan _tussenpoos;
    readonly CancellationTokenSource _klaar = new();
    readonly CancellationTokenSource _kwijt = new();
    readonly Task _verlengen;

    Blobslot(IBloblease lease, TimeSpan duur, TimeProvider klok)
    {
        (_lease, _tussenpoos) = (lease, duur / 3);
        _verlengen = VerlengAsync(klok);
    }

    /// <summary>Cancelled when another has, or may have, the right now.</summary>
    public CancellationToken Kwijt => _kwijt.Token;

    /// <summary>Takes the right, or gives null when another has it.</summary>
    /// <param name="blobs">Where the blob is.</param>
    /// <param name="bak">Its container.</param>
    /// <param name="naam">Its name.</param>
    /// <param name="duur">How long a dead process still holds it: 15 to 60 s (BL-02).</param>
    /// <param name="klok">Tells when to renew, three times as often.</param>
    /// <param name="ct">Cancels taking it.</param>
    public static async Task<Blobslot?> NeemAsync(IBlobs blobs, string bak, string naam, TimeSpan duur, TimeProvider klok, CancellationToken ct) =>
        await blobs.NeemLeaseAsync(bak, naam, duur, ct) is { } lease ? new Blobslot(lease, duur, klok) : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _klaar.CancelAsync();
        await _verlengen;
        await _lease.DisposeAsync();
        _klaar.Dispose();
        _kwijt.Dispose();
    }

    async Task VerlengAsync(TimeProvider klok)
    {
        try
        {
            do
                await Task.Delay(_tussenpoos, klok, _klaar.Token);
            while (await _lease.VerlengAsync(_klaar.Token));
            await _kwijt.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
#pragma warning disable CA1031 // storage that cannot be reached: from now on another may have the right
        catch (Exception)
#pragma warning restore CA1031
        {
            await _kwijt.CancelAsync();
        }
    }
}
