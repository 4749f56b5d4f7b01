using Hub.Kern.Poorten;
using Hub.Opslag.Tests.Contracten;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;

namespace Hub.Opslag.Tests.Wachtrijen;

public sealed class GeheugenWachtrijenTests : WachtrijenContract
{
    readonly Testklok _klok = new();

    public GeheugenWachtrijenTests() => Wachtrijen = new GeheugenWachtrijen(_klok);

    protected override IWachtrijen Wachtrijen { get; }

    protected override Task VerstrijkAsync()
    {
        _klok.Vooruit(TimeSpan.FromMilliseconds(300));
        return Task.CompletedTask;
    }
}
