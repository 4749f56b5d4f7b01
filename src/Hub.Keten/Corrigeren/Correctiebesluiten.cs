using Hub.Keten.Stappen;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Keten.Corrigeren;

/// <summary>
/// What becomes of a proposed correction. Confirmed by a second person it is a message of its own with an id of its own; the original stays as it
/// was and both trails name the other. Writes in this order: new message → event there → event on the original → proposal away; rejected: event →
/// proposal away. What is confirmed is on record as a processing (LD-04). Each can be asked again. Thread-safe.
/// </summary>
public sealed class Correctiebesluiten(Ontvangen ontvangen, IBlobs blobs, IDossiers dossiers, IVerwerkingenlogboek logboek, TimeProvider klok)
{
    /// <summary>Confirms a proposal of somebody else: the corrected message is taken in as if its sender had sent it.</summary>
    /// <param name="origineel">The dead letter.</param>
    /// <param name="correctie">Id of the proposal.</param>
    /// <param name="wie">The operator.</param>
    /// <param name="oorsprong">Network address it came from.</param>
    /// <param name="reden">Why; holds no client data.</param>
    /// <param name="ct">Cancels; to be asked again.</param>
    public async Task<Correctieuitkomst> BevestigAsync(
        Dossier origineel, string correctie, Optreden wie, string oorsprong, string reden, CancellationToken ct)
    {
        var begin = klok.GetUtcNow();
        var uitkomst = await NeemAanAsync(origineel, correctie, wie, oorsprong, reden, ct);
        if (uitkomst is Correctieuitkomst.Ingediend)
            await logboek.LegVastAsync(origineel, new Verwerking("BevestigCorrectie", Verwerkingsstatus.Ok, begin, klok.GetUtcNow()), ct);
        return uitkomst;
    }

    async Task<Correctieuitkomst> NeemAanAsync(
        Dossier origineel, string correctie, Optreden wie, string oorsprong, string reden, CancellationToken ct)
    {
        if (Correctievoorstel.Zoek(origineel, correctie) is not { } voorstel)
            return Vreemd;
        if (voorstel.IsVan(wie))
            return new Correctieuitkomst.Kanniet("Een ander dan wie de correctie voorstelde moet haar bevestigen.");
        if (origineel.Status != Berichtstatus.DodeBrief)
            return origineel.LaatsteVan(Handeling.Gecorrigeerd)?.Gegeven(Correctievoorstel.Correctie) == correctie
                ? new Correctieuitkomst.Ingediend(origineel, voorstel.BerichtId)
                : new Correctieuitkomst.Kanniet("Deze dode brief staat niet meer open.");
        if (voorstel.IsAfgewezen(origineel))
            return new Correctieuitkomst.Kanniet("Dit voorstel is afgewezen.");
        await using var blob = await blobs.OpenAsync(Corrigeren.Bak, correctie, ct);
        if (blob is null)
            return new Correctieuitkomst.Kanniet("De inhoud van dit voorstel is er niet meer.");
        return await ontvangen.NeemCorrectieInAsync(blob.Stroom, Ontvangst.Uit(origineel).Inzender, wie, oorsprong, ct) switch
        {
            Ontvangstuitkomst.Aangenomen u => await BoekAsync(origineel, u.Dossier, correctie, wie, oorsprong, reden, ct),
            Ontvangstuitkomst.EerderAangenomen u => await BoekAsync(origineel, u.Dossier, correctie, wie, oorsprong, reden, ct),
            Ontvangstuitkomst.Geweigerd u => new Correctieuitkomst.Ongeldig(u.Bevindingen),
            _ => new Correctieuitkomst.Kanniet("De Identificatie van de correctie is intussen voor een ander bericht gebruikt (TR056)."),
        };
    }

    /// <summary>Rejects a proposal, or withdraws one's own: it goes away and the letter stays open.</summary>
    /// <inheritdoc cref="BevestigAsync" path="/param"/>
    public async Task<Correctieuitkomst> WijsAfAsync(
        Dossier origineel, string correctie, Optreden wie, string oorsprong, string reden, CancellationToken ct)
    {
        if (Correctievoorstel.Zoek(origineel, correctie) is not { } voorstel)
            return Vreemd;
        var afgewezen = NieuweGebeurtenis.DoorPartij(
            Handeling.CorrectieAfgewezen, wie, oorsprong, voorstel.IsVan(wie) ? "ingetrokken" : "afgewezen").Met(Correctievoorstel.Correctie, correctie).Met("reden", reden);
        origineel = await dossiers.BoekAsync(origineel, d => Correctievoorstel.Wachtend(d).Any(v => v.Id == correctie) ? afgewezen : null, ct);
        if (!voorstel.IsAfgewezen(origineel))
            return new Correctieuitkomst.Kanniet("Deze dode brief staat niet meer open.");
        await blobs.VerwijderAsync(Corrigeren.Bak, correctie, ct);
        return new Correctieuitkomst.Afgewezen(origineel);
    }

    static Correctieuitkomst Vreemd => new Correctieuitkomst.Kanniet("Dit voorstel hoort niet bij deze dode brief.");

    async Task<Correctieuitkomst> BoekAsync(
        Dossier origineel, Dossier nieuw, string correctie, Optreden wie, string oorsprong, string reden, CancellationToken ct)
    {
        NieuweGebeurtenis Gecorrigeerd(string resultaat) => NieuweGebeurtenis.DoorPartij(Handeling.Gecorrigeerd, wie, oorsprong, resultaat).Met("reden", reden);
        var daar = Gecorrigeerd("vervangt een dode brief").Met(Dossier.Vervangt, origineel.Id);
        await dossiers.BoekAsync(nieuw, d => d.Gebeurtenissen.Any(g => g.Gegeven(Dossier.Vervangt) == origineel.Id) ? null : daar, ct);
        var hier = Gecorrigeerd("vervangen").Met(Correctievoorstel.Correctie, correctie).Met(Correctievoorstel.Nieuw, nieuw.Id);
        origineel = await dossiers.BoekAsync(origineel, d => d.Status == Berichtstatus.DodeBrief ? hier : null, ct);
        await blobs.VerwijderAsync(Corrigeren.Bak, correctie, ct);
        return new Correctieuitkomst.Ingediend(origineel, nieuw.Id);
    }
}
