using Hub.Generator;
using Hub.Kern.Berichten;
using Basis = Hub.Berichtproeven.Proefberichten;

namespace Hub.Keten.Tests;

/// <summary>Generated messages between the demo parties.</summary>
static class Proefberichten
{
    public static Task<(byte[] Bericht, Berichtkop Kop)> MaakAsync(
        string soort, int seed = 1, string gemeente = "0268", string aanbieder = "42420001", string? identificatie = null, int? regels = null) =>
        Basis.SchrijfAsync(Basis.Tussen(soort, gemeente, aanbieder) with
        {
            Seed = seed, Identificatie = identificatie, AantalClienten = regels ?? 3, AantalRegels = regels,
        });

    /// <summary>The answer to a message.</summary>
    public static Task<(byte[] Bericht, Berichtkop Kop)> AntwoordAsync(string soort, Berichtkop vraag) => Basis.SchrijfAsync(new Generatoropties
    {
        Soort = Basis.Soort(soort),
        Seed = 1,
        Peildatum = Basis.Verkeersdag,
        Heenbericht = vraag,
    });

    /// <summary>An answer that refuses a message.</summary>
    public static async Task<Gespreksbericht> WeigeringAsync(string soort, Berichtkop vraag)
    {
        var (bericht, kop) = await Basis.SchrijfAsync(new Generatoropties
        {
            Soort = Basis.Soort(soort), Seed = 1, Peildatum = Basis.Verkeersdag, Heenbericht = vraag, Oordeel = Oordeel.Afgekeurd,
        });
        return new Gespreksbericht(kop, bericht);
    }
}
