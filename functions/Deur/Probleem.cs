using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Functies.Deur.Aanmelden;
using Hub.Functies.Weergave;
using Hub.Keten.Contracten.Bestand;

namespace Hub.Functies.Deur;

/// <summary>A problem as RFC 9457 has it, with the three members that GOV-04 requires. Says nothing about the inside (GOV-16).</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What kind of problem, in Dutch.</param>
/// <param name="Detail">What is wrong here and what to do, in Dutch; holds no content.</param>
[Description("Een probleem volgens RFC 9457.")]
sealed record Probleem(
    [property: Description("HTTP-status.")] int Status,
    [property: Description("Wat voor probleem het is.")] string Title,
    [property: Description("Wat er hier niet klopt en wat u kunt doen.")] string Detail) : IResult
{
    public const string Mediatype = "application/problem+json";

    /// <summary>Kind of problem: no page of its own, the status says enough.</summary>
    [Description("Soort probleem.")]
    public string Type { get; init; } = "about:blank";

    /// <summary>The standard's code, where it has one.</summary>
    [Description("Retourcode van de standaard, als die er is.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Retourcode { get; init; }

    /// <summary>The message concerned.</summary>
    [Description("Kenmerk van het bericht waar het om gaat.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BerichtId { get; init; }

    /// <summary>Everything that was found, in one answer (GOV-05).</summary>
    [Description("Alles wat er gevonden is.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Bevindingweergave>? Bevindingen { get; init; }

    /// <summary>Everything that is wrong in a file, in one answer (GOV-05).</summary>
    [Description("Alles wat er in een bestand niet klopt.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Bestandsfout>? Fouten { get; init; }

    /// <summary>A request for a party that did not give its mandate for this.</summary>
    public static Probleem GeenMandaat { get; } =
        new(403, "Geen mandaat", "U hebt voor deze partij geen geldig mandaat voor deze handeling en dit berichttype (IB009).");

    /// <summary>The problem with this status, in general words.</summary>
    public static Probleem Van(int status) => status switch
    {
        400 => new(400, "Ongeldig verzoek", "Het verzoek is niet te begrijpen: controleer pad, parameters en inhoud."),
        401 => new(401, "Niet aangemeld", $"Stuur een geldig bewijs mee van wie u bent, bijvoorbeeld uw API-sleutel in de header {Sleutelbewijs.Kop}."),
        403 => new(403, "Niet toegestaan", "Uw rol staat dit niet toe."),
        404 => new(404, "Niet gevonden", "Dit bestaat niet, of niet voor u."),
        405 => new(405, "Methode niet toegestaan", "Deze methode kan hier niet; de header Allow noemt welke wel."),
        406 => new(406, "Niet leverbaar", "Het gevraagde mediatype is er niet."),
        413 => new(413, "Te groot", "Een bericht is hoogstens 25 MB (IB003). Verdeel het over meer berichten."),
        415 => new(415, "Mediatype niet ondersteund", "Stuur het bericht als application/xml, in UTF-8 en niet gecomprimeerd."),
        429 => new(429, "Te veel verzoeken", "Wacht zoveel seconden als de header Retry-After zegt, en probeer het dan opnieuw."),
        503 => new(503, "Tijdelijk niet beschikbaar", "De hub kan nu niet bij zijn opslag. Probeer het later opnieuw; herhalen is veilig."),
        >= 500 => new(status, "Fout in de hub", "Er ging iets mis dat niet aan uw verzoek ligt. Probeer het opnieuw; herhalen is veilig."),
        _ => new(status, "Verzoek niet uitgevoerd", "Het verzoek kon niet worden uitgevoerd."),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(this, JsonSerializerOptions.Web, Mediatype, httpContext.RequestAborted);
    }
}
