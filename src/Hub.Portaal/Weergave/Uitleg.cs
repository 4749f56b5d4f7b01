using System.Collections.Frozen;

namespace Hub.Portaal.Weergave;

/// <summary>The pages of <c>docs/diagnostiek</c>, embedded: what a finding means and what to do about it. Thread-safe.</summary>
public static class Uitleg
{
    const string Map = "Diagnostiek/";

    static readonly FrozenDictionary<string, Lazy<IReadOnlyList<Uitlegdeel>>> Paginas = typeof(Uitleg).Assembly.GetManifestResourceNames()
        .Where(naam => naam.StartsWith(Map, StringComparison.Ordinal))
        .ToFrozenDictionary(naam => Path.GetFileNameWithoutExtension(naam), naam => new Lazy<IReadOnlyList<Uitlegdeel>>(() => Lees(naam)));

    /// <summary>The parts of a page in order, or null when there is none with this code.</summary>
    public static IReadOnlyList<Uitlegdeel>? Zoek(string code) => Paginas.GetValueOrDefault(code)?.Value;

    /// <summary>The paragraphs under one heading of a page (for example <c>Oplossing</c>); null when there is no such page or heading.</summary>
    public static string? Onder(string code, string kop)
    {
        var alineas = Zoek(code)?.SkipWhile(deel => !(deel.Vorm == Uitlegvorm.Kop && deel.Tekst == kop)).Skip(1)
            .TakeWhile(deel => deel.Vorm != Uitlegvorm.Kop).Where(deel => deel.Vorm == Uitlegvorm.Alinea).Select(deel => deel.Tekst).ToList();
        return alineas is { Count: > 0 } ? string.Join(' ', alineas) : null;
    }

    // The pages have a heading, and under each sub-heading paragraphs and fenced blocks; nothing else of Markdown.
    static List<Uitlegdeel> Lees(string naam)
    {
        using var lezer = new StreamReader(typeof(Uitleg).Assembly.GetManifestResourceStream(naam)!);
        var delen = new List<Uitlegdeel>();
        var (blok, regels) = (false, new List<string>());
        void Sluit()
        {
            if (regels.Count > 0)
                delen.Add(new Uitlegdeel(blok ? Uitlegvorm.Voorbeeld : Uitlegvorm.Alinea, string.Join(blok ? '\n' : ' ', regels).Replace("`", "", StringComparison.Ordinal)));
            regels = [];
        }

        while (lezer.ReadLine() is { } regel)
        {
            if (regel.StartsWith("```", StringComparison.Ordinal))
            {
                Sluit();
                blok = !blok;
            }
            else if (blok || (regel.Length > 0 && !regel.StartsWith('#')))
                regels.Add(regel);
            else
            {
                Sluit();
                if (regel.StartsWith("## ", StringComparison.Ordinal))
                    delen.Add(new Uitlegdeel(Uitlegvorm.Kop, regel[3..]));
            }
        }

        Sluit();
        return delen;
    }
}

/// <summary>What a part of a page is.</summary>
public enum Uitlegvorm
{
    /// <summary>A heading.</summary>
    Kop,

    /// <summary>A paragraph.</summary>
    Alinea,

    /// <summary>A piece of a message.</summary>
    Voorbeeld,
}

/// <summary>A part of a page.</summary>
/// <param name="Vorm">What it is.</param>
/// <param name="Tekst">Its text.</param>
public sealed record Uitlegdeel(Uitlegvorm Vorm, string Tekst);
