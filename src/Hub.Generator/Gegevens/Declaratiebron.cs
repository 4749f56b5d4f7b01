namespace Hub.Generator.Gegevens;

/// <summary>Makes the clients of a claim one by one. The same number gives the same client each time.</summary>
/// <param name="producten">The products to choose from.</param>
/// <param name="seed">Makes the claim.</param>
/// <param name="periode">First day of the month that is claimed.</param>
/// <param name="prestaties">Number of Prestaties per client; null for 1 to 10.</param>
/// <param name="metCredit">True to let some Prestaties take back an earlier one.</param>
sealed class Declaratiebron(Productkeuze producten, int seed, DateOnly periode, int? prestaties, bool metCredit)
{
    const int MeestePrestaties = 10;
    const int ProcentCredit = 4;
    const int ProcentVorigeMaand = 15;

    /// <summary>The client with this number.</summary>
    public Declaratieclient Client(int nummer)
    {
        var kans = Kansen.Deel(seed, nummer + 1);
        var keuzes = producten.Kies(kans, prestaties ?? kans.Next(1, MeestePrestaties + 1));
        return new Declaratieclient(
            Bsns.Van(seed, nummer),
            [.. keuzes.Select((keuze, index) => Prestatie(kans, nummer, index, keuze.Product, keuze.Omvang))]);
    }

    /// <summary>The first clients.</summary>
    public IEnumerable<Declaratieclient> Clienten(int aantal) => Enumerable.Range(0, aantal).Select(Client);

    Prestatie Prestatie(Random kans, int client, int index, Product product, Omvang omvang)
    {
        var maand = kans.Procent(ProcentVorigeMaand) ? periode.AddMonths(-1) : periode;
        var einde = maand.AddMonths(1).AddDays(-1);
        var credit = metCredit && kans.Procent(ProcentCredit);
        return new Prestatie(
            $"P{seed:X8}{client:D5}{index:D3}",
            credit ? $"Q{seed:X8}{client:D5}{index:D3}" : null,
            Casus.Toewijzingnummer(seed) + (client * producten.Aantal) + index,
            product,
            kans.Procent(80) ? maand : kans.Dag(maand, einde), // later when the assignment began within the month (TR387)
            einde,
            omvang.Volume,
            omvang.Eenheid,
            Eenheid.Van(omvang.Eenheid).KiesTarief(kans));
    }
}
