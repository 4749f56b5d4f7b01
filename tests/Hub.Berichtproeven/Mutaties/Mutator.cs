using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Hub.Berichtproeven.Mutaties;

/// <summary>
/// Changes messages at random, one to three times each, in ways that matter to a schema. Seeded: the same seed gives the same
/// mutations. Every result is well-formed.
/// </summary>
/// <param name="schemas">The schemas, compiled: they say which values are near a limit.</param>
public sealed class Mutator(XmlSchemaSet schemas)
{
    const int Pogingen = 50; // a kind of change that fits few elements must find one

    static readonly XmlWriterSettings Schrijfwijze = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize, // a mutation may be about white space
    };

    /// <summary>All kinds of change.</summary>
    public static IReadOnlyList<Ingreep> Ingrepen { get; } = [.. Structuuringrepen.Alle, .. Waardeingrepen.Alle, .. Naamruimteingrepen.Alle];

    /// <summary>So many mutations of one message; each kind of change comes first equally often.</summary>
    public IEnumerable<Mutatie> Muteer(byte[] bericht, int seed, int aantal)
    {
        var origineel = XDocument.Load(new MemoryStream(bericht), LoadOptions.PreserveWhitespace);
        origineel.Validate(schemas, (_, _) => { }, addSchemaInfo: true);
        var typen = origineel.Descendants().Select(Waardetype).ToList();
        var kans = new Random(seed);
        for (var index = 0; index < aantal; index++)
            yield return Muteer(new XDocument(origineel), typen, Ingrepen[index % Ingrepen.Count], kans);
    }

    static Mutatie Muteer(XDocument kopie, List<XmlSchemaSimpleType?> typen, Ingreep eerste, Random kans)
    {
        var elementen = kopie.Descendants().ToList();
        var namen = new List<string>();
        var ingreep = eerste;
        for (var rest = kans.Next(1, 4); rest > 0; rest--, ingreep = Ingrepen[kans.Next(Ingrepen.Count)])
        {
            for (var poging = 0; poging < Pogingen; poging++)
            {
                var index = kans.Next(elementen.Count);
                if (elementen[index].Document is null || !ingreep.Voer(new Doelwit(elementen[index], typen[index], kans)))
                    continue;
                namen.Add($"{ingreep.Naam} ({elementen[index].Name.LocalName})");
                break;
            }
        }

        return new Mutatie(string.Join(" + ", namen), Bytes(kopie));
    }

    static XmlSchemaSimpleType? Waardetype(XElement element) =>
        element.GetSchemaInfo()?.SchemaElement?.ElementSchemaType as XmlSchemaSimpleType;

    static byte[] Bytes(XDocument document)
    {
        var bytes = new MemoryStream();
        using (var schrijver = XmlWriter.Create(bytes, Schrijfwijze))
            document.Save(schrijver);
        return bytes.ToArray();
    }
}
