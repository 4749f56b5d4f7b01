namespace Hub.Opslag;

/// <summary>
/// The service gave an answer that this call does not expect, or none. Says which service, what was tried and how it ended,
/// and nothing else: no URL, key or content, so that it can be logged (AVG-02).
/// </summary>
/// <param name="dienst">The service.</param>
/// <param name="bewerking">What was tried, for example <c>lees</c>.</param>
/// <param name="status">HTTP status; 0 when no answer came, and then a write may still have been done (TB-03).</param>
/// <param name="code">The service's error code, or <see cref="GeenAntwoord"/>, or empty when it gave none.</param>
/// <param name="oorzaak">What the transport threw, when no answer came.</param>
public sealed class Opslagfout(Opslagdienst dienst, string bewerking, int status, string code, Exception? oorzaak = null)
    : Exception($"Opslag: {dienst}/{bewerking} mislukte met status {status} ({code}).", oorzaak)
{
    /// <summary>Code when no answer came within the retries.</summary>
    public const string GeenAntwoord = "GeenAntwoord";

    /// <summary>The service.</summary>
    public Opslagdienst Dienst => dienst;

    /// <summary>What was tried.</summary>
    public string Bewerking => bewerking;

    /// <summary>HTTP status; 0 when no answer came.</summary>
    public int Status => status;

    /// <summary>The service's error code.</summary>
    public string Code => code;
}
