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
    /// <summary>In whose business this actor may know of the message, or null when it may not.</summary>
    /// <param name="dossier">The message.</param>
    /// <param name="actor">Code of the party that asks, as authenticated.</param>
    /// <param name="namens">The only party it says it acts for, or null to leave that to the message.</param>
    public Optreden? Bij(Dossier dossier, string actor, string? namens) =>
        AlsInzender(dossier, actor, namens) ?? AlsOntvanger(dossier, actor, namens);

    /// <summary>For which recipient this actor may take the message in, or null when it may not.</summary>
    /// <inheritdoc cref="Bij" path="/param"/>
    public Optreden? AlsOntvanger(Dossier dossier, string actor, string? namens) =>
        IsBezorgd(dossier) ? Voor(actor, namens, Ontvangst.Uit(dossier).Bestemming, Mandaathandeling.Ophalen, dossier) : null;

    /// <summary>
    /// True when this actor may know of a clock of a party, as of the message it runs on: the party that must answer took that in, the
    /// one that waits sent it.
    /// </summary>
    /// <param name="termijn">A clock of <paramref name="partij"/>.</param>
    /// <param name="actor">Code of the party that asks, as authenticated.</param>
    /// <param name="partij">Whose clock it is.</param>
    public bool Mag(Termijn termijn, string actor, string partij) => mandaten.Mag(
        actor, partij, termijn.Rol == Termijnrol.Doet ? Mandaathandeling.Ophalen : Mandaathandeling.Aanbieden, termijn.Berichtsoort);

    Optreden? AlsInzender(Dossier dossier, string actor, string? namens) => dossier.Eerste.Handeling == Handeling.Ontvangen
        ? Voor(actor, namens, Ontvangst.Uit(dossier).Inzender, Mandaathandeling.Aanbieden, dossier)
        : null;

    Optreden? Voor(string actor, string? namens, string partij, Mandaathandeling handeling, Dossier dossier) =>
        (namens ?? partij) == partij && mandaten.Mag(actor, partij, handeling, Ontvangst.Uit(dossier).Soort)
            ? new Optreden(actor, partij)
            : null;

    static bool IsBezorgd(Dossier dossier) => dossier.Eerste.Handeling == Handeling.Ontvangen
        && (dossier.Heeft(Handeling.Bezorgd) || dossier.Heeft(Handeling.Bevestigd));
}
