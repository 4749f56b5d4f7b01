using Hub.Kern.Poorten;

namespace Hub.Opslag.ServiceBus;

/// <summary>
/// The bus on storage queues, for the local host: peek-lock is a message that stays hidden for the lock's duration, and the
/// dead-letter queue is a queue too. Behaves as Service Bus does for what the hub uses of it (SB-02, SB-03). Thread-safe.
/// </summary>
/// <param name="wachtrijen">Where the messages are.</param>
/// <param name="definities">The queues that exist.</param>
public sealed class Wachtrijbus(IWachtrijen wachtrijen, IReadOnlyList<Wachtrijdefinitie> definities) : IBus, IBusontvanger
{
    /// <summary>Dead-letter reason of a queue message that this bus did not write.</summary>
    public const string Onleesbaar = "EnvelopOnleesbaar";

    readonly Dictionary<string, Wachtrijdefinitie> _definities = definities.ToDictionary(d => d.Naam);
    readonly HashSet<string> _namen = [.. definities.Select(d => d.Naam), .. definities.Select(d => d.Dodenwachtrij)];

    /// <summary>Creates every queue, dead-letter queues included.</summary>
    public async Task MaakAsync(CancellationToken ct)
    {
        foreach (var naam in _namen)
            await wachtrijen.MaakAsync(naam, ct);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">No such queue is defined, or the message is larger than 48 KB.</exception>
    public Task StuurAsync(string wachtrij, Busbericht bericht, TimeSpan vertraging, CancellationToken ct) =>
        _namen.Contains(wachtrij)
            ? wachtrijen.PlaatsAsync(wachtrij, Envelop.Sluit(bericht), vertraging, ct)
            : throw new ArgumentException($"Queue '{wachtrij}' is not defined.", nameof(wachtrij));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IBusaflevering>> OntvangAsync(string wachtrij, int hoogstens, CancellationToken ct)
    {
        if (!_definities.TryGetValue(wachtrij, out var definitie))
            throw new ArgumentException($"Queue '{wachtrij}' is not defined.", nameof(wachtrij));
        var afleveringen = new List<IBusaflevering>();
        foreach (var genomen in await wachtrijen.HaalAsync(wachtrij, hoogstens, TimeSpan.FromSeconds(definitie.SlotSeconden), ct))
            if (await OpenAsync(definitie, genomen, ct) is { } aflevering)
                afleveringen.Add(aflevering);
        return afleveringen;
    }

    /// <summary>The delivery, or null when the message was set aside: it must not block the queue.</summary>
    async Task<Wachtrijaflevering?> OpenAsync(Wachtrijdefinitie definitie, Wachtrijbericht genomen, CancellationToken ct)
    {
        if (!Envelop.Open(genomen.Tekst, out var bericht))
        {
            var rest = new Wachtrijaflevering(wachtrijen, definitie, genomen, Envelop.Onleesbaar(genomen.Tekst));
            await rest.ZetApartAsync(Onleesbaar, "De tekst op de wachtrij is geen bericht van de hub.", ct);
            return null;
        }
        var aflevering = new Wachtrijaflevering(wachtrijen, definitie, genomen, bericht);
        if (genomen.Afleveringen <= definitie.MaxAfleveringen)
            return aflevering;
        await aflevering.ZetApartAsync(
            Busnamen.TeVaakAfgeleverd, $"Het bericht is {definitie.MaxAfleveringen} keer afgeleverd en niet verwerkt.", ct);
        return null;
    }
}
