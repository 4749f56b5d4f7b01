using Hub.Kern.Berichten;
using Hub.Validatie.Schema;

namespace Hub.Validatie.Regels;

/// <summary>Puts the rules of a message type to work once it is known.</summary>
readonly struct Regelvolger() : IBerichtvolger
{
    readonly Houder _houder = new();

    /// <summary>What the rules found, by place.</summary>
    public IReadOnlyList<Bevinding> Bevindingen => _houder.Regels is { Bevindingen.Count: > 0 } regels
        ? [.. regels.Bevindingen.OrderBy(bevinding => bevinding.Offset)]
        : [];

    /// <inheritdoc/>
    public void Bericht(Berichtschema schema) => _houder.Regels = schema.Soort.Naam switch
    {
        "JW323" => new Declaratieregels(schema),
        _ => null,
    };

    /// <inheritdoc/>
    public void Begin(int knoop, in Positie plek) => _houder.Regels?.Begin(knoop, plek);

    /// <inheritdoc/>
    public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde) => _houder.Regels?.Waarde(knoop, plek, waarde);

    /// <inheritdoc/>
    public void Einde(int knoop) => _houder.Regels?.Einde(knoop);

    sealed class Houder
    {
        public IRegelset? Regels { get; set; }
    }
}
