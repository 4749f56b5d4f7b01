using Hub.Kern.Poorten;
using Hub.Opslag.Tests.Contracten;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.ServiceBus;

public sealed class AzuritebusTests(AzuriteFixture azurite) : BusContract, IClassFixture<AzuriteFixture>
{
    protected override IWachtrijen Wachtrijen { get; } = azurite.Wachtrijen;

    protected override Task VerstrijkAsync() => Task.Delay(50);
}
