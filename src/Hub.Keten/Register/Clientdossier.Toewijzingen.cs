namespace Hub.Keten.Register;

/// <content>Toewijzingen and deliveries.</content>
public sealed partial class Clientdossier
{
    /// <summary>Every toewijzing, of every aanbieder, deleted ones included; by aanbieder and number.</summary>
    public IEnumerable<Toewijzing> Toewijzingen => _versies
        .Where(versie => Telt(versie.Herkomst))
        .GroupBy(versie => (versie.Herkomst.Aanbieder, versie.ToewijzingNummer))
        .OrderBy(groep => groep.Key.Aanbieder, StringComparer.Ordinal).ThenBy(groep => groep.Key.ToewijzingNummer)
        .Select(groep => Historie(groep.Key.Aanbieder, groep.Key.ToewijzingNummer, groep));

    /// <summary>The toewijzing of this aanbieder with this number, or null.</summary>
    public Toewijzing? Toewijzing(string aanbieder, int nummer)
    {
        var versies = _versies.Where(v => v.ToewijzingNummer == nummer && v.Herkomst.Aanbieder == aanbieder && Telt(v.Herkomst)).ToList();
        return versies.Count == 0 ? null : Historie(aanbieder, nummer, versies);
    }

    /// <summary>The toewijzingen of an aanbieder that are valid on this day or later (OP087, TR349).</summary>
    public IEnumerable<Toewijzing> ActueleToewijzingen(string aanbieder, DateOnly dag) =>
        Toewijzingen.Where(toewijzing => toewijzing.Aanbieder == aanbieder && toewijzing.Actueel.IsActueelOp(dag));

    /// <summary>Every delivery that was reported, by aanbieder, number and product.</summary>
    public IEnumerable<Levering> Leveringen => _starts.Select(start => start.Levering)
        .Concat(_stops.Select(stop => stop.Levering)).Distinct()
        .OrderBy(sleutel => sleutel.Aanbieder, StringComparer.Ordinal).ThenBy(sleutel => sleutel.ToewijzingNummer)
        .ThenBy(sleutel => sleutel.Product?.ToString(), StringComparer.Ordinal)
        .Select(Levering);

    /// <summary>What was reported about a delivery; empty when nothing was.</summary>
    public Levering Levering(Leveringssleutel sleutel) => new(
        sleutel,
        [.. Actuele(_starts, start => start.Levering == sleutel, start => (start.Product, start.Begindatum))
            .OrderBy(start => start.Begindatum).ThenBy(start => start.Product?.ToString(), StringComparer.Ordinal)],
        [.. Actuele(_stops, stop => stop.Levering == sleutel, stop => (stop.Product, stop.Begindatum, stop.RedenBeeindiging, stop.Einddatum))
            .OrderBy(stop => stop.Begindatum).ThenBy(stop => stop.Einddatum).ThenBy(stop => stop.RedenBeeindiging, StringComparer.Ordinal)
            .ThenBy(stop => stop.Product?.ToString(), StringComparer.Ordinal)]);

    static Toewijzing Historie(string aanbieder, int nummer, IEnumerable<Toewijzingsversie> versies) => new(
        aanbieder, nummer,
        [.. versies.OrderBy(v => v.Vastgesteld).ThenBy(v => v.Herkomst.Dagtekening).ThenBy(v => v.Herkomst.Bericht, StringComparer.Ordinal)]);

    IEnumerable<T> Actuele<T, TSleutel>(IEnumerable<T> meldingen, Func<T, bool> hoortErbij, Func<T, TSleutel> sleutel)
        where T : class, IAanlevering => meldingen
        .Where(melding => hoortErbij(melding) && Telt(melding.Herkomst))
        .GroupBy(sleutel)
        .Select(Aanleveringen.Actueel)
        .OfType<T>();
}
