using System.ComponentModel;

namespace Hub.Keten.Contracten.Bestand;

/// <summary>One thing wrong in a file that is imported.</summary>
/// <param name="Regelnummer">Line, counted from 1; 0 when it is about the file as a whole.</param>
/// <param name="Kolom">CSV: which column, counted from 1 as in a spreadsheet. JSON: which character of the line, counted from 1. 0 when unknown.</param>
/// <param name="Veld">Name of the column or member, or null when it is about the line.</param>
/// <param name="Melding">What is wrong and what was expected, in Dutch.</param>
[Description("Iets dat niet klopt in een bestand.")]
public sealed record Bestandsfout(
    [property: Description("Regel in het bestand, vanaf 1; 0 als het om het hele bestand gaat.")] int Regelnummer,
    [property: Description("CSV: kolom, vanaf 1. JSON: teken in de regel, vanaf 1. 0 als die niet te noemen is.")] int Kolom,
    [property: Description("Naam van de kolom.")] string? Veld,
    [property: Description("Wat er niet klopt en wat er verwacht werd.")] string Melding);
