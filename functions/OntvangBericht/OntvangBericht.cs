using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Keten.Stappen;

namespace Hub.Functies;

/// <summary>A message comes in: <c>POST /api/v1/berichten</c>.</summary>
static class OntvangBericht
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/berichten", VoerUitAsync)
        .RequireAuthorization(Toegang.Partij)
        .WithName(nameof(OntvangBericht)).WithTags("Berichten")
        .WithSummary("Een bericht aanbieden")
        .WithDescription(
            "Biedt een iJw-bericht aan. Het wordt meteen op berichtformaat gecontroleerd; alle bevindingen staan in één antwoord. "
            + "Opnieuw aanbieden is veilig: dezelfde inhoud geeft de eerste uitkomst.")
        .Accepts<string>("application/xml", "text/xml")
        .Produces<Ontvangstbewijs>(202).Produces<Ontvangstbewijs>(200)
        .MetProblemen(400, 401, 403, 409, 413, 415);

    [Description("Een bericht aanbieden")]
    static async Task<IResult> VoerUitAsync(HttpContext context, Ontvangen ontvangen, CancellationToken ct)
    {
        if (Xmlinhoud.Bezwaar(context.Request) is { } bezwaar)
            return bezwaar;
        using var spoor = Sporen.Begin(Ontvangen.Naam, context.Request.Headers.TraceParent);
        var uitkomst = await ontvangen.VoerUitAsync(
            context.Request.Body, context.User.Zelf(), context.User.Namens(), Herkomst.Van(context), ct);
        Sporen.Aangeboden.Add(1, new KeyValuePair<string, object?>("uitkomst", uitkomst.Naam));
        return Antwoord(context, uitkomst);
    }

    static IResult Antwoord(HttpContext context, Ontvangstuitkomst uitkomst) => uitkomst switch
    {
        Ontvangstuitkomst.Aangenomen u => Bewijs(context, u.Dossier, StatusCodes.Status202Accepted),
        Ontvangstuitkomst.EerderAangenomen u => Bewijs(context, u.Dossier, StatusCodes.Status200OK),
        Ontvangstuitkomst.AndereInhoud u => new Probleem(
            409, "Identificatie al gebruikt",
            "Een ander bericht van deze soort met dezelfde Identificatie is eerder aangenomen (TR056). Geef dit bericht een eigen Identificatie.")
        {
            Retourcode = "9056",
            BerichtId = u.BerichtId,
        },
        Ontvangstuitkomst.NietBevoegd u => new Probleem(
            403, "Niet uw bericht",
            $"Een {u.Kop.Soort} met deze header mag alleen door {(u.Kop.Soort.IsRetourbericht ? "Ontvanger" : "Afzender")} worden aangeboden, "
            + $"of door wie haar mandaat voor dit berichttype heeft (IB009){(u.Kop.Soort.AntwoordOp is null ? "" : ", en alleen door wie het bericht kreeg dat het beantwoordt")}."),
        Ontvangstuitkomst.TeGroot => Probleem.Van(413),
        Ontvangstuitkomst.Geweigerd u => new Probleem(
            400, "Bericht afgekeurd op berichtformaat",
            $"Er {(u.Bevindingen.Count == 1 ? "is 1 bevinding" : $"zijn {u.Bevindingen.Count} bevindingen")}. Het bericht is niet aangenomen en niet bewaard.")
        {
            Bevindingen = [.. u.Bevindingen.Select(Bevindingweergave.Van)],
        },
        _ => Probleem.Van(500),
    };

    static IResult Bewijs(HttpContext context, Dossier dossier, int status)
    {
        context.Response.Headers.Location = $"/api/v1/berichten/{dossier.Id}";
        return Results.Json(
            new Ontvangstbewijs(dossier.Id, Ontvangst.Uit(dossier).Soort, dossier.Status, dossier.Eerste.Tijdstip), statusCode: status);
    }
}
