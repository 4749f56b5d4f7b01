using System.Text.RegularExpressions;
using Hub.Berichtproeven;

namespace Hub.Infra.Tests;

/// <summary>A newcomer can look up what the code cites, and follow every link in the documentation.</summary>
public partial class DocumentatieTests
{
    static readonly string[] Mappen = ["src", "functions", "tests", "docs", "infra"];
    static readonly string[] Soorten = [".cs", ".md", ".bicep", ".cshtml", ".js", ".css", ".tsv", ".json"];
    static readonly HashSet<string> Gemaakt = new(StringComparer.Ordinal) { "bin", "obj", "node_modules" };

    [Fact]
    public void Every_requirement_that_is_cited_is_explained_in_docs_eisen()
    {
        var uitgelegd = Uitgelegd(File.ReadAllText(Path.Combine(Gedeeld.Project, "docs", "eisen.md"))).ToHashSet();
        var reeksen = uitgelegd.Select(code => code[..code.LastIndexOf('-')]).ToHashSet();

        var geciteerd = Bestanden().SelectMany(bestand => Code().Matches(File.ReadAllText(bestand)).Select(m => (Bestand: bestand, Code: m.Value)))
            .Where(c => reeksen.Contains(c.Code[..c.Code.LastIndexOf('-')])).ToList();

        Assert.True(geciteerd.Count > 100, "Er is te weinig gevonden; klopt het zoeken nog?");
        Assert.Empty(geciteerd.Where(c => !uitgelegd.Contains(c.Code)).Select(c => $"{c.Code} in {Path.GetRelativePath(Gedeeld.Project, c.Bestand)}"));
    }

    [Fact]
    public void Every_link_in_the_documentation_leads_to_a_file_and_a_heading()
    {
        var dood = from bestand in Bestanden().Append(Path.Combine(Gedeeld.Project, "README.md")).Where(b => b.EndsWith(".md", StringComparison.Ordinal))
                   from Match link in Link().Matches(File.ReadAllText(bestand))
                   where !Bestaat(Path.GetDirectoryName(bestand)!, bestand, link.Groups["doel"].Value)
                   select $"{link.Groups["doel"].Value} in {Path.GetRelativePath(Gedeeld.Project, bestand)}";

        Assert.Empty(dood);
    }

    static bool Bestaat(string map, string bestand, string doel)
    {
        if (doel.Contains("://", StringComparison.Ordinal) || doel.StartsWith("mailto:", StringComparison.Ordinal))
            return true;
        var (pad, kop) = doel.Split('#') is [var p, var k] ? (p, k) : (doel, null);
        var vol = pad.Length == 0 ? bestand : Path.GetFullPath(Path.Combine(map, Uri.UnescapeDataString(pad)));
        return kop is null ? File.Exists(vol) || Directory.Exists(vol) : File.Exists(vol) && Koppen(vol).Contains(kop);
    }

    // As the forges make anchors of headings.
    static IEnumerable<string> Koppen(string bestand) => File.ReadLines(bestand).Where(regel => regel.StartsWith('#'))
        .Select(regel => Geenanker().Replace(regel.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    // A range (CE-01 … CE-09) explains all that lie in it.
    static IEnumerable<string> Uitgelegd(string tekst)
    {
        foreach (Match reeks in Reeks().Matches(tekst))
        {
            for (var n = int.Parse(reeks.Groups["van"].Value, null); n <= int.Parse(reeks.Groups["tot"].Value, null); n++)
                yield return $"{reeks.Groups["naam"].Value}-{n:D2}";
        }

        foreach (Match code in Code().Matches(tekst))
            yield return code.Value;
    }

    static IEnumerable<string> Bestanden() => Mappen.SelectMany(map => Onder(new DirectoryInfo(Path.Combine(Gedeeld.Project, map))));

    static IEnumerable<string> Onder(DirectoryInfo map) => map.EnumerateFiles().Where(f => Soorten.Contains(f.Extension)).Select(f => f.FullName)
        .Concat(map.EnumerateDirectories().Where(d => !Gemaakt.Contains(d.Name)).SelectMany(Onder));

    [GeneratedRegex(@"\b[A-Z][A-Z0-9]{1,4}-\d{2}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(?<naam>[A-Z][A-Z0-9]{1,4})-(?<van>\d{2}) … \k<naam>-(?<tot>\d{2})\b")]
    private static partial Regex Reeks();

    [GeneratedRegex(@"(?<!`)\[[^\]\n]*\]\((?<doel>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Geenanker();
}
