using System.ComponentModel;
using Hub.Bezorging.Uitgaand;

namespace Hub.Functies.Weergave;

/// <summary>How a message is handed over, as the API and the CLI show it.</summary>
[Description("Hoe een bericht bij de ontvanger komt.")]
public sealed record Bezorgweergave(
    string BerichtId,
    [property: Description("postbus, webhook of stuf.")] string Wijze,
    [property: Description("Hoe volhardend de hub is, in één zin.")] string Beleid,
    [property: Description("Elke poging, oudste eerst.")] IReadOnlyList<Bezorgpogingweergave> Pogingen);

/// <summary>One attempt.</summary>
[Description("Een poging om een bericht af te leveren.")]
public sealed record Bezorgpogingweergave(
    int Nummer,
    DateTimeOffset Begonnen,
    [property: Description("Leeg zolang de poging loopt, of als de hub er middenin stopte.")] DateTimeOffset? Geeindigd,
    [property: Description("afgeleverd, geenVerbinding, geenAntwoord, storing of geweigerd.")] Pogingsuitkomst? Uitkomst,
    [property: Description("Status of code van het antwoord, bijvoorbeeld HTTP 503 of Fo03 IB016.")] string? Toelichting,
    [property: Description("Het bericht ging met het dubbelmerk: een eerdere poging kan zijn aangekomen.")] bool MogelijkDubbel)
{
    internal static Bezorgpogingweergave Van(Bezorgpoging p) => new(p.Nummer, p.Begonnen, p.Geeindigd, p.Uitkomst, p.Toelichting, p.MogelijkDubbel);
}
