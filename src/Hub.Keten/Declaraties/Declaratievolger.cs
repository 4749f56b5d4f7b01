using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Keten.Register.Bijhouden;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Declaraties;

/// <summary>
/// Keeps the lists of declaraties: of each JW323 and JW325 that was processed, what it comes down to. Doing it again gives the same.
/// Thread-safe.
/// </summary>
public sealed class Declaratievolger(
    Declaratielijst lijst, Declaratielezer lezer, Registratie registratie, Berichtsoorten soorten, IBlobs blobs, IDossiers dossiers)
{
    /// <summary>Follows a message; one of another type is nothing to it.</summary>
    /// <exception cref="OnherstelbaarException">Its content is gone.</exception>
    public Task VolgAsync(Dossier dossier, CancellationToken ct) => Ontvangst.Uit(dossier) switch
    {
        { Soort: "JW323" } o => VolgDeclaratieAsync(dossier, o, ct),
        { Soort: "JW325", AntwoordOp: { } vraag } o => VolgAntwoordAsync(dossier, o, vraag, ct),
        _ => Task.CompletedTask,
    };

    /// <summary>Forgets a message, when its term is over.</summary>
    public Task VergeetAsync(Dossier dossier, CancellationToken ct) => Ontvangst.Uit(dossier) is { Soort: "JW323" } o
        ? lijst.VergeetAsync(dossier.Id, dossier.Eerste.Tijdstip, (o.Afzender, o.Ontvanger), ct)
        : Task.CompletedTask;

    async Task VolgDeclaratieAsync(Dossier dossier, Ontvangst o, CancellationToken ct)
    {
        var som = registratie.Grondslag(o.Ontvanger) is null ? null : await LeesAsync(o, ct);
        var ingediend = som is { Periode: { } periode } ? new Ingediend(som.Nummer, periode.Begin, som.Ingediend, som.Prestaties) : null;
        await lijst.NoteerAsync(dossier.Id, dossier.Eerste.Tijdstip, (o.Afzender, o.Ontvanger), o.Identificatie, ingediend, ct);
    }

    // Answers what the hub never had: nothing to add it to.
    async Task VolgAntwoordAsync(Dossier dossier, Ontvangst o, string vraag, CancellationToken ct)
    {
        if (await dossiers.LeesAsync(vraag, ct) is not { Eerste.Handeling: Handeling.Ontvangen } declaratie)
            return;
        var beantwoord = registratie.Grondslag(o.Afzender) is null ? null : Beantwoord.Van(await LeesAsync(o, ct));
        await lijst.BeantwoordAsync(vraag, declaratie.Eerste.Tijdstip, (o.Afzender, o.Ontvanger), dossier.Id, beantwoord, ct);
    }

    async Task<Declaratiesom> LeesAsync(Ontvangst o, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Ontvangst.Bak, o.Blob, ct)
            ?? throw new OnherstelbaarException("InhoudOntbreekt", "De inhoud van het bericht is niet meer in de opslag.");
        return await lezer.LeesAsync(soorten.MetNaam(o.Release, o.Soort), blob.Stroom, null, ct);
    }
}
