using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Keten.Koppelen;
using Hub.Keten.Routeren;

namespace Hub.Keten.Stappen;

/// <summary>Step 3: decides who gets the message. Writes in this order: link → event → queue token.</summary>
public sealed class Verwerken(IDossiers dossiers, Routering routering, Koppelingen koppelingen, IBus bus) : IStap
{
    /// <inheritdoc/>
    public string Naam => "VerwerkBericht";

    /// <inheritdoc/>
    public string Wachtrij => Wachtrijen.Gevalideerd;

    /// <inheritdoc/>
    public async Task VoerUitAsync(Dossier dossier, CancellationToken ct)
    {
        var bestemming = routering.Bestem(Ontvangst.Uit(dossier));
        if (!dossier.Heeft(Handeling.Verwerkt))
            dossier = await BoekAsync(dossier, bestemming, ct);
        if (!dossier.Heeft(Handeling.Bezorgd))
            await bus.StuurAsync(
                Wachtrijen.Bezorgen,
                new Opdracht(dossier.Id, bestemming.Code, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);
    }

    async Task<Dossier> BoekAsync(Dossier dossier, Partij bestemming, CancellationToken ct)
    {
        if (Ontvangst.Uit(dossier).AntwoordOp is { } vraag)
            await koppelingen.KoppelAsync(vraag, dossier.Id, ct);
        var gebeurtenis = NieuweGebeurtenis.DoorStap(Handeling.Verwerkt, Naam, "doorgestuurd").Met("bestemming", bestemming.Code);
        return await dossiers.BoekAsync(dossier, d => d.Heeft(Handeling.Verwerkt) ? null : gebeurtenis, ct);
    }
}
