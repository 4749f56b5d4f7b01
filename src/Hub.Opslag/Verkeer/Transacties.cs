using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Hub.Opslag.Verkeer;

/// <summary>
/// Counts what is really sent, retries included, because that is what the service bills. The tags name the service and the
/// kind of call and nothing that identifies a row or a person.
/// </summary>
public static class Transacties
{
    /// <summary>Name of the meter.</summary>
    public const string Meternaam = "Hub.Opslag";

    /// <summary>Name of the counter, tagged with <see cref="Dienst"/> and <see cref="Bewerking"/>.</summary>
    public const string Tellernaam = "hub.opslag.transacties";

    /// <summary>Tag: <c>tabel</c>, <c>blob</c>, <c>wachtrij</c> or <c>servicebus</c>.</summary>
    public const string Dienst = "dienst";

    /// <summary>Tag: what was done, for example <c>lees</c>.</summary>
    public const string Bewerking = "bewerking";

    static readonly Meter Meter = new(Meternaam);
    static readonly Counter<long> Teller = Meter.CreateCounter<long>(Tellernaam, "{transactie}", "HTTP requests sent to storage and Service Bus");

    /// <summary>The policy that counts; it stands after the retry policy and so sees every attempt.</summary>
    internal sealed class Telling(Opslagdienst dienst) : HttpPipelineSynchronousPolicy
    {
        readonly KeyValuePair<string, object?> _dienst = new(Dienst, dienst.ToString().ToLowerInvariant());

        public override void OnSendingRequest(HttpMessage message) =>
            Teller.Add(1, _dienst, new KeyValuePair<string, object?>(Bewerking, Oproep.BewerkingVan(message)));
    }
}
