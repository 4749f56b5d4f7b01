using System.Globalization;
using System.Xml.Linq;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Blobs;

/// <summary>A page of a listing, from the service's XML.</summary>
static class Bloblijst
{
    public static (IReadOnlyList<Blobvermelding> Vermeldingen, string? Vervolg) Lees(XElement xml)
    {
        var vervolg = (string?)xml.Element("NextMarker");
        return ([.. xml.Element("Blobs")!.Elements("Blob").Select(Vermelding)], string.IsNullOrEmpty(vervolg) ? null : vervolg);
    }

    static Blobvermelding Vermelding(XElement blob) => new(
        (string)blob.Element("Name")!,
        long.Parse((string)blob.Element("Properties")!.Element("Content-Length")!, CultureInfo.InvariantCulture),
        Blobmetadata.Eigen(blob.Elements("Metadata").Elements()
            .Select(e => KeyValuePair.Create(e.Name.LocalName, e.Value))));
}
