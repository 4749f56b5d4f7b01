using Hub.Kern.Dossiers;

namespace Hub.Kern.Stappen;

/// <summary>
/// A step that a queue triggers. It may be called more than once for the same message, also at the same time: it does what is
/// still to be done according to the dossier, and ends well when there is nothing to do. Thread-safe.
/// </summary>
public interface IStap
{
    /// <summary>Name of the step and of its function.</summary>
    string Naam { get; }

    /// <summary>The queue that triggers it.</summary>
    string Wachtrij { get; }

    /// <summary>Does the step.</summary>
    /// <param name="dossier">The message as last read; another delivery may be working on it too.</param>
    /// <param name="ct">Cancels; the step is done again.</param>
    /// <returns>The message as the step left it.</returns>
    /// <exception cref="OnherstelbaarException">Trying again would not help: the message becomes a dead letter now.</exception>
    Task<Dossier> VoerUitAsync(Dossier dossier, CancellationToken ct);
}

/// <summary>The hub cannot handle this message, now or later, until a person changes something.</summary>
/// <param name="reden">The cause, one word; dead letters are grouped by it.</param>
/// <param name="omschrijving">What is wrong and what to do, in Dutch; holds no content.</param>
public sealed class OnherstelbaarException(string reden, string omschrijving) : Exception(omschrijving)
{
    /// <summary>The cause, one word.</summary>
    public string Reden { get; } = reden;
}
