using Hub.Keten.Register;

namespace Hub.Monitor.Bijdragen;

/// <summary>Makes a client's contribution of what the register knows of the client.</summary>
public static class Bijdragemaker
{
    /// <summary>The contribution: the same for the same messages, in whatever order they came.</summary>
    public static Bijdrage Van(Clientdossier dossier)
    {
        var toewijzingen = dossier.Toewijzingen.ToDictionary(t => new Leveringssleutel(t.Aanbieder, t.Nummer, null));
        var leveringen = dossier.Leveringen.ToDictionary(l => l.Sleutel);
        var prestaties = dossier.AllePrestaties.ToLookup(p => new Leveringssleutel(p.Prestatie.Herkomst.Aanbieder, p.Prestatie.ToewijzingNummer, null));
        var sleutels = toewijzingen.Keys.Concat(leveringen.Keys).Concat(prestaties.Select(p => p.Key)).Distinct()
            .OrderBy(s => s.Aanbieder, StringComparer.Ordinal).ThenBy(s => s.ToewijzingNummer).ThenBy(s => s.Product?.ToString(), StringComparer.Ordinal);
        var trajecten = sleutels.Select(s => Traject(s, toewijzingen.GetValueOrDefault(s), leveringen.GetValueOrDefault(s), prestaties[s], dossier));
        return new Bijdrage([.. trajecten.Where(t => t.Toegewezen is not null || t.Vervallen is not null || t.Hulp.Count > 0 || t.Bedragen.Count > 0)]);
    }

    static Traject Traject(
        Leveringssleutel sleutel, Toewijzing? toewijzing, Levering? levering, IEnumerable<Prestatiestand> prestaties, Clientdossier dossier)
    {
        var product = toewijzing?.Actueel.Product ?? sleutel.Product ?? levering?.Starts.FirstOrDefault()?.Product ?? levering?.Stops.FirstOrDefault()?.Product;
        var verzoeken = Verzoeken(toewijzing, dossier);
        return new Traject(sleutel.Aanbieder, sleutel.ToewijzingNummer)
        {
            Categorie = product?.Categorie, Code = product?.Code, Toegewezen = Toezegging(toewijzing), Vervallen = Vervallen(toewijzing), Stand = Stand(toewijzing),
            Verwijzer = verzoeken.Select(v => v.Aanvraag?.Verwijzer).FirstOrDefault(v => v is not null),
            Hulp = Hulp(levering), Bedragen = Bedragen(prestaties),
            Berichten = Ids((toewijzing?.Versies.Select(v => v.Herkomst) ?? []).Concat(verzoeken.Select(v => v.Herkomst))),
        };
    }

    static List<Verzoek> Verzoeken(Toewijzing? toewijzing, Clientdossier dossier) =>
    [
        .. (toewijzing?.Versies ?? []).Select(v => v.ReferentieAanbieder).OfType<string>().Distinct()
            .Select(referentie => dossier.Verzoek(toewijzing!.Aanbieder, referentie)).OfType<Verzoek>(),
    ];

    // Deleted counts as not sent (OP033x1).
    static Toezegging? Toezegging(Toewijzing? toewijzing) => toewijzing is null || IsVervallen(toewijzing) ? null : Van(toewijzing);

    static Toezegging? Vervallen(Toewijzing? toewijzing) => toewijzing is not null && IsVervallen(toewijzing) ? Van(toewijzing) : null;

    static Toewijzingstand Stand(Toewijzing? toewijzing) => toewijzing switch
    {
        null => Toewijzingstand.Ongewijzigd,
        _ when IsVervallen(toewijzing) => Toewijzingstand.Verwijderd,
        { IsIngetrokken: true } => Toewijzingstand.Ingetrokken,
        { IsVerlengd: true } => Toewijzingstand.Verlengd,
        _ => Toewijzingstand.Ongewijzigd,
    };

    static bool IsVervallen(Toewijzing toewijzing) => toewijzing.Actueel.IsVerwijderd || toewijzing.Actueel.IsNietig;

    static Toezegging Van(Toewijzing toewijzing)
    {
        var nu = toewijzing.Actueel;
        return new Toezegging(DateOnly.FromDateTime(toewijzing.Versies[0].Vastgesteld), nu.Ingang, nu.Einde, nu.Omvang, nu.Budget);
    }

    static Hulpperiode[] Hulp(Levering? levering) => levering is null ? [] :
    [
        .. levering.Starts.Select(s => (s.Begindatum, s.Product)).Concat(levering.Stops.Select(s => (s.Begindatum, s.Product))).Distinct()
            .OrderBy(h => h.Begindatum).ThenBy(h => h.Product?.ToString(), StringComparer.Ordinal)
            .Select(h => Periode(
                h.Begindatum, h.Product, levering.Starts.Where(s => s.Begindatum == h.Begindatum && s.Product == h.Product),
                levering.Stops.Where(s => s.Begindatum == h.Begindatum && s.Product == h.Product).ToList())),
    ];

    static Hulpperiode Periode(DateOnly begin, Product? product, IEnumerable<Startmelding> starts, List<Stopmelding> stops)
    {
        var stop = stops.LastOrDefault(); // by Einddatum
        return new Hulpperiode(
            begin, stop?.Einddatum, stop?.RedenBeeindiging, product?.Categorie, product?.Code,
            Ids(starts.Select(s => s.Herkomst).Concat(stops.Select(s => s.Herkomst))));
    }

    static Maandbedrag[] Bedragen(IEnumerable<Prestatiestand> prestaties) =>
    [
        .. prestaties.GroupBy(p => (Maand: Maand(p.Prestatie.Periode.Begin), p.Prestatie.Product, p.Prestatie.Eenheid))
            .OrderBy(g => g.Key.Maand).ThenBy(g => g.Key.Product.ToString(), StringComparer.Ordinal).ThenBy(g => g.Key.Eenheid, StringComparer.Ordinal)
            .Select(g => new Maandbedrag(g.Key.Maand, g.Key.Product.Categorie, g.Key.Product.Code, g.Key.Eenheid)
            {
                Ingediend = g.Sum(p => p.Prestatie.Getekend),
                Toegekend = g.Where(p => p.Status == Prestatiestatus.Toegekend).Sum(p => p.Prestatie.Getekend),
                Afgewezen = g.Where(p => !p.Telt).Sum(p => p.Prestatie.Getekend),
                Volume = g.Where(p => p.Telt).Sum(p => p.Prestatie.GetekendVolume),
                Prestaties = g.Count(), Goedgekeurd = g.Count(p => p.Status == Prestatiestatus.Toegekend),
                Berichten = Ids(g.Select(p => p.Prestatie.Herkomst)),
            }),
    ];

    static int Maand(DateOnly dag) => (dag.Year * 100) + dag.Month;

    static string[] Ids(IEnumerable<Herkomst> herkomsten) => [.. herkomsten.Select(h => h.Bericht).Distinct().Order(StringComparer.Ordinal)];
}
