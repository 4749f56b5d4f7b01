namespace Hub.Keten.Register.Bijhouden;

/// <summary>
/// Wants to know about whom the register was told something. Is called after the lines were written, at least once for each: when it
/// fails, or the process dies before it, the message is processed again and it is called again. Thread-safe.
/// </summary>
public interface IRegistervolger
{
    /// <summary>The register has, or had already, a line of one message about these clients.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="clienten">Of each client its pseudonyms, the newest key's first.</param>
    /// <param name="ct">Cancels; the message comes again.</param>
    Task GewijzigdAsync(string gemeente, IReadOnlyList<IReadOnlyList<string>> clienten, CancellationToken ct);
}
