namespace Hub.Kern.Dossiers;

/// <summary>What happened to a message: the kinds of audit event. Names are stored: never rename or reuse one.</summary>
public enum Handeling
{
    /// <summary>Accepted at the door; carries the Header. Always the first event.</summary>
    Ontvangen,

    /// <summary>Offered once more with the same content; answered with the first result.</summary>
    OpnieuwAangeboden,

    /// <summary>Judged by itself; <c>goed</c> or <c>bevindingen</c>. What a finding leads to is decided when it is processed.</summary>
    Gevalideerd,

    /// <summary>Judged and refused: a business result, not a dead letter.</summary>
    Afgekeurd,

    /// <summary>Its recipients were decided.</summary>
    Verwerkt,

    /// <summary>Delivered: it lies in the recipient's postbus.</summary>
    Bezorgd,

    /// <summary>The recipient says it has it; it left the postbus.</summary>
    Bevestigd,

    /// <summary>Its content was given to somebody.</summary>
    Ingezien,

    /// <summary>A step failed; the message is offered to that step again later.</summary>
    StapMislukt,

    /// <summary>The hub could not handle it: it waits for an operator.</summary>
    DodeBrief,

    /// <summary>An operator offered it to the step again.</summary>
    Heraangeboden,

    /// <summary>An operator closed it with a reason.</summary>
    Afgehandeld,

    /// <summary>The hub answered it on behalf of its recipient (IV028, IV087).</summary>
    Beantwoord,

    /// <summary>The sweeper found it standing still and set it going again.</summary>
    Aangespoord,

    /// <summary>What must follow on it has not come, and tomorrow is the last working day for it.</summary>
    TermijnNadert,

    /// <summary>What must follow on it has not come in time.</summary>
    TermijnVerstreken,

    /// <summary>It waits for the toewijzing it leans on, until that passes or until the time named here.</summary>
    Wacht,

    /// <summary>Its content was kept for its term and removed.</summary>
    InhoudVerwijderd,

    /// <summary>What was found in it and what it was linked to was kept for its term and removed.</summary>
    MetadataVerwijderd,

    /// <summary>Retention removed something else; only in a dossier of the hub's own, as its first event.</summary>
    Opgeruimd,

    /// <summary>An operator proposed a corrected message in its place; a second person must confirm.</summary>
    CorrectieVoorgesteld,

    /// <summary>A correction was confirmed: on the original that it is replaced, on the correction that it replaces it.</summary>
    Gecorrigeerd,

    /// <summary>The log of processing of a day was given to somebody; only in a dossier of the hub's own.</summary>
    LogboekIngezien,

    /// <summary>An operator looked for the messages of a client; only in a dossier of its own, as its first event.</summary>
    Gezocht,

    /// <summary>A proposed correction was rejected by another, or withdrawn; the dead letter stays open.</summary>
    CorrectieAfgewezen,
}
