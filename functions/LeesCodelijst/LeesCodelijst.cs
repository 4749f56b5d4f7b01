using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Validatie.Standaarden;

namespace Hub.Functies;

/// <summary>The code lists of the standard with their meanings: <c>GET /api/v1/codelijsten</c>. Open to all: they are public.</summary>
static class LeesCodelijst
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapLezen("/codelijsten", () => new Codelijstnamen(Codelijsten.Namen))
            .AllowAnonymous()
            .WithName("LeesCodelijsten").WithTags("Codelijsten")
            .WithSummary("Welke codelijsten er zijn")
            .WithDescription("De codelijsten van de nieuwste release die de hub kent.")
            .Produces<Codelijstnamen>().MetProblemen();
        api.MapLezen("/codelijsten/{naam}", Lees)
            .AllowAnonymous()
            .WithName(nameof(LeesCodelijst)).WithTags("Codelijsten")
            .WithSummary("Een codelijst met betekenissen")
            .WithDescription("Bijvoorbeeld RetourCode, RedenWijziging of Eenheid.")
            .Produces<Codelijstweergave>().MetProblemen(400, 404);
    }

    static IResult Lees([Description("Naam van de codelijst.")] string naam) => Codelijsten.Zoek(naam) is { } lijst
        ? Results.Json(new Codelijstweergave(lijst.Naam, [.. lijst.Codes.Select(code => new Codeweergave(code, lijst.Betekenis(code)!))]))
        : Probleem.Van(404) with { Detail = "Deze codelijst is er niet; /api/v1/codelijsten noemt ze alle." };
}

/// <summary>The names of the code lists.</summary>
[Description("De namen van de codelijsten.")]
public sealed record Codelijstnamen(IReadOnlyList<string> Codelijsten);

/// <summary>A code list.</summary>
[Description("Een codelijst van de standaard.")]
public sealed record Codelijstweergave(string Naam, IReadOnlyList<Codeweergave> Codes);

/// <summary>A code.</summary>
[Description("Een code met wat hij betekent.")]
public sealed record Codeweergave(string Code, string Betekenis);
