namespace Hub.Kern.Poorten;

/// <summary>Sends to the queues between the steps. Thread-safe. A message that was sent is delivered at least once.</summary>
public interface IBus
{
    /// <summary>Puts a message on a queue, visible after the delay (zero: at once).</summary>
    Task StuurAsync(string wachtrij, Busbericht bericht, TimeSpan vertraging, CancellationToken ct);
}

/// <summary>
/// Receives with peek-lock, as Service Bus does. Only the local host uses it: in Azure the Functions host receives.
/// Thread-safe.
/// </summary>
public interface IBusontvanger
{
    /// <summary>
    /// Takes up to this many messages under a lock. A message that was delivered as often as its queue allows is not
    /// given again but moved to the queue's dead-letter queue (SB-03).
    /// </summary>
    Task<IReadOnlyList<IBusaflevering>> OntvangAsync(string wachtrij, int hoogstens, CancellationToken ct);
}

/// <summary>A message on the bus: never content, only ids (QU-01, ONTWERP §5).</summary>
/// <param name="Lichaam">JSON text: never bare Base64, which the Functions host would decode (FN-10).</param>
/// <param name="Eigenschappen">Application properties.</param>
public sealed record Busbericht(string Lichaam, IReadOnlyDictionary<string, string> Eigenschappen)
{
    /// <summary>A message without properties.</summary>
    public Busbericht(string lichaam)
        : this(lichaam, new Dictionary<string, string>())
    {
    }
}

/// <summary>A message under lock. One of the ending methods is called once.</summary>
public interface IBusaflevering
{
    /// <summary>The queue's id of this message; the same at each delivery.</summary>
    string Id { get; }

    /// <summary>What was sent.</summary>
    Busbericht Bericht { get; }

    /// <summary>How many times it was delivered, this time included.</summary>
    int Aflevering { get; }

    /// <summary>Takes the lock again for its full duration; false when it was lost and another may have the message.</summary>
    Task<bool> VerlengAsync(CancellationToken ct);

    /// <summary>Done: removes it. Already gone counts as done.</summary>
    Task VoltooiAsync(CancellationToken ct);

    /// <summary>Not done: gives it back, for delivery at once.</summary>
    Task GeefTerugAsync(CancellationToken ct);

    /// <summary>Cannot be done: moves it to the dead-letter queue with this reason.</summary>
    Task ZetApartAsync(string reden, string omschrijving, CancellationToken ct);
}

/// <summary>The names under which a dead letter says why and whence, as Service Bus has them (SB-03).</summary>
public static class Busnamen
{
    /// <summary>Property: why it is dead.</summary>
    public const string Reden = "DeadLetterReason";

    /// <summary>Property: that reason in a sentence.</summary>
    public const string Omschrijving = "DeadLetterErrorDescription";

    /// <summary>Property: the queue it came from.</summary>
    public const string Bron = "DeadLetterSource";

    /// <summary>Reason: delivered as often as the queue allows.</summary>
    public const string TeVaakAfgeleverd = "MaxDeliveryCountExceeded";
}
