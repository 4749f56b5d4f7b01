namespace Hub.Capaciteit.Meting;

/// <summary>What a request does to what is stored, as far as limits and prices tell it apart.</summary>
public enum Toegang
{
    /// <summary>Reads one thing, or the rows of one partition.</summary>
    Lezen,

    /// <summary>Writes.</summary>
    Schrijven,

    /// <summary>Lists blobs.</summary>
    Opsommen,

    /// <summary>Deletes.</summary>
    Verwijderen,
}

/// <summary>What is used: the names that stand in <see cref="Aanraking.Dienst"/>.</summary>
public static class Diensten
{
    /// <summary>Table Storage.</summary>
    public const string Tabel = "tabel";

    /// <summary>Blob Storage.</summary>
    public const string Blob = "blob";

    /// <summary>A queue between the steps: locally a storage queue, in Azure one of Service Bus.</summary>
    public const string Wachtrij = "wachtrij";

    /// <summary>A function that was called.</summary>
    public const string Functie = "functie";
}

/// <summary>One request to storage and the function that sent it, or one call of a function.</summary>
/// <param name="Functie">The function that was running: its name, or method and path of its route.</param>
/// <param name="Dienst">One of <see cref="Diensten"/>.</param>
/// <param name="Plaats">Table, container, queue or function.</param>
/// <param name="Partitiesoort">Tables: the partition key with what varies replaced (<see cref="Meting.Partitiesoort"/>); otherwise empty.</param>
/// <param name="Toegang">What it does.</param>
/// <param name="Rijen">Table rows read or written, at least 1: the unit in which a partition is limited.</param>
public sealed record Aanraking(string Functie, string Dienst, string Plaats, string Partitiesoort, Toegang Toegang, int Rijen)
{
    /// <summary>How many requests of the same function were under way when this one ended, itself included.</summary>
    public int Gelijktijdig { get; init; } = 1;
}
