using System.Text.Json;
using Hub.Kern.Berichten;

namespace Hub.Validatie.Standaarden;

/// <summary>
/// Reads a release's <c>standaard.json</c>, field by field: the generic code of a serializer would be compiled at the start of
/// every process (docs/besluiten/0021).
/// </summary>
static class Standaardlezer
{
    /// <exception cref="KeyNotFoundException">The file lacks a field: a fault in the release, not in a message.</exception>
    public static Standaard Lees(string release)
    {
        using var stroom = Schemabron.Open(release, "standaard.json");
        using var json = JsonDocument.Parse(stroom);
        var bestand = json.RootElement;
        return Tekst(bestand, "release") == release
            ? new Standaard(
                release,
                bestand.GetProperty("berichtversie").GetInt32(),
                bestand.GetProperty("berichtsubversie").GetInt32(),
                Schema(bestand.GetProperty("basisschema")),
                [.. bestand.GetProperty("berichten").EnumerateArray().Select(bericht => Definitie(bericht, release))],
                bestand.GetProperty("patronen").EnumerateObject().ToDictionary(patroon => patroon.Name, patroon => patroon.Value.GetString()!))
            : throw new InvalidDataException($"Map {release} bevat de standaard van release {Tekst(bestand, "release")}.");
    }

    static Berichtdefinitie Definitie(JsonElement bericht, string release) => new(
        new Berichtsoort(
            release, Tekst(bericht, "naam"), Tekst(bericht, "code"), Tekst(bericht, "naamruimte"), Enum.Parse<Richting>(Tekst(bericht, "richting")),
            bericht.GetProperty("antwoordOp").GetString(), bericht.GetProperty("isRetourbericht").GetBoolean()),
        Schema(bericht));

    static Schemaverwijzing Schema(JsonElement ding) => new(Tekst(ding, "naamruimte"), Tekst(ding, "schema"), Tekst(ding, "xsdVersie"));

    static string Tekst(JsonElement ding, string naam) =>
        ding.GetProperty(naam).GetString() ?? throw new InvalidDataException($"In standaard.json is {naam} leeg.");
}
