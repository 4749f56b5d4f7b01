using Spectre.Console;

namespace Hub.Cli.Uitvoer;

/// <summary>A table for people.</summary>
static class Tabel
{
    public static void Schrijf(IReadOnlyList<string> koppen, IEnumerable<IReadOnlyList<string?>> rijen)
    {
        var tabel = new Table().Border(TableBorder.Simple);
        foreach (var kop in koppen)
            tabel.AddColumn(new TableColumn(Markup.Escape(kop)).NoWrap());
        foreach (var rij in rijen)
            tabel.AddRow([.. rij.Select(cel => Markup.Escape(cel ?? ""))]);
        AnsiConsole.Write(tabel);
    }

    public static string Tijd(DateTimeOffset tijd) => tijd.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
