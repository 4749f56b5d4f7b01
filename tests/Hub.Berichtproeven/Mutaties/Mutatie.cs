namespace Hub.Berichtproeven.Mutaties;

/// <summary>A message that was changed; it may be valid or not.</summary>
/// <param name="Soort">What was changed, in words; several when it was changed more than once.</param>
/// <param name="Bericht">The message.</param>
public sealed record Mutatie(string Soort, byte[] Bericht);
