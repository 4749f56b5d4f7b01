using Hub.Kern.Poorten;

namespace Hub.Bezorging.Uitgaand;

/// <summary>
/// The right to send to a recipient: one process at a time, so that messages arrive in order. Renews itself until disposed; when it
/// is lost all the same (the process stood still), <see cref="Kwijt"/> stops what is being sent.
/// </summary>
sealed class Afleverslot : IAsyncDisposable
{
    /// <summary>Container of the empty blobs on which the leases are taken, one per recipient.</summary>
    public const string Bak = "bezorging";

    /// <summary>
    /// How long a dead process still holds it: shorter than it still holds its token, or the token would come back, find the right
    /// taken, and end (docs/besluiten/0080).
    /// </summary>
    internal static readonly TimeSpan Duur = TimeSpan.FromSeconds(20); // BL-02: 15 to 60
    static readonly TimeSpan Tussenpoos = Duur / 3;

    readonly IBloblease _lease;
    readonly CancellationTokenSource _klaar = new();
    readonly CancellationTokenSource _kwijt = new();
    readonly Task _verlengen;

    Afleverslot(IBloblease lease, TimeProvider klok) => (_lease, _verlengen) = (lease, VerlengAsync(lease, klok));

    /// <summary>Cancelled when another has the right now.</summary>
    public CancellationToken Kwijt => _kwijt.Token;

    /// <summary>Takes the right, or gives null when another has it.</summary>
    public static async Task<Afleverslot?> NeemAsync(IBlobs blobs, string ontvanger, TimeProvider klok, CancellationToken ct) =>
        await blobs.NeemLeaseAsync(Bak, ontvanger, Duur, ct) is { } lease ? new Afleverslot(lease, klok) : null;

    public async ValueTask DisposeAsync()
    {
        await _klaar.CancelAsync();
        await _verlengen;
        await _lease.DisposeAsync();
        _klaar.Dispose();
        _kwijt.Dispose();
    }

    async Task VerlengAsync(IBloblease lease, TimeProvider klok)
    {
        try
        {
            do
                await Task.Delay(Tussenpoos, klok, _klaar.Token);
            while (await lease.VerlengAsync(_klaar.Token));
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
