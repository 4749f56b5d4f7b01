namespace Hub.Capaciteit.Meting;

/// <summary>What was measured of one size of one message type.</summary>
/// <param name="Prestaties">Number of Prestaties in the message.</param>
/// <param name="Bytes">Length of the message with that of its answer.</param>
/// <param name="Verbruik">What it and its answer cost, from the door until both recipients have confirmed.</param>
public sealed record Meetpunt(int Prestaties, long Bytes, IReadOnlyList<Verbruik> Verbruik);

/// <summary>What was measured of a job that goes past dossiers.</summary>
/// <param name="PerKeer">What one run costs, however many dossiers there are.</param>
/// <param name="PerDossier">What it does for each dossier.</param>
/// <param name="Gelijktijdig">By how much its time is shorter than that of its requests one after another.</param>
public sealed record Taakmeting(IReadOnlyList<Verbruik> PerKeer, IReadOnlyList<Verbruik> PerDossier, double Gelijktijdig)
{
    /// <summary>
    /// Splits what one run touched. A partition of the dossier itself is for that dossier; of the day index, which is read in pages,
    /// the rows are and the requests are not; the rest is for the run.
    /// </summary>
    public static Taakmeting Van(IReadOnlyList<Aanraking> aanrakingen, int dossiers)
    {
        IEnumerable<Aanraking> Met(string deel, bool wel = true) =>
            aanrakingen.Where(a => a.Partitiesoort.Contains(deel, StringComparison.Ordinal) == wel);
        var perDossier = Verbruik.Per(dossiers, Met(Partitiesoort.Id));
        var index = Met(Partitiesoort.Scherf).ToList();
        return new Taakmeting(
            [.. Verbruik.Per(1, Met(Partitiesoort.Id, false).Where(a => !index.Contains(a))), .. Verbruik.Per(1, index).Select(v => v with { Rijen = 0 })],
            [.. perDossier, .. Verbruik.Per(dossiers, index).Select(v => v with { Verzoeken = 0 })],
            Gelijktijdigheid([.. aanrakingen.Where(a => a.Dienst != Diensten.Functie)]));
    }

    // Where each takes as long: of c that are under way together, each adds a c-th of its time.
    static double Gelijktijdigheid(IReadOnlyList<Aanraking> verzoeken) =>
        verzoeken.Count == 0 ? 1 : verzoeken.Count / verzoeken.Sum(v => 1.0 / v.Gelijktijdig);
}

/// <summary>All that was measured.</summary>
/// <param name="Berichten">Per message type one point, or two sizes.</param>
/// <param name="Peiling">Looking into an empty postbus once.</param>
/// <param name="Veger">BewaakVoortgang.</param>
/// <param name="Dagafsluiting">SluitDag.</param>
/// <param name="DossiersPerBericht">Dossiers per message: its own and that of its answer.</param>
/// <param name="ProcessorsecondenPerBericht">Processor time of this process per message, the local host and the senders included.</param>
public sealed record Meetresultaat(
    IReadOnlyDictionary<string, IReadOnlyList<Meetpunt>> Berichten,
    IReadOnlyList<Verbruik> Peiling,
    Taakmeting Veger,
    Taakmeting Dagafsluiting,
    double DossiersPerBericht,
    double ProcessorsecondenPerBericht);
