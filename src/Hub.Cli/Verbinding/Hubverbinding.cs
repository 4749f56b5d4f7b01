using System.CommandLine;

namespace Hub.Cli.Verbinding;

/// <summary>The options with which a command finds the hub and signs in.</summary>
static class Hubverbinding
{
    /// <summary>Environment variable with the API key: never an argument, because those are visible to all (DX-04).</summary>
    public const string Sleutelvariabele = "HUB_SLEUTEL";

    const string Adresvariabele = "HUB_ADRES";

    public static Option<string> Adres { get; } = new("--hub")
    {
        Description = $"Adres van de hub; anders de omgevingsvariabele {Adresvariabele}.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Adresvariabele) is { Length: > 0 } adres ? adres : "http://127.0.0.1:7071",
        Recursive = true,
    };

    public static Option<FileInfo> Sleutelbestand { get; } = new("--sleutel-bestand")
    {
        Description = $"Bestand met de API-sleutel; anders de omgevingsvariabele {Sleutelvariabele}.",
        Recursive = true,
    };

    public static Option<string> Namens { get; } = new("--namens")
    {
        Description = "Code van de partij voor wie u met haar mandaat optreedt; anders treedt u voor uzelf op.",
        Recursive = true,
    };

    /// <summary>Adds the options to a command.</summary>
    public static Command MetHub(this Command opdracht)
    {
        opdracht.Options.Add(Adres);
        opdracht.Options.Add(Sleutelbestand);
        opdracht.Options.Add(Namens);
        return opdracht;
    }

    /// <summary>A client for what was given on the command line.</summary>
    public static Hubclient Client(this ParseResult regel)
    {
        var sleutel = regel.GetValue(Sleutelbestand) is { } bestand
            ? File.ReadAllText(bestand.FullName).Trim()
            : Environment.GetEnvironmentVariable(Sleutelvariabele);
        return string.IsNullOrEmpty(sleutel)
            ? throw new Uitvoer.Opdrachtfout($"Zet uw API-sleutel in {Sleutelvariabele} of geef --sleutel-bestand. In de demo: {Sleutelvariabele}=demo-0268.")
            : new Hubclient(AdresVan(regel.GetRequiredValue(Adres)), sleutel, regel.GetValue(Namens));
    }

    // System.CommandLine knows no addresses.
    static Uri AdresVan(string tekst) =>
        Uri.TryCreate(tekst, UriKind.Absolute, out var adres) && (adres.Scheme is "http" or "https")
            ? adres
            : throw new Uitvoer.Opdrachtfout($"'{tekst}' is geen adres van een hub. Geef --hub of {Adresvariabele} als https://….");
}
