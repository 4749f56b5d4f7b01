using Hub.Kern.Poorten;

namespace Hub.Keten.Register.Opslag;

/// <content>ReferentieAanbieders of verzoeken (TR347, TR355) and ToewijzingNummers (TR332).</content>
public sealed partial class Nummerindex
{
    const string Client = "client";
    const string Aanbieder = "aanbieder";
    const string Wachtend = "wachtend";
    const char Scheiding = ' ';

    /// <summary>Claims a ReferentieAanbieder for a verzoek; a dry run only looks.</summary>
    /// <returns>Whether another verzoek used it before, and the ids of the answers that came before their verzoek.</returns>
    public async Task<(bool Bezet, IReadOnlyList<string> Wachtend)> ClaimVerzoekAsync(
        string gemeente, Herkomst verzoek, string referentie, string client, bool proef, CancellationToken ct)
    {
        var partitie = Verzoekpartitie(gemeente, verzoek.Aanbieder);
        var velden = new Dictionary<string, object?> { [Bericht] = verzoek.Bericht, [Client] = client };
        var rij = new Rij(partitie, await ReferentiesleutelAsync(partitie, referentie, ct), velden);
        while (true)
        {
            var bestaand = await ClaimAsync(rij, proef, ct);
            if (bestaand.Veld<string>(Bericht) is { } eigenaar)
                return (eigenaar != verzoek.Bericht, Wachtenden(bestaand));
            if (proef || (await tabellen.SchrijfAsync(Tabel, Bewerking.Werkbij(rij with { Versie = bestaand.Versie }), ct)).Geslaagd)
                return (false, Wachtenden(bestaand));
        }
    }

    /// <summary>The client whose verzoek has this ReferentieAanbieder, or null.</summary>
    public async Task<string?> ClientVanAsync(string gemeente, string aanbieder, string referentie, CancellationToken ct)
    {
        foreach (var sleutel in Referentiesleutels(referentie))
        {
            if (await tabellen.LeesAsync(Tabel, Verzoekpartitie(gemeente, aanbieder), sleutel, ct) is { } rij)
                return rij.Veld<string>(Client);
        }

        return null;
    }

    /// <summary>Lets an answer wait for its verzoek, unless that is there.</summary>
    /// <returns>The client of the verzoek, or null when the answer waits.</returns>
    public async Task<string?> WachtOpVerzoekAsync(string gemeente, Herkomst antwoord, string referentie, CancellationToken ct)
    {
        var partitie = Verzoekpartitie(gemeente, antwoord.Aanbieder);
        var rij = new Rij(
            partitie, await ReferentiesleutelAsync(partitie, referentie, ct), new Dictionary<string, object?> { [Wachtend] = antwoord.Bericht });
        while (true)
        {
            var bestaand = await ClaimAsync(rij, proef: false, ct);
            if (bestaand.Veld<string>(Client) is { } client)
                return client;
            var wachtend = Wachtenden(bestaand);
            if (wachtend.Contains(antwoord.Bericht))
                return null;
            var langer = new Dictionary<string, object?> { [Wachtend] = string.Join(Scheiding, wachtend.Append(antwoord.Bericht)) };
            if ((await tabellen.SchrijfAsync(Tabel, Bewerking.Werkbij(bestaand with { Velden = langer }), ct)).Geslaagd)
                return null;
        }
    }

    /// <summary>Gives back a ReferentieAanbieder of a verzoek that counts as not sent.</summary>
    public async Task GeefVerzoekVrijAsync(string gemeente, Herkomst verzoek, string referentie, CancellationToken ct)
    {
        foreach (var sleutel in Referentiesleutels(referentie))
            await GeefVrijAsync(Verzoekpartitie(gemeente, verzoek.Aanbieder), sleutel, verzoek.Bericht, ct);
    }

    /// <summary>Claims a ToewijzingNummer for a client and an aanbieder; a dry run only looks.</summary>
    /// <returns>True when another client or aanbieder has it.</returns>
    public async Task<bool> ClaimToewijzingAsync(
        string gemeente, Herkomst toewijzing, int nummer, IReadOnlyList<string> client, bool proef, CancellationToken ct)
    {
        var (partitie, sleutel) = Toewijzingsleutel(gemeente, nummer);
        var rij = await ClaimAsync(
            new Rij(partitie, sleutel, new Dictionary<string, object?>
            {
                [Bericht] = toewijzing.Bericht, [Aanbieder] = toewijzing.Aanbieder, [Client] = client[0],
            }),
            proef, ct);
        return rij.Veld<string>(Aanbieder) != toewijzing.Aanbieder || !client.Contains(rij.Veld<string>(Client));
    }

    /// <summary>Gives back a ToewijzingNummer that a refused JW301 claimed.</summary>
    public Task GeefToewijzingVrijAsync(string gemeente, Herkomst toewijzing, int nummer, CancellationToken ct)
    {
        var (partitie, sleutel) = Toewijzingsleutel(gemeente, nummer);
        return GeefVrijAsync(partitie, sleutel, toewijzing.Bericht, ct);
    }

    static IReadOnlyList<string> Wachtenden(Rij rij) =>
        rij.Veld<string>(Wachtend)?.Split(Scheiding, StringSplitOptions.RemoveEmptyEntries) ?? [];

    static string Verzoekpartitie(string gemeente, string aanbieder) => $"{gemeente}-{aanbieder}-verzoeken";

    static (string Partitie, string Sleutel) Toewijzingsleutel(string gemeente, int nummer) =>
        ($"{gemeente}-toewijzingen-{nummer % 16:D2}", $"{nummer:D9}");
}
