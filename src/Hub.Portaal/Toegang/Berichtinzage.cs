using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Inzien;

namespace Hub.Portaal.Toegang;

/// <summary>
/// Finds a message for who is signed in, by the rule of the API (<see cref="Berichtbelangen"/>) and only for the partij it acts for now:
/// a message of another gemeente of the same backoffice is somebody else's. Thread-safe.
/// </summary>
public sealed class Berichtinzage(IDossiers dossiers, Berichtbelangen belangen)
{
    /// <summary>The message and in whose business it is seen, or null when it does not exist for this user (API-02).</summary>
    public async Task<Ingezien?> VindAsync(string? id, Aangemeld wie, CancellationToken ct) =>
        await LeesAsync(id, ct) is { } dossier && belangen.Bij(dossier, wie.Optreden, Namens(wie)) is { } optreden
            ? new Ingezien(dossier, optreden)
            : null;

    /// <summary>The message, for who may take it in for its recipient.</summary>
    public async Task<Ingezien?> VindAlsOntvangerAsync(string? id, Aangemeld wie, CancellationToken ct) =>
        await LeesAsync(id, ct) is { } dossier && belangen.AlsOntvanger(dossier, wie.Optreden, Namens(wie)) is { } optreden
            ? new Ingezien(dossier, optreden)
            : null;

    async Task<Dossier?> LeesAsync(string? id, CancellationToken ct) => BerichtId.IsGeldig(id) ? await dossiers.LeesAsync(id!, ct) : null;

    // Who acts for nobody has no messages: an empty code is nobody's.
    static string Namens(Aangemeld wie) => wie.Voor?.Code ?? "";
}

/// <summary>A message that somebody may see.</summary>
/// <param name="Dossier">The message.</param>
/// <param name="Wie">Who sees it, in whose business.</param>
public sealed record Ingezien(Dossier Dossier, Optreden Wie);
