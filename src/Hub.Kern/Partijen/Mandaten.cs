namespace Hub.Kern.Partijen;

/// <summary>Who may act for whom today. Thread-safe.</summary>
/// <param name="partijen">The parties and their mandates.</param>
/// <param name="klok">Tells which day it is.</param>
public sealed class Mandaten(Partijregister partijen, TimeProvider klok)
{
    static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    DateOnly Vandaag => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(klok.GetUtcNow(), Nederland).DateTime);

    /// <summary>True when this party may do this with this type of message: for itself always, for another by mandate (IB009).</summary>
    /// <param name="actor">Code of the party that acts.</param>
    /// <param name="voor">Code of the party it acts for.</param>
    /// <param name="handeling">What it does.</param>
    /// <param name="soort">Name of the type of message, for example <c>JW301</c>.</param>
    public bool Mag(string actor, string voor, Mandaathandeling handeling, string soort) =>
        actor == voor || Geldig(actor, voor).Any(m => m.Mag.Contains(handeling) && m.Omvat(soort));

    /// <summary>True when this party may do this with some type of message.</summary>
    public bool MagIets(string actor, string voor, Mandaathandeling handeling) =>
        actor == voor || Geldig(actor, voor).Any(m => m.Mag.Contains(handeling));

    /// <summary>True when this party may do everything for that one, whatever the type of message: for itself always.</summary>
    public bool MagAlles(string actor, string voor) =>
        actor == voor || Enum.GetValues<Mandaathandeling>().All(handeling => Geldig(actor, voor).Any(m => m.Mag.Contains(handeling) && m.Soorten.Count == 0));

    /// <summary>True when this party may act for that one in any way.</summary>
    public bool MagOptreden(string actor, string voor) => actor == voor || Geldig(actor, voor).Any();

    IEnumerable<Mandaat> Geldig(string actor, string voor)
    {
        var vandaag = Vandaag;
        return partijen.Zoek(actor)?.Mandaten.Where(m => m.GeldtOp(vandaag) && m.Namens.Contains(voor, StringComparer.Ordinal)) ?? [];
    }
}
