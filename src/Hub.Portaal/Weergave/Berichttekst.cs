using System.Text;

namespace Hub.Portaal.Weergave;

/// <summary>The text of a message, as far as a page can hold it. Thread-safe.</summary>
public static class Berichttekst
{
    /// <summary>Most characters; more is for a program, over the API.</summary>
    public const int MaxTekens = 512 * 1024;

    /// <summary>The text, and whether there was more.</summary>
    public static async Task<(string Tekst, bool Afgekapt)> LeesAsync(Stream stroom, CancellationToken ct)
    {
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        var tekens = new char[MaxTekens];
        var aantal = await lezer.ReadBlockAsync(tekens, ct);
        return (new string(tekens, 0, aantal), aantal == MaxTekens);
    }

    /// <summary>Its lines, whatever they end with.</summary>
    public static IReadOnlyList<string> Regels(string tekst) => tekst.ReplaceLineEndings("\n").Split('\n');
}
