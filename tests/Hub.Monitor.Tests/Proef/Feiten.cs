using Hub.Kern.Partijen;
using Hub.Keten.Register;
using Hub.Keten.Volumes;

namespace Hub.Monitor.Tests.Proef;

/// <summary>Facts as messages would bring them, in few words. The id of each message follows from what it says.</summary>
static class Feiten
{
    public const string Linde = "42420001", Anker = "73730456";

    /// <summary>Gemeenten 0268 and 0296 in regio nijmegen, 0200 in ijssel; both regios in g7.</summary>
    public static Partijenconfiguratie Partijen(params Lidmaatschap[] lidmaatschappenVan0296) => new()
    {
        Partijen =
        [
            Regio("nijmegen"), Regio("ijssel"), Gemeente("0268", "nijmegen"), Gemeente("0200", "ijssel"),
            Gemeente("0296", "nijmegen") with { Lidmaatschappen = lidmaatschappenVan0296 },
        ],
    };

    public static Berichtfeiten Toewijzing(
        string aanbieder, int nummer, string code, string ingang, string einde, long? budget = 1_200_00, string? reden = null, string tijd = "09:00", string? referentie = null)
    {
        var herkomst = Herkomst($"JW301 {aanbieder} {nummer} {ingang} {einde} {reden} {tijd}", aanbieder, Dag(ingang));
        return new Berichtfeiten(herkomst)
        {
            Toewijzingen =
            [
                new Toewijzingsversie(herkomst, nummer, Dag(ingang).ToDateTime(TimeOnly.Parse(tijd, null)), Dag(ingang), Dag(einde))
                {
                    Product = Product(code), Budget = budget, RedenWijziging = reden, ReferentieAanbieder = referentie,
                },
            ],
        };
    }

    public static Berichtfeiten Start(string aanbieder, int nummer, string code, string begin)
    {
        var herkomst = Herkomst($"JW305 {aanbieder} {nummer} {begin}", aanbieder, Dag(begin));
        return new Berichtfeiten(herkomst) { Starts = [new Startmelding(herkomst, nummer, Product(code), Dag(begin), false)] };
    }

    public static Berichtfeiten Stop(string aanbieder, int nummer, string code, string begin, string einde, string reden)
    {
        var herkomst = Herkomst($"JW307 {aanbieder} {nummer} {begin}", aanbieder, Dag(einde));
        return new Berichtfeiten(herkomst) { Stops = [new Stopmelding(herkomst, nummer, Product(code), Dag(begin), reden, Dag(einde), false)] };
    }

    public static Berichtfeiten Declaratie(string aanbieder, int nummer, string code, string begin, long bedrag, bool toegekend = true)
    {
        var herkomst = Herkomst($"JW323 {aanbieder} {nummer} {begin} {bedrag}", aanbieder, Dag(begin).AddMonths(1));
        return new Berichtfeiten(herkomst)
        {
            Prestaties = [new Prestatie(herkomst, $"P{nummer}{begin}", nummer, Product(code), new Periode(Dag(begin), Dag(begin).AddMonths(1).AddDays(-1)), 1, "14", bedrag, false)],
            Oordeel = new Declaratieoordeel(herkomst.Bericht, !toegekend, new Dictionary<string, IReadOnlyList<string>>()),
        };
    }

    public static string Client(int nummer) => $"00000000-{nummer:x32}";

    // Two digits are a category without a product.
    static Product Product(string code) => new(code[..2], code.Length == 2 ? null : code);

    static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", null);

    static Herkomst Herkomst(string wat, string aanbieder, DateOnly dag) => new(Hub.Kern.Berichten.BerichtId.Van("proef", wat, ""), aanbieder, dag);

    static Partijregel Regio(string code) => new() { Code = code, Naam = code, Rol = Rol.Regio, Samenwerking = "g7" };

    static Partijregel Gemeente(string code, string regio) => new() { Code = code, Naam = code, Rol = Rol.Gemeente, Grondslag = "proef", Regio = regio };
}
