using System.Globalization;
using System.Xml.Linq;
using Hub.Berichtproeven;

namespace Hub.Generator.Tests;

/// <summary>A generated message, read without the generator's help: elements by their local name.</summary>
static class Gelezen
{
    public const int Seeds = 50;

    /// <summary>This message for every seed and, for an answer, every verdict.</summary>
    public static IEnumerable<XElement> Alle(string naam) => Opties(naam).Select(opties => Lees(Proefberichten.Maak(opties)));

    public static IEnumerable<Generatoropties> Opties(string naam)
    {
        var soort = Proefberichten.Soort(naam);
        var oordelen = soort.AntwoordOp is null ? [Oordeel.Akkoord] : Enum.GetValues<Oordeel>();
        return from seed in Enumerable.Range(0, Seeds)
               from oordeel in oordelen
               select new Generatoropties { Soort = soort, Seed = seed, Peildatum = Proefberichten.Peildatum, Oordeel = oordeel };
    }

    public static XElement Lees(byte[] bericht) => XDocument.Load(new MemoryStream(bericht)).Root!;

    public static IEnumerable<XElement> Alles(this XElement element, string naam) => element.Descendants().Where(kind => kind.Name.LocalName == naam);

    public static XElement? Kind(this XElement element, string naam) => element.Elements().SingleOrDefault(kind => kind.Name.LocalName == naam);

    /// <summary>The value at this path below the element, or null.</summary>
    public static string? Waarde(this XElement element, string pad) =>
        pad.Split('/').Aggregate<string, XElement?>(element, (ouder, naam) => ouder?.Kind(naam))?.Value;

    public static DateOnly? Datum(this XElement element, string pad) =>
        element.Waarde(pad) is { } tekst ? DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>An amount with its sign, in eurocents.</summary>
    public static long Bedrag(this XElement element, string naam, string bedragnaam)
    {
        var bedrag = element.Kind(naam)!;
        return (bedrag.Waarde("DebetCredit") == "C" ? -1 : 1) * long.Parse(bedrag.Waarde(bedragnaam)!, CultureInfo.InvariantCulture);
    }
}
