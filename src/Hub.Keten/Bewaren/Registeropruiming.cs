using System.Runtime.CompilerServices;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Verwerkingen;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Bewaren;

/// <summary>
/// Removes clients from the register about whom nothing was said since a day. Who that may be is known without looking through the register:
/// the log of processing of that day names them, and so does the archive what was read in that day. Thread-safe.
/// </summary>
public sealed class Registeropruiming(
    IBlobs blobs, IDossiers dossiers, Archief archief, Clientvergeter vergeter, Berichtsoorten soorten) : IBewaargroep
{
    const string Stap = "VerwerkBericht";
    const int Gelijktijdig = 32; // as sealing does: docs/ontwerp/capaciteit.md

    /// <inheritdoc/>
    public string Naam => "register";

    /// <inheritdoc/>
    public int Dagen(Bewaartermijnen termijnen) => termijnen.Register;

    /// <inheritdoc/>
    public async Task<int> RuimAsync(DateOnly dag, Func<Task> vooraf, CancellationToken ct)
    {
        var aantal = 0;
        var eersteKeer = new Lazy<Task>(vooraf);
        var clienten = new HashSet<(string Gemeente, string Client)>();
        await foreach (var client in UitLogboekAsync(dag, ct))
            clienten.Add(client);
        await foreach (var client in archief.ClientenAsync(dag, ct))
            clienten.Add(client);
        await Parallel.ForEachAsync(clienten, new ParallelOptions { MaxDegreeOfParallelism = Gelijktijdig, CancellationToken = ct }, async (c, stop) =>
        {
            if (await vergeter.VergeetAsync(c.Gemeente, c.Client, dag, () => eersteKeer.Value, stop))
                Interlocked.Increment(ref aantal);
        });
        await archief.VergeetDagAsync(dag, ct);
        return aantal;
    }

    async IAsyncEnumerable<(string Gemeente, string Client)> UitLogboekAsync(
        DateOnly dag, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var blob in blobs.LijstAsync(Verwerkingenlogboek.Bak, $"{dag:yyyy-MM-dd}/", ct))
        {
            var records = await LeesAsync(blob.Naam, ct);
            if (records is not [{ Name: Stap } actie, _, ..]
                || await dossiers.LeesAsync(actie.Attributes[Verwerkingsrecord.Bericht], ct) is not { } dossier)
                continue;
            foreach (var record in records.Skip(1))
                yield return (Gemeente(Ontvangst.Uit(dossier)), record.Attributes[Verwerkingsrecord.Betrokkene]);
        }
    }

    async Task<IReadOnlyList<Verwerkingsrecord>> LeesAsync(string naam, CancellationToken ct)
    {
        if (await blobs.OpenAsync(Verwerkingenlogboek.Bak, naam, ct) is not { } blob)
            return [];
        var records = new List<Verwerkingsrecord>();
        await using (blob)
        {
            using var lezer = new StreamReader(blob.Stroom);
            while (await lezer.ReadLineAsync(ct) is { } regel)
                records.Add(Verwerkingsrecord.Lees(regel));
        }

        return records;
    }

    string Gemeente(Ontvangst o) =>
        soorten.MetNaam(o.Release, o.Soort).Richting == Kern.Berichten.Richting.GemeenteNaarAanbieder ? o.Afzender : o.Ontvanger;
}
