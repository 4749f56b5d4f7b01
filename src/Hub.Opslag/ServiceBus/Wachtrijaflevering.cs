using Hub.Kern.Poorten;

namespace Hub.Opslag.ServiceBus;

/// <summary>A message under lock on a storage queue. Renewing and ending may meet: each changes the proof that we hold it (QU-02).</summary>
sealed class Wachtrijaflevering(
    IWachtrijen wachtrijen, Wachtrijdefinitie definitie, Wachtrijbericht genomen, Busbericht bericht) : IBusaflevering
{
    readonly SemaphoreSlim _beurt = new(1, 1);
    Wachtrijbericht? _genomen = genomen;

    public string Id { get; } = genomen.Id;

    public Busbericht Bericht => bericht;

    public int Aflevering { get; } = genomen.Afleveringen;

    public Task<bool> VerlengAsync(CancellationToken ct) => OmDeBeurtAsync(async vast => await HoudVastAsync(vast, ct) is not null, ct);

    public Task VoltooiAsync(CancellationToken ct) => EindigAsync(
        vast => wachtrijen.VerwijderAsync(definitie.Naam, vast, ct), ct);

    public Task GeefTerugAsync(CancellationToken ct) => EindigAsync(
        vast => wachtrijen.VerbergAsync(definitie.Naam, vast, TimeSpan.Zero, ct), ct);

    // First the dead letter, then the delete: a crash between the two gives it twice, never not at all (ONTWERP §5).
    public Task ZetApartAsync(string reden, string omschrijving, CancellationToken ct) => EindigAsync(async vast =>
    {
        if (await HoudVastAsync(vast, ct) is not { } nogVast)
            return; // lost meanwhile: whoever has it now decides
        var dood = Envelop.SluitDood(bericht, definitie.Naam, reden, omschrijving);
        await wachtrijen.PlaatsAsync(definitie.Dodenwachtrij, dood, TimeSpan.Zero, ct);
        await wachtrijen.VerwijderAsync(definitie.Naam, nogVast, ct);
    }, ct);

    async Task<Wachtrijbericht?> HoudVastAsync(Wachtrijbericht vast, CancellationToken ct) =>
        _genomen = await wachtrijen.VerbergAsync(definitie.Naam, vast, TimeSpan.FromSeconds(definitie.SlotSeconden), ct);

    Task EindigAsync(Func<Wachtrijbericht, Task> einde, CancellationToken ct) => OmDeBeurtAsync(async vast =>
    {
        await einde(vast);
        _genomen = null;
        return true;
    }, ct);

    // What was lost or ended cannot be ended: the queue delivers it again, or has it no more.
    async Task<bool> OmDeBeurtAsync(Func<Wachtrijbericht, Task<bool>> doe, CancellationToken ct)
    {
        await _beurt.WaitAsync(ct);
        try
        {
            return _genomen is { } vast && await doe(vast);
        }
        finally
        {
            _beurt.Release();
        }
    }
}
