using Hub.Kern.Poorten;
using Hub.Opslag.Tests.Contracten;
using Hub.Testbasis.Geheugen;

namespace Hub.Opslag.Tests.Tabellen;

public sealed class GeheugenTabellenTests : TabellenContract
{
    protected override ITabellen Tabellen { get; } = new GeheugenTabellen();
}
