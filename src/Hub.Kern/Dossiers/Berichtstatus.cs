namespace Hub.Kern.Dossiers;

/// <summary>Where a message is, derived from its events.</summary>
public enum Berichtstatus
{
    /// <summary>Accepted, waiting to be judged.</summary>
    Ontvangen,

    /// <summary>Found good, waiting to be routed.</summary>
    Gevalideerd,

    /// <summary>Refused; final.</summary>
    Afgekeurd,

    /// <summary>Routed, waiting to be delivered.</summary>
    Verwerkt,

    /// <summary>In the recipient's postbus.</summary>
    Bezorgd,

    /// <summary>The recipient has it; final.</summary>
    Bevestigd,

    /// <summary>Waits for an operator.</summary>
    DodeBrief,

    /// <summary>Closed by an operator; final.</summary>
    Afgehandeld,
}
