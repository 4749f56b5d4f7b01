using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Keten.Koppelen;
using Hub.Keten.Retour;

namespace Hub.Keten.Stappen;

/// <summary>
/// Step 3: decides what the findings lead to and who gets the message, and answers it when its recipient leaves that to the hub.
/// Writes in this order: link → event → answer → termijnen → what waited for it → queue token.
/// </summary>
public sealed class Verwerken(
    IDossiers dossiers, Bevindingen bevindingen, Afdoening afdoening, Beantwoorden beantwoorden, Koppelingen koppelingen,
    Termijnen.Termijnen termijnen, Wachten.Wachten wachten, IBus bus) : IStap
{
    const string Bestemming = "bestemming";
    const string Beantwoording = "beantwoording";

    /// <inheritdoc/>
    public string Naam => "VerwerkBericht";

    /// <inheritdoc/>
    public string Wachtrij => Wachtrijen.Gevalideerd;

    /// <inheritdoc/>
    public async Task VoerUitAsync(Dossier dossier, CancellationToken ct)
    {
        var oordeel = Oordeel.Over((await bevindingen.LeesAsync(dossier, ct)).Fouten);
        if (Genomen(dossier) is null)
        {
            if (oordeel.Soort != Oordeelsoort.Geweigerd && await wachten.HoudVastAsync(dossier, ct))
                return;
            dossier = await BoekAsync(dossier, afdoening.Besluit(Ontvangst.Uit(dossier), oordeel), ct);
        }

        if (Genomen(dossier)?.Gegeven(Beantwoording) == NieuweGebeurtenis.Hub)
            dossier = await beantwoorden.VoerUitAsync(dossier, oordeel, ct);
        if (dossier.LaatsteVan(Handeling.Verwerkt)?.Gegeven(Bestemming) is { } bestemming && !dossier.Heeft(Handeling.Bezorgd))
            await StuurDoorAsync(dossier, bestemming, ct);
    }

    async Task StuurDoorAsync(Dossier dossier, string bestemming, CancellationToken ct)
    {
        await termijnen.VolgAsync(dossier, Genomen(dossier)?.Gegeven(Beantwoording) == NieuweGebeurtenis.Hub, ct);
        await wachten.MeldAsync(dossier, ct);
        await bus.StuurAsync(
            Wachtrijen.Bezorgen, new Opdracht(dossier.Id, bestemming, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);
    }

    async Task<Dossier> BoekAsync(Dossier dossier, Besluit besluit, CancellationToken ct)
    {
        if (Ontvangst.Uit(dossier).AntwoordOp is { } vraag)
            await koppelingen.KoppelAsync(vraag, dossier.Id, ct);
        var gebeurtenis = besluit.GaatDoor
            ? NieuweGebeurtenis.DoorStap(Handeling.Verwerkt, Naam, "doorgestuurd").Met(Bestemming, besluit.Bestemming.Code)
            : NieuweGebeurtenis.DoorStap(Handeling.Afgekeurd, Naam, "afgekeurd");
        gebeurtenis = gebeurtenis.Met(Beantwoording, besluit.HubAntwoordt ? NieuweGebeurtenis.Hub : null);
        return await dossiers.BoekAsync(dossier, d => Genomen(d) is null ? gebeurtenis : null, ct);
    }

    // The decision as it was taken: a party's wishes may have changed since.
    static Gebeurtenis? Genomen(Dossier dossier) => dossier.LaatsteVan(Handeling.Verwerkt) ?? dossier.LaatsteVan(Handeling.Afgekeurd);
}
