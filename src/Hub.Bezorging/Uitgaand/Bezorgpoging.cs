namespace Hub.Bezorging.Uitgaand;

/// <summary>One attempt to hand a message to its recipient.</summary>
/// <param name="Nummer">Counted from 1 per message.</param>
/// <param name="Ontvanger">Code of the recipient.</param>
/// <param name="Wijze"><c>webhook</c> or <c>stuf</c>.</param>
/// <param name="MogelijkDubbel">True when it was sent with the duplicate mark.</param>
/// <param name="Begonnen">When it began (UTC).</param>
/// <param name="Geeindigd">When it ended, or null: it is running, or the process died in it.</param>
/// <param name="Uitkomst">How it ended, or null.</param>
/// <param name="Toelichting">A status or code, or null.</param>
public sealed record Bezorgpoging(
    int Nummer,
    string Ontvanger,
    string Wijze,
    bool MogelijkDubbel,
    DateTimeOffset Begonnen,
    DateTimeOffset? Geeindigd = null,
    Pogingsuitkomst? Uitkomst = null,
    string? Toelichting = null)
{
    /// <summary>
    /// True when the recipient may have the message because of this attempt. Then every later attempt bears the duplicate mark: the
    /// hub delivers at least once, and the recipient must be able to tell (ONTWERP §5).
    /// </summary>
    public bool KanAangekomenZijn => Uitkomst is not (Pogingsuitkomst.GeenVerbinding or Pogingsuitkomst.Geweigerd);
}
