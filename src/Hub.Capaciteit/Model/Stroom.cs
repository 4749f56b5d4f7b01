using Hub.Capaciteit.Meting;

namespace Hub.Capaciteit.Model;

/// <summary>Something that happens over and over, with what each time costs.</summary>
/// <param name="Naam">What happens.</param>
/// <param name="PerMaand">How often in a month.</param>
/// <param name="PerSeconde">How often in the busiest seconds of the declaratie peak.</param>
/// <param name="IsBericht">True for a message that a party offers.</param>
/// <param name="Bytes">Bytes stored each time.</param>
/// <param name="Verbruik">What each time costs.</param>
public sealed record Stroom(string Naam, double PerMaand, double PerSeconde, bool IsBericht, double Bytes, IReadOnlyList<Verbruik> Verbruik);

/// <summary>The streams at a scale, from what was measured and what is assumed.</summary>
public static class Stromen
{
    const double SecondenPerUur = 3_600;
    const double DagenPerMaand = 30;
    const double MinutenPerMaand = DagenPerMaand * 24 * 60;
    const double VegingenPerMaand = MinutenPerMaand / MinutenTussenVegingen;

    /// <summary>How often BewaakVoortgang runs: its function.json.</summary>
    public const double MinutenTussenVegingen = 5;

    /// <summary>Seconds in a month.</summary>
    public const double SecondenPerMaand = MinutenPerMaand * 60;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Stroom> Van(Meetresultaat meting, Aannames aannames)
    {
        var berichten = meting.Berichten.Select(b => b.Key == Verbruiksmeting.Declaratie
            ? Declaraties(b.Value, aannames)
            : Regie(b.Key, b.Value[0], aannames)).ToList();
        var dossiersPerMaand = berichten.Sum(b => b.PerMaand) * meting.DossiersPerBericht;
        var dossiersPerSeconde = berichten.Sum(b => b.PerSeconde) * meting.DossiersPerBericht;
        return
        [
            .. berichten,
            Peilingen(meting.Peiling, aannames),
            new Stroom("BewaakVoortgang", VegingenPerMaand, VegingenPerMaand / SecondenPerMaand, false, 0, meting.Veger.PerKeer),
            new Stroom("BewaakVoortgang, per dossier", dossiersPerMaand, dossiersPerSeconde, false, 0, meting.Veger.PerDossier),
            // At night, when nobody sends: it takes no part in the peak.
            new Stroom("SluitDag", DagenPerMaand, 0, false, 0, meting.Dagafsluiting.PerKeer),
            new Stroom("SluitDag, per dossier", dossiersPerMaand, 0, false, 0, meting.Dagafsluiting.PerDossier),
        ];
    }

    /// <summary>Prestaties in one JW323.</summary>
    public static double PrestatiesPerDeclaratie(Aannames a) => a.ClientenPerGemeente * a.PrestatiesPerClient / a.AanbiedersPerGemeente;

    /// <summary>Share of a month's messages of a stream that comes on the busiest day of the declaratie peak.</summary>
    public static double OpDrukstePiekdag(Stroom stroom, Aannames a) =>
        stroom.Naam == Verbruiksmeting.Declaratie ? a.AandeelEersteTienDagen * a.AandeelDrukstePiekdag : 1 / a.Werkdagen;

    static Stroom Declaraties(IReadOnlyList<Meetpunt> punten, Aannames a)
    {
        var (klein, groot) = (punten[0], punten[^1]);
        var prestaties = PrestatiesPerDeclaratie(a);
        var bytes = klein.Bytes + (groot.Bytes - klein.Bytes) * (prestaties - klein.Prestaties) / (groot.Prestaties - klein.Prestaties);
        var stroom = new Stroom(
            Verbruiksmeting.Declaratie, a.Gemeenten * a.AanbiedersPerGemeente, 0, true, bytes, Verbruik.Bij(prestaties, klein, groot));
        return stroom with { PerSeconde = Piek(stroom, a) };
    }

    static Stroom Regie(string soort, Meetpunt punt, Aannames a)
    {
        var stroom = new Stroom(
            soort, a.Gemeenten * a.ClientenPerGemeente * a.BerichtenPerClient.GetValueOrDefault(soort), 0, true, punt.Bytes, punt.Verbruik);
        return stroom with { PerSeconde = Piek(stroom, a) };
    }

    static Stroom Peilingen(IReadOnlyList<Verbruik> verbruik, Aannames a)
    {
        var perMinuut = Partijen(a) * a.PeilingenPerMinuut;
        return new Stroom("postbus bekijken", perMinuut * MinutenPerMaand, perMinuut / 60, false, 0, verbruik);
    }

    static double Partijen(Aannames a) => a.Gemeenten + a.Gemeenten * a.AanbiedersPerGemeente / a.GemeentenPerAanbieder;

    static double Piek(Stroom stroom, Aannames a) =>
        stroom.PerMaand * OpDrukstePiekdag(stroom, a) * a.AandeelDruksteUur / SecondenPerUur * a.Stoot;
}
