namespace Hub.Kern.Partijen;

/// <summary>What a partij is in the chain, and so what it may do.</summary>
public enum Rol
{
    /// <summary>Sends toewijzingen and antwoorden; its code is the CBS gemeentecode, 4 digits.</summary>
    Gemeente,

    /// <summary>Sends regieberichten, verzoeken and declaraties; its code is an AGB-code, 8 digits.</summary>
    Aanbieder,

    /// <summary>Sees figures over its gemeenten; sends and receives nothing itself.</summary>
    Regio,

    /// <summary>Watches the traffic and repairs dead letters; sees no content.</summary>
    Operator,
}

/// <summary>An organisation or person that may use the hub, as configured.</summary>
/// <param name="Code">Unique: gemeentecode, AGB-code, or a name for a regio or operator.</param>
/// <param name="Naam">For people.</param>
/// <param name="Rol">What it may do.</param>
/// <param name="Regio">Code of the regio a gemeente belongs to, or null.</param>
public sealed record Partij(string Code, string Naam, Rol Rol, string? Regio = null)
{
    /// <summary>Who writes its retourberichten.</summary>
    public Retourbeleid Retour { get; init; }

    /// <summary>Who answers the declaraties it gets.</summary>
    public Declaratiebeleid Declaraties { get; init; }

    /// <summary>The legal basis on which the hub may know its content (ONTWERP §6); null: the hub validates and carries, no more.</summary>
    public string? Grondslag { get; init; }

    /// <summary>How the hub brings it its messages; null: it picks them up from its postbus.</summary>
    public Bezorgwijze? Bezorging { get; init; }
}
