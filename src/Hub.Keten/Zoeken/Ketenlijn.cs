using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Keten.Register;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Register.Opslag;
using Hub.Validatie.Schema;

namespace Hub.Keten.Zoeken;

/// <summary>A message and the one on which it rests: a start on its toewijzing, a toewijzing on the verzoek.</summary>
/// <param name="Bericht">Id of the message.</param>
/// <param name="RustOp">Id of the other, or null for the first in a line.</param>
public readonly record struct Ketenstap(string Bericht, string? RustOp);

/// <summary>
/// Which messages hang together because they are about the same toewijzing or verzoek: read from the register of the gemeente, by the
/// clients of the message. Gives ids only, nothing of what the messages say. Thread-safe.
/// </summary>
public sealed class Ketenlijn(Berichtbron bron, Registerkast register, Berichtschemas schemas, Partijregister partijen, Pseudoniemen pseudoniemen)
{
    const long MaxLengte = 1024 * 1024; // bytes: a larger message is about so many clients that there is no line to see
    const int MaxClienten = 5;

    /// <summary>The messages in the lines of this one, itself included; none when the gemeente has no register or the message is large.</summary>
    public async Task<IReadOnlyList<Ketenstap>> LeesAsync(Dossier dossier, CancellationToken ct)
    {
        var bericht = bron.Gegevens(dossier);
        if (partijen.Zoek(bericht.Gemeente)?.Grondslag is not { Length: > 0 } || Ontvangst.Uit(dossier).Lengte > MaxLengte)
            return [];
        var feiten = new List<Berichtfeiten>();
        foreach (var client in await ClientenAsync(bericht, ct))
            feiten.AddRange((await register.LeesAsync(bericht.Gemeente, client, ct)).Regels.Where(regel => regel.Telt).Select(regel => regel.Feiten));
        return Deel(Verbind(feiten), bericht.Id);
    }

    async Task<IEnumerable<IReadOnlyList<string>>> ClientenAsync(Berichtgegevens bericht, CancellationToken ct)
    {
        await using var stroom = await bron.OpenAsync(bericht.Id, ct);
        if (stroom is null)
            return [];
        var lezing = new Feitenlezing(bericht, schemas.Voor(bericht.Soort), pseudoniemen);
        await lezing.LeesAsync(PipeReader.Create(stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok)), schemas, null, ct);
        return lezing.Neem().Select(deel => deel.Client).OfType<IReadOnlyList<string>>().DistinctBy(client => client[0]).Take(MaxClienten);
    }

    // Each message rests on the earliest that gives one of its keys, the nearest kind of key first.
    static Dictionary<string, string?> Verbind(IReadOnlyList<Berichtfeiten> feiten)
    {
        var gevers = new Dictionary<string, string>();
        foreach (var feit in feiten.OrderBy(f => f.Herkomst.Dagtekening))
        {
            foreach (var sleutel in Geeft(feit))
                gevers.TryAdd(sleutel, feit.Herkomst.Bericht);
        }

        return feiten.GroupBy(f => f.Herkomst.Bericht).ToDictionary(
            groep => groep.Key,
            groep => groep.SelectMany(Rust).Select(sleutel => gevers.GetValueOrDefault(sleutel)).FirstOrDefault(gever => gever is not null && gever != groep.Key));
    }

    static IEnumerable<string> Geeft(Berichtfeiten f) =>
    [
        .. f.Aanvragen.Select(a => Referentie(a.ReferentieAanbieder)),
        .. f.Wijziging is { } wijziging ? [Referentie(wijziging.ReferentieAanbieder)] : Array.Empty<string>(),
        .. f.Toewijzingen.Select(t => Toewijzing(t.ToewijzingNummer)),
        .. f.Starts.Where(s => s.ToewijzingNummer is not null).Select(s => Start(s.ToewijzingNummer)),
    ];

    static IEnumerable<string> Rust(Berichtfeiten f) =>
    [
        .. f.Antwoord is { } antwoord ? [Referentie(antwoord.ReferentieAanbieder)] : Array.Empty<string>(),
        .. f.Toewijzingen.Select(t => Referentie(t.ReferentieAanbieder)),
        .. f.Stops.Select(s => Start(s.ToewijzingNummer)), .. f.Prestaties.Select(p => Start(p.ToewijzingNummer)),
        .. f.Starts.Select(s => Toewijzing(s.ToewijzingNummer)), .. f.Stops.Select(s => Toewijzing(s.ToewijzingNummer)),
        .. f.Prestaties.Select(p => Toewijzing(p.ToewijzingNummer)),
        .. f.Wijziging?.TeWijzigen.Select(t => Toewijzing(t.ToewijzingNummer)) ?? [],
    ];

    static string Referentie(string? referentie) => $"referentie {referentie}";

    static string Toewijzing(int? nummer) => $"toewijzing {nummer}";

    static string Start(int? nummer) => $"start {nummer}";

    // The part of the whole to which this message belongs: what rests on it, what that rests on, and so on.
    static List<Ketenstap> Deel(Dictionary<string, string?> rustOp, string bericht)
    {
        var deel = new HashSet<string>();
        var wachtend = new Stack<string>([bericht]);
        while (wachtend.TryPop(out var id))
        {
            if (!rustOp.TryGetValue(id, out var onder) || !deel.Add(id))
                continue;
            foreach (var buur in rustOp.Where(paar => paar.Value == id).Select(paar => paar.Key).Append(onder).OfType<string>())
                wachtend.Push(buur);
        }

        return [.. deel.Select(id => new Ketenstap(id, rustOp[id]))];
    }
}
