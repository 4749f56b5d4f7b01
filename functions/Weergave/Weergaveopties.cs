using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hub.Functies.Weergave;

/// <summary>How the API writes JSON: camelCase, times in UTC with a Z (GOV-07, GOV-11).</summary>
public static class Weergaveopties
{
    /// <summary>Sets these conventions.</summary>
    public static void Zet(JsonSerializerOptions opties)
    {
        opties.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        opties.Converters.Add(new Tijdschrijver());
        opties.NumberHandling = JsonNumberHandling.Strict;
        opties.RespectNullableAnnotations = true;
        opties.RespectRequiredConstructorParameters = true;
    }

    sealed class Tijdschrijver : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }
}
