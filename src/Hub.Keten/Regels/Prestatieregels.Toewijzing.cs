using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using Hub.Keten.Volumes;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <content>A Prestatie fits its toewijzing: period, product, unit and tariff.</content>
static partial class Prestatieregels
{
    /// <summary>A ProductPeriode does not begin before its toewijzing (OP279).</summary>
    public static Ketenregel<Prestatie> TR307() => OpToewijzing(
        "ProductPeriode", "ProductPeriode begint voor de ingangsdatum van de toewijzing.",
        (prestatie, versie, _) => FoutAls(prestatie.Periode.Begin < versie.Ingang));

    /// <summary>A ProductPeriode does not end after its toewijzing (OP279).</summary>
    public static Ketenregel<Prestatie> TR308() => OpToewijzing(
        "ProductPeriode", "ProductPeriode eindigt na de einddatum van de toewijzing.",
        (prestatie, versie, _) => FoutAls(prestatie.Periode.Einde > versie.Einde));

    /// <summary>A ProductPeriode begins with its month, or with its toewijzing when that begins later in the month (IV089).</summary>
    public static Ketenregel<Prestatie> TR387() => OpToewijzing(
        "ProductPeriode", "ProductPeriode begint niet op de eerste dag van de maand, of op de ingangsdatum van de toewijzing als die later in de maand ligt.",
        (prestatie, versie, _) =>
        {
            var eerste = EersteVanDeMaand(prestatie.Periode.Begin);
            var verwacht = EersteVanDeMaand(versie.Ingang) == eerste ? versie.Ingang : eerste;
            return FoutAls(prestatie.Periode.Begin != verwacht);
        });

    /// <summary>A ProductPeriode ends with its month, or with its toewijzing when that ends earlier in the month (IV089).</summary>
    public static Ketenregel<Prestatie> TR388() => OpToewijzing(
        "ProductPeriode", "ProductPeriode eindigt niet op de laatste dag van de maand, of op de einddatum van de toewijzing als die eerder in de maand ligt.",
        (prestatie, versie, _) =>
        {
            var eerste = EersteVanDeMaand(prestatie.Periode.Einde);
            var verwacht = versie.Einde is { } einde && EersteVanDeMaand(einde) == eerste ? einde : eerste.AddMonths(1).AddDays(-1);
            return FoutAls(prestatie.Periode.Einde != verwacht);
        });

    /// <summary>The category is the assigned one, when one is assigned (OP302).</summary>
    public static Ketenregel<Prestatie> TR339() => OpToewijzing(
        "ProductCategorie", "ProductCategorie is een andere dan die van de toewijzing.",
        (prestatie, versie, _) => FoutAls(versie.Product is { } product && product.Categorie != prestatie.Product.Categorie));

    /// <summary>The code is the assigned one, when one is assigned (OP302).</summary>
    public static Ketenregel<Prestatie> TR340() => OpToewijzing(
        "ProductCode", "ProductCode is een andere dan die van de toewijzing.",
        (prestatie, versie, _) => FoutAls(versie.Product?.Code is { } code && code != prestatie.Product.Code));

    /// <summary>
    /// The unit is the assigned one; hours may be claimed in minutes (OP267, IV081). A toewijzing without Omvang leaves the unit to the
    /// contract.
    /// </summary>
    public static Ketenregel<Prestatie> TR341() => OpToewijzing(
        "Eenheid", "Eenheid past niet bij die van de toewijzing of het contract.",
        (prestatie, versie, t) => versie.Omvang is { } omvang
            ? FoutAls(Eenheid.Omrekening(omvang.Eenheid, prestatie.Eenheid) is null)
            : Klopt(PastBijContract(prestatie, t)));

    /// <summary>The tariff is the one of the contract; per minute it is a sixtieth, rounded (IV081). Euros have none.</summary>
    public static Ketenregel<Prestatie> TR418() => Voor<Prestatie>(
        "ProductTarief", "ProductTarief is een ander dan in het contract is afgesproken.",
        (prestatie, t) => prestatie.IsCredit || prestatie.Tarief is not { } tarief ? Uitslag.Goed : Klopt(IsAfgesproken(prestatie, tarief, t)));

    static bool? PastBijContract(Prestatie prestatie, Toetsing t)
    {
        var eenheden = t.Contracten.Zoek(prestatie.Product.Categorie, prestatie.Product.Code!, prestatie.Periode.Begin)
            .Select(regel => regel.Eenheid).OfType<string>().ToList();
        return eenheden.Count == 0 ? null : eenheden.Exists(eenheid => Eenheid.Omrekening(eenheid, prestatie.Eenheid) is not null);
    }

    // A tariff may change within the month: that of its first or its last day is right.
    static bool? IsAfgesproken(Prestatie prestatie, long tarief, Toetsing t)
    {
        var (begin, einde) = (Op(prestatie.Periode.Begin), Op(prestatie.Periode.Einde));
        return begin is null || einde is null ? begin | einde : begin.Value || einde.Value;

        bool? Op(DateOnly dag) => t.Contracten.TariefKlopt(prestatie.Product.Categorie, prestatie.Product.Code!, dag, prestatie.Eenheid, tarief);
    }

    static DateOnly EersteVanDeMaand(DateOnly dag) => new(dag.Year, dag.Month, 1);
}
