using Hub.Kern.Partijen;
using Hub.Keten.Volumes;
using Hub.Monitor.Bijdragen;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Indelen;
using Hub.Monitor.Opslag;

namespace Hub.Monitor;

/// <summary>What is behind the figures of a gemeente, read from contributions, a page at a time. Thread-safe.</summary>
public sealed class Bronlezer(Bijdragekast bijdragen, Indelingen indelingen, Partijregister partijen)
{
    /// <summary>As <see cref="IZorgmonitor.BronnenAsync"/>.</summary>
    public async Task<Bronnenbladzijde> BronnenAsync(string gemeente, Bron bron, string? na, int hoogstens, CancellationToken ct)
    {
        var stand = await indelingen.StandAsync(ct);
        var indeling = indelingen.Voor(partijen.Zoek(gemeente) ?? new Partij(gemeente, gemeente, Rol.Gemeente), stand);
        var (gevonden, volgende) = await BladerAsync(
            gemeente, na, hoogstens, bijdrage => bron.Kies(Feitenmaker.Van(bijdrage, indeling)).SelectMany(f => f.Berichten).Distinct(), ct);
        return new Bronnenbladzijde([.. gevonden.Distinct()], volgende);
    }

    /// <summary>As <see cref="IZorgmonitor.ToewijzingenAsync"/>.</summary>
    public async Task<Toewijzingenbladzijde> ToewijzingenAsync(
        string gemeente, int? jaar, string? aanbieder, string? na, int hoogstens, CancellationToken ct)
    {
        bool Gevraagd(Traject t) => t is { Toegewezen: { } toegewezen, Nummer: not null } && (aanbieder is null || t.Aanbieder == aanbieder)
            && (jaar is not { } j || (toegewezen.Ingang.Year <= j && !(toegewezen.Einde?.Year < j)));
        var (gevonden, volgende) = await BladerAsync(
            gemeente, na, hoogstens, bijdrage => bijdrage.Trajecten.Where(Gevraagd).Select(Gebruik), ct);
        return new Toewijzingenbladzijde(gevonden, volgende);
    }

    /// <summary>The toewijzingen of a gemeente, deleted ones too, each with what became of it.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="kies">Which ones.</param>
    /// <param name="na">The position of the page before, or null.</param>
    /// <param name="hoogstens">How many at least before a page ends, 1 to 1000.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(IReadOnlyList<(Toewijzinggebruik Gebruik, Toewijzingstand Stand)> Toewijzingen, string? Volgende)> StandenAsync(
        string gemeente, Func<Toewijzinggebruik, Toewijzingstand, bool> kies, string? na, int hoogstens, CancellationToken ct) => await BladerAsync(
            gemeente, na, hoogstens,
            bijdrage => bijdrage.Trajecten.Where(t => t is { Nummer: not null } and ({ Toegewezen: not null } or { Vervallen: not null }))
                .Select(t => (Gebruik: Gebruik(t), t.Stand)).Where(t => kies(t.Gebruik, t.Stand)),
            ct);

    // A page ends after a client, and its position is that client.
    async Task<(IReadOnlyList<T> Gevonden, string? Volgende)> BladerAsync<T>(
        string gemeente, string? na, int hoogstens, Func<Bijdrage, IEnumerable<T>> kies, CancellationToken ct)
    {
        var (gevonden, begin) = (new List<T>(), na is { Length: > 0 } ? Bijdragekast.Scherf(na) : Bijdragekast.Scherven[0]);
        foreach (var scherf in Bijdragekast.Scherven.Where(s => s >= begin))
        {
            var clienten = await bijdragen.LeesAsync(gemeente, scherf, scherf == begin && na is { Length: > 0 } ? na : null, ct);
            foreach (var (client, bijdrage) in clienten)
            {
                gevonden.AddRange(kies(bijdrage));
                if (gevonden.Count >= hoogstens)
                    return (gevonden, client);
            }
        }

        return (gevonden, null);
    }

    Toewijzinggebruik Gebruik(Traject t)
    {
        var toegewezen = t.Toegewezen ?? t.Vervallen!;
        var omvang = toegewezen.Omvang;
        var gestopt = t.Hulp.Count > 0 && t.Hulp.All(h => h.Einde is not null) ? t.Hulp.Max(h => h.Einde) : null;
        return new Toewijzinggebruik(
            t.Aanbieder, partijen.Zoek(t.Aanbieder)?.Naam ?? t.Aanbieder, t.Nummer!.Value, t.Categorie, t.Code, toegewezen.Ingang, toegewezen.Einde,
            omvang?.MaximumOver(toegewezen.Ingang, toegewezen.Einde), omvang?.Eenheid, omvang is { } o ? Volume(t, o.Eenheid) : null, toegewezen.Budget,
            t.Bedragen.Sum(b => b.Ingediend), t.Bedragen.Sum(b => b.Toegekend), t.Bedragen.Sum(b => b.Afgewezen),
            t.Hulp.Count == 0 ? null : t.Hulp.Min(h => h.Begin), gestopt,
            [.. t.Berichten.Concat(t.Hulp.SelectMany(h => h.Berichten)).Concat(t.Bedragen.SelectMany(b => b.Berichten)).Distinct()]);
    }

    // Minutes count as parts of hours (IV081); what is in another unit cannot be added.
    static long? Volume(Traject t, string eenheid)
    {
        var som = 0m;
        foreach (var bedrag in t.Bedragen)
        {
            if (Eenheid.Omrekening(eenheid, bedrag.Eenheid) is not { } factor)
                return null;
            som += (decimal)bedrag.Volume / factor;
        }

        return (long)Math.Ceiling(som);
    }
}
