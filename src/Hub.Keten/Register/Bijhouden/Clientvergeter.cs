using Hub.Kern.Dossiers;
using Hub.Kern.Privacy;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Termijnen;
using Hub.Keten.Wachten;

namespace Hub.Keten.Register.Bijhouden;

/// <summary>
/// Removes a client about whom nothing was said for the register's term: the numbers that its messages claimed, clocks of its verzoeken
/// and who waited for its toewijzingen; last the lines themselves, from which all that is found. Thread-safe; again completes it.
/// </summary>
public sealed class Clientvergeter(
    Registerkast register, Nummerindex nummers, Termijnrijen termijnen, Wachtkamer wachtkamer, Archief archief, IDossiers dossiers,
    Pseudoniemen pseudoniemen)
{
    /// <summary>Removes a client, unless a message came after this day.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="client">Pseudonym of the client.</param>
    /// <param name="dag">The day (UTC).</param>
    /// <param name="vooraf">To be awaited before the first removal.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>True when there was something and it is gone.</returns>
    public async Task<bool> VergeetAsync(string gemeente, string client, DateOnly dag, Func<Task> vooraf, CancellationToken ct)
    {
        var stand = await register.LeesAsync(Registerkast.Partitie(gemeente, client), ct);
        if (stand.Regels.Count == 0 || await DagVanAsync(stand.Regels[^1].Bericht, ct) > dag)
            return false;
        await vooraf();
        var feiten = stand.Regels.Select(regel => regel.Feiten).ToList();
        await nummers.VergeetAsync(gemeente, feiten, ct);
        foreach (var sleutel in feiten.SelectMany(f => Verzoeksleutels(gemeente, f)).Distinct())
            await termijnen.VergeetAsync(sleutel, ct);
        foreach (var nummer in feiten.SelectMany(f => f.Toewijzingen).Select(t => t.ToewijzingNummer).Distinct())
            await wachtkamer.VergeetAsync($"{gemeente}-{client}-{nummer}", ct);
        await register.VergeetAsync(stand, ct);
        return true;
    }

    // When it came to the register; one of which nothing is known any more came long ago.
    async Task<DateOnly?> DagVanAsync(string bericht, CancellationToken ct) =>
        await dossiers.LeesAsync(bericht, ct) is { } dossier
            ? DateOnly.FromDateTime((dossier.LaatsteVan(Handeling.Verwerkt) ?? dossier.Eerste).Tijdstip.UtcDateTime)
            : await archief.IngelezenAsync(bericht, ct);

    IEnumerable<string> Verzoeksleutels(string gemeente, Berichtfeiten feiten) =>
        from referentie in Referenties(feiten)
        from pseudoniem in pseudoniemen.Mogelijke(Persoonsgegeven.Referentie, referentie)
        select $"{Termijnsoort.Verzoek.Naam}-{gemeente}-{feiten.Herkomst.Aanbieder}-{pseudoniem}";

    static IEnumerable<string> Referenties(Berichtfeiten feiten) =>
        feiten.Aanvragen.Select(a => a.ReferentieAanbieder)
            .Concat(feiten.Toewijzingen.Select(t => t.ReferentieAanbieder).OfType<string>())
            .Append(feiten.Wijziging?.ReferentieAanbieder).Append(feiten.Antwoord?.ReferentieAanbieder).OfType<string>();
}
