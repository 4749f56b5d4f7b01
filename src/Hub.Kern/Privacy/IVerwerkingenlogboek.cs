using Hub.Kern.Dossiers;

namespace Hub.Kern.Privacy;

/// <summary>How a processing of personal data ended (LD-02).</summary>
public enum Verwerkingsstatus
{
    /// <summary>The input was refused, which was handled as it should be.</summary>
    Unset,

    /// <summary>Done.</summary>
    Ok,

    /// <summary>It failed.</summary>
    Error,
}

/// <summary>One processing of the personal data in a message.</summary>
/// <param name="Naam">What the hub did: the name of a step, or of a route.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Begin">When it began (UTC).</param>
/// <param name="Einde">When it ended (UTC).</param>
public sealed record Verwerking(string Naam, Verwerkingsstatus Status, DateTimeOffset Begin, DateTimeOffset Einde);

/// <summary>The log of processing, by the standard Logboek Dataverwerkingen (LD-01 to LD-08). Thread-safe.</summary>
public interface IVerwerkingenlogboek
{
    /// <summary>
    /// Records a processing: one record for it and one for every client in the message (LD-04). When this returns the records are kept
    /// (LD-05); when it throws, what was done must be taken as not done and be done again.
    /// </summary>
    /// <param name="dossier">The message whose content was processed.</param>
    /// <param name="verwerking">What was done; its trace is the current one (LD-06).</param>
    /// <param name="ct">Cancels.</param>
    Task LegVastAsync(Dossier dossier, Verwerking verwerking, CancellationToken ct);

    /// <summary>As above, of a message that has no dossier.</summary>
    /// <param name="bericht">Its id.</param>
    /// <param name="inhoud">Its content; read to its end.</param>
    /// <param name="verwerking">What was done.</param>
    /// <param name="ct">Cancels.</param>
    Task LegVastAsync(string bericht, Stream inhoud, Verwerking verwerking, CancellationToken ct);

    /// <summary>As above, of people who are known already.</summary>
    /// <param name="bericht">Id of the message, or of the record of a search; its audit trail tells who the user was (LD-08).</param>
    /// <param name="betrokkenen">Their pseudonyms, each once.</param>
    /// <param name="verwerking">What was done.</param>
    /// <param name="ct">Cancels.</param>
    Task LegVastAsync(string bericht, IReadOnlyList<string> betrokkenen, Verwerking verwerking, CancellationToken ct);
}
