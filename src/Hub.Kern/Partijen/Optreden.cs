namespace Hub.Kern.Partijen;

/// <summary>Who does something, and whose business it is: the two differ when it is done by mandate (NEN-02).</summary>
/// <param name="Actor">Code of the party that does it, as authenticated.</param>
/// <param name="Voor">Code of the party it is done for.</param>
/// <param name="Persoon">Which person of the actor does it (<see cref="Persoonskenmerk"/>), or null when only the party is known: by key or certificate.</param>
public sealed record Optreden(string Actor, string Voor, string? Persoon = null)
{
    /// <summary>The party it is done for when that is another, else null: as an audit event records it.</summary>
    public string? Namens => Voor == Actor ? null : Voor;

    /// <summary>A party that acts for itself.</summary>
    public static Optreden Zelf(string code, string? persoon = null) => new(code, code, persoon);
}
