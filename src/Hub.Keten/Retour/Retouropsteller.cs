using System.Collections.Concurrent;
using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Validatie;
using Hub.Validatie.Schema;
using Hub.Validatie.Schrijven;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Retour;

/// <summary>
/// Writes an answer while the stored message streams by: memory does not grow with the message, but for one entry per refused
/// Prestatie. Thread-safe.
/// </summary>
/// <param name="blobs">Where the messages are.</param>
/// <param name="soorten">The message types.</param>
/// <param name="schemas">Their schemas.</param>
public sealed class Retouropsteller(IBlobs blobs, Berichtsoorten soorten, Berichtschemas schemas)
{
    readonly ConcurrentDictionary<Berichtsoort, Retourplan> _plannen = [];

    /// <summary>Writes the answer.</summary>
    /// <param name="heen">The message that is answered.</param>
    /// <param name="oordeel">What the answer says.</param>
    /// <param name="kenmerk">What identifies the answer.</param>
    /// <param name="doel">Where it goes.</param>
    /// <param name="ct">Cancels; what was written then has no use.</param>
    /// <returns>Its length in bytes.</returns>
    public async Task<long> SchrijfAsync(Dossier heen, Oordeel oordeel, Retourkenmerk kenmerk, Stream doel, CancellationToken ct)
    {
        var standaard = soorten.StandaardVan(kenmerk.Soort);
        using var x = new Berichtschrijver(doel, kenmerk.Soort, standaard, inspringing: null);
        var ontvangst = Ontvangst.Uit(heen);
        var schema = schemas.Voor(soorten.MetNaam(ontvangst.Release, ontvangst.Soort));
        if (kenmerk.Soort.IsRetourbericht)
            await RetourAsync(x, ontvangst, oordeel, kenmerk, schema, ct);
        else
            await DeclaratieantwoordAsync(x, ontvangst, oordeel, kenmerk, schema, ct);
        await x.SluitAfAsync(ct);
        return x.Verzonden;
    }

    Task RetourAsync(
        Berichtschrijver x, Ontvangst heen, Oordeel oordeel, Retourkenmerk kenmerk, Berichtschema schema, CancellationToken ct)
    {
        var plan = _plannen.GetOrAdd(kenmerk.Soort, soort => new Retourplan(schema, schemas.Voor(soort)));
        return LeesAsync(heen, new Retourschrijver(x, plan, oordeel, kenmerk, soorten.StandaardVan(kenmerk.Soort)), x, ct);
    }

    async Task DeclaratieantwoordAsync(
        Berichtschrijver x, Ontvangst heen, Oordeel oordeel, Retourkenmerk kenmerk, Berichtschema schema, CancellationToken ct)
    {
        var (plan, stand) = (new Declaratieplan(schema), new Declaratiestand());
        await LeesAsync(heen, new Declaratietelling(plan, oordeel.Klassefouten, stand), null, ct);
        new Declaratieantwoord(x, heen, kenmerk, soorten.StandaardVan(kenmerk.Soort)).Kop(oordeel, stand);
        if (oordeel.Soort == Oordeelsoort.Geweigerd)
            return;
        using var _ = x.Begin("DeclaratieAntwoord");
        Declaratieantwoord.Totalen(x, stand);
        if (stand.HeeftGeweigerd)
            await LeesAsync(heen, new Declaratieantwoordschrijver(x, plan, stand), x, ct);
        x.Retourcodes(Declaratieantwoord.Codes(stand));
    }

    async Task LeesAsync<TVolger>(Ontvangst heen, TVolger volger, Berichtschrijver? x, CancellationToken ct)
        where TVolger : struct, IBerichtvolger
    {
        await using var blob = await blobs.OpenAsync(Ontvangst.Bak, heen.Blob, ct)
            ?? throw new OnherstelbaarException("InhoudOntbreekt", "De inhoud van het bericht is niet meer in de opslag.");
        var pijp = PipeReader.Create(blob.Stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok));
        await Berichtvolging.LeesAsync(pijp, schemas, volger, x is null ? null : x.LeegAsync, ct);
    }
}
