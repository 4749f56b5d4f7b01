using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Kern.Contracten;
using Hub.Kern.Partijen;
using Hub.Keten.Contracten;
using Hub.Keten.Termijnen;

namespace Hub.Functies;

/// <summary>What was agreed between an aanbieder and a gemeente: <c>GET /api/v1/contracten</c>. For these two, and the regio of the gemeente.</summary>
static class Contracten
{
    public static void Map(IEndpointRouteBuilder api) => api.MapLezen("/contracten", LeesAsync)
        .RequireAuthorization(beleid => beleid.RequireRole(nameof(Rol.Gemeente), nameof(Rol.Regio), nameof(Rol.Aanbieder)))
        .WithName(nameof(Contracten)).WithTags("Contracten")
        .WithSummary("Afspraken tussen een aanbieder en een gemeente")
        .WithDescription("Wat er voor deze gemeente met deze aanbieder is afgesproken, door de gemeente zelf en door haar regio. Uw eigen code hoeft u niet te geven.")
        .Produces<Contractenweergave>().MetProblemen(400, 401, 403);

    static async Task<IResult> LeesAsync(
        HttpContext context, Contractregister register, Partijregister partijen,
        [Description("Gemeentecode, 4 cijfers.")] string? gemeente,
        [Description("AGB-code, 8 cijfers.")] string? aanbieder,
        [Description("Alleen afspraken over deze productcode.")] string? productcode,
        [Description("Alleen wat op deze dag geldt, JJJJ-MM-DD.")] DateOnly? dag,
        [Description("Zoals de hub het aan het eind van deze dag kende, JJJJ-MM-DD; anders zoals nu.")] DateOnly? op,
        CancellationToken ct)
    {
        var partij = Toegang.Van(context.User, partijen);
        gemeente ??= partij.Rol == Rol.Gemeente ? partij.Code : null;
        aanbieder ??= partij.Rol == Rol.Aanbieder ? partij.Code : null;
        if (!IsCode(gemeente, 4) || !IsCode(aanbieder, 8))
            return Probleem.Van(400) with { Detail = "Geef gemeente (4 cijfers) en aanbieder (8 cijfers)." };
        if (!MagZien(partij, gemeente!, aanbieder!, partijen))
            return Probleem.Van(403) with { Detail = "Dit zijn geen afspraken van u." };
        var lijst = op is { } eind
            ? await register.VoorAsync(gemeente!, aanbieder!, Nederland.Begin(eind.AddDays(1)), ct)
            : await register.VoorAsync(gemeente!, aanbieder!, ct);
        var gevraagd = lijst.Regels.Where(r => (productcode is null || r.Productcode == productcode) && (dag is not { } d || r.Geldt(d)));
        return Results.Json(new Contractenweergave(gemeente!, aanbieder!, [.. gevraagd.Select(Contractweergave.Van)]));
    }

    static bool MagZien(Partij partij, string gemeente, string aanbieder, Partijregister partijen) => partij.Rol == Rol.Aanbieder
        ? partij.Code == aanbieder
        : Inkoper.Van(partij, partijen)?.Gemeenten.Contains(gemeente) == true;

    static bool IsCode(string? code, int cijfers) => code?.Length == cijfers && code.All(char.IsAsciiDigit);
}

/// <summary>The agreements.</summary>
[Description("Afspraken tussen een aanbieder en een gemeente.")]
public sealed record Contractenweergave(string Gemeente, string Aanbieder, IReadOnlyList<Contractweergave> Contracten);

/// <summary>One agreement.</summary>
[Description("Een afspraak over een product of een hele productcategorie.")]
public sealed record Contractweergave(
    [property: Description("Kenmerk van het contract.")] string Contract,
    [property: Description("Code van de gemeente of regio die het sloot.")] string Inkoper,
    [property: Description("Onderdeel van het contract.")] string? Perceel,
    [property: Description("Productcategorie; leeg bij een vast bedrag voor alles.")] string? Productcategorie,
    [property: Description("Productcode; leeg als de afspraak over de hele categorie gaat.")] string? Productcode,
    Uitvoeringsvariant Uitvoeringsvariant,
    [property: Description("Code van de eenheid.")] string? Eenheid,
    [property: Description("Tarief per eenheid, in eurocenten.")] long? Tarief,
    [property: Description("Eerste dag.")] DateOnly Ingang,
    [property: Description("Laatste dag; leeg als die open is.")] DateOnly? Einde,
    [property: Description("Budgetplafond per kalenderjaar, in eurocenten.")] long? Budgetplafond)
{
    /// <summary>The view on an agreement.</summary>
    public static Contractweergave Van(Contractregel r) => new(
        r.Contract, r.Inkoper, r.Perceel, r.Productcategorie, r.Productcode, r.Uitvoeringsvariant, r.Eenheid, r.Tarief, r.Ingang, r.Einde, r.Budgetplafond);
}
