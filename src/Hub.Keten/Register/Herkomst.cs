namespace Hub.Keten.Register;

/// <summary>
/// The message that said something. Which of two messages is the later follows from what stands in them, never from when they
/// arrived (OP080). Immutable.
/// </summary>
/// <param name="Bericht">The hub's id of the message (32 hexadecimal characters); it settles what the standard leaves open.</param>
/// <param name="Aanbieder">AGB-code of the aanbieder that sent or got it.</param>
/// <param name="Dagtekening">Header: BerichtIdentificatie/Dagtekening.</param>
public sealed record Herkomst(string Bericht, string Aanbieder, DateOnly Dagtekening);
