using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Keten.Register.Opslag;

namespace Hub.Keten.Zoeken;

/// <summary>
/// Finds the messages that speak of a client: in the register of one gemeente, or by a reference. Who sought, when and why is recorded before
/// anything is given (NEN-02), in the log of processing too (LD-04); what was sought is nowhere kept, only its pseudonym. Thread-safe.
/// </summary>
public sealed class Clientzoeker(Registerkast register, Zoekindex index, IDossiers dossiers, Pseudoniemen pseudoniemen, IIdBron ids,
    IVerwerkingenlogboek logboek, TimeProvider klok)
{
    const int Tegelijk = 8;
    const int MaxBerichten = 200;

    /// <summary>The messages about a client, newest first, at most 200; none when the gemeente does not know the client.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="bsn">Nine digits.</param>
    /// <param name="wie">Who seeks.</param>
    /// <param name="oorsprong">Network address it comes from.</param>
    /// <param name="reden">Why; holds no client data.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Dossier>> ZoekAsync(
        string gemeente, string bsn, Optreden wie, string oorsprong, string reden, CancellationToken ct)
    {
        var client = pseudoniemen.Mogelijke(Persoonsgegeven.Bsn, bsn);
        await LegVastAsync(Gezocht(wie, oorsprong, "op BSN", reden, client[0]).Met("gemeente", gemeente), [client[0]], ct);
        var stand = await register.LeesAsync(gemeente, client, ct);
        return await LeesAsync(stand.Regels.Select(regel => regel.Bericht), ct);
    }

    /// <summary>The messages with this ReferentieAanbieder, newest first, as <see cref="ZoekAsync"/>.</summary>
    public async Task<IReadOnlyList<Dossier>> ZoekReferentieAsync(
        string referentie, Optreden wie, string oorsprong, string reden, CancellationToken ct)
    {
        var mogelijk = pseudoniemen.Mogelijke(Persoonsgegeven.Referentie, referentie);
        await LegVastAsync(Gezocht(wie, oorsprong, "op referentie", reden, mogelijk[0]), [], ct); // a reference is no person
        var gevonden = new List<string>();
        foreach (var pseudoniem in mogelijk)
            gevonden.AddRange((await index.LeesAsync(Zoekindex.MetReferentie(pseudoniem), null, MaxBerichten, ct)).Select(rij => rij.Id));
        return await LeesAsync(gevonden, ct);
    }

    static NieuweGebeurtenis Gezocht(Optreden wie, string oorsprong, string hoe, string reden, string pseudoniem) =>
        NieuweGebeurtenis.DoorPartij(Handeling.Gezocht, wie, oorsprong, hoe).Met("reden", reden).Met("pseudoniem", pseudoniem);

    async Task LegVastAsync(NieuweGebeurtenis gezocht, IReadOnlyList<string> clienten, CancellationToken ct)
    {
        var (id, nu) = (ids.Nieuw(), klok.GetUtcNow());
        _ = await dossiers.OpenAsync(id, gezocht, ct) ?? throw new InvalidOperationException("An id was given twice.");
        await logboek.LegVastAsync(id, clienten, new Verwerking("ZoekClient", Verwerkingsstatus.Ok, nu, nu), ct);
    }

    async Task<IReadOnlyList<Dossier>> LeesAsync(IEnumerable<string> berichten, CancellationToken ct)
    {
        var gevonden = new List<Dossier>();
        foreach (var groep in berichten.Distinct().Take(MaxBerichten).Chunk(Tegelijk))
            gevonden.AddRange((await Task.WhenAll(groep.Select(id => dossiers.LeesAsync(id, ct)))).OfType<Dossier>());
        return [.. gevonden.Where(d => d.Eerste.Handeling == Handeling.Ontvangen).OrderByDescending(d => d.Eerste.Tijdstip)];
    }
}
