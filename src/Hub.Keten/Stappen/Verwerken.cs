using System.Globalization;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Keten.Beoordelen;
using Hub.Keten.Declaraties;
using Hub.Keten.Koppelen;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Retour;

namespace Hub.Keten.Stappen;

/// <summary>
/// Step 3: judges the message against the register and adds it, decides what the findings lead to and who gets it, and answers it
/// when its recipient leaves that to the hub. Writes in this order: link → register → findings → proposal → event → list of declaraties → answer →
/// termijnen → what waited for it → queue token.
/// </summary>
public sealed class Verwerken(
    IDossiers dossiers, Bevindingen bevindingen, Registratie registratie, Afdoening afdoening, Voorstellen voorstellen,
    Beantwoorden beantwoorden, Koppelingen koppelingen, Termijnen.Termijnen termijnen, Wachten.Wachten wachten,
    Declaratievolger declaraties, IBus bus) : IStap
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
        if (Genomen(dossier) is null && await MoetWachtenAsync(dossier, ct))
            return;
        if (Genomen(dossier) is null)
            dossier = await BesluitAsync(dossier, ct);
        await declaraties.VolgAsync(dossier, ct);
        var oordeel = Oordeel.Over((await bevindingen.LeesAsync(dossier, ct)).Fouten);
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

    // What is refused anyway is told at once.
    async Task<bool> MoetWachtenAsync(Dossier dossier, CancellationToken ct) =>
        Oordeel.Over((await bevindingen.LeesAsync(dossier, ct)).Fouten).Soort != Oordeelsoort.Geweigerd && await wachten.HoudVastAsync(dossier, ct);

    async Task<Dossier> BesluitAsync(Dossier dossier, CancellationToken ct)
    {
        if (Ontvangst.Uit(dossier).AntwoordOp is { } vraag)
            await koppelingen.KoppelAsync(vraag, dossier.Id, ct);
        var inhoud = await bevindingen.LeesAsync(dossier, ct);
        var keten = await registratie.VerwerkAsync(dossier, inhoud, ct);
        if (keten.Gevonden.Count > 0)
            await bevindingen.BewaarKetenAsync(dossier.Id, new Beoordeling(keten.Gevonden, keten.Fouten), ct);
        var oordeel = Oordeel.Over([.. inhoud.Fouten, .. keten.Fouten]);
        var besluit = afdoening.Besluit(Ontvangst.Uit(dossier), oordeel, keten.DeclaratieGeweigerd);
        if (besluit.Voorstel)
            await voorstellen.StelOpAsync(dossier, oordeel, ct);
        return await BoekAsync(dossier, besluit, keten, ct);
    }

    async Task<Dossier> BoekAsync(Dossier dossier, Besluit besluit, Ketenoordeel keten, CancellationToken ct)
    {
        var gebeurtenis = besluit.GaatDoor
            ? NieuweGebeurtenis.DoorStap(Handeling.Verwerkt, Naam, "doorgestuurd").Met(Bestemming, besluit.Bestemming.Code)
            : NieuweGebeurtenis.DoorStap(Handeling.Afgekeurd, Naam, "afgekeurd");
        gebeurtenis = gebeurtenis
            .Met(Bevindingen.Ketengegeven, keten.Gevonden.Count > 0 ? keten.Gevonden.Count.ToString(CultureInfo.InvariantCulture) : null)
            .Met(Dossier.Voorstel, besluit.Voorstel ? "ja" : null);
        gebeurtenis = gebeurtenis.Met(Beantwoording, besluit.HubAntwoordt ? NieuweGebeurtenis.Hub : null);
        return await dossiers.BoekAsync(dossier, d => Genomen(d) is null ? gebeurtenis : null, ct);
    }

    // The decision as it was taken: a party's wishes may have changed since.
    static Gebeurtenis? Genomen(Dossier dossier) => dossier.LaatsteVan(Handeling.Verwerkt) ?? dossier.LaatsteVan(Handeling.Afgekeurd);
}
