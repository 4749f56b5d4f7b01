namespace Hub.Validatie.Niveau1.Schema;

/// <summary>An element as the schema declares it at one place. Immutable, shared by all readers.</summary>
/// <param name="Naam">Local name.</param>
/// <param name="Naamruimte">Namespace.</param>
/// <param name="Minimum">How often it must occur.</param>
/// <param name="Maximum">How often it may occur; null is unbounded.</param>
/// <param name="Kinderen">Its children in the order they must have; empty when it holds a value.</param>
/// <param name="Verwachting">In Dutch, which values it may hold; null when it holds elements.</param>
sealed record Elementdeclaratie(
    string Naam,
    string Naamruimte,
    int Minimum,
    int? Maximum,
    IReadOnlyList<Elementdeclaratie> Kinderen,
    string? Verwachting)
{
    /// <summary>True when it can occur more than once, so that a path must say which.</summary>
    public bool IsHerhaalbaar => Maximum is not 1;

    /// <summary>This element and everything below it.</summary>
    public IEnumerable<Elementdeclaratie> Alle() => Kinderen.SelectMany(kind => kind.Alle()).Prepend(this);
}
