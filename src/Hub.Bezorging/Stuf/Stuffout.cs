using Hub.Kern.Berichten;

namespace Hub.Bezorging.Stuf;

/// <summary>What was offered cannot be taken; nothing is kept. The answer is a Fo03 that says why.</summary>
/// <param name="code">One of <see cref="Foutcodes"/>.</param>
/// <param name="details">What is wrong here and what to do, in Dutch; holds no content.</param>
public sealed class Stuffout(string code, string details) : IOException(details)
{
    /// <summary>One of <see cref="Foutcodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>True when it was no XML, no SOAP or no envelope at all: then the HTTP status says so too.</summary>
    public bool IsOnleesbaar { get; init; }

    /// <summary>Everything that was found in the message.</summary>
    public IReadOnlyList<Bevinding> Bevindingen { get; init; } = [];
}
