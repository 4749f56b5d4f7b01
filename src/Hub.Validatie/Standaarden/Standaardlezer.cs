using System.Text.Json;

namespace Hub.Validatie.Standaarden;

/// <summary>Reads a release's <c>standaard.json</c>.</summary>
static class Standaardlezer
{
    /// <exception cref="JsonException">The file lacks a field, or has one too many: a fault in the release, not in a message.</exception>
    public static Standaard Lees(string release)
    {
        using var stroom = Schemabron.Open(release, "standaard.json");
        var bestand = JsonSerializer.Deserialize(stroom, Standaardjson.Default.Standaardbestand)!;
        return bestand.Release == release
            ? bestand.AlsStandaard()
            : throw new InvalidDataException($"Map {release} bevat de standaard van release {bestand.Release}.");
    }
}
