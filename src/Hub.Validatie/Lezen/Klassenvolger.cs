using Hub.Validatie.Schema;

namespace Hub.Validatie.Lezen;

/// <summary>Lets a <see cref="Klassenlezer"/> follow a message of its type.</summary>
/// <param name="lezer">The reader.</param>
public readonly struct Klassenvolger(Klassenlezer lezer) : IBerichtvolger
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A message of another type: a fault in the program.</exception>
    public void Bericht(Berichtschema schema)
    {
        if (schema != lezer.Schema)
            throw new InvalidOperationException($"Deze lezer is voor {lezer.Schema.Soort}, niet voor {schema.Soort}.");
    }

    /// <inheritdoc/>
    public void Begin(int knoop, in Positie plek) => lezer.Begin(knoop, plek);

    /// <inheritdoc/>
    public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde) => lezer.Waarde(knoop, plek, waarde);

    /// <inheritdoc/>
    public void Einde(int knoop) => lezer.Einde(knoop);
}
