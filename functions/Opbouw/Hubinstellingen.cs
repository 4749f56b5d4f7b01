using System.Globalization;
using Hub.Bezorging.Beleid;
using Hub.Functies.Deur;
using Hub.Keten.Stappen;
using Hub.Keten.Wachten;
using Hub.Kern;
using Hub.Kern.Privacy;

namespace Hub.Functies.Opbouw;

/// <summary>The app's settings, read once at start from configuration (environment variables in Azure).</summary>
/// <param name="Partijenbestand">Path of the file with parties.</param>
/// <param name="Demo">True in demo mode: demo keys are accepted.</param>
/// <param name="Opslag">Storage connection string (Azurite) or account name (Azure, with its managed identity).</param>
/// <param name="ServiceBus">Service Bus namespace, fully qualified, or null to send to storage queues.</param>
/// <param name="Herhaalbeleid">When a failed step is tried again.</param>
/// <param name="SlotSeconden">Storage queues only: how long a message is locked, in seconds; null as infra/wachtrijen.json says.</param>
/// <param name="Poorten">Where the app listens.</param>
public sealed record Hubinstellingen(
    string Partijenbestand, bool Demo, string Opslag, string? ServiceBus, Herhaalbeleid Herhaalbeleid,
    int? SlotSeconden, Poorten Poorten)
{
    /// <summary>Keys with which a BSN is made unrecognisable, newest last; from Key Vault in Azure.</summary>
    public IReadOnlyList<string> Pseudoniemsleutels { get; init; } = [];

    /// <summary>How long a message may wait for the toewijzing it leans on.</summary>
    public Wachtbeleid Wachtbeleid { get; init; } = Wachtbeleid.Niet;

    /// <summary>How persistent the hub is with a recipient that fails.</summary>
    public Bezorgbeleid Bezorgbeleid { get; init; } = Bezorgbeleid.Standaard;

    /// <summary>Who may come in, and how.</summary>
    public required Toegangsinstellingen Toegang { get; init; }

    /// <summary>True when operators may correct a dead letter and send it on, two together (UX-05).</summary>
    public bool Correcties { get; init; }

    /// <summary>Where to report a weakness (SEC-07): <c>mailto:</c> or <c>https:</c>; or null.</summary>
    public Uri? Contact { get; init; }

    /// <summary>How long the hub keeps what.</summary>
    public Bewaartermijnen Bewaartermijnen { get; init; } = Bewaartermijnen.Standaard;

    /// <summary>Address of the controller's register of processing (LD-03).</summary>
    public required string Verwerkingsregister { get; init; }

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="ConfiguratieException">One is missing or wrong.</exception>
    public static Hubinstellingen Lees(IConfiguration configuratie)
    {
        string Eis(string naam) => configuratie[naam] is { Length: > 0 } waarde
            ? waarde
            : throw new ConfiguratieException($"De instelling {naam.Replace(":", "__", StringComparison.Ordinal)} ontbreekt.");
        return new Hubinstellingen(
            Path.GetFullPath(configuratie["Hub:Partijen"] ?? "partijen.json", AppContext.BaseDirectory),
            bool.TryParse(configuratie["Hub:Demo"], out var demo) && demo,
            Eis("Hub:Opslag"),
            // The same setting that the triggers' "connection" names (SB-01).
            configuratie["ServiceBus:fullyQualifiedNamespace"],
            LeesBeleid(configuratie.GetSection("Hub:Wachttijden").Get<TimeSpan[]>()),
            configuratie.GetValue<int?>("Hub:SlotSeconden"),
            Poorten.Lees(configuratie))
        {
            Pseudoniemsleutels = configuratie.GetSection("Hub:Pseudoniemsleutels").Get<string[]>() ?? [],
            Wachtbeleid = LeesWachtbeleid(configuratie["Hub:WachtOpToewijzing"]),
            Bezorgbeleid = LeesBezorgbeleid(configuratie.GetSection("Hub:Bezorgwachttijden").Get<TimeSpan[]>()),
            Toegang = Toegangsinstellingen.Lees(configuratie),
            Correcties = configuratie.GetValue<bool>("Hub:Correcties"),
            Contact = LeesContact(configuratie["Hub:Contact"]),
            Bewaartermijnen = LeesTermijnen(configuratie),
            Verwerkingsregister = configuratie["Hub:Verwerkingsregister"] ?? "https://hub.example/verwerkingen/",
        };
    }

    static Uri? LeesContact(string? adres) => string.IsNullOrEmpty(adres)
        ? null
        : Uri.TryCreate(adres, UriKind.Absolute, out var contact) && (contact.Scheme == Uri.UriSchemeMailto || contact.Scheme == Uri.UriSchemeHttps)
            ? contact
            : throw new ConfiguratieException("De instelling Hub__Contact is geen adres: mailto:… of https://….");

    static Wachtbeleid LeesWachtbeleid(string? tijd) => string.IsNullOrEmpty(tijd)
        ? Wachtbeleid.Niet
        : TimeSpan.TryParse(tijd, CultureInfo.InvariantCulture, out var hoogstens) && hoogstens >= TimeSpan.Zero && hoogstens <= Wachtbeleid.Langst
            ? new Wachtbeleid(hoogstens)
            : throw new ConfiguratieException($"De instelling Hub__WachtOpToewijzing is geen tijd van hoogstens {Wachtbeleid.Langst.Days} dagen, zoals 12:00:00 of 1.00:00:00.");

    static Bewaartermijnen LeesTermijnen(IConfiguration configuratie)
    {
        int Dagen(string wat, int standaard) => configuratie.GetValue<int?>($"Hub:Bewaren:{wat}Dagen") ?? standaard;
        var standaard = Bewaartermijnen.Standaard;
        var gelezen = new Bewaartermijnen(
            Dagen("Inhoud", standaard.Inhoud), Dagen("Metadata", standaard.Metadata), Dagen("Audit", standaard.Audit));
        return (gelezen with
        {
            Bezorgpogingen = Dagen(nameof(Bewaartermijnen.Bezorgpogingen), gelezen.Bezorgpogingen),
            Termijnen = Dagen(nameof(Bewaartermijnen.Termijnen), gelezen.Termijnen),
            Register = Dagen(nameof(Bewaartermijnen.Register), gelezen.Register),
            Archief = Dagen(nameof(Bewaartermijnen.Archief), gelezen.Archief),
            Dempingen = Dagen(nameof(Bewaartermijnen.Dempingen), gelezen.Dempingen),
            Hersteltaken = Dagen(nameof(Bewaartermijnen.Hersteltaken), gelezen.Hersteltaken),
        }).Getoetst();
    }

    static Herhaalbeleid LeesBeleid(TimeSpan[]? wachttijden) =>
        wachttijden is { Length: > 0 } ? new Herhaalbeleid(wachttijden) : Herhaalbeleid.Standaard;

    static Bezorgbeleid LeesBezorgbeleid(TimeSpan[]? wachttijden) => wachttijden switch
    {
        null or [] => Bezorgbeleid.Standaard,
        [_, _, ..] when wachttijden.All(w => w > TimeSpan.Zero) => Bezorgbeleid.Standaard with { Wachttijden = wachttijden },
        _ => throw new ConfiguratieException("Hub__Bezorgwachttijden zijn ten minste twee tijden boven nul, zoals 00:01:00."),
    };
}

/// <summary>Where the app listens, always on loopback.</summary>
/// <param name="Trigger">Port for what the Functions host calls. In Azure also the public routes come in here (FN-13).</param>
/// <param name="Publiek">Port of its own for the public routes (local host), or null.</param>
public sealed record Poorten(int Trigger, int? Publiek)
{
    internal static Poorten Lees(IConfiguration configuratie)
    {
        int? Poort(string naam) => int.TryParse(configuratie[naam], NumberStyles.None, CultureInfo.InvariantCulture, out var poort) ? poort : null;
        return new Poorten(
            Poort("FUNCTIONS_CUSTOMHANDLER_PORT") ?? Poort("FUNCTIONS_HTTPWORKER_PORT")
                ?? throw new ConfiguratieException(
                    "FUNCTIONS_CUSTOMHANDLER_PORT ontbreekt: deze app wordt gestart door de Functions-host of door 'hub start'."),
            Poort("Hub:PubliekePoort"));
    }
}
