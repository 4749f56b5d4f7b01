namespace Hub.Kern.Berichten;

/// <summary>A fault that the sender is told in an answer, with the class it is about (IV028, IV087).</summary>
/// <param name="Offset">Place in the message, in bytes: it tells in which class the fault is.</param>
/// <param name="Retourcode">The standard's code.</param>
/// <param name="InKop">True when it is about the Header: then the message is refused as a whole.</param>
public readonly record struct Klassefout(long Offset, string Retourcode, bool InKop = false);
