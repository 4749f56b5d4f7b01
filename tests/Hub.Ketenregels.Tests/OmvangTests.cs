using Hub.Keten.Beoordelen;
using Hub.Keten.Regels;
using Hub.Keten.Register;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Volumes;

namespace Hub.Ketenregels.Tests;

public class OmvangTests
{
    const string Aanbieder = "42420001";

    static readonly Periode Januari = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));

    [Fact]
    public void Ten_times_as_many_Prestaties_on_one_toewijzing_take_ten_times_the_work()
    {
        Werk(100); // what is made once is not counted

        var (klein, groot) = (Werk(3_000), Werk(30_000));

        Assert.InRange((double)groot / klein, 5, 15);
    }

    [Theory]
    [InlineData(30, "GeleverdVolume is meer dan in deze periode binnen de toewijzing mag. Het maximum in deze periode is 20 uur.")]
    [InlineData(20, null)]
    public void A_volume_that_does_not_fit_is_told_with_what_would(long uren, string? melding)
    {
        var toewijzing = Toewijzing();
        var dossier = new Clientdossier([toewijzing with
        {
            Toewijzingen = [toewijzing.Toewijzingen[0] with { Budget = null, Omvang = new Omvang(4, Eenheid.Uur, Frequentie.PerWeek) }],
        }]);
        var deel = Declaratie(1);
        deel = deel with { Feiten = deel.Feiten with { Prestaties = [deel.Feiten.Prestaties[0] with { Volume = uren }] } };

        var gevonden = new Beoordelaar(Toepassing.Alle).Beoordeel(deel, new Toetsing(dossier, Aanbiederstand.Leeg, new DateOnly(2020, 1, 1)), _ => false);

        Assert.Equal(melding, gevonden.FirstOrDefault(b => b.Diagnose.Code == "TR321")?.Melding);
    }

    // Work in bytes allocated: every class that a rule looks at is made anew, so it does not depend on how busy the machine is.
    static long Werk(int aantal)
    {
        var dossier = new Clientdossier([Toewijzing()]);
        var toetsing = new Toetsing(dossier, Aanbiederstand.Leeg, new DateOnly(2020, 1, 1));
        var (deel, beoordelaar) = (Declaratie(aantal), new Beoordelaar(Toepassing.Alle));
        var begin = GC.GetAllocatedBytesForCurrentThread();

        var gevonden = beoordelaar.Beoordeel(deel, toetsing, _ => false);

        var werk = GC.GetAllocatedBytesForCurrentThread() - begin;
        Assert.DoesNotContain(gevonden, Beoordelaar.IsFout);
        Assert.Equal(aantal * 100L, dossier.Gebruik(Aanbieder, 1).Telt);
        return werk;
    }

    static Berichtfeiten Toewijzing()
    {
        var herkomst = new Herkomst("a", Aanbieder, new DateOnly(2025, 12, 20));
        return new Berichtfeiten(herkomst)
        {
            Toewijzingen =
            [
                new Toewijzingsversie(herkomst, 1, new DateTime(2025, 12, 19), Januari.Begin, new DateOnly(2026, 12, 31))
                {
                    Product = new Product("45", null), Budget = long.MaxValue,
                },
            ],
        };
    }

    static Clientdeel Declaratie(int aantal)
    {
        var herkomst = new Herkomst("b", Aanbieder, new DateOnly(2026, 2, 3));
        return new Clientdeel(
            1, ["client"], default,
            new Berichtfeiten(herkomst)
            {
                Prestaties =
                [
                    .. Enumerable.Range(0, aantal).Select(i => new Prestatie(
                        herkomst, $"P{i}", 1, new Product("45", $"{i:D5}"), Januari, 1, Eenheid.Uur, 100, IsCredit: false) { Tarief = 100 }),
                ],
            },
            new Plaats[aantal]);
    }
}
