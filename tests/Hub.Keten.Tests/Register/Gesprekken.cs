using Hub.Generator;
using Hub.Keten.Stappen;
using Hub.Keten.Tests.Geheugen;
using Hub.Kern.Partijen;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Tests.Register;

/// <summary>Generated conversations about one client, and a hub to have them through.</summary>
static class Gesprekken
{
    static readonly Gespreksgenerator Generator = new(Berichtsoorten.Ingebouwd);

    public static Task<IReadOnlyList<Gespreksbericht>> MaakAsync(int seed, int producten = 2) => Generator.MaakAsync(
        new Gespreksopties
        {
            Seed = seed, Peildatum = new DateOnly(2026, 1, 15), AantalProducten = producten,
            Gemeente = Proefpartijen.Gemeente, Aanbieder = Proefpartijen.Aanbieder,
        },
        default);

    /// <summary>The messages that a party must send itself when the hub answers.</summary>
    public static IEnumerable<Gespreksbericht> Heen(this IEnumerable<Gespreksbericht> gesprek) =>
        gesprek.Where(bericht => bericht.Kop.Soort.AntwoordOp is null);

    /// <summary>The two parties; who answers as given, with a grondslag.</summary>
    public static Partijregister Partijen(Retourbeleid retour, Declaratiebeleid declaraties, string? grondslag = "proef") => new(new Partijenconfiguratie
    {
        Partijen =
        [
            new Partijregel
            {
                Code = Proefpartijen.Gemeente, Naam = "gemeente", Rol = Rol.Gemeente, Retour = retour, Declaraties = declaraties, Grondslag = grondslag,
            },
            new Partijregel { Code = Proefpartijen.Aanbieder, Naam = "aanbieder", Rol = Rol.Aanbieder, Retour = retour },
        ],
    });

    /// <summary>Sends messages one by one, each through the whole hub before the next.</summary>
    public static async Task VoerAsync(this Proefproces proces, IEnumerable<Gespreksbericht> berichten)
    {
        foreach (var bericht in berichten)
        {
            Assert.IsNotType<Ontvangstuitkomst.Geweigerd>(await proces.BiedAanAsync(bericht.Inhoud.ToArray(), bericht.Kop.Inzender));
            await proces.PompAsync();
        }
    }
}
