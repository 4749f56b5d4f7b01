using Hub.Kern.Berichten;

namespace Hub.Validatie.Regels;

/// <summary>The in-message rules of one message type at work on one message. Not thread-safe.</summary>
interface IRegelset
{
    /// <summary>What was found, in the order in which it was.</summary>
    IReadOnlyList<Bevinding> Bevindingen { get; }

    /// <inheritdoc cref="IBerichtvolger.Begin"/>
    void Begin(int knoop, in Positie plek);

    /// <inheritdoc cref="IBerichtvolger.Waarde"/>
    void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde);

    /// <inheritdoc cref="IBerichtvolger.Einde"/>
    void Einde(int knoop);
}
