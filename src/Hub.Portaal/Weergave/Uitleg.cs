using System.Collections.Frozen;

namespace Hub.Portaal.Weergave;

/// <summary>What a finding means and what to do about it: the pages of docs/diagnostiek, embedded. Immutable and thread-safe.</summary>
/// <param name="Oorzaak">Why it is wrong.</param>
/// <param name="Oplossing">What to do.</param>
public sealed record Uitleg(string Oorzaak, string Oplossing)
{
    const string Map = "diagnostiek/";

    static readonly FrozenDictionary<string, Uitleg> OpCode = LeesAlle().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The explanation of a rule, or null when it has no page.</summary>
    public static Uitleg? Zoek(string regel) => OpCode.GetValueOrDefault(regel);

    static IEnumerable<KeyValuePair<string, Uitleg>> LeesAlle()
    {
        var assembly = typeof(Uitleg).Assembly;
        foreach (var naam in assembly.GetManifestResourceNames().Where(naam => naam.StartsWith(Map, StringComparison.Ordinal)))
        {
            using var lezer = new StreamReader(assembly.GetManifestResourceStream(naam)!);
            var tekst = lezer.ReadToEnd();
            yield return KeyValuePair.Create(naam[Map.Length..], new Uitleg(Deel(tekst, "Oorzaak"), Deel(tekst, "Oplossing")));
        }
    }

    static string Deel(string tekst, string kop)
    {
        var begin = tekst.IndexOf($"## {kop}", StringComparison.Ordinal);
        if (begin < 0)
            return "";
        begin = tekst.IndexOf('\n', begin) + 1;
        var einde = tekst.IndexOf("\n## ", begin, StringComparison.Ordinal);
        return (einde < 0 ? tekst[begin..] : tekst[begin..einde]).Replace("`", "", StringComparison.Ordinal).Trim();
    }
}
