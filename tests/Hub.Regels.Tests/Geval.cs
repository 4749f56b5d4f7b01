using System.Text.Json;

namespace Hub.Regels.Tests;

/// <summary>A case in <c>regels/</c>.</summary>
/// <param name="Naam">Its path below <c>regels/</c>, without extension: <c>JW301/CD005-postcode-zonder-land</c>.</param>
sealed record Geval(string Naam)
{
    static readonly string Map = Path.Combine(AppContext.BaseDirectory, "regels");

    readonly Lazy<List<Verwachting>> _verwacht = new(() =>
        JsonSerializer.Deserialize<List<Verwachting>>(File.ReadAllText(Path.Combine(Map, $"{Naam}.verwacht.json")), JsonSerializerOptions.Web)!);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Geval> Alle { get; } =
    [
        .. Directory.EnumerateFiles(Map, "*.xml", SearchOption.AllDirectories)
            .Select(pad => new Geval(Path.ChangeExtension(Path.GetRelativePath(Map, pad), null).Replace('\\', '/')))
            .OrderBy(geval => geval.Naam, StringComparer.Ordinal),
    ];

    /// <summary>The message type.</summary>
    public string Soort => Naam.Split('/')[0];

    /// <summary>The rule it is about.</summary>
    public string Regel => Naam.Split('/')[1].Split('-')[0];

    /// <summary>The message.</summary>
    public byte[] Bericht => File.ReadAllBytes(Path.Combine(Map, $"{Naam}.xml"));

    /// <summary>What must be found in it, in this order.</summary>
    public IReadOnlyList<Verwachting> Verwacht => _verwacht.Value;

    /// <summary>The case with this name.</summary>
    public static Geval Met(string naam) => Alle.Single(geval => geval.Naam == naam);
}

/// <summary>A finding that must be there.</summary>
/// <param name="Regel">Rule code.</param>
/// <param name="Pad">Place in the message.</param>
sealed record Verwachting(string Regel, string Pad);
