using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.DodeBrieven;

/// <summary>
/// What an operator does with a dead letter. Writes in this order: event → queue token → out of the list, so that after a crash
/// the letter is still listed and can be done again. Thread-safe.
/// </summary>
public sealed class Herstellen(IDossiers dossiers, Dodebrievenbak bak, IBus bus)
{
    /// <summary>Offers it again to the step on which it died.</summary>
    /// <param name="dossier">A dossier with a dead letter.</param>
    /// <param name="operatorcode">Who does it.</param>
    /// <param name="oorsprong">Network address it came from.</param>
    /// <param name="ct">Cancels; to be asked again.</param>
    /// <returns>The dossier, or null when it has no readable message to offer.</returns>
    public async Task<Dossier?> BiedOpnieuwAanAsync(Dossier dossier, string operatorcode, string oorsprong, CancellationToken ct)
    {
        if (dossier.Eerste.Handeling != Handeling.Ontvangen || dossier.LaatsteVan(Handeling.DodeBrief) is not { } dood)
            return null;
        var wachtrij = dood.Gegeven("wachtrij")!;
        dossier = await BoekAsync(dossier, Handeling.Heraangeboden, operatorcode, oorsprong, $"naar {wachtrij}", null, ct);
        var opdracht = new Opdracht(dossier.Id, dood.Gegeven("ontvanger"), Traceparent: Sporen.Traceparent);
        await bus.StuurAsync(wachtrij, opdracht.AlsBusbericht(), TimeSpan.Zero, ct);
        await bak.NeemUitAsync(dossier, ct);
        return dossier;
    }

    /// <summary>Closes it with a reason; the message goes no further.</summary>
    public async Task<Dossier> HandelAfAsync(
        Dossier dossier, string operatorcode, string oorsprong, string reden, CancellationToken ct)
    {
        dossier = await BoekAsync(dossier, Handeling.Afgehandeld, operatorcode, oorsprong, "afgehandeld", reden, ct);
        await bak.NeemUitAsync(dossier, ct);
        return dossier;
    }

    // Asked twice, or after a crash in between: the event is there already.
    Task<Dossier> BoekAsync(
        Dossier dossier, Handeling handeling, string operatorcode, string oorsprong, string resultaat, string? reden, CancellationToken ct)
    {
        var gebeurtenis = new NieuweGebeurtenis(handeling, operatorcode, oorsprong, resultaat, new Dictionary<string, string>())
            .Met("reden", reden);
        return dossiers.BoekAsync(dossier, d => d.Status == Berichtstatus.DodeBrief ? gebeurtenis : null, ct);
    }
}
