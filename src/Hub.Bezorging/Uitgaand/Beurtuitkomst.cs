namespace Hub.Bezorging.Uitgaand;

/// <summary>How a turn of sending to a recipient ended.</summary>
/// <param name="IsLeeg">Nothing is left to send.</param>
/// <param name="TerugVoor">Message for which a token must still be sent, once the lease was given back; or null.</param>
/// <param name="Na">How long that token waits.</param>
/// <param name="NietVoor">Nothing was done, because it was not yet this time; a token for then is on its way.</param>
readonly record struct Beurtuitkomst(bool IsLeeg, string? TerugVoor, TimeSpan Na, DateTimeOffset? NietVoor)
{
    /// <summary>Nothing is left.</summary>
    public static Beurtuitkomst Leeg { get; } = new(true, null, default, null);

    /// <summary>Something is left, and somebody will come for it.</summary>
    public static Beurtuitkomst Gestopt { get; } = new(false, null, default, null);

    /// <summary>Something is left; a token must be sent for it.</summary>
    public static Beurtuitkomst Later(string bericht, TimeSpan na) => new(false, bericht, na, null);

    /// <summary>It is too early.</summary>
    public static Beurtuitkomst Wacht(DateTimeOffset nietVoor) => new(false, null, default, nietVoor);
}
