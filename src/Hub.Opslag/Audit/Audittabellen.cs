namespace Hub.Opslag.Audit;

/// <summary>The audit trail's tables; keys and queries: docs/ontwerp/tabellen.md.</summary>
public static class Audittabellen
{
    /// <summary>Partition = dossier, row = event number.</summary>
    public const string Dossiers = "Dossiers";

    /// <summary>Partition = day and shard, row = time of the day's first event and dossier.</summary>
    public const string Dagen = "Dagen";

    /// <summary>Partition = "zegel", row = day.</summary>
    public const string Zegels = "Zegels";

    /// <summary>Partition = dossier that retention removed, row = "steen".</summary>
    public const string Opgeruimd = "Opgeruimd";

    /// <summary>Container with what retention removed of each day: a line per dossier.</summary>
    public const string Opruimbak = "opgeruimd";

    /// <summary>Container with what each seal covers: a line per dossier.</summary>
    public const string Zegelbak = "zegels";
}
