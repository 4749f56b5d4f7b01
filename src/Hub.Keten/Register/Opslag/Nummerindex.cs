using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Keten.Register.Opslag;

/// <summary>
/// Which message used which number, for rules about what is unique for an aanbieder or a gemeente and for messages that name no
/// client. Table <c>Registerindex</c>; every question is for one row or one partition. References stand in keys as pseudonyms,
/// because an aanbieder may have put anything in them. Thread-safe.
/// </summary>
/// <param name="tabellen">Where it is kept.</param>
/// <param name="pseudoniemen">Stand for the references.</param>
public sealed partial class Nummerindex(ITabellen tabellen, Pseudoniemen pseudoniemen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Registerindex";

    const string Bericht = "bericht";

    // The row as it is after trying to insert this one: ours, or the one that was there. A dry run only looks.
    async Task<Rij> ClaimAsync(Rij rij, bool proef, CancellationToken ct)
    {
        while (true)
        {
            if (!proef && (await tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(rij), ct)).Geslaagd)
                return rij;
            if (await tabellen.LeesAsync(Tabel, rij.Partitie, rij.Sleutel, ct) is { } bestaand)
                return bestaand;
            if (proef)
                return rij;
        }
    }

    // Whose it is after claiming; what a message has that counts as not sent is taken over.
    async Task<string> EigenaarAsync(Rij rij, bool proef, IReadOnlySet<string> nietGeteld, CancellationToken ct)
    {
        var bericht = rij.Veld<string>(Bericht)!;
        while (true)
        {
            var bestaand = await ClaimAsync(rij, proef, ct);
            var eigenaar = bestaand.Veld<string>(Bericht)!;
            if (eigenaar == bericht || !nietGeteld.Contains(eigenaar))
                return eigenaar;
            if (proef || (await tabellen.SchrijfAsync(Tabel, Bewerking.Vervang(rij with { Versie = bestaand.Versie }), ct)).Geslaagd)
                return bericht;
        }
    }

    // Gives back what this message claimed; what another has stays.
    async Task GeefVrijAsync(string partitie, string sleutel, string bericht, CancellationToken ct)
    {
        if (await tabellen.LeesAsync(Tabel, partitie, sleutel, ct) is { } rij && rij.Veld<string>(Bericht) == bericht)
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(partitie, sleutel, rij.Versie), ct);
    }

    /// <summary>Gives back everything that these messages about a client claimed at a gemeente; what others have stays.</summary>
    public async Task VergeetAsync(string gemeente, IEnumerable<Berichtfeiten> client, CancellationToken ct)
    {
        foreach (var feiten in client)
        {
            foreach (var toewijzing in feiten.Toewijzingen)
                await GeefToewijzingVrijAsync(gemeente, feiten.Herkomst, toewijzing.ToewijzingNummer, ct);
            foreach (var referentie in feiten.Aanvragen.Select(a => a.ReferentieAanbieder).Append(feiten.Wijziging?.ReferentieAanbieder).OfType<string>())
                await GeefVerzoekVrijAsync(gemeente, feiten.Herkomst, referentie, ct);
            foreach (var prestatie in feiten.Prestaties)
                await GeefReferentieVrijAsync(gemeente, prestatie, ct);
        }
    }

    // The key of a reference: the one under which it is there already, be it of an older key for pseudonyms (0050), or else the newest.
    async Task<string> ReferentiesleutelAsync(string partitie, string referentie, CancellationToken ct)
    {
        var mogelijk = Referentiesleutels(referentie);
        if (mogelijk.Count == 1)
            return mogelijk[0];
        foreach (var sleutel in mogelijk)
        {
            if (await tabellen.LeesAsync(Tabel, partitie, sleutel, ct) is not null)
                return sleutel;
        }

        return mogelijk[0];
    }

    // Newest first.
    IReadOnlyList<string> Referentiesleutels(string referentie) => pseudoniemen.Mogelijke(Persoonsgegeven.Referentie, referentie);
}
