using Hub.Kern.Poorten;
using Hub.Opslag.Tests.Contracten;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Tabellen;

public sealed class TabelclientTests(AzuriteFixture azurite) : TabellenContract, IClassFixture<AzuriteFixture>
{
    protected override ITabellen Tabellen { get; } = azurite.Tabellen;
}
