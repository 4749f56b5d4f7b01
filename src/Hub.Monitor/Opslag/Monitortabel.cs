namespace Hub.Monitor.Opslag;

/// <summary>The table and container of the monitor; which partitions there are is told in docs/ontwerp/tabellen.md.</summary>
public static class Monitortabel
{
    /// <summary>Table name.</summary>
    public const string Naam = "Monitor";

    /// <summary>Container of imported files, and of the lease under which figures are folded.</summary>
    public const string Bak = "monitor";
}
