using Hub.Bezorging.Beleid;
using Hub.Bezorging.Ophalen;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;

namespace Hub.Bezorging.Uitgaand;

/// <summary>
/// Step 4b: empties the postbus of a recipient on its behalf, oldest first, under a lease. The postbus is the order and the truth; a
/// token only says that there is something to do. When the recipient fails, a token for later is sent first and then noted that
/// nothing goes before that time: whatever dies in between, somebody comes back. Thread-safe.
/// </summary>
public sealed class Afleveren(
    Afleverbeurt beurt, Postbussen postbussen, Ontvangerstanden standen, Partijregister partijen, Bezorgbeleid beleid, IBlobs blobs, IBus bus,
    TimeProvider klok) : IStap
{
    /// <summary>Container of the leases.</summary>
    public const string Bak = Afleverslot.Bak;

    /// <inheritdoc/>
    public string Naam => "LeverAf";

    /// <inheritdoc/>
    public string Wachtrij => Wachtrijen.Afleveren;

    /// <inheritdoc/>
    public async Task<Dossier> VoerUitAsync(Dossier dossier, CancellationToken ct)
    {
        // Only then: what was given up just now and is no dead letter yet must not be sent once more by a token that waited.
        if (dossier.Status == Berichtstatus.Bezorgd && Aflevering.IsHeraangeboden(dossier))
            await postbussen.LegTerugAsync(dossier, ct);
        if (partijen.Zoek(Ontvangst.Uit(dossier).Bestemming) is not { Bezorging: not null } partij)
            return dossier; // it picks up its messages itself by now
        var tot = klok.GetUtcNow() + beleid.Beurt;
        while (!await IsGedaanAsync(partij, tot, ct))
        {
            // Something came in, or the wait was over, while we had the lease.
        }

        return dossier;
    }

    // A token that comes while another has the lease ends at once: who has it looks once more after giving it back, and sends tokens
    // for now only then. So a token is never lost.
    async Task<bool> IsGedaanAsync(Partij partij, DateTimeOffset tot, CancellationToken ct)
    {
        Beurtuitkomst uitkomst;
        await using (var slot = await Afleverslot.NeemAsync(blobs, partij.Code, klok, ct))
        {
            if (slot is null)
                return true;
            uitkomst = await DoeBeurtAsync(partij, slot, tot, ct);
        }

        if (uitkomst.TerugVoor is { } bericht)
            await bus.StuurAsync(Wachtrij, Token(bericht, partij.Code), uitkomst.Na, ct);
        return uitkomst.IsLeeg
            ? await beurt.IsLeegAsync(partij, ct)
            : !(uitkomst.NietVoor <= klok.GetUtcNow());
    }

    async Task<Beurtuitkomst> DoeBeurtAsync(Partij partij, Blobslot slot, DateTimeOffset tot, CancellationToken ct)
    {
        using var beide = CancellationTokenSource.CreateLinkedTokenSource(ct, slot.Kwijt);
        try
        {
            var stand = await standen.LeesAsync(partij.Code, ct);
            return stand.NietVoor > klok.GetUtcNow()
                ? Beurtuitkomst.Wacht(stand.NietVoor.Value)
                : await beurt.VoerUitAsync(partij, stand, tot, beide.Token);
        }
        catch (OperationCanceledException) when (slot.Kwijt.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return Beurtuitkomst.Gestopt; // another has the lease, and goes on
        }
    }

    /// <summary>A token that says: look at this recipient.</summary>
    internal static Busbericht Token(string bericht, string ontvanger) =>
        new Opdracht(bericht, ontvanger, Traceparent: Sporen.Traceparent).AlsBusbericht();
}
