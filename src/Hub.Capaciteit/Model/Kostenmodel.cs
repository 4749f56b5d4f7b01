using Hub.Capaciteit.Meting;

namespace Hub.Capaciteit.Model;

/// <summary>
/// What the measured use costs. Execution is an upper bound: each one counts for the minimum that is billed, as if no two of a
/// function ever shared an instance, but never for more than one instance of that function the whole month.
/// </summary>
static class Kostenmodel
{
    const double Miljoen = 1_000_000;
    const double Gigabyte = 1_000_000_000;
    const string BusStandaard = "Service Bus Standard, bewerkingen";

    /// <summary>A million messages in the mix of this scale, with their answers, picked up, watched and sealed; kept for one month.</summary>
    public static IReadOnlyList<Kosten> PerMiljoen(IReadOnlyList<Stroom> stromen, Aannames a, Prijzen p)
    {
        var berichten = stromen.Where(s => s.IsBericht).Sum(s => s.PerMaand);
        var metBerichten = stromen.Where(s => !s.Naam.StartsWith("postbus", StringComparison.Ordinal));
        return [.. Verbruikt(metBerichten, a, p).Select(k => k with { Euro = k.Euro * Miljoen / berichten })];
    }

    /// <summary>A month at this scale, with looking into postbuses and with what is paid for although nothing happens.</summary>
    public static IReadOnlyList<Kosten> PerMaand(IReadOnlyList<Stroom> stromen, Aannames a, Prijzen p) =>
    [
        .. Verbruikt(stromen, a, p).Where(k => k.Post != BusStandaard),
        new Kosten("Service Bus Premium, 1 eenheid", p.BusPremiumPerMaand),
        new Kosten("privé-eindpunten", p.PriveEindpuntPerMaand * p.PriveEindpunten),
    ];

    static List<Kosten> Verbruikt(IEnumerable<Stroom> stromen, Aannames a, Prijzen p)
    {
        var alle = stromen.ToList();
        double Som(Func<Verbruik, double> wat) => alle.Sum(s => s.PerMaand * s.Verbruik.Sum(wat));
        double Verzoeken(string dienst, Func<Toegang, bool> toegang) =>
            Som(v => v.Dienst == dienst && toegang(v.Toegang) ? v.Verzoeken : 0);
        return
        [
            new Kosten("tabellen, verzoeken", Verzoeken(Diensten.Tabel, _ => true) / 10_000 * p.TabelPer10000),
            new Kosten("blobs, verzoeken",
                Verzoeken(Diensten.Blob, t => t is Toegang.Schrijven or Toegang.Opsommen) / 10_000 * p.BlobSchrijvenPer10000
                + Verzoeken(Diensten.Blob, t => t == Toegang.Lezen) / 10_000 * p.BlobLezenPer10000),
            new Kosten("opslag, één maand",
                alle.Sum(s => s.PerMaand * s.Bytes) / Gigabyte * p.BlobPerGbMaand
                + Som(v => v is { Dienst: Diensten.Tabel, Toegang: Toegang.Schrijven } ? v.Rijen : 0) * a.BytesPerRij / Gigabyte * p.TabelPerGbMaand),
            new Kosten(BusStandaard, Verzoeken(Diensten.Wachtrij, _ => true) * Grenzen.BusbewerkingenPerToken / Miljoen * p.BusStandaardPerMiljoen),
            new Kosten("function app, hoogstens",
                Verzoeken(Diensten.Functie, _ => true) / Miljoen * p.UitvoeringenPerMiljoen
                + Instantieseconden(alle, p) * a.GbPerInstantie * p.PerGbSeconde),
            new Kosten("telemetrie", alle.Where(s => s.IsBericht).Sum(s => s.PerMaand) * a.KbTelemetriePerBericht * 1_000 / Gigabyte * p.TelemetriePerGb),
        ];
    }

    // Flex scales all HTTP functions together and every other function by itself.
    static double Instantieseconden(List<Stroom> stromen, Prijzen p) => (
        from s in stromen
        from v in s.Verbruik
        where v.Dienst == Diensten.Functie
        group s.PerMaand * v.Verzoeken by v.Functie.Contains(' ', StringComparison.Ordinal) ? "" : v.Functie).Sum(
            groep => Math.Min(groep.Sum() * p.MinstensSeconden, Stromen.SecondenPerMaand));
}
