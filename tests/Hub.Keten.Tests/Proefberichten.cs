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
        string soort, int seed = 1, string gemeente = "0268", string aanbieder = "42420001", string? identificatie = null)
    {
        var berichtsoort = Berichtsoorten.Ingebouwd.MetNaam(soort)!;
        var vanGemeente = berichtsoort.Richting == Richting.GemeenteNaarAanbieder;
        using var stroom = new MemoryStream();
        var kop = await Generator.SchrijfAsync(
            new Generatoropties
            {
                Soort = berichtsoort,
                Seed = seed,
                Peildatum = Vandaag,
                Afzender = vanGemeente ? gemeente : aanbieder,
                Ontvanger = vanGemeente ? aanbieder : gemeente,
                Identificatie = identificatie,
            },
            stroom, default);
        return (stroom.ToArray(), kop);
    }
}
