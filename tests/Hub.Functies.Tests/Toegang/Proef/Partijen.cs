using Hub.Testbasis;

namespace Hub.Functies.Tests.Toegang.Proef;

/// <summary>The parties of the tests about access. The key of each is <c>demo-</c> and its code.</summary>
static class Partijen
{
    public const string Gemeente = "0268";
    public const string Aanbieder = "42420001";
    public const string AndereGemeente = "0200";
    public const string AndereAanbieder = "65656055";
    public const string Regio = "rijk-van-nijmegen";

    /// <summary>Operators by what they may.</summary>
    public const string Kijker = "operator-kijker", Lezer = "operator-lezer", Hersteller = "operator-hersteller";

    /// <summary>Acts for <see cref="Gemeente"/>, in everything.</summary>
    public const string Backoffice = "backoffice";

    /// <summary>Acts for <see cref="Gemeente"/> with JW323 and JW325 only.</summary>
    public const string Declaratiebureau = "declaratiebureau";

    /// <summary>Had a mandate until yesterday, or will have one the day after tomorrow.</summary>
    public const string Oud = "backoffice-oud", Toekomstig = "backoffice-straks";

    public const string GemeenteClient = "client-0268", AanbiederOin = "00000003123456780000", GemeenteOin = "00000001001002220000";

    static readonly DateOnly Vandaag = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>The parties, each as in the file.</summary>
    public static IReadOnlyList<Dictionary<string, object>> Alle { get; } =
    [
        Partij(Regio, "regio"),
        Partij(Gemeente, "gemeente", ("regio", Regio), ("oidc", new[] { GemeenteClient }), ("oin", GemeenteOin)),
        Partij(AndereGemeente, "gemeente"),
        Partij(Aanbieder, "aanbieder", ("oin", AanbiederOin)),
        Partij(AndereAanbieder, "aanbieder"),
        Partij(Kijker, "operator", ("rechten", new[] { "metadata" })),
        Partij(Lezer, "operator", ("rechten", new[] { "inhoud" })),
        Partij(Hersteller, "operator", ("rechten", new[] { "handelen" })),
        Partij(Backoffice, "gemachtigde", Mandaat(-10, 10, [])),
        Partij(Declaratiebureau, "gemachtigde", Mandaat(-10, null, ["JW323", "JW325"])),
        Partij(Oud, "gemachtigde", Mandaat(-10, -2, [])),
        Partij(Toekomstig, "gemachtigde", Mandaat(2, null, [])),
    ];

    /// <summary>Writes them, or others, to a file.</summary>
    public static void Schrijf(string pad, IEnumerable<Dictionary<string, object>>? partijen = null) => Partijlijst.Schrijf(pad, partijen ?? Alle);

    /// <summary>A party as in the file.</summary>
    public static Dictionary<string, object> Partij(string code, string rol, params (string Naam, object Waarde)[] velden) =>
        Partijlijst.Partij(code, rol, velden);

    static (string, object) Mandaat(int vanaf, int? totEnMet, string[] soorten) => ("mandaten", new[]
    {
        new
        {
            namens = new[] { Gemeente }, mag = new[] { "aanbieden", "ophalen" }, soorten,
            vanaf = Vandaag.AddDays(vanaf), totEnMet = totEnMet is { } dagen ? Vandaag.AddDays(dagen) : (DateOnly?)null,
        },
    });
}
