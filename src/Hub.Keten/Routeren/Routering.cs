using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Stappen;

namespace Hub.Keten.Routeren;

/// <summary>
/// Who gets a message: the party named in its Header as Ontvanger, but for a retourbericht as Afzender, because that keeps the
/// Header of the message it answers (IV028, ONTWERP §6). Thread-safe.
/// </summary>
/// <param name="partijen">The parties connected to this hub.</param>
public sealed class Routering(Partijregister partijen)
{
    /// <summary>The recipient.</summary>
    /// <exception cref="OnherstelbaarException">No such party here: an operator can add it and offer the message again.</exception>
    public Partij Bestem(Ontvangst ontvangst) =>
        partijen.Zoek(ontvangst.Bestemming) is { Rol: Rol.Gemeente or Rol.Aanbieder } partij
            ? partij
            : throw new OnherstelbaarException(
                "GeenRoute", $"De ontvanger {ontvangst.Bestemming} is niet op deze hub aangesloten.");
}
