namespace Hub.Berichtproeven;

/// <summary>The program <c>hub</c> as it was built with this test.</summary>
public static class Hubprogramma
{
    /// <summary>Path of the program, to be run by <c>dotnet</c>.</summary>
    // From its own output folder: a copy in a test's folder would miss what the test takes from the shared framework.
    public static string Pad { get; } = Path.Combine(
        Gedeeld.Project, "src", "Hub.Cli", "bin", Configuratie, "net10.0", "hub.dll");

    /// <summary>Debug or Release.</summary>
    public static string Configuratie =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
}
