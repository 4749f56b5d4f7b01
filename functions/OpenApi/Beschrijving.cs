using System.ComponentModel;
using System.Reflection;
using Hub.Functies.Deur;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hub.Functies;

/// <summary>What the code alone does not say of the API: who runs it, how to sign in, and all texts in Dutch (GOV-03, GOV-08).</summary>
static class Beschrijving
{
    const string Document = "v1";

    static readonly Dictionary<string, string> Antwoorden = new()
    {
        ["200"] = "Gelukt", ["201"] = "Gemaakt", ["202"] = "Aangenomen", ["400"] = "Ongeldig verzoek", ["401"] = "Niet aangemeld", ["403"] = "Niet toegestaan",
        ["404"] = "Niet gevonden", ["409"] = "In strijd met wat er is", ["413"] = "Te groot", ["415"] = "Mediatype niet ondersteund",
        ["429"] = "Te veel verzoeken", ["503"] = "Tijdelijk niet beschikbaar",
    };

    public static void AddOpenApiBeschrijving(this IServiceCollection diensten) => diensten.AddOpenApi(Document, opties =>
    {
        opties.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        opties.AddSchemaTransformer(Vertaal);
        opties.AddOperationTransformer(Vertaal);
        opties.AddDocumentTransformer(VulAan);
    });

    // Doc comments are English, for developers; what users read stands in [Description].
    static Task Vertaal(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        schema.Description = context.JsonPropertyInfo is { } eigenschap
            ? Tekst(eigenschap.AttributeProvider)
            : Tekst(context.JsonTypeInfo.Type);
        return Task.CompletedTask;
    }

    static string? Tekst(ICustomAttributeProvider? bron) =>
        bron?.GetCustomAttributes(typeof(DescriptionAttribute), false) is [DescriptionAttribute beschrijving, ..] ? beschrijving.Description : null;

    static Task Vertaal(OpenApiOperation operatie, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        foreach (var (status, antwoord) in operatie.Responses ?? [])
        {
            antwoord.Description = Antwoorden[status];
            if (status[0] == '2' && antwoord is OpenApiResponse gelukt)
                (gelukt.Headers ??= new Dictionary<string, IOpenApiHeader>())[Beveiligingskoppen.Versiekop] = Versie();
        }

        Aanmeldwijzen.VulAan(operatie, context.Description.ActionDescriptor.EndpointMetadata, context.Document);
        return Task.CompletedTask;
    }

    static OpenApiHeader Versie() => new()
    {
        Description = "De versie van deze API (GOV-01).", Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    static Task VulAan(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "iJw-hub",
            Version = Beveiligingskoppen.ApiVersie,
            Description = "Knooppunt voor iJw-berichtenverkeer: aanbieden, volgen en ophalen van berichten.",
            Contact = new OpenApiContact { Name = "Beheer iJw-hub", Email = "beheer@hub.example", Url = new Uri("https://hub.example/") },
            License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = Aanmeldwijzen.Schemas();
        foreach (var pad in document.Paths.Values)
            pad.Operations?.Remove(HttpMethod.Head); // GOV-09: served, but not described
        return Task.CompletedTask;
    }
}
