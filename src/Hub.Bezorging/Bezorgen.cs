using Hub.Bezorging.Ophalen;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;

namespace Hub.Bezorging;

/// <summary>
/// Step 4: puts a message in its recipient's postbus, and has it pushed to a recipient that wants that (<see cref="Uitgaand.Afleveren"/>).
/// Writes in this order: postbus → event → queue token.
/// </summary>
public sealed class Bezorgen(IDossiers dossiers, Postbussen postbussen, Partijregister partijen, IBus bus) : IStap
{
    /// <inheritdoc/>
    public string Naam => "BezorgBericht";

    /// <inheritdoc/>
    public string Wachtrij => Wachtrijen.Bezorgen;

    /// <inheritdoc/>
    public async Task<Dossier> VoerUitAsync(Dossier dossier, CancellationToken ct)
    {
        if (!IsBezorgd(dossier))
            dossier = await LegKlaarAsync(dossier, ct);
        var ontvanger = Ontvangst.Uit(dossier).Bestemming;
        if (dossier.Status == Berichtstatus.Bezorgd && partijen.Zoek(ontvanger)?.Bezorging is not null)
            await bus.StuurAsync(
                Wachtrijen.Afleveren, new Opdracht(dossier.Id, ontvanger, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);
        return dossier;
    }

    async Task<Dossier> LegKlaarAsync(Dossier dossier, CancellationToken ct)
    {
        await postbussen.LegInAsync(dossier, ct);
        var gebeurtenis = NieuweGebeurtenis.DoorStap(Handeling.Bezorgd, Naam, "in postbus").Met("ontvanger", Ontvangst.Uit(dossier).Bestemming);
        var na = await dossiers.BoekAsync(dossier, d => IsBezorgd(d) ? null : gebeurtenis, ct);
        // Another delivery was first and the recipient has confirmed since: what was just put in must not come again.
        if (na.Heeft(Handeling.Bevestigd))
            await postbussen.NeemUitAsync(na, ct);
        else
            Sporen.Doorlooptijd.Record((na.Laatste.Tijdstip - na.Eerste.Tijdstip).TotalMilliseconds);
        return na;
    }

    static bool IsBezorgd(Dossier dossier) => dossier.Heeft(Handeling.Bezorgd) || dossier.Heeft(Handeling.Bevestigd);
}
