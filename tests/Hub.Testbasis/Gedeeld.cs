namespace Hub.Testbasis;

/// <summary>
/// The shared folder with the standard's material: <c>IJW_SHARED</c>, or <c>shared</c> next to the project. A test that needs
/// it reports itself skipped when it is absent.
/// </summary>
public static class Gedeeld
{
    static readonly string? Gevonden = Environment.GetEnvironmentVariable("IJW_SHARED") ?? Zoek();

    public const string Overslaan = "The shared folder with the standard is not here (set IJW_SHARED).";

    public static bool Aanwezig => Gevonden is not null && Directory.Exists(Standaard);

    /// <summary>Full path of something in the shared folder.</summary>
    public static string Pad(params string[] delen) => Path.Combine([Gevonden ?? "shared", .. delen]);

    public static string Standaard => Pad("ijw-3.2");

    public static string Berichten => Pad("ijw-3.2", "berichten");

    public static string Schemas => Pad("ijw-3.2", "xsd");

    public static string Codelijsten => Pad("ijw-3.2", "codelijsten");

    public static string Regels => Pad("ijw-3.2", "regels.json");

    static string? Zoek()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
            if (Directory.Exists(Path.Combine(map.FullName, "shared", "ijw-3.2")))
                return Path.Combine(map.FullName, "shared");
        return null;
    }
}
