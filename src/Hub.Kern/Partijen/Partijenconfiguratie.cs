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
    [Description("Gemeentecode (4 cijfers, CBS), AGB-code (8 cijfers), of een naam voor een regio of operator.")]
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

    /// <summary>Hashes of its API keys; several while a key is being replaced.</summary>
    [Description("SHA-256 van elke API-sleutel, 64 kleine hexadecimale tekens. Twee tegelijk maakt wisselen zonder onderbreking mogelijk.")]
    public IReadOnlyList<string> Sleutels { get; init; } = [];

    /// <summary>Who writes its retourberichten.</summary>
    [Description("Wie de retourberichten van deze partij schrijft: hub (meteen, namens de partij) of zelf.")]
    public Retourbeleid Retour { get; init; }

    /// <summary>Who answers the declaraties it gets.</summary>
    [Description("Wie declaraties aan deze gemeente beantwoordt met een JW325: hub (meteen, namens de gemeente) of zelf.")]
    public Declaratiebeleid Declaraties { get; init; }

    /// <summary>The legal basis on which the hub may know its content.</summary>
    [Description("De grondslag waarop de hub de inhoud mag kennen, bijvoorbeeld de verwerkersovereenkomst; leeg: alleen controleren en doorgeven.")]
    public string? Grondslag { get; init; }

    /// <summary>How it gets its messages.</summary>
    [Description("Hoe deze partij haar berichten krijgt; leeg: zij haalt ze op uit haar postbus.")]
    public Bezorgregel? Bezorging { get; init; }

    /// <summary>As the rest of the hub knows it.</summary>
    public Partij AlsPartij() =>
        new(Code, Naam, Rol, Regio)
        {
            Retour = Retour, Declaraties = Declaraties, Grondslag = Grondslag, Bezorging = Bezorging?.AlsBezorgwijze(),
        };
}
