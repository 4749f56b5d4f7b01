using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Hub.Functies.Deur;
using Hub.Keten.Termijnen;
using Hub.Monitor;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Uitvoer;

namespace Hub.Functies;

/// <summary>Figures of an area, and what they mean: <c>GET /api/v1/monitor/…/cijfers/{thema}</c>, <c>GET /api/v1/monitor/definities</c>.</summary>
static class Zorgcijfers
{
    const string Csv = "text/csv";

    public static void Map(IEndpointRouteBuilder api)
    {
        Map(api, "gemeenten/{gemeente}", "Gemeentecijfers", "Cijfers van een gemeente", (
            [Description("Gemeentecode.")] string gemeente, [AsParameters] Vraag v) => v.AntwoordAsync(new Gebied(Gebiedsoort.Gemeente, gemeente)));
        Map(api, "regios/{regio}", "Regiocijfers", "Cijfers van een regio", (
            [Description("Code van de regio.")] string regio, [AsParameters] Vraag v) => v.AntwoordAsync(new Gebied(Gebiedsoort.Regio, regio)));
        Map(api, "verbanden/{verband}", "Verbandcijfers", "Cijfers van regio's die samen sturen, zoals g7", (
            [Description("Naam van het verband.")] string verband, [AsParameters] Vraag v) => v.AntwoordAsync(new Gebied(Gebiedsoort.Verband, verband)));
        api.MapLezen("/monitor/definities", () => Results.Json(new Definitieweergave(Definities.Alle)))
            .RequireAuthorization(Toegang.Ieder)
            .WithName("Definities").WithTags("Monitor")
            .WithSummary("Wat elk cijfer betekent")
            .WithDescription("Naam, betekenis, formule, bronnen en wat niet meetelt, van elk cijfer van de monitor.")
            .Produces<Definitieweergave>().MetProblemen(401);
    }

    static void Map(IEndpointRouteBuilder api, string pad, string naam, string samenvatting, Delegate actie) =>
        api.MapLezen($"/monitor/{pad}/cijfers/{{thema}}", actie)
            .RequireAuthorization(Toegang.Cijfers)
            .WithName(naam).WithTags("Monitor")
            .WithSummary(samenvatting)
            .WithDescription(
                "Tabellen van een thema: overzicht, kosten, clienten, wachttijden, verloop, plafonds, aanbieders of functies. Hoogstens een minuut achter bij de berichten. "
                + "Boven een gemeente zijn cijfers over minder dan 10 personen onderdrukt.")
            .Produces<Cijferweergave>().Produces<string>(200, Csv).MetProblemen(400, 401, 403, 404);

    /// <summary>What is asked, besides of which area.</summary>
    public sealed record Vraag(
        HttpContext Context, IZorgmonitor Monitor, Monitortoegang Toegang, TimeProvider Klok,
        [property: Description("Thema.")] string Thema,
        [property: Description("Jaar; leeg: dit jaar."), FromQuery(Name = "jaar")] int? Jaar,
        [property: Description("csv: als spreadsheet; anders JSON."), FromQuery(Name = "vorm")] string? Vorm)
    {
        public async Task<IResult> AntwoordAsync(Gebied gebied)
        {
            if (!Toegang.Mag(Context.User, gebied))
                return Probleem.Van(404);
            if (!char.IsAsciiLetter(Thema[0]) || !Enum.TryParse<Thema>(Thema, ignoreCase: true, out var thema))
                return Probleem.Van(400) with { Detail = $"Kies als thema uit {string.Join(", ", Enum.GetNames<Thema>().Select(n => n.ToLowerInvariant()))}." };
            var jaar = Jaar ?? Nederland.Datum(Klok.GetUtcNow()).Year;
            if (jaar is < 2015 or > 2100 || Vorm is not (null or "json" or "csv"))
                return Probleem.Van(400) with { Detail = "Geef jaar van 2015 tot en met 2100, en vorm als json of csv." };
            var tabellen = await Monitor.TabellenAsync(gebied, jaar, thema, gebied.Soort == Gebiedsoort.Gemeente, Context.RequestAborted);
            return Vorm == "csv"
                ? Results.File(Cijferbestand.Csv(tabellen), Csv, $"monitor-{gebied.Code}-{jaar}-{thema.ToString().ToLowerInvariant()}.csv")
                : Results.Json(new Cijferweergave(gebied.Code, jaar, tabellen));
        }
    }
}

/// <summary>Tables of an area.</summary>
[Description("Tabellen van een gebied in een jaar.")]
public sealed record Cijferweergave([property: Description("Code van de gemeente of regio, of naam van het verband.")] string Gebied, int Jaar, IReadOnlyList<Cijfertabel> Tabellen);

/// <summary>The definitions.</summary>
[Description("Wat elk cijfer betekent.")]
public sealed record Definitieweergave(IReadOnlyList<Definitie> Definities);
