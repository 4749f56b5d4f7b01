using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Berichten;

namespace Hub.Validatie.Standaarden;

/// <summary>Reads a release's <c>standaard.json</c>.</summary>
static class Standaardlezer
{
    static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="JsonException">The file lacks a field, or has one too many: a fault in the release, not in a message.</exception>
    public static Standaard Lees(string release)
    {
        using var stroom = Schemabron.Open(release, "standaard.json");
        var bestand = JsonSerializer.Deserialize<Bestand>(stroom, Opties)!;
        return bestand.Release == release
            ? bestand.AlsStandaard()
            : throw new InvalidDataException($"Map {release} bevat de standaard van release {bestand.Release}.");
    }

    sealed record Bestand(
        string Release,
        int Berichtversie,
        int Berichtsubversie,
        Basis Basisschema,
        IReadOnlyList<Bericht> Berichten,
        IReadOnlyDictionary<string, string> Patronen)
    {
        public Standaard AlsStandaard() => new(
            Release, Berichtversie, Berichtsubversie,
            new Schemaverwijzing(Basisschema.Naamruimte, Basisschema.Schema, Basisschema.XsdVersie),
            [.. Berichten.Select(bericht => bericht.AlsDefinitie(Release))],
            Patronen);
    }

    sealed record Basis(string Naamruimte, string Schema, string XsdVersie);

    sealed record Bericht(
        string Naam,
        string Code,
        string Naamruimte,
        string Schema,
        string XsdVersie,
        Richting Richting,
        string? AntwoordOp,
        bool IsRetourbericht)
    {
        public Berichtdefinitie AlsDefinitie(string release) => new(
            new Berichtsoort(release, Naam, Code, Naamruimte, Richting, AntwoordOp, IsRetourbericht),
            new Schemaverwijzing(Naamruimte, Schema, XsdVersie));
    }
}
