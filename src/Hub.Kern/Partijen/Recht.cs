namespace Hub.Kern.Partijen;

/// <summary>What an operator may do; each is given apart (least privilege, UX-07).</summary>
public enum Recht
{
    /// <summary>See that messages flow: their facts, status, findings and audit trail, and the dead letters.</summary>
    Metadata,

    /// <summary>Read the content of a message, with a reason that is recorded.</summary>
    Inhoud,

    /// <summary>Act on dead letters.</summary>
    Handelen,
}
