using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Kern.Berichten;
using Hub.Keten.Stappen;
using Hub.Kern.Partijen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>Messages that died because their recipient was not connected, and tasks to repair them.</summary>
static class Brievenproef
{
    public const string Operator = "operator";

    public const string Persoon = "https://aanmelden.example#jansen";

    /// <summary>A hub without the aanbieder, with this many dead letters for it.</summary>
    public static async Task<(Proefopslag Opslag, Proefproces Proces, IReadOnlyList<string> Ids)> MaakAsync(int aantal, string soort = "JW301")
    {
        var opslag = await Proefopslag.MaakAsync();
        var afzender = soort is "JW301" ? Proefpartijen.Gemeente : Proefpartijen.Aanbieder;
        var proces = new Proefproces(opslag, partijen: Proefpartijen.Met(afzender));
        var ids = new List<string>();
        for (var i = 0; i < aantal; i++)
        {
            var (bericht, kop) = await Proefberichten.MaakAsync(soort, i, identificatie: $"BRIEF{i}");
            Assert.IsType<Ontvangstuitkomst.Aangenomen>(await proces.BiedAanAsync(bericht, afzender));
            ids.Add(BerichtId.Van(kop));
            opslag.Klok.Vooruit(TimeSpan.FromSeconds(1));
            await proces.PompAsync();
        }

        return (opslag, proces, ids);
    }

    public static Hersteltaak Taak(Proefopslag opslag, string oorzaak, Herstelactie actie = Herstelactie.Opnieuw)
    {
        var id = opslag.Ids.Nieuw();
        return new Hersteltaak(
            id, new Herstelopdracht(actie, Optreden.Zelf(Operator, Persoon), "192.0.2.9") { Taak = id, Reden = "proef" }, oorzaak, [], opslag.Klok.GetUtcNow());
    }
}
