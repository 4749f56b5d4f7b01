using System.ComponentModel;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;

namespace Hub.Monitor;

/// <summary>What a page of the monitor is about.</summary>
public enum Thema
{
    /// <summary>Key figures.</summary>
    Overzicht,

    /// <summary>Costs, forecast, uitvoeringsvarianten.</summary>
    Kosten,

    /// <summary>Clients and referrers.</summary>
    Clienten,

    /// <summary>Waiting times.</summary>
    Wachttijden,

    /// <summary>Length of help, and why it ended.</summary>
    Verloop,

    /// <summary>Ceilings of contracts.</summary>
    Plafonds,

    /// <summary>Aanbieders.</summary>
    Aanbieders,

    /// <summary>Essentiële functies.</summary>
    Functies,
}

/// <summary>
/// Steering information from the messages: figures of an area in a year from prepared counts, and for a gemeente what is behind them. Who may
/// ask what is for the caller to decide; above a gemeente figures about few persons are suppressed here. Thread-safe.
/// </summary>
public interface IZorgmonitor
{
    /// <summary>The tables of a theme.</summary>
    /// <param name="gebied">The area.</param>
    /// <param name="jaar">The year, 2015 to 2100.</param>
    /// <param name="thema">The theme.</param>
    /// <param name="metBron">True when the reader may open messages; only of a gemeente.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<Cijfertabel>> TabellenAsync(Gebied gebied, int jaar, Thema thema, bool metBron, CancellationToken ct);

    /// <summary>The ids of the messages from which a figure of a gemeente was counted.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="bron">The figure's <see cref="Cijfer.Bron"/>.</param>
    /// <param name="na">The position of the page before, or null.</param>
    /// <param name="hoogstens">From how many clients at least before a page ends, 1 to 1000.</param>
    /// <param name="ct">Cancels.</param>
    Task<Bronnenbladzijde> BronnenAsync(string gemeente, Bron bron, string? na, int hoogstens, CancellationToken ct);

    /// <summary>The toewijzingen of a gemeente with their use, without who they are for.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="jaar">Only those that hold in this year, or null for all.</param>
    /// <param name="aanbieder">Only of this aanbieder, or null for all.</param>
    /// <param name="na">The position of the page before, or null.</param>
    /// <param name="hoogstens">How many at least before a page ends, 1 to 1000.</param>
    /// <param name="ct">Cancels.</param>
    Task<Toewijzingenbladzijde> ToewijzingenAsync(string gemeente, int? jaar, string? aanbieder, string? na, int hoogstens, CancellationToken ct);
}

/// <summary>Messages behind a figure.</summary>
[Description("Berichten waaruit een cijfer is geteld.")]
public sealed record Bronnenbladzijde(
    [property: Description("Kenmerken van berichten.")] IReadOnlyList<string> BerichtIds,
    [property: Description("Geef dit als 'na' mee voor de volgende; leeg als dit alles is.")] string? Volgende);

/// <summary>Toewijzingen with their use.</summary>
[Description("Toewijzingen met hun gebruik.")]
public sealed record Toewijzingenbladzijde(
    IReadOnlyList<Toewijzinggebruik> Toewijzingen,
    [property: Description("Geef dit als 'na' mee voor de volgende; leeg als dit alles is.")] string? Volgende);

/// <summary>A toewijzing and what was done with it.</summary>
[Description("Een toewijzing en wat ervan gebruikt is.")]
public sealed record Toewijzinggebruik(
    string Aanbieder,
    [property: Description("Naam van de aanbieder.")] string Aanbiedernaam,
    int ToewijzingNummer,
    string? Productcategorie,
    string? Productcode,
    DateOnly Ingang,
    DateOnly? Einde,
    [property: Description("Toegewezen volume over heel de toewijzing, in de eenheid; leeg als dat niet te zeggen is.")] long? Volume,
    [property: Description("Code van de eenheid.")] string? Eenheid,
    [property: Description("Gedeclareerd volume dat niet is afgewezen, in de eenheid van de toewijzing; leeg als dat niet te zeggen is.")] long? GebruiktVolume,
    [property: Description("Budget in eurocenten.")] long? Budget,
    [property: Description("Gedeclareerd in eurocenten, credits eraf.")] long Gedeclareerd,
    [property: Description("Toegekend in eurocenten.")] long Toegekend,
    [property: Description("Afgewezen in eurocenten.")] long Afgewezen,
    [property: Description("Eerste dag van de hulp; leeg als die nog niet begonnen is.")] DateOnly? Gestart,
    [property: Description("Laatste dag van de hulp; leeg als die nog loopt of niet begonnen is.")] DateOnly? Gestopt,
    [property: Description("Kenmerken van de berichten.")] IReadOnlyList<string> BerichtIds);
