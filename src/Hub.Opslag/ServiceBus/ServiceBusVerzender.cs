using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Hub.Kern.Poorten;
using Hub.Opslag.Verkeer;
using Hub.Opslag.Wachtrijen;

namespace Hub.Opslag.ServiceBus;

/// <summary>
/// Sends to Service Bus by its documented HTTPS operation; receiving is done by the Functions host. A repeated send bears the
/// same MessageId, so that a queue with duplicate detection keeps one. An answer other than 201 is an
/// <see cref="Opslagfout"/>. Thread-safe.
/// </summary>
public sealed partial class ServiceBusVerzender : IBus
{
    const string Bereik = "https://servicebus.azure.net/.default";

    readonly Dienstkanaal _kanaal;
    readonly IIdBron _ids;
    readonly TimeProvider _klok;

    /// <summary>Sends to the queues of one namespace.</summary>
    /// <param name="naamruimte">Name of the namespace, without domain.</param>
    /// <param name="ids">Gives each message its MessageId.</param>
    /// <param name="identiteit">Who signs in; null for <see cref="DefaultAzureCredential"/>.</param>
    /// <param name="opties">How requests are sent; null for the defaults.</param>
    /// <exception cref="FormatException">This cannot be the name of a namespace.</exception>
    public ServiceBusVerzender(
        string naamruimte, IIdBron ids, TokenCredential? identiteit = null, Opslagopties? opties = null)
    {
        if (!Naamruimte().IsMatch(naamruimte))
            throw new FormatException("De naam van de Service Bus-naamruimte moet 6 tot 50 letters, cijfers en koppeltekens hebben.");
        opties ??= new Opslagopties();
        var aanmelding = new BearerTokenAuthenticationPolicy(identiteit ?? new DefaultAzureCredential(), Bereik);
        var basis = new Uri($"https://{naamruimte}.servicebus.windows.net");
        _kanaal = new Dienstkanaal(Opslagdienst.ServiceBus, basis, aanmelding, opties);
        (_ids, _klok) = (ids, opties.Klok);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A property has a name or value that cannot travel as a header.</exception>
    public async Task StuurAsync(string wachtrij, Busbericht bericht, TimeSpan vertraging, CancellationToken ct)
    {
        using var oproep = _kanaal.Begin(RequestMethod.Post, "stuur", $"{Wachtrijgrenzen.Pad(wachtrij)}/messages")
            .Lichaam(Encoding.UTF8.GetBytes(bericht.Lichaam), "application/json");
        foreach (var (naam, waarde) in bericht.Eigenschappen)
            oproep.Kop(Eigenschapnaam(naam), JsonSerializer.Serialize(waarde)); // a string property is a quoted header
        await oproep.Kop("BrokerProperties", Makelaarsgegevens(vertraging)).StuurAsync(ct);
        if (oproep.Status != 201)
            throw oproep.Fout();
    }

    string Makelaarsgegevens(TimeSpan vertraging)
    {
        var gegevens = new Dictionary<string, string> { ["MessageId"] = _ids.Nieuw() };
        if (vertraging > TimeSpan.Zero)
            gegevens["ScheduledEnqueueTimeUtc"] = NaarBoven(_klok.GetUtcNow() + vertraging).ToString("R", CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(gegevens);
    }

    // The format has whole seconds: rounded down, a message would come before its time.
    static DateTimeOffset NaarBoven(DateTimeOffset tijd) =>
        tijd.AddTicks((TimeSpan.TicksPerSecond - tijd.Ticks % TimeSpan.TicksPerSecond) % TimeSpan.TicksPerSecond);

    // A property named as a header that HTTP or Service Bus itself uses would change the request.
    static string Eigenschapnaam(string naam) => Veilig().IsMatch(naam) && !Bezet().IsMatch(naam)
        ? naam
        : throw new ArgumentException($"'{naam}' cannot be a property of a Service Bus message over HTTP.", nameof(naam));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{4,48}[A-Za-z0-9]$")]
    private static partial Regex Naamruimte();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$")]
    private static partial Regex Veilig();

    [GeneratedRegex("^(authorization|brokerproperties|connection|content-.*|date|expect|host|transfer-encoding|user-agent|x-ms-.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bezet();
}
