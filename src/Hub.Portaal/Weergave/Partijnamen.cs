using Hub.Kern.Partijen;

namespace Hub.Portaal.Weergave;

/// <summary>The name of a partij beside its code. Thread-safe.</summary>
public static class Partijnamen
{
    /// <summary>"Gemeente Nijmegen (0268)", or the code alone of one that this hub does not know.</summary>
    public static string Naam(this Partijregister partijen, string code) => partijen.Zoek(code) is { } partij ? $"{partij.Naam} ({code})" : code;
}
