using Hub.Keten.Volumes;
using Hub.Monitor.Bijdragen;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Indelen;

/// <summary>Makes the facts of a client's contribution: by month what was assigned, given and declared, and what happened.</summary>
public static partial class Feitenmaker
{
    /// <summary>Every fact about the client.</summary>
    public static IReadOnlyList<Feit> Van(Bijdrage bijdrage, Indeling indeling) =>
    [
        .. bijdrage.Trajecten.SelectMany(traject => Maandfeiten(traject, indeling)
            .Concat(Gebeurtenissen(traject, bijdrage, indeling))),
    ];

    static IEnumerable<Feit> Maandfeiten(Traject traject, Indeling indeling)
    {
        foreach (var maand in Rechtmaanden(traject, indeling))
            yield return Recht(maand, traject, indeling);
        foreach (var hulp in traject.Hulp.Where(h => h.Categorie is not null && (h.Categorie, h.Code) != (traject.Categorie, traject.Code)))
            foreach (var maand in Maanden(Lopend(hulp, traject, indeling)))
                yield return Basis(maand.Begin, hulp.Categorie, hulp.Code, null, traject, indeling) with { IsClient = true, Berichten = hulp.Berichten };
        foreach (var bedrag in traject.Bedragen)
            yield return Declaratie(bedrag, traject, indeling);
    }

    // The product of the toewijzing, in every month in which it holds or help was given on it.
    static Feit Recht(Periode maand, Traject traject, Indeling indeling)
    {
        var geldig = Geldig(traject, indeling)?.Doorsnede(maand);
        var hulp = traject.Hulp.Where(h => Lopend(h, traject, indeling)?.Doorsnede(maand) is not null).ToList();
        var waarde = geldig is { } deel && traject.Toegewezen is not null ? Waarde.In(deel, traject, indeling) : null;
        return Basis(geldig?.Begin ?? maand.Begin, traject.Categorie, traject.Code, traject.Toegewezen?.Omvang?.Eenheid, traject, indeling) with
        {
            IsClient = geldig is not null || hulp.Count > 0,
            Metingen = waarde is not { } bedrag ? [] :
            [
                new Meting(Maat.Toegewezen, bedrag),
                new Meting(Maat.Gestart, NaarRato(bedrag, hulp.Select(h => Lopend(h, traject, indeling)!.Value), geldig!.Value)),
            ],
            Berichten = [.. traject.Berichten, .. hulp.SelectMany(h => h.Berichten)],
        };
    }

    static Feit Declaratie(Maandbedrag b, Traject traject, Indeling indeling) =>
        Basis(Begin(b.Maand), b.Categorie, b.Code, b.Eenheid, traject, indeling) with
        {
            IsClient = b.Ingediend != b.Afgewezen || b.Volume != 0,
            Metingen =
            [
                new Meting(Maat.Gedeclareerd, b.Ingediend), new Meting(Maat.Toegekend, b.Toegekend), new Meting(Maat.Afgewezen, b.Afgewezen),
                new Meting(Maat.Prestaties, b.Prestaties), new Meting(Maat.GoedgekeurdePrestaties, b.Goedgekeurd),
            ],
            Berichten = b.Berichten,
        };

    static Feit Basis(DateOnly dag, string? categorie, string? code, string? eenheid, Traject traject, Indeling indeling)
    {
        var contract = categorie is null ? null : indeling.Contract(traject.Aanbieder, categorie, code, dag);
        return new Feit(
            (dag.Year * 100) + dag.Month, traject.Aanbieder, categorie ?? "",
            indeling.Producten(code, contract, eenheid, traject.Nummer is not null, dag))
        {
            Verwijzer = traject.Verwijzer ?? "", Contract = contract is null ? "" : $"{contract.Inkoper}|{contract.Contract}",
            Regio = indeling.Regio(contract, dag), Functie = indeling.Functie(code, traject.Aanbieder, dag),
        };
    }

    static IEnumerable<Periode> Rechtmaanden(Traject traject, Indeling indeling) => Maanden(Geldig(traject, indeling))
        .Concat(traject.Hulp.Where(h => h.Categorie is null || (h.Categorie, h.Code) == (traject.Categorie, traject.Code))
            .SelectMany(h => Maanden(Lopend(h, traject, indeling))))
        .Distinct().OrderBy(m => m.Begin);

    static Periode? Geldig(Traject traject, Indeling indeling) =>
        traject.Toegewezen is { } t ? Tot(t.Ingang, t.Einde, indeling.Horizon) : null;

    // Without a stop help lasts no longer than the right to it.
    static Periode? Lopend(Hulpperiode hulp, Traject traject, Indeling indeling) =>
        Tot(hulp.Begin, hulp.Einde ?? traject.Toegewezen?.Einde, indeling.Horizon);

    static Periode? Tot(DateOnly begin, DateOnly? einde, DateOnly horizon)
    {
        var tot = einde < horizon ? einde.Value : horizon;
        return begin <= tot ? new Periode(begin, tot) : null;
    }

    static IEnumerable<Periode> Maanden(Periode? periode)
    {
        if (periode is not { } p)
            yield break;
        for (var begin = new DateOnly(p.Begin.Year, p.Begin.Month, 1); begin <= p.Einde; begin = begin.AddMonths(1))
            yield return new Periode(begin, begin.AddMonths(1).AddDays(-1));
    }

    static long NaarRato(long bedrag, IEnumerable<Periode> hulp, Periode geldig)
    {
        var dagen = hulp.Select(h => h.Doorsnede(geldig)).OfType<Periode>()
            .SelectMany(h => Enumerable.Range(h.Begin.DayNumber, h.Dagen)).Distinct().Count();
        return ((bedrag * dagen) + (geldig.Dagen / 2)) / geldig.Dagen;
    }

    static DateOnly Begin(int maand) => new(maand / 100, maand % 100, 1);
}
