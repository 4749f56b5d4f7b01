using Hub.Kern.Poorten;

namespace Hub.Opslag.Tabellen;

/// <summary>
/// Tells whether a write that was retried and then refused was refused because of its own first attempt, which was carried
/// out although its answer was lost (TB-03): then the rows are already as the write wanted them.
/// </summary>
static class EigenPoging
{
    /// <summary>The version of the last row when every row is as wanted; otherwise null.</summary>
    public static async Task<Schrijfuitkomst?> ZoekAsync(
        ITabellen tabellen, string tabel, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct)
    {
        string? versie = null;
        foreach (var bewerking in bewerkingen)
        {
            var rij = await tabellen.LeesAsync(tabel, bewerking.Rij.Partitie, bewerking.Rij.Sleutel, ct);
            if (!IsGedaan(bewerking, rij))
                return null;
            versie = rij?.Versie;
        }
        return new Schrijfuitkomst(Schrijfresultaat.Geslaagd, bewerkingen.Count == 1 ? versie : null);
    }

    static bool IsGedaan(Bewerking bewerking, Rij? rij)
    {
        if (bewerking.Soort == Bewerkingsoort.Verwijder || rij is null)
            return bewerking.Soort == Bewerkingsoort.Verwijder && rij is null;
        var gewenst = bewerking.Rij.Velden.Where(veld => veld.Value is not null).ToList();
        return gewenst.All(veld => IsGelijk(veld.Value!, rij.Velden.GetValueOrDefault(veld.Key)))
            && (bewerking.Soort == Bewerkingsoort.Werkbij || gewenst.Count == rij.Velden.Count);
    }

    static bool IsGelijk(object gewenst, object? aanwezig) => gewenst is byte[] bytes
        ? aanwezig is byte[] andere && bytes.AsSpan().SequenceEqual(andere)
        : gewenst.Equals(aanwezig);
}
