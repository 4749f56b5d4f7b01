using Hub.Kern.Poorten;
using Hub.Opslag;
using Hub.Opslag.Tabellen;

namespace Hub.Testbasis.Geheugen;

/// <summary>
/// Tables in memory, refusing what the service refuses. Every listing begins with an empty page that has a continuation, as the
/// service may give (TB-03), so that code which stops at an empty page fails its first test.
/// </summary>
public sealed class GeheugenTabellen : ITabellen
{
    readonly Lock _slot = new();
    readonly Dictionary<string, Dictionary<string, SortedDictionary<string, Rij>>> _tabellen = [];
    int _versie;

    public Task MaakAsync(string tabel, CancellationToken ct)
    {
        lock (_slot)
            _tabellen.TryAdd(Tabelsleutel.Tabelpad(tabel), []);
        return Task.CompletedTask;
    }

    /// <summary>Every row of a table; only a test may ask that.</summary>
    public IReadOnlyList<Rij> Alles(string tabel)
    {
        lock (_slot)
            return [.. _tabellen[tabel].Values.SelectMany(rijen => rijen.Values)];
    }

    public Task<Rij?> LeesAsync(string tabel, string partitie, string sleutel, CancellationToken ct)
    {
        Tabelsleutel.Rijpad(tabel, partitie, sleutel);
        lock (_slot)
            return Task.FromResult(Partitie(tabel, partitie, "lees").GetValueOrDefault(sleutel));
    }

    public Task<Bladzijde> BladerAsync(
        string tabel, string partitie, Sleutelbereik bereik, int hoogstens, string? vervolg, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hoogstens, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hoogstens, 1000);
        Tabelsleutel.Toets(partitie);
        lock (_slot)
        {
            var rijen = Partitie(tabel, partitie, "blader").Values.Where(r => IsIn(bereik, r.Sleutel)).ToList();
            if (vervolg is null && rijen.Count > 0)
                return Task.FromResult(new Bladzijde([], "vanaf:" + rijen[0].Sleutel));
            var rest = rijen.Where(r => string.CompareOrdinal(r.Sleutel, vervolg?["vanaf:".Length..]) >= 0).ToList();
            return Task.FromResult(new Bladzijde(
                [.. rest.Take(hoogstens)], rest.Count > hoogstens ? "vanaf:" + rest[hoogstens].Sleutel : null));
        }
    }

    public Task<Schrijfuitkomst> SchrijfAsync(string tabel, Bewerking bewerking, CancellationToken ct)
    {
        Rijgrenzen.Toets(bewerking.Rij);
        lock (_slot)
        {
            var rijen = Partitie(tabel, bewerking.Rij.Partitie, "schrijf");
            var resultaat = Oordeel(rijen, bewerking);
            if (resultaat == Schrijfresultaat.NietGevonden && bewerking.Soort == Bewerkingsoort.Verwijder)
                resultaat = Schrijfresultaat.Geslaagd;
            else if (resultaat == Schrijfresultaat.Geslaagd)
                Doe(rijen, bewerking);
            var versie = rijen.GetValueOrDefault(bewerking.Rij.Sleutel)?.Versie;
            return Task.FromResult(new Schrijfuitkomst(resultaat, resultaat == Schrijfresultaat.Geslaagd ? versie : null));
        }
    }

    public Task<Schrijfuitkomst> SchrijfSamenAsync(string tabel, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct)
    {
        Rijgrenzen.Toets(bewerkingen);
        Groepsbericht.Schrijf(bewerkingen.Select(b => Schrijfverzoek.Van(tabel, b)), pad => pad); // guards the size
        lock (_slot)
        {
            var rijen = Partitie(tabel, bewerkingen[0].Rij.Partitie, "groep");
            foreach (var bewerking in bewerkingen)
                if (Oordeel(rijen, bewerking) is var resultaat and not Schrijfresultaat.Geslaagd)
                    return Task.FromResult(new Schrijfuitkomst(resultaat));
            foreach (var bewerking in bewerkingen)
                Doe(rijen, bewerking);
            return Task.FromResult(new Schrijfuitkomst(Schrijfresultaat.Geslaagd));
        }
    }

    SortedDictionary<string, Rij> Partitie(string tabel, string partitie, string bewerking)
    {
        var partities = _tabellen.GetValueOrDefault(tabel) ?? throw new Opslagfout(Opslagdienst.Tabel, bewerking, 404, "TableNotFound");
        return partities.TryGetValue(partitie, out var rijen) ? rijen : partities[partitie] = new(StringComparer.Ordinal);
    }

    static Schrijfresultaat Oordeel(SortedDictionary<string, Rij> rijen, Bewerking bewerking)
    {
        var bestaande = rijen.GetValueOrDefault(bewerking.Rij.Sleutel);
        return (bewerking.Soort, bestaande) switch
        {
            (Bewerkingsoort.Zet, _) or (Bewerkingsoort.VoegToe, null) => Schrijfresultaat.Geslaagd,
            (Bewerkingsoort.VoegToe, _) => Schrijfresultaat.BestaatAl,
            (_, null) => Schrijfresultaat.NietGevonden,
            _ when bewerking.Rij.Versie is { } versie && versie != bestaande.Versie => Schrijfresultaat.Verouderd,
            _ => Schrijfresultaat.Geslaagd,
        };
    }

    void Doe(SortedDictionary<string, Rij> rijen, Bewerking bewerking)
    {
        var plaats = bewerking.Rij.Sleutel;
        var velden = new Dictionary<string, object?>();
        if (bewerking.Soort == Bewerkingsoort.Werkbij)
            velden = new Dictionary<string, object?>(rijen[plaats].Velden);
        foreach (var (naam, waarde) in bewerking.Rij.Velden.Where(veld => veld.Value is not null))
            velden[naam] = waarde is DateTimeOffset tijd ? tijd.ToUniversalTime() : waarde;
        if (bewerking.Soort == Bewerkingsoort.Verwijder)
            rijen.Remove(plaats);
        else
            rijen[plaats] = bewerking.Rij with { Velden = velden, Versie = $"W/\"{++_versie}\"" };
    }

    static bool IsIn(Sleutelbereik bereik, string sleutel) =>
        (bereik.Van is null || string.CompareOrdinal(sleutel, bereik.Van) >= 0)
        && (bereik.Tot is null || string.CompareOrdinal(sleutel, bereik.Tot) < 0);
}
