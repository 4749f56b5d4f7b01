using Hub.Functies.Deur;
using Microsoft.OpenApi;

namespace Hub.Functies;

/// <summary>The description of the API, made from the code: <c>GET /api/v1/openapi.json</c>, open to all (GOV-02, GOV-03).</summary>
static class OpenApi
{
    const string Document = "v1";

    public static void Map(IEndpointRouteBuilder api) => api.MapOpenApi("/openapi.json")
        .AllowAnonymous()
        .AddEndpointFilter((context, volgende) => volgende(context));

    public static void AddOpenApiBeschrijving(this IServiceCollection diensten) => diensten.AddOpenApi(Document, opties =>
    {
        opties.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        opties.AddDocumentTransformer((document, _, _) =>
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
            return Task.CompletedTask;
        });
    });
}
