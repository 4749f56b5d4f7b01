using Hub.Kern.Poorten;
using Hub.Opslag.Tests.Contracten;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;

namespace Hub.Opslag.Tests.Blobs;

public sealed class GeheugenBlobsTests : BlobsContract
{
    readonly Testklok _klok = new();

    public GeheugenBlobsTests() => Blobs = new GeheugenBlobs(_klok);

    protected override IBlobs Blobs { get; }

    protected override Task VerstrijkAsync()
    {
        _klok.Vooruit(TimeSpan.FromSeconds(1));
        return Task.CompletedTask;
    }
}
