using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Tests;

/// <summary>Generated messages between the demo parties.</summary>
static class Proefberichten
{
    static readonly DateOnly Vandaag = new(2026, 1, 15);
    static readonly Berichtgenerator Generator = new(Berichtsoorten.Ingebouwd);

    public static async Task<(byte[] Bericht, Berichtkop Kop)> MaakAsync(
        string soort, int seed = 1, string gemeente = "0268", string aanbieder = "42420001", string? identificatie = null, int? regels = null)
    {
        var berichtsoort = Berichtsoorten.Ingebouwd.MetNaam(soort)!;
        var vanGemeente = berichtsoort.Richting == Richting.GemeenteNaarAanbieder;
        return await SchrijfAsync(new Generatoropties
        {
            Soort = berichtsoort,
            Seed = seed,
            Peildatum = Vandaag,
            Afzender = vanGemeente ? gemeente : aanbieder,
            Ontvanger = vanGemeente ? aanbieder : gemeente,
            Identificatie = identificatie,
            AantalClienten = regels ?? 3,
            AantalRegels = regels,
        });
    }

    /// <summary>The answer to a message.</summary>
    public static Task<(byte[] Bericht, Berichtkop Kop)> AntwoordAsync(string soort, Berichtkop vraag) => SchrijfAsync(new Generatoropties
    {
        Soort = Berichtsoorten.Ingebouwd.MetNaam(soort)!,
        Seed = 1,
        Peildatum = Vandaag,
        Heenbericht = vraag,
    });

    /// <summary>An answer that refuses a message.</summary>
    public static async Task<Gespreksbericht> WeigeringAsync(string soort, Berichtkop vraag)
    {
        var (bericht, kop) = await SchrijfAsync(new Generatoropties
        {
            Soort = Berichtsoorten.Ingebouwd.MetNaam(soort)!, Seed = 1, Peildatum = Vandaag, Heenbericht = vraag, Oordeel = Oordeel.Afgekeurd,
        });
        return new Gespreksbericht(kop, bericht);
    }

    static async Task<(byte[] Bericht, Berichtkop Kop)> SchrijfAsync(Generatoropties opties)
    {
        using var stroom = new MemoryStream();
        var kop = await Generator.SchrijfAsync(opties, stroom, default);
        return (stroom.ToArray(), kop);
    }
}
