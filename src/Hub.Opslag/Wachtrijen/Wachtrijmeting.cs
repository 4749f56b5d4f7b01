using Hub.Kern.Poorten;

namespace Hub.Opslag.Wachtrijen;

/// <summary>Measures storage queues. Thread-safe. (Service Bus tells its counts only to who may manage it; Azure Monitor has them.)</summary>
public sealed class Wachtrijmeting(IWachtrijen wachtrijen, IReadOnlyList<Wachtrijdefinitie> definities) : IWachtrijmeting
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Wachtrijstand>> MeetAsync(CancellationToken ct) =>
        await Task.WhenAll(definities.Select(definitie => MeetAsync(definitie.Naam, ct)));

    async Task<Wachtrijstand> MeetAsync(string naam, CancellationToken ct)
    {
        var eerste = await wachtrijen.GluurAsync(naam, 1, ct);
        return new Wachtrijstand(naam, await wachtrijen.TelAsync(naam, ct), eerste.Count > 0 ? eerste[0].Geplaatst : null);
    }
}
