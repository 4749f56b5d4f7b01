using System.Globalization;
using System.IO.Pipelines;
using Hub.Kern;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Zoeken;

namespace Hub.Keten.Stappen;

/// <summary>
/// Step 2: makes the message findable and judges the message itself (levels 1, 2 and 4). Writes in this order: index → findings → event →
/// queue token, so that what dies in judging can be found.
/// </summary>
public sealed class Valideren(
    IBerichtvalidator validator, IBlobs blobs, IDossiers dossiers, Berichtbron bron, IContracten contracten, Bevindingen bevindingen,
    Zoekindex index, IBus bus) : IStap
{
    /// <inheritdoc/>
    public string Naam => "ValideerBericht";

    /// <inheritdoc/>
    public string Wachtrij => Wachtrijen.Ingekomen;

    /// <inheritdoc/>
    public async Task<Dossier> VoerUitAsync(Dossier dossier, CancellationToken ct)
    {
        await index.NoteerAsync(dossier, ct);
        if (!IsBeoordeeld(dossier))
            dossier = await BoekOordeelAsync(dossier, ct);
        if (dossier.Heeft(Handeling.Gevalideerd) && !dossier.Heeft(Handeling.Verwerkt))
            await bus.StuurAsync(
                Wachtrijen.Gevalideerd, new Opdracht(dossier.Id, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);
        return dossier;
    }

    static bool IsBeoordeeld(Dossier dossier) => dossier.Heeft(Handeling.Gevalideerd) || dossier.Heeft(Handeling.Afgekeurd);

    async Task<Dossier> BoekOordeelAsync(Dossier dossier, CancellationToken ct)
    {
        var gevonden = await BeoordeelAsync(dossier, ct);
        if (!gevonden.IsGeldig)
            await bevindingen.BewaarAsync(dossier.Id, new Beoordeling(gevonden.Bevindingen, gevonden.Fouten), ct);
        var gebeurtenis = Oordeel(gevonden.Bevindingen);
        return await dossiers.BoekAsync(dossier, d => IsBeoordeeld(d) ? null : gebeurtenis, ct);
    }

    // Level 1 was judged at the door; a release of the hub that judges it otherwise since cannot answer what it cannot read.
    NieuweGebeurtenis Oordeel(IReadOnlyList<Bevinding> gevonden) => gevonden switch
    {
        [] => NieuweGebeurtenis.DoorStap(Handeling.Gevalideerd, Naam, "goed"),
        [{ Niveau: Niveau.Berichtformaat }, ..] =>
            NieuweGebeurtenis.DoorStap(Handeling.Afgekeurd, Naam, "afgekeurd").Met(Bevindingen.Gegeven, Aantal(gevonden)),
        _ => NieuweGebeurtenis.DoorStap(Handeling.Gevalideerd, Naam, "bevindingen").Met(Bevindingen.Gegeven, Aantal(gevonden)),
    };

    static string Aantal(IReadOnlyList<Bevinding> gevonden) => gevonden.Count.ToString(CultureInfo.InvariantCulture);

    async Task<Validatieuitkomst> BeoordeelAsync(Dossier dossier, CancellationToken ct)
    {
        var bericht = bron.Gegevens(dossier);
        var afspraken = await contracten.VoorAsync(bericht.Gemeente, bericht.Aanbieder, ct);
        await using var blob = await blobs.OpenAsync(Ontvangst.Bak, Ontvangst.Uit(dossier).Blob, ct)
            ?? throw new OnherstelbaarException("InhoudOntbreekt", "De inhoud van het bericht is niet meer in de opslag.");
        var pijp = PipeReader.Create(blob.Stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok));
        return await validator.ValideerAsync(pijp, afspraken, ct);
    }
}
