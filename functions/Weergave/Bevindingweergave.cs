using System.ComponentModel;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Standaarden;

namespace Hub.Functies.Weergave;

/// <summary>A finding as the API and the CLI show it (ONTWERP §7).</summary>
[Description("Iets dat niet klopt in een bericht; noemt nooit de gevonden waarde.")]
public sealed record Bevindingweergave(
    [property: Description("Code van de regel; uitleg in docs/diagnostiek.")] string Regel,
    [property: Description("Retourcode van de standaard, of leeg op niveau 1.")] string? Retourcode,
    [property: Description("Controleniveau: 1 berichtformaat, 2 berichtinhoud, 3 berichtoverstijgend, 4 externe bron.")] int Niveau,
    [property: Description("Plaats in het bericht.")] string Pad,
    [property: Description("Regel in het bestand, vanaf 1.")] int Regelnummer,
    [property: Description("Kolom in die regel, vanaf 1.")] int Kolom,
    [property: Description("Wat er niet klopt en wat er verwacht werd.")] string Melding,
    [property: Description("De regel in een paar woorden.")] string? Titel,
    [property: Description("Wat de retourcode betekent.")] string? Betekenis)
{
    /// <summary>The view on a finding.</summary>
    public static Bevindingweergave Van(Bevinding b) =>
        new(
            b.Regel, b.Retourcode, (int)b.Niveau, b.Pad, b.Regelnummer, b.Kolom, b.Melding, Catalogus.Zoek(b.Regel)?.Titel,
            b.Retourcode is { } code ? Codelijsten.Retourcode(code) : null);
}
