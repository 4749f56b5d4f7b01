using Spectre.Console;

namespace Hub.Chaos.Tellen;

/// <summary>What came of a run.</summary>
public sealed record Uitslag
{
    const int Voorbeelden = 5;

    /// <summary>How often a message was offered.</summary>
    public required int Aangeboden { get; init; }

    /// <summary>Messages for which the hub said that it has them.</summary>
    public required int Aangenomen { get; init; }

    /// <summary>Of these: at their recipient.</summary>
    public required int Afgeleverd { get; init; }

    /// <summary>Of these: refused by the rules, so that their recipient does not get them.</summary>
    public required int Afgekeurd { get; init; }

    /// <summary>Of these: the answer is at the sender.</summary>
    public required int Beantwoord { get; init; }

    /// <summary>Deliveries that bore the duplicate mark.</summary>
    public required int MetMerk { get; init; }

    /// <summary>Dead letters that an operator offered again, by reason.</summary>
    public required IReadOnlyDictionary<string, int> Hersteld { get; init; }

    /// <summary>How often what went wrong.</summary>
    public required IReadOnlyDictionary<string, int> Ongelukken { get; init; }

    /// <summary>Audit chains that were followed.</summary>
    public required int Dossiers { get; init; }

    /// <summary>Accepted and never delivered.</summary>
    public required IReadOnlyList<string> Verloren { get; init; }

    /// <summary>Answers that never came.</summary>
    public required IReadOnlyList<string> Onbeantwoord { get; init; }

    /// <summary>Delivered twice as if it were new.</summary>
    public required IReadOnlyList<string> DubbelZonderMerk { get; init; }

    /// <summary>Delivered to another, or changed.</summary>
    public required IReadOnlyList<string> Verkeerd { get; init; }

    /// <summary>Broken audit chains.</summary>
    public required IReadOnlyList<string> Breuken { get; init; }

    /// <summary>Passed over in the order of the postbus.</summary>
    public required IReadOnlyList<string> Gepasseerd { get; init; }

    /// <summary>True when all that must be zero is zero.</summary>
    public bool IsGoed => Nullen.All(n => n.Gevallen.Count == 0) && Aangenomen > 0 && Dossiers >= Aangenomen;

    /// <summary>What is not zero, in a line each.</summary>
    public override string ToString() =>
        string.Join('\n', Nullen.Where(n => n.Gevallen.Count > 0).Select(n => $"{n.Naam}: {n.Gevallen.Count} van {Aangenomen}: {string.Join(", ", n.Gevallen.Take(Voorbeelden))}"));

    IEnumerable<(string Naam, IReadOnlyList<string> Gevallen)> Nullen =>
    [
        ("verloren", Verloren), ("zonder antwoord", Onbeantwoord), ("dubbel zonder merk", DubbelZonderMerk), ("verkeerd of veranderd", Verkeerd),
        ("auditketens gebroken", Breuken), ("gepasseerd in de postbus", Gepasseerd),
    ];

    /// <summary>Prints it as a table.</summary>
    public void Toon()
    {
        Console.Error.WriteLine();
        var tabel = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned()).AddColumn("");
        void Rij(string naam, int aantal, string uitleg = "") => tabel.AddRow(Markup.Escape(naam), $"{aantal}", Markup.Escape(uitleg));
        Rij("aangenomen", Aangenomen, $"{Aangeboden} keer aangeboden");
        Rij("afgeleverd", Afgeleverd, Afgekeurd > 0 ? $"en {Afgekeurd} afgekeurd" : "");
        Rij("beantwoord", Beantwoord);
        Rij("met merk 'mogelijk dubbel'", MetMerk);
        Rij("dode brieven hersteld", Hersteld.Values.Sum(), string.Join(", ", Hersteld.Select(h => $"{h.Key} {h.Value}")));
        Rij("auditketens nagelopen", Dossiers);
        foreach (var (naam, keren) in Ongelukken)
            Rij(naam, keren);
        tabel.AddEmptyRow();
        foreach (var (naam, gevallen) in Nullen)
            Rij(naam, gevallen.Count, string.Join(' ', gevallen.Take(Voorbeelden)));
        AnsiConsole.Write(tabel);
        Console.WriteLine(IsGoed ? "Alles wat nul moet zijn, is nul." : "Niet alles wat nul moet zijn, is nul.");
    }
}
