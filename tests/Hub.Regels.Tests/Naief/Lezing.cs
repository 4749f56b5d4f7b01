using System.Globalization;
using System.Xml.Linq;

namespace Hub.Regels.Tests.Naief;

/// <summary>Reads a message in the simplest way there is: as a tree, elements by their local name.</summary>
static class Lezing
{
    /// <summary>The element at this path, or null.</summary>
    public static XElement? Kind(this XElement element, string pad) =>
        pad.Split('/').Aggregate<string, XElement?>(element, (ouder, naam) => ouder?.Elements().FirstOrDefault(kind => kind.Name.LocalName == naam));

    public static bool Heeft(this XElement element, string pad) => element.Kind(pad) is not null;

    /// <summary>The value at this path, or null.</summary>
    public static string? Waarde(this XElement element, string pad) => element.Kind(pad)?.Value;

    public static DateOnly? Datum(this XElement element, string pad) =>
        element.Waarde(pad) is { } tekst ? DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static long Getal(this XElement element, string pad) => long.Parse(element.Waarde(pad)!, CultureInfo.InvariantCulture);

    /// <summary>All classes of this name below the element.</summary>
    public static IEnumerable<XElement> Alle(this XElement element, string naam) => element.Descendants().Where(kind => kind.Name.LocalName == naam);

    /// <summary>The others of its kind within the same class around it that come before.</summary>
    public static IEnumerable<XElement> Eerdere(this XElement element) => element.ElementsBeforeSelf(element.Name);

    /// <summary>An amount with its sign: <c>IngediendBedrag</c> with its <c>Bedrag</c> or <c>TotaalBedrag</c>.</summary>
    public static long Bedrag(this XElement element, string naam)
    {
        var bedrag = element.Kind(naam)!;
        return (bedrag.Waarde("DebetCredit") == "C" ? -1 : 1) * bedrag.Getal(bedrag.Heeft("Bedrag") ? "Bedrag" : "TotaalBedrag");
    }

    /// <summary>The Dagtekening of the message.</summary>
    public static DateOnly Dagtekening(this XElement element) => element.Document!.Root!.Datum("Header/BerichtIdentificatie/Dagtekening")!.Value;
}
