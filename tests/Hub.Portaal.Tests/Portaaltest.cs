using Hub.Portaal.Tests.Browser;
using Hub.Testbasis;

namespace Hub.Portaal.Tests;

/// <summary>Nearly all tests of the portal run against one hub.</summary>
[CollectionDefinition(nameof(Portaal))]
public sealed class Portaal : ICollectionFixture<HubFixture>;

/// <summary>What takes long and changes nothing for others has a hub of its own, so that it runs beside the rest.</summary>
[CollectionDefinition(nameof(Toegankelijkheid))]
public sealed class Toegankelijkheid : ICollectionFixture<HubFixture>;

/// <summary>A test on the running hub.</summary>
[Collection(nameof(Portaal))]
public abstract class Portaaltest(HubFixture hub)
{
    protected HubFixture Hub { get; } = hub;

    /// <summary>A window that is signed in as this partij.</summary>
    internal async Task<Venster> AlsAsync(string partij, bool donker = false, bool javascript = true)
    {
        var venster = await Venster.OpenAsync(Hub.Hub.Adres, donker, javascript);
        await venster.MeldAanAsync(partij);
        return venster;
    }
}
