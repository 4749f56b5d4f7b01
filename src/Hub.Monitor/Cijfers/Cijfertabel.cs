using System.ComponentModel;
using System.Text.Json.Serialization;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>What a figure is.</summary>
public enum Cijfersoort
{
    /// <summary>A number.</summary>
    Aantal,

    /// <summary>An amount in eurocents.</summary>
    Eurocent,

    /// <summary>A number of days.</summary>
    Dagen,

    /// <summary>A percentage, with one decimal.</summary>
    Procent,

    /// <summary>A text: a date, or a state.</summary>
    Tekst,
}

/// <summary>A table of figures: what every page, export and command shows. Immutable.</summary>
/// <param name="Sleutel">Which table; stable, for links and exports.</param>
/// <param name="Indicator">The definition by which it is counted (<see cref="Definities"/>).</param>
/// <param name="Titel">For people.</param>
/// <param name="Rijkop">What the rows are.</param>
/// <param name="Kolommen">The columns.</param>
/// <param name="Rijen">The rows, in order of importance, or of time.</param>
[Description("Een tabel met cijfers.")]
public sealed record Cijfertabel(
    [property: Description("Welke tabel; vast.")] string Sleutel,
    [property: Description("Code van de definitie.")] string Indicator,
    string Titel,
    [property: Description("Wat de rijen zijn.")] string Rijkop,
    IReadOnlyList<Kolom> Kolommen,
    IReadOnlyList<Cijferrij> Rijen)
{
    /// <summary>All rows together, or null when they do not add up to something.</summary>
    [Description("Alles samen; leeg als de rijen geen geheel vormen.")]
    public Cijferrij? Totaal { get; init; }

    /// <summary>What must be known to read it: a method, what is missing.</summary>
    [Description("Wat u moet weten om de tabel te lezen.")]
    public string? Toelichting { get; init; }

    /// <summary>What is said instead of <see cref="Toelichting"/> when a figure of the total is hidden; null when that gives nothing away.</summary>
    [JsonIgnore]
    public string? ToelichtingZonderTotaal { get; init; }

    /// <summary>The column by which the rows stand, largest first; null when they have an order of their own.</summary>
    [JsonIgnore]
    public int? Rangkolom { get; init; }

    /// <summary>How many rows are shown, or null for all.</summary>
    [JsonIgnore]
    public int? Hoogstens { get; init; }

    /// <summary>
    /// With its rows in their order. What is hidden comes last, by code: its place would tell between which figures it lies, and being among
    /// the first how large it is (decision 0063).
    /// </summary>
    public Cijfertabel Gerangschikt() => Rangkolom is not { } kolom ? this : this with
    {
        Rijen =
        [
            .. Rijen.OrderByDescending(rij => rij.Cijfers[kolom].Waarde ?? decimal.MinValue).ThenBy(rij => rij.Sleutel, StringComparer.Ordinal)
                .Take(Hoogstens ?? int.MaxValue),
        ],
    };
}

/// <summary>A column.</summary>
[Description("Een kolom.")]
public sealed record Kolom(string Naam, Cijfersoort Soort);

/// <summary>A row.</summary>
/// <param name="Sleutel">Code of what it is about.</param>
/// <param name="Naam">For people.</param>
/// <param name="Cijfers">The figures, one per column.</param>
[Description("Een rij met cijfers, een per kolom.")]
public sealed record Cijferrij(string Sleutel, string Naam, IReadOnlyList<Cijfer> Cijfers);

/// <summary>A figure.</summary>
/// <param name="Waarde">Its value; null when there is none, or it is suppressed.</param>
[Description("Een cijfer.")]
public sealed record Cijfer([property: Description("Waarde; bedragen in eurocenten.")] decimal? Waarde)
{
    /// <summary>A text instead of a value.</summary>
    [Description("Tekst in plaats van een waarde.")]
    public string? Tekst { get; init; }

    /// <summary>True when it is not shown because too few persons are behind it, or because another could be found with it.</summary>
    [Description("true: niet getoond, omdat het om te weinig personen gaat of omdat een ander cijfer er uit af te leiden was.")]
    public bool Onderdrukt { get; init; }

    /// <summary>What it is when that differs from its column.</summary>
    [Description("Soort, als die van de kolom afwijkt.")]
    public Cijfersoort? Soort { get; init; }

    /// <summary>The counts of persons who are behind it (<see cref="Maten.Personen"/>); none when it is about nobody.</summary>
    [JsonIgnore]
    public IReadOnlyList<Cel> Over { get; init; } = [];

    /// <summary>Opens the messages from which it was counted (<c>bronnen</c>); null when there are none, or not for this reader.</summary>
    [Description("Geef dit mee aan 'bronnen' om de berichten te zien waaruit het cijfer is geteld; leeg als dat hier niet kan.")]
    public string? Bron { get; init; }
}
