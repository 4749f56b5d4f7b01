using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Berichten;

namespace Hub.Validatie.Standaarden;

/// <summary>A <c>standaard.json</c> as it is written.</summary>
sealed record Standaardbestand(
    string Release,
    int Berichtversie,
    int Berichtsubversie,
    Standaardbestand.Basis Basisschema,
    IReadOnlyList<Standaardbestand.Bericht> Berichten,
    IReadOnlyDictionary<string, string> Patronen)
{
    public Standaard AlsStandaard() => new(
        Release, Berichtversie, Berichtsubversie,
        new Schemaverwijzing(Basisschema.Naamruimte, Basisschema.Schema, Basisschema.XsdVersie),
        [.. Berichten.Select(bericht => bericht.AlsDefinitie(Release))],
        Patronen);

    internal sealed record Basis(string Naamruimte, string Schema, string XsdVersie);

    internal sealed record Bericht(
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

/// <summary>Made at build time: reflection would add to the cold start (docs/besluiten/0021).</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Standaardbestand))]
sealed partial class Standaardjson : JsonSerializerContext;
