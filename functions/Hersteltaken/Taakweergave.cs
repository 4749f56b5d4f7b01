using System.ComponentModel;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Taken;

namespace Hub.Functies;

/// <summary>A task as the API shows it.</summary>
[Description("Een taak op dode brieven en hoe ver zij is.")]
public sealed record Taakweergave(
    string Id,
    [property: Description("bezig, gepauzeerd, geannuleerd of klaar.")] Taakstatus Status,
    [property: Description("opnieuw, andereRoute of afhandelen.")] Herstelactie Actie,
    string? Oorzaak,
    string? Bestemming,
    string? Reden,
    [property: Description("De operator die de taak begon.")] string Door,
    DateTimeOffset Sinds,
    DateTimeOffset Bijgewerkt,
    [property: Description("Aantal brieven; leeg zolang ze nog geteld worden.")] int? Totaal,
    [property: Description("Brieven die aan de beurt geweest zijn.")] int Gedaan,
    int Gelukt,
    [property: Description("Brieven die niet meer open stonden.")] int Overgeslagen,
    [property: Description("Brieven waarmee het niet kon; zij staan nog open.")] int Mislukt,
    [property: Description("Brieven die nog moeten; leeg zolang ze nog geteld worden.")] int? Resterend,
    [property: Description("Wie de taak begon, stilzette, hervatte of stopte; alleen bij één taak.")] IReadOnlyList<Taakwending> Wendingen)
{
    internal static Taakweergave Van(Hersteltaak t, IReadOnlyList<Taakwending> wendingen) => new(
        t.Id, t.Status, t.Opdracht.Actie, t.Oorzaak, t.Opdracht.Bestemming, t.Opdracht.Reden, t.Opdracht.Wie.Actor, t.Sinds, t.Bijgewerkt,
        t.Totaal, t.Gedaan, t.Gelukt, t.Overgeslagen, t.Mislukt, t.Totaal - t.Gedaan, wendingen);
}

/// <summary>The tasks.</summary>
[Description("De taken, oudste eerst.")]
public sealed record Takenweergave(
    IReadOnlyList<Taakweergave> Taken,
    [property: Description("Geef dit als 'na' mee voor de volgende; leeg als dit alles is.")] string? Volgende);

/// <summary>What a task did.</summary>
[Description("Wat een taak met elke dode brief deed.")]
public sealed record Resultatenweergave(
    IReadOnlyList<Taakresultaat> Resultaten,
    [property: Description("Geef dit als 'na' mee voor de volgende; leeg als dit alles is.")] string? Volgende);
