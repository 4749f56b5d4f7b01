using System.Runtime.CompilerServices;
using Hub.Keten.Declaraties;
using Hub.Keten.Koppelen;
using Hub.Keten.Retour;
using Hub.Keten.Stappen;
using Hub.Keten.Zoeken;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Keten.Bewaren;

/// <summary>
/// Removes content and metadata of messages that are closed, and says so in their trail. Writes in this order: event → removal, so that nothing
/// is ever gone without a record; done again after a crash the event is there and the removal completed. Thread-safe.
/// </summary>
public sealed class Dossieropruiming(
    IDossiers dossiers, IDagindex dagindex, IBlobs blobs, Koppelingen koppelingen, Declaratievolger declaraties, Zoekindex index)
{
    const string Stap = "RuimOp";

    /// <summary>Removes the content of messages to which nothing happened after this day.</summary>
    public Task<int> VerwijderInhoudAsync(DateOnly dag, CancellationToken ct) => LangsAsync(
        dag, Handeling.InhoudVerwijderd,
        async d =>
        {
            await blobs.VerwijderAsync(Ontvangst.Bak, Ontvangst.Uit(d).Blob, ct);
            if (d.HeeftVoorstel)
                await blobs.VerwijderAsync(Voorstellen.Bak, d.Id, ct);
            foreach (var voorstel in d.Gebeurtenissen.Where(g => g.Handeling == Handeling.CorrectieVoorgesteld))
                await blobs.VerwijderAsync(Corrigeren.Corrigeren.Bak, voorstel.Gegeven(Corrigeren.Correctievoorstel.Correctie)!, ct);
        },
        ct);

    /// <summary>Removes findings, links and index lines of messages to which nothing happened after this day.</summary>
    public Task<int> VerwijderMetadataAsync(DateOnly dag, CancellationToken ct) => LangsAsync(
        dag, Handeling.MetadataVerwijderd,
        async d =>
        {
            foreach (var naam in Bevindingen.Namen(d.Id))
                await blobs.VerwijderAsync(Bevindingen.Bak, naam, ct);
            await koppelingen.VergeetAsync(d.Id, ct);
            await declaraties.VergeetAsync(d, ct);
            await index.VergeetAsync(d, ct);
        },
        ct);

    /// <summary>Removes rows about messages to which nothing happened after this day.</summary>
    /// <param name="dag">The day.</param>
    /// <param name="rijen">Which rows.</param>
    /// <param name="vooraf">Records that rows of this day go.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<int> VergeetRijenAsync(DateOnly dag, IBerichtrijen rijen, Func<Task> vooraf, CancellationToken ct)
    {
        var aantal = 0;
        await foreach (var dossier in VanDagAsync(dag, ct))
        {
            if (aantal++ == 0)
                await vooraf();
            await rijen.VergeetAsync(dossier, ct);
        }

        return aantal;
    }

    async Task<int> LangsAsync(DateOnly dag, Handeling handeling, Func<Dossier, Task> verwijder, CancellationToken ct)
    {
        var aantal = 0;
        await foreach (var gevonden in VanDagAsync(dag, ct))
        {
            var dossier = await dossiers.BoekAsync(
                gevonden, d => d.Heeft(handeling) || !Mag(d, dag) ? null : NieuweGebeurtenis.DoorStap(handeling, Stap, "bewaartermijn voorbij"), ct);
            if (!dossier.Heeft(handeling))
                continue;
            await verwijder(dossier);
            aantal++;
        }

        return aantal;
    }

    async IAsyncEnumerable<Dossier> VanDagAsync(DateOnly dag, [EnumeratorCancellation] CancellationToken ct)
    {
        var (van, tot) = (Begin(dag), Begin(dag.AddDays(1)).AddTicks(-1));
        foreach (var scherf in dagindex.Scherven)
        {
            await foreach (var id in dagindex.LeesAsync(scherf, van, tot, ct))
            {
                if (await dossiers.LeesAsync(id, ct) is { } dossier && Mag(dossier, dag))
                    yield return dossier;
            }
        }
    }

    // What waits for somebody stays, however old; what the hub itself removed does not make a message newer.
    static bool Mag(Dossier dossier, DateOnly dag) =>
        dossier.Eerste.Handeling == Handeling.Ontvangen && dossier.IsAfgesloten
        && DateOnly.FromDateTime(dossier.Gebeurtenissen.Last(g => g.Handeling is not (Handeling.InhoudVerwijderd or Handeling.MetadataVerwijderd))
            .Tijdstip.UtcDateTime) == dag;

    static DateTimeOffset Begin(DateOnly dag) => new(dag.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
