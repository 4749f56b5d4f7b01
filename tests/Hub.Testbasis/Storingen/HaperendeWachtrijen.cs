using Hub.Kern.Poorten;

namespace Hub.Testbasis.Storingen;

/// <summary>Queues whose process dies at the write that the test chose. Taking and hiding are writes too. A Wachtrijbus over them fails likewise.</summary>
public sealed class HaperendeWachtrijen(IWachtrijen binnen, Storing storing) : IWachtrijen
{
    public Task MaakAsync(string wachtrij, CancellationToken ct) => storing.Lees(() => binnen.MaakAsync(wachtrij, ct));

    public Task PlaatsAsync(string wachtrij, string tekst, TimeSpan zichtbaarNa, CancellationToken ct) =>
        storing.SchrijfAsync(() => binnen.PlaatsAsync(wachtrij, tekst, zichtbaarNa, ct));

    public Task<IReadOnlyList<Wachtrijbericht>> HaalAsync(string wachtrij, int hoogstens, TimeSpan verborgen, CancellationToken ct) =>
        storing.SchrijfAsync(() => binnen.HaalAsync(wachtrij, hoogstens, verborgen, ct));

    public Task<Wachtrijbericht?> VerbergAsync(string wachtrij, Wachtrijbericht bericht, TimeSpan verborgen, CancellationToken ct) =>
        storing.SchrijfAsync(() => binnen.VerbergAsync(wachtrij, bericht, verborgen, ct));

    public Task<bool> VerwijderAsync(string wachtrij, Wachtrijbericht bericht, CancellationToken ct) =>
        storing.SchrijfAsync(() => binnen.VerwijderAsync(wachtrij, bericht, ct));

    public Task<IReadOnlyList<Wachtrijbericht>> GluurAsync(string wachtrij, int hoogstens, CancellationToken ct) =>
        storing.Lees(() => binnen.GluurAsync(wachtrij, hoogstens, ct));

    public Task<int> TelAsync(string wachtrij, CancellationToken ct) => storing.Lees(() => binnen.TelAsync(wachtrij, ct));
}
