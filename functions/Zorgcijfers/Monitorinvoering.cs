using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Kern.Partijen;
using Hub.Keten.Contracten.Bestand;
using Hub.Monitor.Invoer;
using Microsoft.Net.Http.Headers;

namespace Hub.Functies;

/// <summary>What is outside the messages: <c>/api/v1/monitor/invoer</c>.</summary>
static class Monitorinvoering
{
    const string Mediatype = "text/csv";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/monitor/invoer", ImporteerAsync)
            .RequireAuthorization(beleid => beleid.RequireAssertion(vraag => MagInvoeren(vraag.User)))
            .WithName("Monitorinvoer").WithTags("Monitor")
            .WithSummary("Gegevens buiten de berichten invoeren")
            .WithDescription(
                "Vervangt wat u eerder van deze soort invoerde door wat in het bestand staat: alles of niets. Een gemeente of regio voert in wat buiten de berichten omgaat "
                + "(kolom periode); een operator die mag handelen de verdeelsleutel (kolom regio) en de essentiële functies (kolom functie).")
            .Accepts<string>(Mediatype)
            .Produces<Importweergave>(201).Produces<Importweergave>(200).MetProblemen(400, 401, 403, 413, 415);
        api.MapLezen("/monitor/invoer", LijstAsync)
            .RequireAuthorization(beleid => beleid.RequireAssertion(vraag => MagInvoeren(vraag.User) || vraag.User.HeeftRecht(Recht.Metadata)))
            .WithName("LijstMonitorinvoer").WithTags("Monitor")
            .WithSummary("Ingevoerde versies")
            .WithDescription("Wie wanneer wat invoerde, oudste eerst: uw eigen versies en die voor alle regio's. Een operator ziet alle.")
            .Produces<Contractversiesweergave>().MetProblemen(401, 403);
    }

    static async Task<IResult> ImporteerAsync(
        HttpContext context, Monitorimport import, Invoerders invoerders, Partijregister partijen,
        [Description("true: alleen controleren, niets bewaren.")] bool? proef, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals(Mediatype, StringComparison.OrdinalIgnoreCase))
            return Probleem.Van(415) with { Detail = "Stuur het bestand als text/csv, in UTF-8." };
        if (await Begrensd.LeesAsync(context.Request.Body, Contractbestand.MaxBytes, ct) is not { } inhoud)
            return Probleem.Van(413) with { Detail = $"Een bestand is hoogstens {Contractbestand.MaxBytes / 1024 / 1024} MB." };
        if (invoerders.Van(Toegang.Van(context.User, partijen)) is not { } invoerder)
            return Probleem.Van(403);
        var uitkomst = await import.VoerUitAsync(inhoud, invoerder, proef == true, ct);
        return uitkomst.Fouten.Count > 0
            ? new Probleem(400, "Bestand afgekeurd", "Er is niets ingevoerd. Herstel de fouten en stuur het hele bestand opnieuw.") { Fouten = uitkomst.Fouten }
            : Results.Json(Importweergave.Van(uitkomst), statusCode: uitkomst.IsNieuw ? 201 : 200);
    }

    static async Task<IResult> LijstAsync(HttpContext context, Invoerlogboek logboek, Partijregister partijen, CancellationToken ct)
    {
        var partij = Toegang.Van(context.User, partijen);
        return Results.Json(new Contractversiesweergave(
            [.. (await logboek.AlleAsync(ct)).Where(v => partij.Rol == Rol.Operator || v.Inkoper == partij.Code || v.Inkoper == Invoerder.Hub).Select(Versieweergave.Van)]));
    }

    static bool MagInvoeren(System.Security.Claims.ClaimsPrincipal gebruiker) =>
        gebruiker.IsInRole(nameof(Rol.Gemeente)) || gebruiker.IsInRole(nameof(Rol.Regio)) || gebruiker.HeeftRecht(Recht.Handelen);
}
