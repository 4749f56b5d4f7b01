namespace Hub.Monitor.Tests.Proef;

/// <summary>
/// The figures of some gemeenten in a year, computed straight from what the simulation meant: day by day where that is the plainest, with no
/// code of the monitor.
/// </summary>
sealed class Verwachting(Jaarmodel model, Func<string, bool> hoortErbij, int jaar)
{
    public static readonly DateOnly Horizon = new(2027, 12, 31);
    public const string Vertaald = "Stevig lokaal team", Rest = "Specialistisch";
    public static readonly DateOnly VertaaldVanaf = new(2026, 7, 1);

    readonly List<Toegewezen> _toewijzingen = [.. model.Toewijzingen.Where(t => hoortErbij(t.Gemeente))];
    readonly List<Geholpen> _hulp = [.. model.Hulp.Where(h => hoortErbij(h.Gemeente))];
    readonly List<Gedeclareerd> _prestaties = [.. model.Prestaties.Where(p => hoortErbij(p.Gemeente))];

    /// <summary>Product code that is translated in the contracts of this test, for 40 and 60 percent; or none.</summary>
    public string? VertaaldeCode { get; init; }

    public static long Tarief(string aanbieder, string code) => 1000 + (int.Parse(aanbieder, null) % 97 * 10) + (code.Sum(c => c) % 83);

    public long Gedeclareerd(int maand, Func<Gedeclareerd, bool>? welke = null) => Prestaties(maand, welke).Sum(p => p.Bedrag);

    public long Toegekend(int maand) => Prestaties(maand, p => p.Status == "toegekend").Sum(p => p.Bedrag);

    public long Afgewezen(int maand) => Prestaties(maand, p => p.Status == "afgewezen").Sum(p => p.Bedrag);

    public long Toegewezen(int maand, Func<Toegewezen, bool>? welke = null) => _toewijzingen.Where(welke ?? (_ => true)).Sum(t => Waarde(t, maand));

    public long Gestart(int maand) => _toewijzingen.Sum(t =>
    {
        var geldig = Dagen(t.Ingang, t.Einde).Where(d => Valt(d, maand)).ToList();
        var hulp = _hulp.Where(h => Zelfde(h, t)).SelectMany(Hulpdagen).ToHashSet();
        return geldig.Count == 0 ? 0 : ((Waarde(t, maand) * geldig.Count(hulp.Contains)) + (geldig.Count / 2)) / geldig.Count;
    });

    /// <summary>Everything by which a client counts: who, on which day, for what.</summary>
    IEnumerable<(string Client, DateOnly Dag, string Code, string Categorie, string Aanbieder, string Referentie)> Clientdagen()
    {
        foreach (var t in _toewijzingen)
            foreach (var dag in Dagen(t.Ingang, t.Einde).Concat(_hulp.Where(h => Zelfde(h, t)).SelectMany(Hulpdagen)))
                yield return ($"{t.Gemeente} {t.Bsn}", dag, t.Code, t.Categorie, t.Aanbieder, t.Referentie);
        foreach (var h in _hulp.Where(h => Van(h) is null))
            foreach (var dag in Hulpdagen(h))
                yield return ($"{h.Gemeente} {h.Bsn}", dag, h.Code, h.Categorie, h.Aanbieder, "");
        foreach (var p in _prestaties.Where(p => p.Status != "afgewezen"))
            yield return ($"{p.Gemeente} {p.Bsn}", p.Begin, p.Code, p.Categorie, p.Aanbieder, _toewijzingen.FirstOrDefault(t => Zelfde(p, t))?.Referentie ?? "");
    }

    List<(string Client, DateOnly Dag, string Code, string Categorie, string Aanbieder, string Referentie)>? _dagen;

    List<(string Client, DateOnly Dag, string Code, string Categorie, string Aanbieder, string Referentie)> Eenmalig =>
        _dagen ??= [.. Clientdagen().Where(d => d.Dag.Year == jaar)];

    public int Clienten() => Eenmalig.Select(d => d.Client).Distinct().Count();

    public int Clienten(int maand) => Eenmalig.Where(d => d.Dag.Month == maand).Select(d => d.Client).Distinct().Count();

    public int Nieuw(int maand) => Eenmalig.GroupBy(d => d.Client).Count(g => g.Min(d => d.Dag.Month) == maand);

    public Dictionary<string, int> ClientenPerProduct() => Eenmalig.SelectMany(d => Producten(d.Code, d.Dag).Select(p => (p, d.Client))).Distinct()
        .GroupBy(d => d.p).ToDictionary(g => g.Key, g => g.Count());

    public Dictionary<string, int> ClientenPerCategorie() => Eenmalig.Select(d => (d.Categorie, d.Client)).Distinct().GroupBy(d => d.Categorie).ToDictionary(g => g.Key, g => g.Count());

    public Dictionary<string, int> ClientenPerAanbieder() => Eenmalig.Select(d => (d.Aanbieder, d.Client)).Distinct().GroupBy(d => d.Aanbieder).ToDictionary(g => g.Key, g => g.Count());

    public Dictionary<string, int> ClientenPerVerwijzer() => Eenmalig
        .Select(d => (Verwijzer: model.Verwijzers.GetValueOrDefault($"{d.Aanbieder} {d.Referentie}") ?? "", d.Client)).Distinct()
        .GroupBy(d => d.Verwijzer).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>Who claimed something, whatever became of it.</summary>
    public Dictionary<string, int> MetDeclaratiePerAanbieder() => _prestaties.Where(p => p.Begin.Year == jaar).Select(p => (p.Aanbieder, p.Gemeente, p.Bsn)).Distinct()
        .GroupBy(p => p.Aanbieder).ToDictionary(g => g.Key, g => g.Count());

    public Dictionary<string, long> GedeclareerdPerAanbieder() => _prestaties.Where(p => p.Begin.Year == jaar).GroupBy(p => p.Aanbieder).ToDictionary(g => g.Key, g => g.Sum(p => p.Bedrag));

    /// <summary>Claimed per product after translation; of an amount the last share gets what rounding leaves.</summary>
    public Dictionary<string, long> GedeclareerdPerProduct() => _prestaties.Where(p => p.Begin.Year == jaar)
        .GroupBy(p => (p.Gemeente, p.Bsn, p.Aanbieder, p.Nummer, p.Code, p.Eenheid, p.Begin.Month)) // an amount is divided per client and month
        .SelectMany(g => Producten(g.Key.Code, g.First().Begin).Select((code, i) => (code, Bedrag: Deel(g.Sum(p => p.Bedrag), Producten(g.Key.Code, g.First().Begin).Count, i))))
        .GroupBy(d => d.code).ToDictionary(g => g.Key, g => g.Sum(d => d.Bedrag));

    public int Goedgekeurd() => _prestaties.Count(p => p.Begin.Year == jaar && p.Status == "toegekend");

    /// <summary>Days waited of each toewijzing that started in the year.</summary>
    public List<int> Wachtdagen(string? code = null) =>
    [
        .. _toewijzingen.Select(t => (T: t, Hulp: _hulp.Where(h => Zelfde(h, t)).OrderBy(h => h.Begin).FirstOrDefault()))
            .Where(p => p.Hulp?.Begin.Year == jaar && (code is null || Producten(p.T.Code, p.Hulp.Begin).Contains(code)))
            .Select(p => Math.Max(0, p.Hulp!.Begin.DayNumber - p.T.Ingang.DayNumber)).Order(),
    ];

    public int NietGestart() => _toewijzingen.Count(t => t.Ingang.Year == jaar && !_hulp.Any(h => Zelfde(h, t)));

    public List<int> Duren() => [.. Beeindigd().Select(h => h.Einde!.Value.DayNumber - h.Begin.DayNumber + 1).Order()];

    public Dictionary<string, int> Redenen() => Beeindigd().GroupBy(h => h.Reden!).ToDictionary(g => g.Key, g => g.Count());

    public int Toewijzingen(string aanbieder) => _toewijzingen.Count(t => t.Gegeven.Year == jaar && t.Aanbieder == aanbieder);

    IEnumerable<Geholpen> Beeindigd() => _hulp.GroupBy(h => (h.Gemeente, h.Bsn, h.Aanbieder, h.Nummer))
        .Where(g => g.All(h => h.Einde is not null) && g.MaxBy(h => h.Einde)!.Reden != "20").Select(g => g.MaxBy(h => h.Einde)!).Where(h => h.Einde!.Value.Year == jaar);

    IEnumerable<Gedeclareerd> Prestaties(int maand, Func<Gedeclareerd, bool>? welke) => _prestaties.Where(p => Valt(p.Begin, maand) && (welke?.Invoke(p) ?? true));

    long Waarde(Toegewezen t, int maand)
    {
        var dagen = Dagen(t.Ingang, t.Einde).ToList();
        if (t.Budget is { } budget)
            return Spreiding(budget, t, maand);
        if (t.Volume is not { } volume || t.Code.Length == 0)
            return 0;
        var hier = dagen.Where(d => Valt(d, maand)).ToList();
        long Per(long geheel, int deler, int dag) => geheel * dag / deler;
        var aantal = hier.Count == 0 ? 0 : t.Frequentie switch
        {
            "1" => volume * hier.Count,
            "2" => hier.Sum(d => Per(volume, 7, d.DayNumber - t.Ingang.DayNumber + 1) - Per(volume, 7, d.DayNumber - t.Ingang.DayNumber)),
            "4" => volume,
            _ => Spreiding(volume, t, maand),
        };
        return t.Eenheid == "83" ? aantal : aantal * Tarief(t.Aanbieder, t.Code);
    }

    long Spreiding(long geheel, Toegewezen t, int maand)
    {
        if (t.Einde is not { } einde)
            return Valt(t.Ingang, maand) ? geheel : 0;
        var n = einde.DayNumber - t.Ingang.DayNumber + 1;
        return Enumerable.Range(1, n).Where(i => Valt(t.Ingang.AddDays(i - 1), maand)).Sum(i => (geheel * i / n) - (geheel * (i - 1) / n));
    }

    IEnumerable<DateOnly> Hulpdagen(Geholpen h) => Dagen(h.Begin, h.Einde ?? Van(h)?.Einde);

    Toegewezen? Van(Geholpen h) => _toewijzingen.FirstOrDefault(t => Zelfde(h, t));

    IReadOnlyList<string> Producten(string code, DateOnly dag) => code.Length == 0 ? ["(alleen categorie)"]
        : code == VertaaldeCode && dag >= VertaaldVanaf ? [Vertaald, Rest] : [code];

    static long Deel(long bedrag, int delen, int index) => delen == 1 ? bedrag : index == 0 ? bedrag * 4000 / 10000 : bedrag - (bedrag * 4000 / 10000);

    bool Valt(DateOnly dag, int maand) => dag.Year == jaar && dag.Month == maand;

    static IEnumerable<DateOnly> Dagen(DateOnly begin, DateOnly? einde)
    {
        for (var dag = begin; dag <= (einde < Horizon ? einde.Value : Horizon); dag = dag.AddDays(1))
            yield return dag;
    }

    static bool Zelfde(Geholpen h, Toegewezen t) => (h.Gemeente, h.Bsn, h.Aanbieder, h.Nummer) == (t.Gemeente, t.Bsn, t.Aanbieder, t.Nummer);

    static bool Zelfde(Gedeclareerd p, Toegewezen t) => (p.Gemeente, p.Bsn, p.Aanbieder, p.Nummer) == (t.Gemeente, t.Bsn, t.Aanbieder, t.Nummer);
}
