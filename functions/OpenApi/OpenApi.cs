namespace Hub.Functies;

/// <summary>The description of the API, made from the code: <c>GET /api/v1/openapi.json</c>, open to all (GOV-02).</summary>
static class OpenApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapOpenApi("/openapi.json")
        .AllowAnonymous()
        .Add(bouwer =>
        {
            var geef = bouwer.RequestDelegate!;
            bouwer.RequestDelegate = context =>
            {
                context.Response.Headers.AccessControlAllowOrigin = "*"; // GOV-14: here, and nowhere else
                return geef(context);
            };
        });
}
