namespace Hub.Capaciteit.Model;

/// <summary>Limits that the services document. Checked against the named pages on 24 November 2026.</summary>
public static class Grenzen
{
    /// <summary>Rows a second of one table partition, at 1 KiB a row. "Scalability and performance targets for Table storage".</summary>
    public const double TabelpartitieRijen = 2_000;

    /// <summary>Requests a second of one storage account. "Scalability and performance targets for standard storage accounts".</summary>
    public const double Accountverzoeken = 20_000;

    /// <summary>Messages a second of one storage queue, at 1 KiB. "Scalability and performance targets for Queue Storage".</summary>
    public const double Wachtrijberichten = 2_000;

    /// <summary>Operations a second of a Standard namespace (a data operation costs one credit). "Throttling operations on Azure Service Bus".</summary>
    public const double BusStandaardBewerkingen = 1_000;

    /// <summary>Bytes a second of one Premium messaging unit, about. "Service Bus Premium and Standard messaging tiers".</summary>
    public const double BusPremiumBytes = 4_000_000;

    /// <summary>Operations of Service Bus per message on a queue: send, receive, complete.</summary>
    public const double BusbewerkingenPerToken = 3;

    /// <summary>Bytes of a token on the bus: ids only, with the broker's own properties; rounded up.</summary>
    public const double Tokenbytes = 1_024;

    /// <summary>Instances of a Flex Consumption app. "Azure Functions Flex Consumption plan hosting".</summary>
    public const double FlexInstanties = 1_000;
}
