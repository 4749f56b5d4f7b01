namespace Hub.Opslag.Audit;

/// <summary>What verifying one day found.</summary>
/// <param name="Dag">The day (UTC).</param>
/// <param name="Dossiers">Dossiers that had an event that day.</param>
/// <param name="Gebeurtenissen">Events in those dossiers, of every day.</param>
/// <param name="Verzegeld">True when the day has a seal, so that missing tails and dossiers are noticed too.</param>
/// <param name="EersteBreuk">The first broken link, or null when every chain is whole.</param>
public sealed record Auditverslag(DateOnly Dag, int Dossiers, int Gebeurtenissen, bool Verzegeld, Auditbreuk? EersteBreuk);

/// <summary>A place where a chain does not hold.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Volgnummer">The event's number in it.</param>
/// <param name="Reden">In what it does not hold, in Dutch.</param>
public sealed record Auditbreuk(string Dossier, int Volgnummer, string Reden);
