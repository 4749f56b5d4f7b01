using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Keten.Beoordelen;
using Hub.Keten.Koppelen;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Retour;
using Hub.Keten.Stappen;

namespace Hub.Keten.Register.Bijhouden;

/// <summary>
/// Brings a message to the register when the gemeente has a grondslag (ONTWERP §6): judged against it, and added. Thread-safe; doing
/// it again gives the same.
/// </summary>
public sealed class Registratie(
    Ketenbeoordeling keten, Berichtbron bron, Koppelingen koppelingen, IDossiers dossiers, Partijregister partijen,
    IContracten contracten)
{
    /// <summary>Judges a message and adds it.</summary>
    /// <param name="dossier">The message, judged by itself.</param>
    /// <param name="vooraf">What was found in it.</param>
    /// <param name="ct">Cancels; doing it again completes it.</param>
    public async Task<Ketenoordeel> VerwerkAsync(Dossier dossier, Beoordeling vooraf, CancellationToken ct)
    {
        var bericht = bron.Gegevens(dossier);
        if (Grondslag(bericht.Gemeente) is not { } gemeente || IsVanHub(dossier)
            || Oordeel.Over(vooraf.Fouten).Soort == Oordeelsoort.Geweigerd)
            return Ketenoordeel.Goed; // refused as a whole it counts as not sent (OP286); the hub's own answers are in the register
        var opdracht = new Beoordelingsopdracht(
            [.. vooraf.Fouten.OrderBy(fout => fout.Offset)], IsBindend(dossier, bericht, gemeente), gemeente.RegisterVanaf)
        {
            Contracten = await contracten.VoorAsync(bericht.Gemeente, bericht.Aanbieder, ct),
        };
        var oordeel = await LeesAsync(await bron.OpenAsync(dossier, ct), bericht, opdracht, ct);
        await NeemEerdereAntwoordenAsync(bericht, ct);
        return oordeel;
    }

    /// <summary>Adds a message without judging it: a rebuild, or one from an archive.</summary>
    public async Task NeemAsync(Berichtgegevens bericht, CancellationToken ct)
    {
        var opdracht = new Beoordelingsopdracht([], Bindend: false, null, Beoordeelt: false);
        await LeesAsync(await bron.OpenAsync(bericht.Id, ct), bericht, opdracht, ct);
        await NeemEerdereAntwoordenAsync(bericht, ct);
    }

    /// <summary>The gemeente with this code when it has a grondslag, or null.</summary>
    public Partij? Grondslag(string gemeente) => partijen.Zoek(gemeente) is { Grondslag.Length: > 0 } partij ? partij : null;

    /// <summary>True for an answer that the hub wrote.</summary>
    public static bool IsVanHub(Dossier dossier) => dossier.Eerste.Inhoud.Actor == NieuweGebeurtenis.Hub;

    bool IsBindend(Dossier dossier, Berichtgegevens bericht, Partij gemeente) => bericht.Soort.Naam switch
    {
        "JW323" => gemeente.Declaraties == Declaratiebeleid.Hub,
        "JW325" => false,
        _ => bericht.Vraag is null && partijen.Zoek(Ontvangst.Uit(dossier).Bestemming)?.Retour == Retourbeleid.Hub,
    };

    // An answer that came before what it answers found nothing to be kept with (OP080).
    async Task NeemEerdereAntwoordenAsync(Berichtgegevens vraag, CancellationToken ct)
    {
        foreach (var id in await koppelingen.AntwoordenAsync(vraag.Id, ct))
        {
            var isVanHub = await dossiers.LeesAsync(id, ct) is { } dossier && IsVanHub(dossier);
            if (isVanHub || await bron.ZoekAsync(id, ct) is not { } antwoord)
                continue;
            var opdracht = new Beoordelingsopdracht([], Bindend: false, null, Beoordeelt: false);
            await LeesAsync(await bron.OpenAsync(antwoord.Id, ct), antwoord, opdracht, ct);
        }
    }

    async Task<Ketenoordeel> LeesAsync(Stream? inhoud, Berichtgegevens bericht, Beoordelingsopdracht opdracht, CancellationToken ct)
    {
        await using var stroom = inhoud
            ?? throw new OnherstelbaarException("InhoudOntbreekt", "De inhoud van het bericht is niet meer in de opslag.");
        return await keten.VerwerkAsync(PipeReader.Create(stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok)), bericht, opdracht, ct);
    }
}
