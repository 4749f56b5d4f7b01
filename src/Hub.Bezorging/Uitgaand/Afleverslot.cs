using Hub.Kern.Poorten;

namespace Hub.Bezorging.Uitgaand;

/// <summary>The right to send to a recipient: one process at a time, so that messages arrive in order.</summary>
static class Afleverslot
{
    /// <summary>Container of the empty blobs on which the leases are taken, one per recipient.</summary>
    public const string Bak = "bezorging";

    /// <summary>
    /// How long a dead process still holds it: shorter than it still holds its token, or the token would come back, find the right
    /// taken, and end (docs/besluiten/0080).
    /// </summary>
    internal static readonly TimeSpan Duur = TimeSpan.FromSeconds(20);

    /// <summary>Takes the right, or gives null when another has it.</summary>
    public static Task<Blobslot?> NeemAsync(IBlobs blobs, string ontvanger, TimeProvider klok, CancellationToken ct) =>
        Blobslot.NeemAsync(blobs, Bak, ontvanger, Duur, klok, ct);
}
