using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Kern.Partijen;
using Hub.Keten.Contracten;
using Hub.Keten.Contracten.Bestand;
using Microsoft.Net.Http.Headers;

namespace Hub.Functies;

/// <summary>Imports of contracts and of translations of product codes: take in, list, give back (<c>/api/v1/contractversies</c>).</summary>
static class Contractversies
{
    static readonly string[] Mediatypen = ["text/csv", "application/json"];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/contractversies", ImporteerAsync)
            .RequireAuthorization(beleid => beleid.RequireRole(nameof(Rol.Gemeente), nameof(Rol.Regio)))
            .WithName(nameof(Contractversies)).WithTags("Contracten")
            .WithSummary("Contracten importeren")
            .WithDescription(
                "Vervangt uw contracten, of uw vertalingen van productcodes, door die in het bestand: alles of niets. "
                + "Elke fout staat met regel en kolom in het antwoord. Eerdere versies blijven leesbaar; hetzelfde bestand nog eens sturen is veilig.")
            .Accepts<string>(Mediatypen[0], Mediatypen[1])
            .Produces<Importweergave>(201).Produces<Importweergave>(200)
            .MetProblemen(400, 401, 403, 413, 415);
        api.MapLezen("/contractversies", LijstAsync)
            .RequireAuthorization(beleid => beleid.RequireAssertion(vraag =>
                vraag.User.IsInRole(nameof(Rol.Gemeente)) || vraag.User.IsInRole(nameof(Rol.Regio)) || vraag.User.HeeftRecht(Recht.Metadata)))
            .WithName("LijstContractversies").WithTags("Contracten")
            .WithSummary("Geïmporteerde versies")
            .WithDescription("Wanneer welke inkoper wat importeerde, oudste eerst: uw eigen versies en die van uw regio. Een operator ziet alle.")
            .Produces<Contractversiesweergave>().MetProblemen(401, 403);
        api.MapLezen("/contractversies/{versie}/bestand", ExporteerAsync)
            .RequireAuthorization(beleid => beleid.RequireRole(nameof(Rol.Gemeente), nameof(Rol.Regio)))
            .WithName("ExporteerContractversie").WithTags("Contracten")
            .WithSummary("Een versie als CSV")
            .WithDescription("De regels van een versie als CSV die een spreadsheet veilig opent: tekst wordt nooit een formule.")
            .Produces<string>(200, Mediatypen[0]).MetProblemen(400, 401, 403, 404);
    }

    static async Task<IResult> ImporteerAsync(
        HttpContext context, Importeren importeren, Partijregister partijen,
        [Description("true: alleen controleren, niets bewaren.")] bool? proef,
        CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !Mediatypen.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
            return Probleem.Van(415) with { Detail = "Stuur het bestand als text/csv of application/json, in UTF-8." };
        if (await Begrensd.LeesAsync(context.Request.Body, Contractbestand.MaxBytes, ct) is not { } inhoud)
            return Probleem.Van(413) with { Detail = $"Een bestand is hoogstens {Contractbestand.MaxBytes / 1024 / 1024} MB." };
        var inkoper = Inkoper.Van(Toegang.Van(context.User, partijen), partijen)!;
        var uitkomst = await importeren.VoerUitAsync(inhoud, inkoper, proef == true, ct);
        if (uitkomst.Fouten.Count > 0)
            return new Probleem(400, "Bestand afgekeurd", "Er is niets geïmporteerd. Herstel de fouten en stuur het hele bestand opnieuw.") { Fouten = uitkomst.Fouten };
        if (uitkomst.IsNieuw)
            context.Response.Headers.Location = $"/api/v1/contractversies/{uitkomst.Versie!.Nummer}/bestand";
        return Results.Json(Importweergave.Van(uitkomst), statusCode: uitkomst.IsNieuw ? 201 : 200);
    }

    static async Task<IResult> LijstAsync(HttpContext context, Contractlogboek logboek, Partijregister partijen, CancellationToken ct)
    {
        var partij = Toegang.Van(context.User, partijen);
        return Results.Json(new Contractversiesweergave([.. (await logboek.AlleAsync(ct)).Where(v => MagZien(partij, v)).Select(Versieweergave.Van)]));
    }

    static async Task<IResult> ExporteerAsync(
        [Description("Nummer van de versie.")] int versie,
        HttpContext context, Contractlogboek logboek, Contractexport export, Partijregister partijen, CancellationToken ct)
    {
        var partij = Toegang.Van(context.User, partijen);
        return (await logboek.AlleAsync(ct)).FirstOrDefault(v => v.Nummer == versie && MagZien(partij, v)) is { } gevonden
            && await export.MaakAsync(gevonden, ct) is { } csv
                ? Results.File(csv, Mediatypen[0], $"{gevonden.Soort}-{gevonden.Inkoper}-{gevonden.Nummer}.csv")
                : Probleem.Van(404);
    }

    static bool MagZien(Partij partij, Contractversie versie) =>
        partij.Rol == Rol.Operator || versie.Inkoper == partij.Code || versie.Inkoper == partij.Regio;
}

/// <summary>How an import ended.</summary>
[Description("De uitkomst van een import.")]
public sealed record Importweergave(
    [property: Description("De versie die nu geldt; leeg bij een proef.")] Versieweergave? Versie,
    [property: Description("false als dit al was wat er gold.")] bool Nieuw,
    [property: Description("Wat erin staat: contracten of vertalingen.")] string Soort,
    int Regels,
    [property: Description("Voor hoeveel gemeenten.")] int Gemeenten,
    [property: Description("Van hoeveel aanbieders.")] int Aanbieders)
{
    /// <summary>The view on an outcome without faults.</summary>
    public static Importweergave Van(Importuitkomst u) => new(
        u.Versie is null ? null : Versieweergave.Van(u.Versie), u.IsNieuw, u.Soort!, u.Regels, u.Gemeenten, u.Aanbieders);
}

/// <summary>The versions.</summary>
[Description("Geïmporteerde versies, oudste eerst.")]
public sealed record Contractversiesweergave(IReadOnlyList<Versieweergave> Versies);

/// <summary>One version.</summary>
[Description("Een geïmporteerde versie.")]
public sealed record Versieweergave(
    int Nummer,
    [property: Description("Code van de gemeente of regio.")] string Inkoper,
    [property: Description("contracten of vertalingen.")] string Soort,
    int Regels,
    [property: Description("Vanaf wanneer zij telt.")] DateTimeOffset Tijdstip)
{
    /// <summary>The view on a version.</summary>
    public static Versieweergave Van(Contractversie v) => new(v.Nummer, v.Inkoper, v.Soort, v.Regels, v.Tijdstip);
}
