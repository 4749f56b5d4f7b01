using Spectre.Console;

namespace Hub.Cli.Uitvoer;

/// <summary>A table for people.</summary>
static class Tabel
{
    const int BreedteZonderScherm = 500; // characters: in a file or pipe nothing may be broken off

    public static void Schrijf(IReadOnlyList<string> koppen, IEnumerable<IReadOnlyList<string?>> rijen)
    {
        var tabel = new Table().Border(TableBorder.Simple);
        foreach (var kop in koppen)
            tabel.AddColumn(new TableColumn(Markup.Escape(kop)).NoWrap());
        foreach (var rij in rijen)
            tabel.AddRow([.. rij.Select(cel => Markup.Escape(cel ?? ""))]);
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = BreedteZonderScherm;
        AnsiConsole.Write(tabel);
    }

    /// <summary>An amount in euros, or nothing.</summary>
    public static string Euro(long? eurocenten) =>
        eurocenten is { } centen ? (centen / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : "";

    public static string Tijd(DateTimeOffset tijd) => tijd.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
