using System.ComponentModel;

namespace Hub.Kern.Partijen;

/// <summary>The file with parties as written by people; its schema is <c>schemas/partijen.schema.json</c>.</summary>
public sealed record Partijenconfiguratie
{
    /// <summary>Where editors find the schema; not used by the hub.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The parties.</summary>
    [Description("De partijen die op deze hub zijn aangesloten.")]
    public required IReadOnlyList<Partijregel> Partijen { get; init; }
}

/// <summary>One party in the file.</summary>
public sealed record Partijregel
{
    /// <summary>Unique code.</summary>
    [Description("Gemeentecode (4 cijfers, CBS), AGB-code (8 cijfers), of een naam voor een regio, operator of gemachtigde.")]
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    [Description("Naam voor mensen.")]
    public required string Naam { get; init; }

    /// <summary>Role.</summary>
    [Description("Wat deze partij is, en dus mag.")]
    public required Rol Rol { get; init; }

    /// <summary>Region of a gemeente.</summary>
    [Description("Code van de regio waartoe een gemeente behoort.")]
    public string? Regio { get; init; }

    /// <summary>Regio by date, where that changed.</summary>
    [Description("Bij welke regio een gemeente op welke dagen hoorde of gaat horen; op dagen die hier niet staan geldt 'regio'.")]
    public IReadOnlyList<Lidmaatschap> Lidmaatschappen { get; init; } = [];

    /// <summary>What regios form together.</summary>
    [Description("Naam van het verband van regio's dat samen stuurt, bijvoorbeeld g7; alleen bij een regio.")]
    public string? Samenwerking { get; init; }

    /// <summary>Hashes of its API keys; several while a key is being replaced.</summary>
    [Description("SHA-256 van elke API-sleutel, 64 kleine hexadecimale tekens. Twee tegelijk maakt wisselen zonder onderbreking mogelijk.")]
    public IReadOnlyList<string> Sleutels { get; init; } = [];

    /// <summary>Its client ids at the OIDC issuer.</summary>
    [Description("Onder welke client-id's (het token noemt ze als onderwerp) deze partij zich met OAuth2 aanmeldt.")]
    public IReadOnlyList<string> Oidc { get; init; } = [];

    /// <summary>Its OIN.</summary>
    [Description("OIN van deze partij, 20 cijfers, zoals in Subject.SerialNumber van haar PKIoverheid-certificaat.")]
    public string? Oin { get; init; }

    /// <summary>The parties it may act for.</summary>
    [Description("Namens wie deze partij mag optreden.")]
    public IReadOnlyList<Mandaat> Mandaten { get; init; } = [];

    /// <summary>What an operator may do.</summary>
    [Description("Wat een operator mag: metadata zien, inhoud zien (met reden) en handelen met dode brieven.")]
    public IReadOnlyList<Recht> Rechten { get; init; } = [];

    /// <summary>How many requests it may make per minute.</summary>
    [Description("Hoeveel verzoeken deze partij per minuut mag doen; leeg: zoals de hub is ingesteld.")]
    public int? VerzoekenPerMinuut { get; init; }

    /// <summary>Who writes its retourberichten.</summary>
    [Description("Wie de retourberichten van deze partij schrijft: hub (meteen, namens de partij) of zelf.")]
    public Retourbeleid Retour { get; init; }

    /// <summary>Who answers the declaraties it gets.</summary>
    [Description("Wie declaraties aan deze gemeente beantwoordt met een JW325: hub (meteen, namens de gemeente), voorstel (de gemeente, met een voorstel van de hub bij de declaratie) of zelf.")]
    public Declaratiebeleid Declaraties { get; init; }

    /// <summary>The legal basis on which the hub may know its content.</summary>
    [Description("De grondslag waarop de hub de inhoud mag kennen, bijvoorbeeld de verwerkersovereenkomst; leeg: alleen controleren en doorgeven.")]
    public string? Grondslag { get; init; }

    /// <summary>From when on the register is complete.</summary>
    [Description("De dag waarop en waarna elke geldende toewijzing van deze gemeente in het register staat; leeg: wat de hub niet kent, beoordeelt hij niet.")]
    public DateOnly? RegisterVanaf { get; init; }

    /// <summary>How it gets its messages.</summary>
    [Description("Hoe deze partij haar berichten krijgt; leeg: zij haalt ze op uit haar postbus.")]
    public Bezorgregel? Bezorging { get; init; }

    /// <summary>As the rest of the hub knows it.</summary>
    public Partij AlsPartij() =>
        new(Code, Naam, Rol, Regio)
        {
            Lidmaatschappen = Lidmaatschappen, Samenwerking = Samenwerking, Retour = Retour, Declaraties = Declaraties, Grondslag = Grondslag, RegisterVanaf = RegisterVanaf,
            Mandaten = Mandaten, Rechten = Rechten, VerzoekenPerMinuut = VerzoekenPerMinuut,
            Bezorging = Bezorging?.AlsBezorgwijze(),
        };
}
