namespace Hub.Berichtproeven;

/// <summary>The official publication next to the project (<c>../shared</c>), which tests compare with when it is there.</summary>
public static class Gedeeld
{
    /// <summary>What a skipped test says.</summary>
    public const string Ontbreekt = "De map ../shared met de officiële publicatie is er niet.";

    /// <summary>Root of the project: the folder with <c>Hub.sln</c>.</summary>
    public static readonly string Project = Opwaarts(AppContext.BaseDirectory, map => File.Exists(Path.Combine(map, "Hub.sln")));

    /// <summary>The official release's folder.</summary>
    public static readonly string Standaard = Path.Combine(Project, "..", "shared", "ijw-3.2");

    /// <summary>True when the official publication is there.</summary>
    public static bool IsAanwezig => Directory.Exists(Standaard);

    /// <summary>The official example of this message.</summary>
    public static byte[] Voorbeeld(string bericht) => File.ReadAllBytes(Path.Combine(Standaard, "berichten", $"{bericht}.xml"));

    static string Opwaarts(string map, Predicate<string> isGevonden) =>
        isGevonden(map) ? map : Opwaarts(Path.GetDirectoryName(map) ?? throw new DirectoryNotFoundException("Hub.sln"), isGevonden);
}
