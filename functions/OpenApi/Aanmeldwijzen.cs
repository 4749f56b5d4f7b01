using Hub.Functies.Deur;
using Hub.Functies.Deur.Aanmelden;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Hub.Functies;

/// <summary>How the description says who may call: the ways to sign in, and for whom.</summary>
static class Aanmeldwijzen
{
    /// <summary>The ways to sign in.</summary>
    public static Dictionary<string, IOpenApiSecurityScheme> Schemas() => new()
    {
        [Sleutelbewijs.Naam] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = Sleutelbewijs.Kop, Description = "De API-sleutel van uw organisatie.",
        },
        [Tokenbewijs.Naam] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT",
            Description = "Een token van de OAuth2-server van deze hub (client credentials), als de hub die heeft.",
        },
        [Certificaatbewijs.Naam] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.MutualTLS, Description = "Het PKIoverheid-certificaat van uw organisatie, met haar OIN, als de hub dat vraagt.",
        },
    };

    /// <summary>Adds to an operation that any of these ways will do, and for a party's routes the header <c>Namens</c>.</summary>
    public static void VulAan(OpenApiOperation operatie, IList<object> metadata, OpenApiDocument? document)
    {
        if (metadata.OfType<IAllowAnonymous>().Any())
            return;
        operatie.Security = [.. new[] { Sleutelbewijs.Naam, Tokenbewijs.Naam, Certificaatbewijs.Naam }.Select(wijze =>
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(wijze, document)] = [] })];
        if (metadata.OfType<IAuthorizeData>().Any(eis => eis.Policy is Toegang.Partij or Toegang.Berichten))
            (operatie.Parameters ??= []).Add(Namens());
    }

    static OpenApiParameter Namens() => new()
    {
        Name = Namenspoort.Kop, In = ParameterLocation.Header, Required = false, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Description = "Code van de partij voor wie u met haar mandaat optreedt; zonder deze header treedt u voor uzelf op.",
    };
}
