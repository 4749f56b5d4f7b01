namespace Hub.Opslag;

/// <summary>The services this project talks to.</summary>
public enum Opslagdienst
{
    /// <summary>Table Storage.</summary>
    Tabel,

    /// <summary>Blob Storage.</summary>
    Blob,

    /// <summary>Queue Storage.</summary>
    Wachtrij,

    /// <summary>Service Bus over HTTPS.</summary>
    ServiceBus,
}
