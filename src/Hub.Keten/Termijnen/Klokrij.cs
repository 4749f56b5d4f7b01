using Hub.Kern.Poorten;

namespace Hub.Keten.Termijnen;

/// <summary>A <see cref="Verplichting"/> as a table row.</summary>
static class Klokrij
{
    public static Rij Van(Verplichting v, string rijsleutel) => new(v.Sleutel, rijsleutel, new Dictionary<string, object?>
    {
        [nameof(v.Soort)] = v.Soort.Naam,
        [nameof(v.Bericht)] = v.Bericht,
        [nameof(v.Berichtsoort)] = v.Berichtsoort,
        [nameof(v.Identificatie)] = v.Identificatie,
        [nameof(v.Doener)] = v.Doener,
        [nameof(v.Wachter)] = v.Wachter,
        [nameof(v.Begin)] = Termijnklokken.Datum(v.Begin),
        [nameof(v.Limiet)] = Termijnklokken.Datum(v.Limiet),
        [nameof(v.LimietNaOnderzoek)] = Tekst(v.LimietNaOnderzoek),
        [nameof(v.Toewijzing)] = v.Toewijzing,
        [nameof(v.Vervalt)] = Tekst(v.Vervalt),
        [nameof(v.Geldt)] = v.Geldt,
    });

    public static Verplichting Lees(Rij rij)
    {
        string T(string veld) => rij.Veld<string>(veld)!;
        return new Verplichting(
            rij.Partitie, Termijnsoort.MetNaam(T("Soort")), T("Bericht"), T("Berichtsoort"), T("Identificatie"), T("Doener"), T("Wachter"),
            Termijnklokken.Datum(T("Begin")), Termijnklokken.Datum(T("Limiet")))
        {
            LimietNaOnderzoek = Datum(rij.Veld<string>(nameof(Verplichting.LimietNaOnderzoek))),
            Toewijzing = rij.Veld<int?>(nameof(Verplichting.Toewijzing)),
            Vervalt = Datum(rij.Veld<string>(nameof(Verplichting.Vervalt))),
            Geldt = rij.Veld<bool?>(nameof(Verplichting.Geldt)) ?? true, // a clock from before this was written
        };
    }

    static string? Tekst(DateOnly? dag) => dag is { } waarde ? Termijnklokken.Datum(waarde) : null;

    static DateOnly? Datum(string? tekst) => tekst is null ? null : Termijnklokken.Datum(tekst);
}
