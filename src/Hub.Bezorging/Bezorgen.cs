using Hub.Bezorging.Ophalen;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;

namespace Hub.Bezorging;

/// <summary>Step 4: brings a message to its recipient. Writes in this order: postbus → event.</summary>
public sealed class Bezorgen(IDossiers dossiers, Postbussen postbussen) : IStap
{
    /// <inheritdoc/>
    public string Naam => "BezorgBericht";

    /// <inheritdoc/>
    public string Wachtrij => Wachtrijen.Bezorgen;

    /// <inheritdoc/>
    public async Task VoerUitAsync(Dossier dossier, CancellationToken ct)
    {
        if (IsBezorgd(dossier))
            return;
        await postbussen.LegInAsync(dossier, ct);
        var gebeurtenis = NieuweGebeurtenis.DoorStap(Handeling.Bezorgd, Naam, "in postbus").Met("ontvanger", Ontvangst.Uit(dossier).Bestemming);
        var na = await dossiers.BoekAsync(dossier, d => IsBezorgd(d) ? null : gebeurtenis, ct);
        // Another delivery was first and the recipient has confirmed since: what was just put in must not come again.
        if (na.Heeft(Handeling.Bevestigd))
            await postbussen.NeemUitAsync(na, ct);
        else
            Sporen.Doorlooptijd.Record((na.Laatste.Tijdstip - na.Eerste.Tijdstip).TotalMilliseconds);
    }

    static bool IsBezorgd(Dossier dossier) => dossier.Heeft(Handeling.Bezorgd) || dossier.Heeft(Handeling.Bevestigd);
}
