using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Kern.Partijen;
using Hub.Keten.Inzien;
using Hub.Keten.Termijnen;

namespace Hub.Functies;

/// <summary>What must still be answered, and by when: <c>GET /api/v1/termijnen</c>.</summary>
static class Termijnen
{
    const int StandaardLimiet = 100;
    const int MaxLimiet = 1000; // TB-03: more is never in one page

    public static void Map(IEndpointRouteBuilder api) => api.MapLezen("/termijnen", LeesAsync)
        .RequireAuthorization(Toegang.Berichten)
        .WithName(nameof(Termijnen)).WithTags("Termijnen")
        .WithSummary("Lopende termijnen")
        .WithDescription(
            "Berichten waarop nog een antwoord moet volgen, door u of door een ander, eerste limiet eerst: een retourbericht binnen 3 werkdagen (OP090), "
            + "een besluit op een verzoek binnen 5 (OP274, OP346), een antwoord op een declaratie binnen 10 (OP090x4). En per toewijzing een startbericht binnen "
            + "5 werkdagen nadat de ondersteuning mocht beginnen (OP271) en een stopbericht binnen 5 na haar einde (OP272). Een operator noemt de partij.")
        .Produces<Termijnenweergave>().MetProblemen(400, 401, 403);

    static async Task<IResult> LeesAsync(
        HttpContext context, Termijnlijsten lijsten, Berichtbelangen belangen, Partijregister partijen, TimeProvider klok,
        [Description("Code van de partij; alleen voor een operator.")] string? partij,
        [Description("Hoeveel ten hoogste, 1 tot 1000.")] int? limiet,
        [Description("De positie van de laatste die u zag.")] string? na,
        CancellationToken ct)
    {
        if (limiet is < 1 or > MaxLimiet)
            return Probleem.Van(400) with { Detail = $"De parameter limiet ligt tussen 1 en {MaxLimiet}." };
        var eigen = context.User.IsPartij() ? Belangen.Postbus(context.User)?.Voor : null;
        if (eigen is not null && partij is not null && partij != eigen)
            return Probleem.Van(403) with { Detail = "Alleen een operator ziet de termijnen van een ander." };
        if (eigen is null && context.User.IsPartij())
            return Probleem.Van(400) with { Detail = "Geef met de header Namens van wie u de termijnen wilt zien." };
        if ((eigen ?? partij) is not { } wie || partijen.Zoek(wie) is null)
            return Probleem.Van(400) with { Detail = "Geef met de parameter partij van wie u de termijnen wilt zien." };
        var hoogstens = limiet ?? StandaardLimiet;
        bool Mag(Termijn t) => eigen is null || belangen.Mag(t, context.User.Code(), eigen); // by the mandate for its type of message (IB009)
        var blad = await lijsten.KiesAsync(wie, Mag, hoogstens, na, ct);
        var vandaag = Nederland.Datum(klok.GetUtcNow());
        return Results.Json(new Termijnenweergave(
            [.. blad.Termijnen.Select(t => Termijnweergave.Van(t, vandaag))], blad.Verder));
    }
}

/// <summary>The running clocks.</summary>
[Description("Lopende termijnen, eerste limiet eerst.")]
public sealed record Termijnenweergave(
    IReadOnlyList<Termijnweergave> Termijnen,
    [property: Description("Geef dit als 'na' mee voor de volgende; leeg als dit alles is.")] string? Volgende);

/// <summary>How urgent a clock is.</summary>
public enum Termijnstand
{
    /// <summary>There is time.</summary>
    Loopt,

    /// <summary>The last working day before the limit, or the limit itself.</summary>
    Nadert,

    /// <summary>Too late.</summary>
    Verstreken,
}

/// <summary>One running clock.</summary>
[Description("Een bericht dat nog moet volgen.")]
public sealed record Termijnweergave(
    [property: Description("Wat er moet volgen: retour, verzoek (toewijzing of antwoord), declaratie (antwoord), start (startbericht) of stop (stopbericht).")] string Soort,
    [property: Description("doet: u moet antwoorden; wacht: de ander moet dat.")] Termijnrol Rol,
    Termijnstand Stand,
    [property: Description("Laatste dag waarop het op tijd is.")] DateOnly Limiet,
    [property: Description("Dag waarop de termijn begon: het bericht werd doorgegeven, of de ondersteuning begon of eindigde volgens de toewijzing.")] DateOnly Begin,
    [property: Description("Kenmerk van het bericht waarop antwoord moet volgen.")] string BerichtId,
    string Berichtsoort,
    string Identificatie,
    [property: Description("Code van de andere partij.")] string Tegenpartij,
    [property: Description("Bij start en stop: het ToewijzingNummer.")] int? Toewijzing,
    [property: Description("Plaats in de lijst.")] string Positie)
{
    /// <summary>The view on a clock on this day.</summary>
    public static Termijnweergave Van(Termijn t, DateOnly vandaag) => new(
        t.Soort, t.Rol, vandaag > t.Limiet ? Termijnstand.Verstreken : vandaag >= Werkdagen.Voor(t.Limiet) ? Termijnstand.Nadert : Termijnstand.Loopt,
        t.Limiet, t.Begin, t.BerichtId, t.Berichtsoort, t.Identificatie, t.Tegenpartij, t.Toewijzing, t.Positie);
}
