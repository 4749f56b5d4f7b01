namespace Hub.Generator.Gegevens;

/// <summary>An invented client with what is known about the care.</summary>
/// <param name="Peildatum">The day on which this is so.</param>
/// <param name="Bsn">A test BSN.</param>
/// <param name="Client">The child.</param>
/// <param name="Gezagsdrager">A parent (OP002).</param>
/// <param name="Adres">Where both live.</param>
/// <param name="Toewijzingen">At least one; different products, so that none overlap (TR302, TR386, TR410).</param>
sealed record Casus(
    DateOnly Peildatum, string Bsn, Persoon Client, Persoon Gezagsdrager, Adres Adres, IReadOnlyList<Toewijzing> Toewijzingen)
{
    const int EersteNummer = 1000;
    const int LaatsteNummer = 900_000_000;

    /// <summary>A ToewijzingNummer of this seed (RS006); following numbers belong to the same seed.</summary>
    public static int Toewijzingnummer(int seed) => EersteNummer + (int)(unchecked((uint)seed * 2_654_435_761u) % LaatsteNummer);

    /// <summary>A case in which all care began in the month before this day and is still going on.</summary>
    /// <param name="producten">The products to choose from.</param>
    /// <param name="seed">Makes the case.</param>
    /// <param name="peildatum">Today, in the case.</param>
    /// <param name="aantal">How many products.</param>
    /// <param name="alleenCodes">True when every product must have a code; false lets a single one be assigned by category or budget.</param>
    public static Casus Maak(Productkeuze producten, int seed, DateOnly peildatum, int aantal, bool alleenCodes = false)
    {
        var kans = Kansen.Deel(seed, 0);
        var ingang = new DateOnly(peildatum.Year, peildatum.Month, 1).AddMonths(-1);
        var toewijzingen = producten.Kies(kans, aantal)
            .Select((keuze, index) => MaakToewijzing(kans, seed, index, keuze.Product, keuze.Omvang, ingang)).ToList();
        if (aantal == 1 && !alleenCodes && kans.Procent(40))
            toewijzingen[0] = ZonderCode(kans, toewijzingen[0]);
        return new Casus(
            peildatum, Bsns.Van(seed, 0),
            Persoon.Maak(kans, peildatum, 4, 17), Persoon.Maak(kans, peildatum, 25, 55), Adres.Maak(kans), toewijzingen);
    }

    static Toewijzing MaakToewijzing(Random kans, int seed, int index, Product product, Omvang omvang, DateOnly ingang)
    {
        var open = omvang.Frequentie == Frequentie.PerMaand && kans.Procent(30);
        return new Toewijzing(
            Toewijzingnummer(seed) + index, $"R{seed:X8}-{index + 1}", product, omvang, null, ingang,
            open ? null : ingang.AddMonths(kans.Next(3, 13)).AddDays(-1),
            ingang.AddDays(kans.Next(0, 10)));
    }

    /// <summary>Assigned by category alone, by category and budget, or by budget alone: then without Omvang (CD078, CD080).</summary>
    static Toewijzing ZonderCode(Random kans, Toewijzing toewijzing)
    {
        var budget = kans.Procent(60) ? kans.Next(500, 5000) * 100 : default(int?);
        return toewijzing with
        {
            Product = budget is not null && kans.Procent(50) ? null : toewijzing.Product! with { Code = null },
            Omvang = null,
            Budget = budget,
            Einddatum = toewijzing.Einddatum ?? toewijzing.Ingangsdatum.AddYears(1),
        };
    }
}
