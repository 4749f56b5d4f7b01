using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Monitor;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;

namespace Hub.Functies;

/// <summary>What is behind the figures of a gemeente, and making them anew: <c>/api/v1/monitor/gemeenten/{gemeente}/…</c>.</summary>
static class Monitorbronnen
{
    const int StandaardLimiet = 100;
    const int MaxLimiet = 1000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapLezen("/monitor/gemeenten/{gemeente}/bronnen", BronnenAsync)
            .RequireAuthorization(Toegang.Cijfers)
            .WithName("Cijferbronnen").WithTags("Monitor")
            .WithSummary("De berichten achter een cijfer")
            .WithDescription("Kenmerken van de berichten waaruit een cijfer van deze gemeente is geteld. De parameter bron staat bij het cijfer.")
            .Produces<Bronnenbladzijde>().MetProblemen(400, 401, 403, 404);
        api.MapLezen("/monitor/gemeenten/{gemeente}/toewijzingen", ToewijzingenAsync)
            .RequireAuthorization(Toegang.Cijfers)
            .WithName("Toewijzinggebruik").WithTags("Monitor")
            .WithSummary("Toewijzingen met hun gebruik")
            .WithDescription("Elke toewijzing van deze gemeente met volume en budget: toegewezen, gedeclareerd en toegekend. Zonder BSN.")
            .Produces<Toewijzingenbladzijde>().MetProblemen(400, 401, 403, 404);
        api.MapPost("/monitor/gemeenten/{gemeente}/herbouwingen", HerbouwAsync)
            .RequireAuthorization(beleid => beleid.RequireAssertion(vraag => vraag.User.IsInRole(nameof(Rol.Gemeente)) || vraag.User.HeeftRecht(Recht.Handelen)))
            .WithName("HerbouwMonitor").WithTags("Monitor")
            .WithSummary("De cijfers opnieuw opbouwen")
            .WithDescription("Telt alles van deze gemeente opnieuw uit het register; binnen een minuut of enkele minuten klaar. Opnieuw is veilig.")
            .Produces<Herbouwingweergave>(202).MetProblemen(400, 401, 403, 404);
    }

    static async Task<IResult> BronnenAsync(
        [Description("Gemeentecode.")] string gemeente, HttpContext context, IZorgmonitor monitor, Monitortoegang toegang,
        [Description("De bron zoals die bij het cijfer staat.")] string? bron,
        [Description("Van hoeveel berichten minstens; 1 tot 1000.")] int? limiet,
        [Description("De 'volgende' van de vorige bladzijde.")] string? na, CancellationToken ct)
    {
        if (!toegang.MagBronnen(context.User, gemeente))
            return Probleem.Van(404);
        if (bron is null || Bron.Lees(bron) is not { } gevraagd)
            return Probleem.Van(400) with { Detail = "Geef met de parameter bron wat er bij het cijfer als bron staat." };
        return Fout(limiet, na) ?? Results.Json(await monitor.BronnenAsync(gemeente, gevraagd, na, limiet ?? StandaardLimiet, ct));
    }

    static async Task<IResult> ToewijzingenAsync(
        [Description("Gemeentecode.")] string gemeente, HttpContext context, IZorgmonitor monitor, Monitortoegang toegang,
        [Description("Alleen wat in dit jaar geldt.")] int? jaar,
        [Description("Alleen van deze aanbieder (AGB-code).")] string? aanbieder,
        [Description("Hoeveel minstens; 1 tot 1000.")] int? limiet,
        [Description("De 'volgende' van de vorige bladzijde.")] string? na, CancellationToken ct)
    {
        if (!toegang.MagBronnen(context.User, gemeente))
            return Probleem.Van(404);
        return Fout(limiet, na) ?? Results.Json(await monitor.ToewijzingenAsync(gemeente, jaar, aanbieder, na, limiet ?? StandaardLimiet, ct));
    }

    static async Task<IResult> HerbouwAsync(
        [Description("Gemeentecode.")] string gemeente, HttpContext context, Monitorherbouw herbouw, Partijregister partijen, CancellationToken ct)
    {
        var mag = context.User.HeeftRecht(Recht.Handelen) ? partijen.Zoek(gemeente) is { Rol: Rol.Gemeente } : context.User.Code() == gemeente;
        return mag
            ? Results.Json(new Herbouwingweergave(gemeente, await herbouw.VoerUitAsync(gemeente, ct)), statusCode: 202)
            : Probleem.Van(404);
    }

    // A position is a pseudonym that an earlier page gave; what is none never becomes a key.
    static Probleem? Fout(int? limiet, string? na) =>
        limiet is < 1 or > MaxLimiet ? Probleem.Van(400) with { Detail = $"De parameter limiet ligt tussen 1 en {MaxLimiet}." }
        : na is not null && (na.Length != Pseudoniemen.Lengte || na.Any(c => c != '-' && !char.IsAsciiHexDigitLower(c)))
            ? Probleem.Van(400) with { Detail = "De parameter na is de 'volgende' van een vorige bladzijde." }
            : null;
}

/// <summary>A rebuild that was ordered.</summary>
[Description("Een opdracht om cijfers opnieuw op te bouwen.")]
public sealed record Herbouwingweergave(string Gemeente, [property: Description("Hoeveel cliënten opnieuw worden geteld.")] int Clienten);
