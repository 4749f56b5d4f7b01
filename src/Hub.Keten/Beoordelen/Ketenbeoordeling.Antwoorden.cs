using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Keten.Register;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Register.Opslag;

namespace Hub.Keten.Beoordelen;

/// <content>
/// Answers: what they say is kept with the clients of the message that they answer, which is read once more for that. Whichever
/// of the two comes last completes it (OP080).
/// </content>
public sealed partial class Ketenbeoordeling
{
    async Task NaClientAsync(Clientdeel deel, IReadOnlyList<string>? client, Registerregel regel, Gang gang, CancellationToken ct)
    {
        if (gang.Bericht.Soort.Naam == "JW325")
            gang.Afgewezen[client![0]] = Declaratieoordeel(deel, gang.Bericht.Vraag ?? "");
        else if (client is null)
            await WachtAsync(deel, regel, gang, ct);
        else if (!regel.Telt)
            await GeefVrijAsync(gang.Bericht.Gemeente, deel.Feiten, ct);
        else
            await NeemWachtendeAsync(deel.Feiten, client, gang, ct);
    }

    // An answer to a verzoek that the hub has not seen yet.
    async Task WachtAsync(Clientdeel deel, Registerregel regel, Gang gang, CancellationToken ct)
    {
        if (!regel.Telt)
            return;
        var (gemeente, antwoord) = (gang.Bericht.Gemeente, deel.Feiten.Antwoord!);
        if (await index.WachtOpVerzoekAsync(gemeente, antwoord.Herkomst, antwoord.ReferentieAanbieder, ct) is { } client)
            await BoekAsync(gang, [client], regel.Bericht, regel.Volgnummer, _ => regel, ct);
    }

    async Task NeemWachtendeAsync(Berichtfeiten feiten, IReadOnlyList<string> client, Gang gang, CancellationToken ct)
    {
        foreach (var referentie in Verzoekreferenties(feiten))
        {
            var (_, wachtend) = await index.ClaimVerzoekAsync(gang.Bericht.Gemeente, feiten.Herkomst, referentie, client[0], proef: false, ct);
            foreach (var antwoord in wachtend)
                await PerClientAsync(antwoord, (bericht, deel) => NeemAsync(gang, bericht.Id, deel.Volgnummer, client, deel.Feiten, ct), ct);
        }
    }

    async Task RondAfAsync(Feitenlezing lezing, Gang gang, CancellationToken ct)
    {
        var isBeantwoord = lezing.Antwoord is not null && await IsBeantwoordAsync(gang, ct);
        if (lezing.Antwoord is { } antwoord && gang.Opdracht.Beoordeelt)
        {
            var stand = new Aanbiederstand { BeantwoordeDeclaratie = await BeantwoordeAsync(gang, ct), IsDeclaratieBeantwoord = isBeantwoord };
            var gevonden = beoordelaar.Beoordeel(antwoord, new Plaats("", default, 0), gang.Toetsing(new Clientdossier([]), stand));
            gang.Som.Fout(gevonden.Where(Beoordelaar.IsFout).Select(bevinding => bevinding.AlsBevinding()));
            gang.Som.Onbeslist(gevonden.Where(b => !Beoordelaar.IsFout(b)).Select(bevinding => bevinding.AlsBevinding()));
        }

        if (!gang.Proef && gang.Bericht.Vraag is { } vraag && (lezing.Weigert || lezing.Antwoord is not null))
            await BeantwoordAsync(vraag, lezing, gang, ct);
    }

    // One JW325 per JW323 (IV087, TR056).
    async Task<bool> IsBeantwoordAsync(Gang gang, CancellationToken ct) => gang.Bericht.Vraag is { } vraag
        && await index.ClaimAntwoordAsync(gang.Bericht.Gemeente, gang.Bericht.Aanbieder, vraag, gang.Bericht.Id, gang.Proef, ct);

    async Task BeantwoordAsync(string vraag, Feitenlezing antwoord, Gang gang, CancellationToken ct)
    {
        var herkomst = gang.Bericht.Herkomst;
        if (antwoord.Antwoord is not null && antwoord.Weigert)
            await index.NoteerWeigeringAsync(gang.Bericht.Gemeente, gang.Bericht.Aanbieder, vraag, ct);
        await PerClientAsync(vraag, async (heen, deel) =>
        {
            if (await ClientAsync(deel, heen, ct) is not { } client)
                return;
            var feiten = antwoord.Antwoord is null
                ? new Berichtfeiten(herkomst) { Weigert = vraag }
                : new Berichtfeiten(herkomst)
                {
                    Oordeel = gang.Afgewezen.GetValueOrDefault(client[0]) ?? new Declaratieoordeel(vraag, antwoord.Weigert, Niets),
                };
            await NeemAsync(gang, gang.Bericht.Id, deel.Volgnummer, client, feiten, ct);
            if (antwoord.Antwoord is null)
                await GeefVrijAsync(heen.Gemeente, deel.Feiten, ct);
        }, ct);
    }

    static readonly Dictionary<string, IReadOnlyList<string>> Niets = [];

    Task NeemAsync(Gang gang, string bericht, int volgnummer, IReadOnlyList<string> client, Berichtfeiten feiten, CancellationToken ct) =>
        BoekAsync(gang, client, bericht, volgnummer, _ => new Registerregel(volgnummer, true, feiten, []), ct);

    /// <summary>Reads a message that the hub has, client by client, several at once; nothing when it does not have it.</summary>
    async Task PerClientAsync(string id, Func<Berichtgegevens, Clientdeel, Task> actie, CancellationToken ct)
    {
        if (await bron.ZoekAsync(id, ct) is not { } bericht || await bron.OpenAsync(id, ct) is not { } stroom)
            return;
        await using var _ = stroom;
        var lezing = new Feitenlezing(bericht, schemas.Voor(bericht.Soort), pseudoniemen);
        var breedte = new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct };
        var pijp = PipeReader.Create(stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok));
        async ValueTask NaBlok(CancellationToken stop) =>
            await Parallel.ForEachAsync(lezing.Neem(), breedte, async (deel, _) => await actie(bericht, deel));
        await lezing.LeesAsync(pijp, schemas, NaBlok, ct);
        await NaBlok(ct);
    }
}
