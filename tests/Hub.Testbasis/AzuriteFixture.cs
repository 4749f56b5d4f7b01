using Hub.Kern.Poorten;
using Hub.Lokaal.Azurite;
using Hub.Opslag;
using Hub.Opslag.Blobs;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Wachtrijen;
using Xunit;

namespace Hub.Testbasis;

/// <summary>
/// One Azurite, in memory, for all tests of an assembly: take it as a class or collection fixture. It is started by the first
/// and stops by itself when the test process ends, because that closes its stdin. Names from <see cref="Namen"/> keep tests apart.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    static readonly Lazy<Task<AzuriteProces>> Gedeeld = new(() => AzuriteProces.StartAsync(new Azuriteopties(), CancellationToken.None));

    public string Verbindingstekst { get; private set; } = "";

    public Opslagverbinding Verbinding => Opslagverbinding.UitTekst(Verbindingstekst);

    public ITabellen Tabellen => new Tabelclient(Verbinding);

    public IBlobs Blobs => new Blobclient(Verbinding, new TijdgebondenIds(TimeProvider.System));

    public IWachtrijen Wachtrijen => new Wachtrijclient(Verbinding);

    public async Task InitializeAsync() => Verbindingstekst = (await Gedeeld.Value).Verbindingstekst;

    public Task DisposeAsync() => Task.CompletedTask;
}
