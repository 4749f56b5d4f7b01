using System.Security.Claims;
using Hub.Functies.Weergave;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Koppelen;
using Hub.Keten.Stappen;

namespace Hub.Functies.Deur;

/// <summary>Finds a message for the party that asks, if that party may know of it. Thread-safe.</summary>
sealed class Dossierinzage(IDossiers dossiers, Bevindingen bevindingen, Koppelingen koppelingen, Belangen belangen)
{
    /// <summary>The dossier, or null when it does not exist for this party (API-02).</summary>
    public async Task<Dossier?> VindAsync(string id, ClaimsPrincipal gebruiker, CancellationToken ct) =>
        BerichtId.IsGeldig(id) && await dossiers.LeesAsync(id, ct) is { } dossier
            && (IsWerk(gebruiker) || belangen.Bij(dossier, gebruiker) is not null)
                ? dossier
                : null;

    /// <summary>The message with its findings (for its sender and operators) and what it is linked to.</summary>
    public async Task<Berichtweergave> ToonAsync(Dossier dossier, ClaimsPrincipal gebruiker, CancellationToken ct)
    {
        var gevonden = (await bevindingen.LeesAsync(dossier, ct)).Gevonden;
        var gekoppeld = new List<Koppelingweergave>();
        if (Ontvangst.Uit(dossier).AntwoordOp is { } vraag)
            await VoegToeAsync(gekoppeld, vraag, "vraag", gebruiker, ct);
        foreach (var antwoord in await koppelingen.AntwoordenAsync(dossier.Id, ct))
            await VoegToeAsync(gekoppeld, antwoord, "antwoord", gebruiker, ct);
        return Berichtweergave.Van(dossier, [.. gevonden.Select(Bevindingweergave.Van)], gekoppeld);
    }

    async Task VoegToeAsync(
        List<Koppelingweergave> gekoppeld, string id, string relatie, ClaimsPrincipal gebruiker, CancellationToken ct)
    {
        if (await VindAsync(id, gebruiker, ct) is { } dossier)
            gekoppeld.Add(new Koppelingweergave(id, Ontvangst.Uit(dossier).Soort, relatie, dossier.Status));
    }

    // An operator's route asks for its own right; who may act must find what it acts on.
    static bool IsWerk(ClaimsPrincipal gebruiker) => gebruiker.HeeftRecht(Recht.Metadata) || gebruiker.HeeftRecht(Recht.Handelen);
}
