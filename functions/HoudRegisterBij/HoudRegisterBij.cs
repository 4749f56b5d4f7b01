using System.ComponentModel;
using System.Security.Claims;
using Hub.Functies.Deur;
using Hub.Kern.Partijen;
using Hub.Keten.Register.Bijhouden;

namespace Hub.Functies;

/// <summary>
/// Fills and rebuilds the register of a gemeente: <c>POST /api/v1/registers/{gemeente}/archiefberichten</c> and
/// <c>/herbouwingen/{dag}</c>.
/// </summary>
static class HoudRegisterBij
{
    const string Archief = "archief";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/registers/{gemeente}/archiefberichten", LeesInAsync)
            .RequireAuthorization(Toegang.Partij)
            .WithName("LeesArchiefberichtIn").WithTags("Register")
            .WithSummary("Een bericht uit het archief inlezen")
            .WithDescription(
                "Leest een eerder verzonden bericht in het register van uw gemeente, of van een die u daarvoor heeft gemachtigd. Er wordt niets bezorgd. In elke volgorde, en opnieuw is veilig.")
            .Accepts<string>("application/xml", "text/xml")
            .Produces<Inleesuitkomst>().MetProblemen(400, 401, 403, 404, 413, 415);
        api.MapPost("/registers/{gemeente}/herbouwingen/{dag}", HerbouwAsync)
            .RequireAuthorization(beleid => beleid.RequireAssertion(vraag => vraag.User.IsPartij() || vraag.User.HeeftRecht(Recht.Handelen)))
            .WithName("HerbouwRegister").WithTags("Register")
            .WithSummary("Het register opnieuw opbouwen")
            .WithDescription(
                "Neemt de berichten die de hub op deze dag aannam alsnog op in het register, of met 'archief' alle ingelezen berichten. Wat er al staat, blijft staan.")
            .Produces<Herbouwverslag>().MetProblemen(400, 401, 403, 404);
    }

    static async Task<IResult> LeesInAsync(
        [Description("Gemeentecode.")] string gemeente,
        HttpContext context, Partijregister partijen, Mandaten mandaten, Registratie registratie, Inlezen inlezen, CancellationToken ct)
    {
        if (!IsVoor(context.User, gemeente, partijen, mandaten))
            return Probleem.Van(404);
        if (registratie.Grondslag(gemeente) is null)
            return ZonderGrondslag();
        if (Xmlinhoud.Bezwaar(context.Request) is { } bezwaar)
            return bezwaar;
        return Results.Json(await inlezen.VoerUitAsync(context.Request.Body, gemeente, ct));
    }

    static async Task<IResult> HerbouwAsync(
        [Description("Gemeentecode.")] string gemeente,
        [Description("De dag (UTC), JJJJ-MM-DD, of 'archief'.")] string dag,
        HttpContext context, Partijregister partijen, Mandaten mandaten, Registratie registratie, Herbouw herbouw, CancellationToken ct)
    {
        if (!IsVoor(context.User, gemeente, partijen, mandaten) && !context.User.HeeftRecht(Recht.Handelen))
            return Probleem.Van(404);
        if (registratie.Grondslag(gemeente) is null)
            return ZonderGrondslag();
        if (dag == Archief)
            return Results.Json(await herbouw.ArchiefAsync(gemeente, ct));
        return DateOnly.TryParseExact(dag, "yyyy-MM-dd", out var datum)
            ? Results.Json(await herbouw.DagAsync(gemeente, datum, ct))
            : Probleem.Van(400) with { Detail = "Geef de dag als JJJJ-MM-DD, of 'archief'." };
    }

    // Its own, or with a full mandate: what a register holds was sent and received, of every type (IB009).
    static bool IsVoor(ClaimsPrincipal gebruiker, string gemeente, Partijregister partijen, Mandaten mandaten) =>
        gebruiker.IsPartij() && (gebruiker.Namens() ?? gemeente) == gemeente && partijen.Zoek(gemeente) is { Rol: Rol.Gemeente }
        && mandaten.MagAlles(gebruiker.Code(), gemeente);

    static Probleem ZonderGrondslag() =>
        Probleem.Van(400) with { Detail = "Zonder vastgelegde grondslag houdt de hub voor een gemeente geen register bij." };
}
