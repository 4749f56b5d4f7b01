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

    /// <summary>A person who watches the traffic and repairs dead letters, as far as its rights go.</summary>
    Operator,

    /// <summary>Acts for others by mandate only: a regional backoffice, an intermediary. Is no party to any message itself.</summary>
    Gemachtigde,
}

/// <summary>An organisation or person that may use the hub, as configured.</summary>
/// <param name="Code">Unique: gemeentecode, AGB-code, or a name for another role.</param>
/// <param name="Naam">For people.</param>
/// <param name="Rol">What it may do.</param>
/// <param name="Regio">Code of the regio a gemeente belongs to, or null.</param>
public sealed record Partij(string Code, string Naam, Rol Rol, string? Regio = null)
{
    /// <summary>To which regio a gemeente belongs or belonged on which days; on a day that none covers, <see cref="Regio"/> holds (REGIOS R12).</summary>
    public IReadOnlyList<Lidmaatschap> Lidmaatschappen { get; init; } = [];

    /// <summary>The regios that a regio steers together with, for example <c>g7</c>; or null.</summary>
    public string? Samenwerking { get; init; }

    /// <summary>Who writes its retourberichten.</summary>
    public Retourbeleid Retour { get; init; }

    /// <summary>Who answers the declaraties it gets.</summary>
    public Declaratiebeleid Declaraties { get; init; }

    /// <summary>The legal basis on which the hub may know its content (ONTWERP §6); null: the hub validates and carries, no more.</summary>
    public string? Grondslag { get; init; }

    /// <summary>
    /// From this day on every toewijzing that is valid is in the register, so that a missing one is a fault; null: a missing one
    /// cannot be judged (OP095).
    /// </summary>
    public DateOnly? RegisterVanaf { get; init; }

    /// <summary>The parties it may act for.</summary>
    public IReadOnlyList<Mandaat> Mandaten { get; init; } = [];

    /// <summary>What an operator may do; empty for every other role.</summary>
    public IReadOnlyList<Recht> Rechten { get; init; } = [];

    /// <summary>How many requests it may make per minute; null: as the hub's settings say.</summary>
    public int? VerzoekenPerMinuut { get; init; }

    /// <summary>How the hub brings it its messages; null: it picks them up from its postbus.</summary>
    public Bezorgwijze? Bezorging { get; init; }

    /// <summary>Code of the regio to which a gemeente belongs on a day, or null.</summary>
    public string? RegioOp(DateOnly dag) => Lidmaatschappen.FirstOrDefault(l => l.GeldtOp(dag))?.Regio ?? Regio;
}
