using Hub.Kern.Contracten;
using Hub.Kern.Partijen;
using Hub.Keten.Contracten;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Cijfers.Themas;

namespace Hub.Monitor;

/// <content>What was agreed for an area: ceilings, lump sums, and with whom.</content>
public sealed partial class Zorgmonitor
{
    async Task<IReadOnlyList<Gemeentecontract>> ContractenAsync(Gebied gebied, CancellationToken ct)
    {
        var alle = (await indelingen.StandAsync(ct)).Contracten.Contracten;
        return gebied.Soort switch
        {
            Gebiedsoort.Gemeente => [.. alle.Where(c => c.Gemeenten.Contains(gebied.Code))],
            Gebiedsoort.Regio => [.. alle.Where(c => c.Regel.Inkoper == gebied.Code)],
            _ => [.. alle.Where(c => partijen.Zoek(c.Regel.Inkoper) is { Rol: Rol.Regio } regio && Verbanden.Van(regio.Code, partijen) == gebied.Code)],
        };
    }

    // The lines of a contract that share a ceiling name the same amount; of different amounts the highest counts.
    static IEnumerable<(string Inkoper, string Contract, string Naam, long Bedrag)> Afgesproken(IEnumerable<Gemeentecontract> contracten, int jaar) => contracten
        .Select(c => c.Regel).Where(r => r.Budgetplafond is not null && IsInJaar(r, jaar)).GroupBy(r => (r.Inkoper, r.Contract))
        .Select(g => (g.Key.Inkoper, g.Key.Contract, string.Join(", ", g.Select(r => r.Perceel).OfType<string>().Distinct().Prepend(g.Key.Contract)), g.Max(r => r.Budgetplafond!.Value)));

    async Task<IReadOnlyList<Plafond>> PlafondsAsync(Beeld beeld, CancellationToken ct)
    {
        var geheel = new Dictionary<string, Jaarcijfers>(StringComparer.Ordinal);
        var plafonds = new List<Plafond>();
        foreach (var (inkoper, contract, naam, bedrag) in Afgesproken(await ContractenAsync(beeld.Gebied, ct), beeld.Nu.Jaar))
        {
            if (!geheel.ContainsKey(inkoper))
                geheel[inkoper] = beeld.Gebied.Soort == Gebiedsoort.Gemeente && inkoper != beeld.Gebied.Code
                    ? await CijfersAsync(new Gebied(Gebiedsoort.Regio, inkoper), beeld.Nu.Jaar, ct)
                    : beeld.Nu;
            plafonds.Add(new Plafond($"{inkoper}|{contract}", naam, bedrag, geheel[inkoper]));
        }

        return plafonds;
    }

    static VasteBedragen Vast(IReadOnlyList<Gemeentecontract> contracten, Beeld beeld)
    {
        var isVanRegio = contracten.ToLookup(c => !beeld.IsOnderdrukt && c.Regel.Inkoper != beeld.Gebied.Code);
        return new VasteBedragen(Vast(isVanRegio[false], beeld.Nu.Jaar), Vast(isVanRegio[true], beeld.Nu.Jaar));
    }

    static Dictionary<Uitvoeringsvariant, long> Vast(IEnumerable<Gemeentecontract> contracten, int jaar) => contracten
        .Select(c => c.Regel).Where(r => r is { Tarief: null, Uitvoeringsvariant: Uitvoeringsvariant.Taakgericht or Uitvoeringsvariant.Beschikbaarheid } && IsInJaar(r, jaar))
        .GroupBy(r => (r.Inkoper, r.Contract, r.Uitvoeringsvariant)).GroupBy(g => g.Key.Uitvoeringsvariant, g => g.Max(r => r.Budgetplafond ?? 0))
        .ToDictionary(g => g.Key, g => g.Sum());

    // Who has a contract for less than a year may well have no toewijzing yet; one that was renewed since counts.
    static IEnumerable<(string Aanbieder, string Contracten)> Gecontracteerd(IEnumerable<Gemeentecontract> contracten, DateOnly dag) => contracten
        .Select(c => c.Regel).GroupBy(r => r.Aanbieder).Where(g => g.Any(r => r.Geldt(dag)) && g.Any(r => r.Geldt(dag.AddYears(-1))))
        .Select(g => (g.Key, string.Join(", ", g.Where(r => r.Geldt(dag)).Select(r => r.Contract).Distinct())));

    static bool IsInJaar(Contractregel r, int jaar) => r.Ingang.Year <= jaar && !(r.Einde?.Year < jaar);
}
