using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Termijnen;

namespace Hub.Keten.Inzien;

/// <summary>
/// Whose business a message is: of who sent it, and of who it is for once it was delivered; and of those who have their mandate for
/// this type of message (IB009). To all others it does not exist (API-02). One answer for the API and for the portal. Thread-safe.
/// </summary>
/// <param name="mandaten">The mandates.</param>
public sealed class Berichtbelangen(Mandaten mandaten)
{
    /// <summary>In whose business this user may know of the message, or null when it may not.</summary>
    /// <param name="dossier">The message.</param>
    /// <param name="wie">Who asks, as authenticated.</param>
    /// <param name="namens">The only party it says it acts for, or null to leave that to the message.</param>
    public Optreden? Bij(Dossier dossier, Optreden wie, string? namens) =>
        AlsInzender(dossier, wie, namens) ?? AlsOntvanger(dossier, wie, namens);

    /// <summary>For which recipient this user may take the message in, or null when it may not.</summary>
    /// <inheritdoc cref="Bij" path="/param"/>
    public Optreden? AlsOntvanger(Dossier dossier, Optreden wie, string? namens) =>
        IsBezorgd(dossier) ? Voor(wie, namens, Ontvangst.Uit(dossier).Bestemming, Mandaathandeling.Ophalen, dossier) : null;

    /// <summary>
    /// True when this actor may know of a clock of a party, as of the message it runs on: the party that must answer took that in, the
    /// one that waits sent it.
    /// </summary>
    /// <param name="termijn">A clock of <paramref name="partij"/>.</param>
    /// <param name="actor">Code of the party that asks, as authenticated.</param>
    /// <param name="partij">Whose clock it is.</param>
    public bool Mag(Termijn termijn, string actor, string partij) => mandaten.Mag(
        actor, partij, termijn.Rol == Termijnrol.Doet ? Mandaathandeling.Ophalen : Mandaathandeling.Aanbieden, termijn.Berichtsoort);

    Optreden? AlsInzender(Dossier dossier, Optreden wie, string? namens) => dossier.Eerste.Handeling == Handeling.Ontvangen
        ? Voor(wie, namens, Ontvangst.Uit(dossier).Inzender, Mandaathandeling.Aanbieden, dossier)
        : null;

    Optreden? Voor(Optreden wie, string? namens, string partij, Mandaathandeling handeling, Dossier dossier) =>
        (namens ?? partij) == partij && mandaten.Mag(wie.Actor, partij, handeling, Ontvangst.Uit(dossier).Soort)
            ? wie with { Voor = partij }
            : null;

    static bool IsBezorgd(Dossier dossier) => dossier.Eerste.Handeling == Handeling.Ontvangen
        && (dossier.Heeft(Handeling.Bezorgd) || dossier.Heeft(Handeling.Bevestigd));
}
