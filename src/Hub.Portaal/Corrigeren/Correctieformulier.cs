namespace Hub.Portaal.Corrigeren;

/// <summary>The form in which a message is corrected.</summary>
/// <param name="Brief">Id of the dead letter.</param>
/// <param name="Tekst">The text to work on, or null for an empty form: then one gives a file.</param>
/// <param name="Fout">What was wrong with what was given, or null.</param>
public sealed record Correctieformulier(string Brief, string? Tekst, string? Fout = null);
