namespace Hub.Kern.Poorten;

/// <summary>The queues between the steps. Their properties stand in <c>infra/wachtrijen.json</c>, which Bicep reads too.</summary>
public static class Wachtrijen
{
    /// <summary>Accepted at the door, to be judged by ValideerBericht.</summary>
    public const string Ingekomen = "ingekomen";

    /// <summary>Judged and found good, to be routed by VerwerkBericht.</summary>
    public const string Gevalideerd = "gevalideerd";

    /// <summary>Something waits for a recipient: BezorgBericht.</summary>
    public const string Bezorgen = "bezorgen";

    /// <summary>Lies in the postbus of a recipient to whom the hub pushes: LeverAf.</summary>
    public const string Afleveren = "afleveren";

    /// <summary>Could not be handled, to be recorded for people by DodeBrief.</summary>
    public const string DodeBrieven = "dode-brieven";

    /// <summary>A task on dead letters has a portion to do: HerstelBrieven.</summary>
    public const string Herstel = "herstel";
}

/// <summary>A queue as infra defines it.</summary>
/// <param name="Naam">Queue name: lower-case letters, digits and hyphens, so that a storage queue can bear it too.</param>
/// <param name="MaxAfleveringen">After this many deliveries without success a message is dead (SB-03).</param>
/// <param name="SlotSeconden">How long a delivery is locked, in seconds.</param>
/// <param name="DoodNaar">The queue to which dead messages are forwarded, or null for the queue's own dead-letter queue.</param>
public sealed record Wachtrijdefinitie(string Naam, int MaxAfleveringen, int SlotSeconden, string? DoodNaar)
{
    /// <summary>Where dead messages go when this queue is a storage queue.</summary>
    public string Dodenwachtrij => DoodNaar ?? $"{Naam}-dood";
}
