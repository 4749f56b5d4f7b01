using System.Collections.Concurrent;
using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Privacy;
using Hub.Keten.Register;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Volumes;
using Hub.Validatie.Schema;

namespace Hub.Keten.Beoordelen;

/// <summary>
/// Judges a message against the register and adds it to that, while it streams by: of a JW323 the clients of one block of bytes at a
/// time, several at once. Doing it again, after a crash or because a queue delivered twice, gives the same and writes nothing twice.
/// Thread-safe. Memory: one block, and an entry per class at fault.
/// </summary>
public sealed partial class Ketenbeoordeling(
    Registerkast kast, Nummerindex index, IBerichtbron bron, Beoordelaar beoordelaar, Berichtschemas schemas, Pseudoniemen pseudoniemen,
    IRegistervolger? volger = null)
{
    const int Tegelijk = 16; // clients in work: storage is waited for, not computed

    /// <summary>Judges, and keeps what counts.</summary>
    /// <param name="inhoud">The message; it passed level 1.</param>
    /// <param name="bericht">What is known of it.</param>
    /// <param name="opdracht">How.</param>
    /// <param name="ct">Cancels; doing it again completes it.</param>
    /// <exception cref="InvalidDataException">The message does not pass level 1.</exception>
    public Task<Ketenoordeel> VerwerkAsync(PipeReader inhoud, Berichtgegevens bericht, Beoordelingsopdracht opdracht, CancellationToken ct) =>
        DoeAsync(inhoud, new Gang(bericht, opdracht, Proef: false), ct);

    /// <summary>Judges and keeps nothing: the dry run.</summary>
    public Task<Ketenoordeel> ProefAsync(PipeReader inhoud, Berichtgegevens bericht, Beoordelingsopdracht opdracht, CancellationToken ct) =>
        DoeAsync(inhoud, new Gang(bericht, opdracht, Proef: true), ct);

    async Task<Ketenoordeel> DoeAsync(PipeReader inhoud, Gang gang, CancellationToken ct)
    {
        var lezing = new Feitenlezing(gang.Bericht, schemas.Voor(gang.Bericht.Soort), pseudoniemen);
        await lezing.LeesAsync(inhoud, schemas, stop => DoeBlokAsync(lezing, gang, stop), ct);
        await DoeBlokAsync(lezing, gang, ct);
        await RondAfAsync(lezing, gang, ct);
        // After the register: a crash in between makes the message come again, and all of it is told then.
        if (volger is not null && !gang.Geboekt.IsEmpty)
            await volger.GewijzigdAsync(gang.Bericht.Gemeente, [.. gang.Geboekt.DistinctBy(client => client[0])], ct);
        return gang.Som.Oordeel() with { DeclaratieGeweigerd = gang.SlaOver };
    }

    async ValueTask DoeBlokAsync(Feitenlezing lezing, Gang gang, CancellationToken ct)
    {
        if (lezing.Declaratie is { } declaratie && gang.Declaraties is null)
            await BeginDeclaratieAsync(declaratie, lezing.Declaratieplaats, gang, ct);
        var delen = lezing.Neem();
        if (delen.Count == 0 || gang.SlaOver)
            return;
        var stand = await StandAsync(delen, gang, ct);
        var breedte = new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct };
        await Parallel.ForEachAsync(delen, breedte, async (deel, stop) => await DoeClientAsync(deel, stand, gang, stop));
    }

    async Task DoeClientAsync(Clientdeel deel, Aanbiederstand stand, Gang gang, CancellationToken ct)
    {
        var client = await ClientAsync(deel, gang.Bericht, ct);
        var onbeslist = Array.Empty<Bevinding>();
        Registerregel Besluit(Clientstand gelezen)
        {
            (var regel, onbeslist) = Oordeel(deel, gelezen.Dossier(gang.Bericht.Id), stand, gang);
            return regel;
        }

        var regel = client is null ? Besluit(new Clientstand("", 1, []))
            : gang.Proef || gang.Bericht.Soort.Naam == "JW325" ? Besluit(await kast.LeesAsync(gang.Bericht.Gemeente, client, ct))
            : await BoekAsync(gang, client, gang.Bericht.Id, deel.Volgnummer, Besluit, ct);
        gang.Som.Fout(regel.Bevindingen);
        gang.Som.Onbeslist(onbeslist);
        if (!gang.Proef)
            await NaClientAsync(deel, client, regel, gang, ct);
    }

    Task<Registerregel> BoekAsync(
        Gang gang, IReadOnlyList<string> client, string bericht, int volgnummer, Func<Clientstand, Registerregel> besluit, CancellationToken ct)
    {
        gang.Geboekt.Add(client);
        return kast.BoekAsync(gang.Bericht.Gemeente, client, bericht, volgnummer, besluit, ct);
    }

    (Registerregel Regel, Bevinding[] Onbeslist) Oordeel(Clientdeel deel, Clientdossier dossier, Aanbiederstand stand, Gang gang)
    {
        var (opdracht, bericht) = (gang.Opdracht, gang.Bericht);
        var gevonden = opdracht.Beoordeelt
            ? beoordelaar.Beoordeel(deel, gang.Toetsing(dossier, gang.Stand(deel, stand)), opdracht.IsGeweigerd)
            : [];
        var fouten = gevonden.Where(Beoordelaar.IsFout).ToList();
        var isDeclaratie = bericht.Soort.Naam == "JW323";
        var feiten = isDeclaratie && opdracht.Bindend
            ? deel.Feiten with { Oordeel = Declaratieoordeel(deel, fouten, opdracht) }
            : deel.Feiten;
        var telt = isDeclaratie || !opdracht.Bindend || (fouten.Count == 0 && opdracht.Vooraf.Count == 0);
        return (
            new Registerregel(deel.Volgnummer, telt, feiten, [.. fouten.Select(fout => fout.AlsBevinding())]),
            [.. gevonden.Where(bevinding => !Beoordelaar.IsFout(bevinding)).Select(bevinding => bevinding.AlsBevinding())]);
    }

    /// <summary>One message on its way through.</summary>
    sealed record Gang(Berichtgegevens Bericht, Beoordelingsopdracht Opdracht, bool Proef)
    {
        public Oordeelsom Som { get; } = new();

        /// <summary>The clients about whom a line was added, or was there already.</summary>
        public ConcurrentBag<IReadOnlyList<string>> Geboekt { get; } = [];

        /// <summary>Of a JW323, the declaraties of before; null until its head was judged.</summary>
        public IReadOnlyList<Declaratie>? Declaraties { get; set; }

        /// <summary>Of a JW323, its DeclaratiePeriode.</summary>
        public Periode? Declaratieperiode { get; set; }

        /// <summary>Of a JW323, the Client that used a ReferentieNummer first.</summary>
        public Dictionary<string, int> Eigenaars { get; } = [];

        /// <summary>Messages that count as not sent.</summary>
        public IReadOnlySet<string> Geweigerd { get; set; } = new HashSet<string>();

        /// <summary>True when the Declaratie itself is refused: then its Prestaties are not judged (IV087).</summary>
        public bool SlaOver { get; set; }

        /// <summary>Of a JW325, the refused classes per client.</summary>
        public ConcurrentDictionary<string, Declaratieoordeel> Afgewezen { get; } = [];

        /// <summary>Against what a class is judged.</summary>
        public Toetsing Toetsing(Clientdossier dossier, Aanbiederstand stand) => new(dossier, stand, Opdracht.VolledigVanaf)
        {
            Declaratieperiode = Declaratieperiode, Contracten = Opdracht.Contracten,
        };

        /// <summary>For one Client: numbers that an earlier Client of this message used are taken as well (TR314).</summary>
        public Aanbiederstand Stand(Clientdeel deel, Aanbiederstand stand)
        {
            var dubbel = deel.Feiten.Prestaties.Select(prestatie => prestatie.ReferentieNummer)
                .Where(nummer => Eigenaars.GetValueOrDefault(nummer, deel.Volgnummer) != deel.Volgnummer).ToList();
            return dubbel.Count == 0 ? stand : stand with { Referentienummers = stand.Referentienummers.Union(dubbel).ToHashSet() };
        }
    }
}
