using Hub.Kern.Poorten;
using Hub.Opslag.Tests.Contracten;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Wachtrijen;

public sealed class WachtrijclientTests(AzuriteFixture azurite) : WachtrijenContract, IClassFixture<AzuriteFixture>
{
    protected override IWachtrijen Wachtrijen { get; } = azurite.Wachtrijen;

    protected override Task VerstrijkAsync() => Task.Delay(50);
}
