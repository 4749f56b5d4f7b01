namespace Hub.Functies.Triggers;

/// <summary>
/// The routes on which the Functions host delivers what triggers a function: <c>POST /&lt;FunctionName&gt;</c> (FN-05).
/// </summary>
static class Triggerroutes
{
    /// <summary>Maps a trigger. The answer is 200 with a JSON object, never an empty body (FN-09, FN-12); a failure is a 500.</summary>
    public static void MapTrigger(this IEndpointRouteBuilder app, string functie, Func<Triggeroproep, IServiceProvider, CancellationToken, Task> actie) =>
        app.MapPost("/" + functie, async (HttpContext context, CancellationToken ct) =>
        {
            var oproep = await Triggeroproep.LeesAsync(context.Request.Body, ct);
            if (oproep is null)
                return Results.BadRequest();
            await actie(oproep, context.RequestServices, ct);
            return Results.Json(Triggerantwoord.Leeg);
        }).AllowAnonymous().ExcludeFromDescription().WithMetadata(new Triggerfunctie(functie));
}

/// <summary>Marks the endpoint of a trigger.</summary>
/// <param name="Naam">Name of the function.</param>
public sealed record Triggerfunctie(string Naam);

/// <summary>What the Functions host expects back (FN-09): these members, so that it never reads null (FN-12).</summary>
sealed record Triggerantwoord(
    [property: System.Text.Json.Serialization.JsonPropertyName("Outputs")] IReadOnlyDictionary<string, object> Outputs,
    [property: System.Text.Json.Serialization.JsonPropertyName("Logs")] IReadOnlyList<string> Logs)
{
    public static readonly Triggerantwoord Leeg = new(new Dictionary<string, object>(), []);
}
