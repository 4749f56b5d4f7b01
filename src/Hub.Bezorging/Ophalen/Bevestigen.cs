using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Bezorging.Ophalen;

/// <summary>The recipient says it has the message: it leaves the postbus. Writes in this order: event → out of the postbus. Thread-safe.</summary>
public sealed class Bevestigen(IDossiers dossiers, Postbussen postbussen)
{
    /// <summary>Confirms receipt; a second time nothing changes.</summary>
    /// <param name="dossier">A message that was delivered to this party.</param>
    /// <param name="wie">Who confirms, for the recipient.</param>
    /// <param name="oorsprong">Network address it came from.</param>
    /// <param name="ct">Cancels; to be asked again.</param>
    public async Task<Dossier> VoerUitAsync(Dossier dossier, Optreden wie, string oorsprong, CancellationToken ct)
    {
        var gebeurtenis = NieuweGebeurtenis.DoorPartij(Handeling.Bevestigd, wie, oorsprong, "bevestigd");
        dossier = await dossiers.BoekAsync(dossier, d => MoetNog(d) ? gebeurtenis : null, ct);
        await postbussen.NeemUitAsync(dossier, ct);
        return dossier;
    }

    // It lies there, perhaps again since it was confirmed; or it was given up, and the recipient has it all the same.
    static bool MoetNog(Dossier dossier) => dossier.Status == Berichtstatus.Bezorgd || !dossier.Heeft(Handeling.Bevestigd);
}
