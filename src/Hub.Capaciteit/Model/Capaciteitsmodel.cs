using Hub.Capaciteit.Meting;
using Hub.Lokaal.Functies;

namespace Hub.Capaciteit.Model;

/// <summary>
/// What a scale needs: the measured use per message, times how many there are at the peak, against the documented limits.
/// Pure: the same input gives the same report.
/// </summary>
/// <param name="meting">What was measured.</param>
/// <param name="host">Concurrency and timeout of the function app.</param>
/// <param name="prijzen">Prices.</param>
public sealed class Capaciteitsmodel(Meetresultaat meting, Hostbestand host, Prijzen prijzen)
{
    /// <summary>The report for one scale.</summary>
    public Verslag Bereken(Aannames aannames)
    {
        var stromen = Stromen.Van(meting, aannames);
        var verzoeken = Som(stromen, Opslagverzoeken);
        var berichten = stromen.Where(s => s.IsBericht).ToList();
        return new Verslag(
            aannames.Schaal,
            berichten.Sum(s => s.PerMaand),
            berichten.Sum(s => s.PerSeconde),
            Stromen.PrestatiesPerDeclaratie(aannames),
            verzoeken,
            Instanties(stromen, aannames),
            [.. Belastingen(stromen, verzoeken, aannames).Where(b => b.Waarde > 0).OrderByDescending(b => b.Gebruik)],
            Kostenmodel.PerMiljoen(stromen, aannames, prijzen),
            Kostenmodel.PerMaand(stromen, aannames, prijzen));
    }

    IEnumerable<Belasting> Belastingen(IReadOnlyList<Stroom> stromen, double verzoeken, Aannames a)
    {
        yield return new Belasting("opslagaccount", verzoeken, Grenzen.Accountverzoeken, "verzoeken/s");
        foreach (var partitie in Partities(stromen, a))
            yield return partitie;
        var tokens = Som(stromen, v => v.Dienst == Diensten.Wachtrij ? v.Verzoeken : 0);
        yield return new Belasting(
            "Service Bus Standard", tokens * Grenzen.BusbewerkingenPerToken, Grenzen.BusStandaardBewerkingen, "bewerkingen/s");
        yield return new Belasting(
            "Service Bus Premium, 1 eenheid", tokens * Grenzen.BusbewerkingenPerToken * Grenzen.Tokenbytes, Grenzen.BusPremiumBytes, "bytes/s");
        foreach (var rij in stromen.SelectMany(s => s.Verbruik).Where(v => v.Dienst == Diensten.Wachtrij).Select(v => v.Plaats).Distinct())
            yield return new Belasting(
                $"wachtrij {rij}, als opslagwachtrij", Som(stromen, v => v.Dienst == Diensten.Wachtrij && v.Plaats == rij ? v.Verzoeken : 0),
                Grenzen.Wachtrijberichten, "berichten/s");
        yield return new Belasting("function app, Flex", Instanties(stromen, a), Grenzen.FlexInstanties, "instanties");
        foreach (var taak in Taken(stromen, a))
            yield return taak;
    }

    static IEnumerable<Belasting> Partities(IReadOnlyList<Stroom> stromen, Aannames a) =>
        from verbruik in stromen.SelectMany(s => s.Verbruik, (stroom, verbruik) => (stroom, verbruik))
        where verbruik.verbruik.Dienst == Diensten.Tabel
        group verbruik by (verbruik.verbruik.Plaats, verbruik.verbruik.Partitiesoort) into partitie
        let rijen = partitie.Sum(p => p.stroom.PerSeconde * p.verbruik.Rijen)
        select new Belasting(
            $"tabel {partitie.Key.Plaats}, partitie {partitie.Key.Partitiesoort}",
            rijen * Aandelen.Heetste(partitie.Key.Partitiesoort, a), Grenzen.TabelpartitieRijen, "rijen/s");

    // A job's time is that of its requests, as many at a time as was measured, and it must end before the host gives it up.
    IEnumerable<Belasting> Taken(IReadOnlyList<Stroom> stromen, Aannames a)
    {
        double Seconden(Taakmeting taak, double dossiers) =>
            (taak.PerKeer.Sum(Opslagverzoeken) + dossiers * taak.PerDossier.Sum(Opslagverzoeken)) * a.MsPerVerzoek / 1_000 / taak.Gelijktijdig;
        var berichten = stromen.Where(s => s.IsBericht).ToList();
        var opEenDag = berichten.Sum(s => s.PerMaand * Stromen.OpDrukstePiekdag(s, a)) * meting.DossiersPerBericht;
        // The burst lasts seconds, not minutes: a sweep sees the busiest hour's average.
        var perVeging = berichten.Sum(s => s.PerSeconde) / a.Stoot * Stromen.MinutenTussenVegingen * 60 * meting.DossiersPerBericht;
        yield return new Belasting("SluitDag na de drukste dag", Seconden(meting.Dagafsluiting, opEenDag), host.Functietijd.TotalSeconds, "s");
        yield return new Belasting("BewaakVoortgang in het drukste uur", Seconden(meting.Veger, perVeging), host.Functietijd.TotalSeconds, "s");
    }

    // Little: what is under way is what comes times how long it takes. Processor time is this machine's.
    int Instanties(IReadOnlyList<Stroom> stromen, Aannames a)
    {
        var gelijktijdig = Som(stromen, Uitgaand) * a.MsPerVerzoek / 1_000;
        var kernen = stromen.Where(s => s.IsBericht).Sum(s => s.PerSeconde) * meting.ProcessorsecondenPerBericht;
        return (int)Math.Ceiling(Math.Max(gelijktijdig / host.GelijktijdigeOproepen, kernen / a.KernenPerInstantie));
    }

    static double Opslagverzoeken(Verbruik v) => v.Dienst is Diensten.Tabel or Diensten.Blob ? v.Verzoeken : 0;

    static double Uitgaand(Verbruik v) => v.Dienst == Diensten.Functie ? 0 : v.Verzoeken;

    static double Som(IEnumerable<Stroom> stromen, Func<Verbruik, double> wat) =>
        stromen.Sum(s => s.PerSeconde * s.Verbruik.Sum(wat));
}
