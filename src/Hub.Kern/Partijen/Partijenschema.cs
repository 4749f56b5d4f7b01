using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Hub.Kern.Partijen;

/// <summary>The JSON schema of the file with parties, made from the code so that they cannot differ.</summary>
static class Partijenschema
{
    static readonly JsonSerializerOptions Opmaak = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Maak(JsonSerializerOptions opties)
    {
        var schema = opties.GetJsonSchemaAsNode(typeof(Partijenconfiguratie), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, knoop) => MetBeschrijving(context, knoop),
        });
        return schema.ToJsonString(Opmaak) + "\n";
    }

    static JsonNode MetBeschrijving(JsonSchemaExporterContext context, JsonNode knoop)
    {
        if (knoop is JsonObject eigenschap
            && context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false) is [DescriptionAttribute beschrijving])
            eigenschap.Insert(0, "description", beschrijving.Description);
        return knoop;
    }
}
