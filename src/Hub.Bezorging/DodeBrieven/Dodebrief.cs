using Hub.Bezorging.DodeBrieven.Oorzaken;

namespace Hub.Bezorging.DodeBrieven;

/// <summary>A message that the hub could not handle and that waits for an operator.</summary>
/// <param name="Id">Id of the message, or the fingerprint of what was no token.</param>
/// <param name="Reden">The cause, one word.</param>
/// <param name="Omschrijving">The cause in a sentence, in Dutch.</param>
/// <param name="Wachtrij">The queue on which it died: where a new offer goes.</param>
/// <param name="Soort">Message type, or null when the token was unreadable.</param>
/// <param name="Inzender">Who sent the message, or null.</param>
/// <param name="Bestemming">Whom it is for, or null.</param>
/// <param name="Keren">How often it became a dead letter.</param>
/// <param name="Sinds">When it became one this time (UTC).</param>
/// <param name="Positie">Its place in the list.</param>
/// <param name="Clienten">Number of clients in the message, or null when unknown.</param>
/// <param name="Eurocenten">JW323: the total claimed in eurocents, a credit negative; null for other messages or when unknown.</param>
public sealed record Dodebrief(
    string Id,
    string Reden,
    string Omschrijving,
    string Wachtrij,
    string? Soort,
    string? Inzender,
    string? Bestemming,
    int Keren,
    DateTimeOffset Sinds,
    string Positie,
    int? Clienten = null,
    long? Eurocenten = null)
{
    /// <summary>Id of the cause that it shares with others.</summary>
    public string Oorzaak => Oorzaakkenmerk.Van(Reden, Wachtrij, Bestemming);
}
