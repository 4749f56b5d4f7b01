namespace Hub.Bezorging.DodeBrieven.Oorzaken;

/// <summary>The open dead letters with one cause.</summary>
/// <param name="Id">Id of the cause.</param>
/// <param name="Reden">The cause, one word.</param>
/// <param name="Wachtrij">The queue on which they died.</param>
/// <param name="Voorbeeld">What the newest of them says, in Dutch.</param>
/// <param name="Aantal">How many letters are open.</param>
/// <param name="Eerste">When the oldest of them died (UTC).</param>
/// <param name="Laatste">When the newest of them died (UTC).</param>
/// <param name="Clienten">Clients in them together, where known; a client in two letters counts twice.</param>
/// <param name="Eurocenten">Claimed in them together, in eurocents, where known.</param>
/// <param name="Onbekend">Letters of which it is not known what is at stake.</param>
/// <param name="Demping">Why it need not be looked at now, or null.</param>
public sealed record Oorzaak(
    string Id,
    string Reden,
    string Wachtrij,
    string Voorbeeld,
    int Aantal,
    DateTimeOffset Eerste,
    DateTimeOffset Laatste,
    long Clienten,
    long Eurocenten,
    int Onbekend,
    Demping? Demping)
{
    internal static Oorzaak Begin(Dodebrief brief) => new(
        brief.Oorzaak, brief.Reden, brief.Wachtrij, brief.Omschrijving, 0, brief.Sinds, brief.Sinds, 0, 0, 0, null);

    // The letters come oldest first.
    internal Oorzaak Met(Dodebrief brief) => this with
    {
        Voorbeeld = brief.Omschrijving,
        Aantal = Aantal + 1,
        Laatste = brief.Sinds,
        Clienten = Clienten + (brief.Clienten ?? 0),
        Eurocenten = Eurocenten + (brief.Eurocenten ?? 0),
        Onbekend = Onbekend + (brief.Clienten is null ? 1 : 0),
    };
}
