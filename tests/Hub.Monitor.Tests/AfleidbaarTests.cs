using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Tests.Proef;
using static Hub.Monitor.Tests.Proef.Feiten;

namespace Hub.Monitor.Tests;

/// <summary>
/// In generated worlds no amount or number about fewer than ten persons can be found from the tables of a page above a gemeente, by whatever
/// adding up and subtracting. Each regio has one gemeente here: what that sees is what the regio would see without suppression.
/// </summary>
public class AfleidbaarTests
{
    static readonly string[] Producten = ["45A04", "45A05", "45", "44A06", "44A07", "44", "43A12", "54002"];
    static readonly string[] Aanbieders = [.. Enumerable.Range(1, 12).Select(a => $"4242{a:D4}")];

    /// <summary>Columns that add up, with whom each is about: true for who had a declaratie, false for every client.</summary>
    static readonly Dictionary<string, bool> Kolommen = new() { ["Cliënten"] = false, ["Gedeclareerd"] = true, ["Toegekend"] = true };

    sealed record Zorg(string Gemeente, int Client, string Aanbieder, string Product, int Maand, long Bedrag);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Nothing_about_few_persons_follows_from_a_page(int seed)
    {
        var (proef, zorg) = await WereldAsync(seed);
        foreach (var thema in new[] { Thema.Overzicht, Thema.Kosten, Thema.Clienten, Thema.Aanbieders })
        {
            await ControleerAsync(proef, thema, new Gebied(Gebiedsoort.Regio, "nijmegen"), [.. zorg.Where(z => z.Gemeente == "0268")], eigen: null);
            await ControleerAsync(proef, thema, new Gebied(Gebiedsoort.Verband, "g7"), zorg, eigen: null);
            foreach (var (regio, gemeente) in new[] { ("nijmegen", "0268"), ("ijssel", "0200") })
                await ControleerAsync(proef, thema, new Gebied(Gebiedsoort.Verband, "g7"), [.. zorg.Where(z => z.Gemeente != gemeente)], new Gebied(Gebiedsoort.Regio, regio));
        }
    }

    // With an area of its own a reader knows what is elsewhere where it knows both: that is who 'zorg' is about.
    static async Task ControleerAsync(Monitorproef proef, Thema thema, Gebied gebied, IReadOnlyList<Zorg> zorg, Gebied? eigen)
    {
        var tabellen = await proef.Monitor.TabellenAsync(gebied, 2026, thema, false, default);
        var zelf = eigen is { } regio ? await proef.Monitor.TabellenAsync(regio, 2026, thema, false, default) : null;
        var oplosser = new Oplosser();
        foreach (var (kolom, metDeclaratie) in Kolommen)
        {
            foreach (var tabel in tabellen.Where(t => t.Kolommen.Any(k => k.Naam == kolom) && t.Totaal is not null))
            {
                foreach (var rij in tabel.Rijen.Append(tabel.Totaal!))
                    if (Getoond(tabel, rij, kolom) is { } waarde && (zelf is null || Getoond(zelf, tabel.Sleutel, rij.Sleutel, kolom) is not null))
                        oplosser.Ken(Naam(kolom, tabel, rij.Sleutel), waarde);
                if (tabel.Sleutel != "top-tien")
                    oplosser.Som($"{kolom}|totaal", tabel.Rijen.Select(r => Naam(kolom, tabel, r.Sleutel)));
            }

            foreach (var som in Categorieen(tabellen, kolom, zorg))
                oplosser.Som(som.Geheel, som.Delen);
            foreach (var gevonden in oplosser.Gevonden().Where(g => g.StartsWith($"{kolom}|", StringComparison.Ordinal)))
                Assert.False(Personen(zorg, gevonden, metDeclaratie) is > 0 and < 10, $"{gebied} {thema}: {gevonden} volgt");
        }

        foreach (var (kolom, metDeclaratie) in Kolommen)
            foreach (var tabel in tabellen.Where(t => t.Kolommen.Any(k => k.Naam == kolom)))
                foreach (var rij in tabel.Rijen.Where(r => Getoond(tabel, r, kolom) is not null && (zelf is null || Getoond(zelf, tabel.Sleutel, r.Sleutel, kolom) is not null)))
                    Assert.False(Personen(zorg, Naam(kolom, tabel, rij.Sleutel), metDeclaratie) is > 0 and < 10, $"{gebied} {thema} {tabel.Sleutel} {rij.Sleutel} {kolom}: getoond");
    }

    // A category is its products and what has no product code; that has a row of its own, over all categories.
    static IEnumerable<(string Geheel, IEnumerable<string> Delen)> Categorieen(IReadOnlyList<Cijfertabel> tabellen, string kolom, IReadOnlyList<Zorg> zorg)
    {
        var producten = tabellen.FirstOrDefault(t => t.Rijkop == "Product" && t.Kolommen.Any(k => k.Naam == kolom));
        if (producten is null)
            yield break;
        var categorieen = zorg.Select(z => z.Product[..2]).Distinct().ToList();
        foreach (var c in categorieen)
            yield return ($"{kolom}|Productcategorie|{c}", zorg.Where(z => z.Product[..2] == c).Select(z => z.Product).Distinct().Select(p => p.Length == 2 ? $"{kolom}|rest|{c}" : $"{kolom}|Product|{p}"));
        yield return ($"{kolom}|Product|(alleen categorie)", zorg.Select(z => z.Product).Where(p => p.Length == 2).Distinct().Select(c => $"{kolom}|rest|{c}"));
    }

    static int Personen(IEnumerable<Zorg> zorg, string wat, bool metDeclaratie) => zorg.Where(z => !metDeclaratie || z.Bedrag > 0).Where(z => wat.Split('|') switch
    {
        [_, "totaal"] => true,
        [_, "Maand", var maand] => (z.Bedrag > 0 && z.Maand == int.Parse(maand, null) - 202600) || !metDeclaratie,
        [_, "Aanbieder", var aanbieder] => z.Aanbieder == aanbieder,
        [_, "Product", "(alleen categorie)"] => z.Product.Length == 2,
        [_, "Product", var product] => z.Product == product,
        [_, "Productcategorie", var categorie] => z.Product[..2] == categorie,
        [_, "rest", var categorie] => z.Product == categorie,
        [_, "Verwijzer", ""] => true, // nobody asked for it in a JW315
        [_, "Uitvoeringsvariant", var variant] => variant == "Inspanningsgericht",
        var onbekend => throw new InvalidOperationException(string.Join('|', onbekend)),
    }).Select(z => (z.Gemeente, z.Client)).Distinct().Count();

    static string Naam(string kolom, Cijfertabel tabel, string sleutel) => sleutel == "totaal" ? $"{kolom}|totaal" : $"{kolom}|{tabel.Rijkop}|{sleutel}";

    static decimal? Getoond(IReadOnlyList<Cijfertabel> tabellen, string tabel, string rij, string kolom) =>
        tabellen.Single(t => t.Sleutel == tabel) is var t && t.Rijen.Append(t.Totaal!).FirstOrDefault(r => r?.Sleutel == rij) is { } gevonden ? Getoond(t, gevonden, kolom) : 0;

    static decimal? Getoond(Cijfertabel tabel, Cijferrij rij, string kolom) => tabel.Cijfer(rij, kolom) is { Onderdrukt: false } cijfer ? cijfer.Waarde ?? 0 : null;

    static async Task<(Monitorproef Proef, IReadOnlyList<Zorg> Zorg)> WereldAsync(int seed)
    {
        var (kans, proef, zorg) = (new Random(seed), await Monitorproef.MaakAsync(Partijen()), new List<Zorg>());
        foreach (var client in Enumerable.Range(1, 60 + kans.Next(120)))
        {
            // Skewed, so that there are large and small products, months and aanbieders; some are entitled and claim nothing.
            var (gemeente, product, aanbieder) = (kans.Next(4) == 0 ? "0200" : "0268", Producten[Math.Min(kans.Next(8), kans.Next(8))], Aanbieders[Math.Min(kans.Next(12), kans.Next(12))]);
            var (maand, bedrag) = (Math.Max(1, kans.Next(1, 12) - kans.Next(3)), kans.Next(3) == 0 ? 0 : 100 + kans.Next(10_000));
            zorg.Add(new Zorg(gemeente, client, aanbieder, product, maand, bedrag));
            await proef.BoekAsync(gemeente, Client(client), Toewijzing(aanbieder, client, product, "2026-01-01", "2026-12-31", budget: null));
            if (bedrag > 0)
                await proef.BoekAsync(gemeente, Client(client), Declaratie(aanbieder, client, product, $"2026-{maand:D2}-01", bedrag));
        }

        await proef.WerkBijAsync();
        return (proef, zorg);
    }
}
