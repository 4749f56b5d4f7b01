using Hub.Kern.Poorten;
using Hub.Opslag.Tests.Contracten;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Blobs;

public sealed class BlobclientTests(AzuriteFixture azurite) : BlobsContract, IClassFixture<AzuriteFixture>
{
    protected override IBlobs Blobs { get; } = azurite.Blobs;

    protected override Task VerstrijkAsync() => Task.Delay(200);
}
