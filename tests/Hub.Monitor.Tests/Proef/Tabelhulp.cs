using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;

namespace Hub.Monitor.Tests.Proef;

/// <summary>Finding figures in tables.</summary>
static class Tabelhulp
{
    public static async Task<Cijfertabel> TabelAsync(this Monitorproef proef, Gebied gebied, int jaar, Thema thema, string sleutel, bool metBron = true) =>
        (await proef.Monitor.TabellenAsync(gebied, jaar, thema, metBron, default)).Single(t => t.Sleutel == sleutel);

    public static Cijfer Cijfer(this Cijfertabel tabel, Cijferrij rij, string kolom) =>
        rij.Cijfers[tabel.Kolommen.Index().Single(k => k.Item.Naam == kolom).Index];

    public static decimal? Van(this Cijfertabel tabel, string rij, string kolom) =>
        rij == "totaal" ? tabel.Cijfer(tabel.Totaal!, kolom).Waarde : tabel.Cijfer(tabel.Rijen.Single(r => r.Sleutel == rij), kolom).Waarde;

    /// <summary>A column as a dictionary, without zeros.</summary>
    public static SortedDictionary<string, long> Kolom(this Cijfertabel tabel, string kolom) => new(
        tabel.Rijen.Where(r => tabel.Cijfer(r, kolom).Waarde is not (null or 0)).ToDictionary(r => r.Sleutel, r => (long)tabel.Cijfer(r, kolom).Waarde!), StringComparer.Ordinal);

    public static SortedDictionary<string, long> Gesorteerd(this IEnumerable<KeyValuePair<string, int>> waarden) =>
        new(waarden.Where(w => w.Value != 0).ToDictionary(w => w.Key, w => (long)w.Value), StringComparer.Ordinal);

    public static SortedDictionary<string, long> Gesorteerd(this IEnumerable<KeyValuePair<string, long>> waarden) =>
        new(waarden.Where(w => w.Value != 0).ToDictionary(w => w.Key, w => w.Value), StringComparer.Ordinal);
}
