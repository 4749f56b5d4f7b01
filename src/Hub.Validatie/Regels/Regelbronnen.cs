using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Regels;

/// <summary>What the rules of level 4 compare a message with. Thread-safe when its parts are.</summary>
/// <param name="Vandaag">The day on which a message is judged, in the Netherlands.</param>
/// <param name="Gemeenten">The gemeenten (TR378).</param>
/// <param name="Producten">Which product codes belong to which category (TR381).</param>
public sealed record Regelbronnen(Func<DateOnly> Vandaag, Gemeentelijst Gemeenten, IProductcodes Producten)
{
    static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The lists that are built in, and the day by this clock.</summary>
    public static Regelbronnen Ingebouwd(TimeProvider klok) => Op(() => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(klok.GetUtcNow(), Nederland).DateTime));

    /// <summary>The lists that are built in, and always this day.</summary>
    public static Regelbronnen Ingebouwd(DateOnly peildatum) => Op(() => peildatum);

    static Regelbronnen Op(Func<DateOnly> vandaag) => new(vandaag, Gemeentelijst.Ingebouwd, Productcodelijst.Ingebouwd);
}
