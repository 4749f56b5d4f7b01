using System.Xml.Linq;
using Hub.Kern.Poorten;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Hub.Portaal.Toegang;

/// <summary>
/// The keys that protect cookies and forms, in a container of the hub, so that any instance reads what another wrote. Thread-safe.
/// </summary>
/// <param name="blobs">Storage.</param>
public sealed class Sleutelring(IBlobs blobs) : IXmlRepository
{
    /// <summary>Name of the container.</summary>
    public const string Bak = "portaalsleutels";

    /// <inheritdoc/>
    /// <remarks>The interface is synchronous; the library asks once a day and at start, on a thread of its own.</remarks>
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(LeesAsync).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => SchrijfAsync(element, friendlyName)).GetAwaiter().GetResult();

    async Task<IReadOnlyCollection<XElement>> LeesAsync()
    {
        var sleutels = new List<XElement>();
        await foreach (var vermelding in blobs.LijstAsync(Bak, "", CancellationToken.None))
        {
            await using var blob = await blobs.OpenAsync(Bak, vermelding.Naam, CancellationToken.None);
            if (blob is not null)
                sleutels.Add(await XElement.LoadAsync(blob.Stroom, LoadOptions.None, CancellationToken.None));
        }

        return sleutels;
    }

    async Task SchrijfAsync(XElement element, string naam)
    {
        await using var blob = blobs.Schrijf(Bak, $"{naam}.xml", alsNieuw: false);
        await element.SaveAsync(blob, SaveOptions.DisableFormatting, CancellationToken.None);
        await blob.VoltooiAsync(new Dictionary<string, string>(), CancellationToken.None);
    }
}
