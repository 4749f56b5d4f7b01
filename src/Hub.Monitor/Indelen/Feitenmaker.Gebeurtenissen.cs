using System.Globalization;
using Hub.Monitor.Bijdragen;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Indelen;

/// <content>What happened to a toewijzing: given, started or not, ended, followed by another.</content>
public static partial class Feitenmaker
{
    /// <summary>A start within so many days after an end, at another aanbieder, is a follow-on placement (REGIOS R14).</summary>
    public const int VervolgDagen = 30;

    const string Tijdelijk = "20"; // RedenBeeindiging: a pause

    static IEnumerable<Feit> Gebeurtenissen(Traject traject, Bijdrage bijdrage, Indeling indeling)
    {
        if (traject.Toegewezen is { } toegewezen)
        {
            yield return Gebeurtenis(toegewezen.Gegeven, traject, indeling, traject.Berichten, new Meting(Maat.Toewijzingen, 1));
            if (Geldig(traject, indeling) is { } geldig && Waarde.In(geldig.Doorsnede(Maanden(geldig).First())!.Value, traject, indeling) is null)
                yield return Gebeurtenis(toegewezen.Ingang, traject, indeling, traject.Berichten, new Meting(Maat.ZonderWaarde, 1));
            yield return Start(toegewezen, traject, indeling);
        }

        if (Einde(traject) is { } einde)
            yield return Afgelopen(einde, traject, bijdrage, indeling);
    }

    static Feit Start(Toezegging toegewezen, Traject traject, Indeling indeling)
    {
        if (traject.Hulp.Count == 0)
            return Gebeurtenis(toegewezen.Ingang, traject, indeling, traject.Berichten, new Meting(Maat.NietGestart, 1));
        var eerste = traject.Hulp[0];
        return Gebeurtenis(
            eerste.Begin, traject, indeling, [.. traject.Berichten, .. eerste.Berichten],
            new Meting(Maat.Wachttijd, 1, Dagen(Math.Max(0, eerste.Begin.DayNumber - toegewezen.Ingang.DayNumber))));
    }

    // The last stop, when no help lasts and it was no pause.
    static Hulpperiode? Einde(Traject traject) =>
        traject.Hulp.Count > 0 && traject.Hulp.All(h => h.Einde is not null) && traject.Hulp.MaxBy(h => h.Einde) is { Reden: not Tijdelijk } laatste ? laatste : null;

    static Feit Afgelopen(Hulpperiode einde, Traject traject, Bijdrage bijdrage, Indeling indeling)
    {
        var (dag, reden) = (einde.Einde!.Value, einde.Reden!);
        var vervolg = bijdrage.Trajecten.Where(t => t.Aanbieder != traject.Aanbieder && t.Hulp.Count > 0)
            .Select(t => t.Hulp[0]).FirstOrDefault(h => h.Begin >= dag && h.Begin.DayNumber - dag.DayNumber <= VervolgDagen);
        Meting[] metingen =
        [
            new Meting(Maat.Duur, 1, Dagen(dag.DayNumber - traject.Hulp[0].Begin.DayNumber + 1)),
            new Meting(Maat.Uitstroom, 1, reden), new Meting(Maat.Trajectkosten, traject.Bedragen.Sum(b => b.Ingediend - b.Afgewezen)),
            new Meting(Maat.Vervolgplaatsing, vervolg is null ? 0 : 1, reden),
        ];
        return Gebeurtenis(
            dag, traject, indeling,
            [.. traject.Hulp.SelectMany(h => h.Berichten), .. traject.Bedragen.SelectMany(b => b.Berichten), .. vervolg?.Berichten ?? []], metingen);
    }

    static Feit Gebeurtenis(DateOnly dag, Traject traject, Indeling indeling, IReadOnlyList<string> berichten, params Meting[] metingen) =>
        Basis(dag, traject.Categorie, traject.Code, traject.Toegewezen?.Omvang?.Eenheid, traject, indeling) with { Metingen = metingen, Berichten = berichten };

    static string Dagen(int dagen) => dagen.ToString("D4", CultureInfo.InvariantCulture);
}
