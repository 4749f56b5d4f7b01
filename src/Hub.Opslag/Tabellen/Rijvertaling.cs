using System.Globalization;
using System.Text.Json;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Tabellen;

/// <summary>
/// Rows to and from the service's JSON. Types that JSON does not have carry an annotation (<c>naam@odata.type</c>);
/// string, bool and int need none.
/// </summary>
static class Rijvertaling
{
    const string Typering = "@odata.type";

    /// <summary>One line of ASCII: the default encoder escapes the rest, so a value can never look like a boundary of a group.</summary>
    public static byte[] Schrijf(Rij rij)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("PartitionKey", rij.Partitie);
            json.WriteString("RowKey", rij.Sleutel);
            foreach (var (naam, waarde) in rij.Velden)
                SchrijfVeld(json, naam, waarde);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    public static Rij Lees(JsonElement json)
    {
        var velden = new Dictionary<string, object?>();
        foreach (var veld in json.EnumerateObject())
            if (!IsVanSysteem(veld.Name) && LeesWaarde(json, veld) is { } waarde)
                velden[veld.Name] = waarde;
        return new Rij(
            json.GetProperty("PartitionKey").GetString()!, json.GetProperty("RowKey").GetString()!,
            velden, json.GetProperty("odata.etag").GetString());
    }

    static void SchrijfVeld(Utf8JsonWriter json, string naam, object? waarde)
    {
        switch (waarde)
        {
            case null: break;
            case string tekst: json.WriteString(naam, tekst); break;
            case bool b: json.WriteBoolean(naam, b); break;
            case int getal: json.WriteNumber(naam, getal); break;
            case long getal: Getypeerd(json, naam, "Edm.Int64", getal.ToString(CultureInfo.InvariantCulture)); break;
            case double getal: Getypeerd(json, naam, "Edm.Double", getal.ToString("R", CultureInfo.InvariantCulture)); break;
            case Guid guid: Getypeerd(json, naam, "Edm.Guid", guid.ToString()); break;
            case byte[] bytes: Getypeerd(json, naam, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            case DateTimeOffset tijd: Getypeerd(json, naam, "Edm.DateTime", tijd.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)); break;
        }
    }

    static void Getypeerd(Utf8JsonWriter json, string naam, string type, string waarde)
    {
        json.WriteString(naam + Typering, type);
        json.WriteString(naam, waarde);
    }

    static object? LeesWaarde(JsonElement json, JsonProperty veld)
    {
        var type = json.TryGetProperty(veld.Name + Typering, out var t) ? t.GetString() : null;
        return (veld.Value.ValueKind, type) switch
        {
            (JsonValueKind.Null, _) => null,
            (JsonValueKind.True or JsonValueKind.False, _) => veld.Value.GetBoolean(),
            (JsonValueKind.Number, _) => LeesGetal(veld.Value, type),
            (_, "Edm.Int64") => long.Parse(veld.Value.GetString()!, CultureInfo.InvariantCulture),
            (_, "Edm.Double") => double.Parse(veld.Value.GetString()!, CultureInfo.InvariantCulture),
            (_, "Edm.Guid") => Guid.Parse(veld.Value.GetString()!),
            (_, "Edm.Binary") => veld.Value.GetBytesFromBase64(),
            (_, "Edm.DateTime") => DateTimeOffset.Parse(veld.Value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            _ => veld.Value.GetString(),
        };
    }

    // The service leaves the annotation out where it deems the number clear: what is no whole number is a double.
    static object LeesGetal(JsonElement getal, string? type) =>
        type != "Edm.Double" && getal.TryGetInt32(out var geheel) ? (object)geheel : getal.GetDouble();

    static bool IsVanSysteem(string naam) =>
        naam is "PartitionKey" or "RowKey" or "Timestamp"
        || naam.StartsWith("odata.", StringComparison.Ordinal)
        || naam.EndsWith(Typering, StringComparison.Ordinal);
}
