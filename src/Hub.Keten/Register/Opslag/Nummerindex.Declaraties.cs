using System.Text.Json;
using Hub.Kern.Poorten;

namespace Hub.Keten.Register.Opslag;

/// <content>Declaraties (TR318, TR333) and ReferentieNummers of Prestaties (TR314).</content>
public sealed partial class Nummerindex
{
    const string Inhoud = "declaratie";
    const string Geweigerd = "geweigerd";
    const int Delen = 4;           // a partition takes about 2,000 rows a second; a declaratie has up to 30,000
    const int MaxPerGroep = 100;   // TB-02

    /// <summary>The declaraties of an aanbieder that count, and the ids of those that count as not sent.</summary>
    public async Task<(IReadOnlyList<Declaratie> Geldig, IReadOnlySet<string> Geweigerd)> DeclaratiesAsync(
        string gemeente, string aanbieder, CancellationToken ct)
    {
        var (geldig, geweigerd) = (new List<Declaratie>(), new HashSet<string>());
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, Declaratiepartitie(gemeente, aanbieder), ct: ct))
        {
            if (rij.Veld<bool>(Geweigerd))
                geweigerd.Add(rij.Sleutel);
            else if (rij.Veld<string>(Inhoud) is { } inhoud)
                geldig.Add(JsonSerializer.Deserialize<Declaratie>(inhoud)!);
        }

        return ([.. geldig.OrderBy(d => d.Periode.Begin).ThenBy(d => d.Herkomst.Bericht, StringComparer.Ordinal)], geweigerd);
    }

    /// <summary>Notes a declaratie; once more is harmless.</summary>
    public Task NoteerAsync(string gemeente, Declaratie declaratie, CancellationToken ct) =>
        VulAanAsync(gemeente, declaratie.Herkomst.Aanbieder, declaratie.Herkomst.Bericht, Inhoud, JsonSerializer.Serialize(declaratie), ct);

    /// <summary>Notes that a declaratie counts as not sent (IV087), known or not.</summary>
    public Task NoteerWeigeringAsync(string gemeente, string aanbieder, string declaratie, CancellationToken ct) =>
        VulAanAsync(gemeente, aanbieder, declaratie, Geweigerd, true, ct);

    /// <summary>Claims ReferentieNummers for a message.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="aanbieder">AGB-code of the aanbieder.</param>
    /// <param name="bericht">The message.</param>
    /// <param name="nummers">Its ReferentieNummers.</param>
    /// <param name="nietGeteld">Messages whose claims do not count, because they count as not sent.</param>
    /// <param name="ct">Cancels; claiming again is harmless.</param>
    /// <returns>Those that another message used before.</returns>
    public async Task<IReadOnlySet<string>> ClaimReferentiesAsync(
        string gemeente, string aanbieder, string bericht, IEnumerable<string> nummers, IReadOnlySet<string> nietGeteld, CancellationToken ct)
    {
        var bezet = new HashSet<string>();
        foreach (var deel in PerPartitie(gemeente, aanbieder, nummers))
        {
            var rijen = deel.Select(nummer => (nummer.Waarde, Rij: Nummerrij(deel.Key, nummer.Sleutel, bericht))).ToList();
            foreach (var groep in rijen.Chunk(MaxPerGroep))
            {
                if (!(await tabellen.SchrijfSamenAsync(Tabel, [.. groep.Select(n => Bewerking.VoegToe(n.Rij))], ct)).Geslaagd)
                    bezet.UnionWith(await ClaimEenVoorEenAsync(groep, bericht, nietGeteld, ct));
            }
        }

        return bezet;
    }

    /// <summary>Which of these ReferentieNummers were used before; claims nothing.</summary>
    public async Task<IReadOnlySet<string>> GebruikteReferentiesAsync(
        string gemeente, string aanbieder, IEnumerable<string> nummers, IReadOnlySet<string> nietGeteld, CancellationToken ct)
    {
        var bezet = new HashSet<string>();
        foreach (var deel in PerPartitie(gemeente, aanbieder, nummers))
        {
            foreach (var (waarde, sleutel) in deel)
            {
                if (await tabellen.LeesAsync(Tabel, deel.Key, sleutel, ct) is { } rij && !nietGeteld.Contains(rij.Veld<string>(Bericht)!))
                    bezet.Add(waarde);
            }
        }

        return bezet;
    }

    /// <summary>Claims the answering of a declaratie for a JW325, or in a dry run only looks.</summary>
    /// <returns>True when another JW325 answered it.</returns>
    public async Task<bool> ClaimAntwoordAsync(string gemeente, string aanbieder, string declaratie, string antwoord, bool proef, CancellationToken ct)
    {
        var rij = new Rij($"{gemeente}-{aanbieder}-antwoorden", declaratie, new Dictionary<string, object?> { [Bericht] = antwoord });
        return (await ClaimAsync(rij, proef, ct)).Veld<string>(Bericht) != antwoord;
    }

    /// <summary>Removes what is kept by the id of a declaratie; already gone is well.</summary>
    public async Task VergeetDeclaratieAsync(string gemeente, string aanbieder, string declaratie, CancellationToken ct)
    {
        await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder($"{gemeente}-{aanbieder}-antwoorden", declaratie), ct);
        await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(Declaratiepartitie(gemeente, aanbieder), declaratie), ct);
    }

    Task GeefReferentieVrijAsync(string gemeente, Prestatie prestatie, CancellationToken ct)
    {
        var nummer = PerPartitie(gemeente, prestatie.Herkomst.Aanbieder, [prestatie.ReferentieNummer]).Single();
        return GeefVrijAsync(nummer.Key, nummer.Single().Sleutel, prestatie.Herkomst.Bericht, ct);
    }

    async Task<List<string>> ClaimEenVoorEenAsync(
        IEnumerable<(string Waarde, Rij Rij)> nummers, string bericht, IReadOnlySet<string> nietGeteld, CancellationToken ct)
    {
        var bezet = new List<string>();
        foreach (var (waarde, rij) in nummers)
        {
            var eigenaar = (await ClaimAsync(rij, proef: false, ct)).Veld<string>(Bericht)!;
            if (eigenaar != bericht && nietGeteld.Contains(eigenaar))
                await tabellen.SchrijfAsync(Tabel, Bewerking.Zet(rij), ct);
            else if (eigenaar != bericht)
                bezet.Add(waarde);
        }

        return bezet;
    }

    async Task VulAanAsync(string gemeente, string aanbieder, string declaratie, string veld, object waarde, CancellationToken ct)
    {
        var rij = new Rij(Declaratiepartitie(gemeente, aanbieder), declaratie, new Dictionary<string, object?> { [veld] = waarde });
        if (!(await tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(rij), ct)).Geslaagd)
            await tabellen.SchrijfAsync(Tabel, Bewerking.Werkbij(rij), ct);
    }

    IEnumerable<IGrouping<string, (string Waarde, string Sleutel)>> PerPartitie(string gemeente, string aanbieder, IEnumerable<string> nummers) =>
        nummers.Distinct(StringComparer.Ordinal).Select(nummer => (Waarde: nummer, Sleutel: Referentie(nummer)))
            .GroupBy(nummer => $"{gemeente}-{aanbieder}-prestaties-{Convert.ToInt32(nummer.Sleutel[^1..], 16) % Delen}");

    static string Declaratiepartitie(string gemeente, string aanbieder) => $"{gemeente}-{aanbieder}-declaraties";

    static Rij Nummerrij(string partitie, string sleutel, string bericht) =>
        new(partitie, sleutel, new Dictionary<string, object?> { [Bericht] = bericht });
}
