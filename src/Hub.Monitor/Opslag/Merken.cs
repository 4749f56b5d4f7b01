using Hub.Kern.Poorten;
using Hub.Keten.Register.Bijhouden;

namespace Hub.Monitor.Opslag;

/// <summary>A client of whom the contribution must be made anew.</summary>
/// <param name="Gemeente">Code of the gemeente.</param>
/// <param name="Client">The client's pseudonyms, the newest key's first.</param>
/// <param name="Rij">As it was read: a later mark of the same client has another version.</param>
public sealed record Merk(string Gemeente, IReadOnlyList<string> Client, Rij Rij);

/// <summary>
/// Which clients changed. Table <c>Monitor</c>: partition = <c>merk-</c> and the last digit of the gemeente, row = gemeente and pseudonym.
/// One request per message, for up to 100 of its clients. Thread-safe.
/// </summary>
/// <param name="tabellen">Where they are kept.</param>
public sealed class Merken(ITabellen tabellen) : IRegistervolger
{
    const int PerGroep = 100; // TB-02
    const string ClientVeld = "client";

    /// <summary>The partitions, for who looks at all of them.</summary>
    public static IReadOnlyList<string> Scherven { get; } = [.. Enumerable.Range(0, 10).Select(cijfer => $"merk-{cijfer}")];

    /// <inheritdoc/>
    public async Task GewijzigdAsync(string gemeente, IReadOnlyList<IReadOnlyList<string>> clienten, CancellationToken ct)
    {
        foreach (var deel in clienten.Select(client => Bewerking.Zet(Rij(gemeente, client))).Chunk(PerGroep))
        {
            _ = deel.Length == 1
                ? await tabellen.SchrijfAsync(Monitortabel.Naam, deel[0], ct)
                : await tabellen.SchrijfSamenAsync(Monitortabel.Naam, deel, ct);
        }
    }

    /// <summary>The marks of one partition, at most this many.</summary>
    public async Task<IReadOnlyList<Merk>> LeesAsync(string scherf, int hoogstens, CancellationToken ct)
    {
        var merken = new List<Merk>();
        await foreach (var rij in tabellen.LeesAllesAsync(Monitortabel.Naam, scherf, ct: ct))
        {
            merken.Add(new Merk(rij.Sleutel[..4], rij.Veld<string>(ClientVeld)!.Split(' '), rij));
            if (merken.Count == hoogstens)
                break;
        }

        return merken;
    }

    /// <summary>Takes marks away, but not those that were set again since they were read.</summary>
    public async Task WisAsync(IReadOnlyCollection<Merk> merken, CancellationToken ct)
    {
        foreach (var groep in merken.GroupBy(m => m.Rij.Partitie).SelectMany(g => g.Chunk(PerGroep)))
        {
            var bewerkingen = groep.Select(m => Bewerking.Verwijder(m.Rij.Partitie, m.Rij.Sleutel, m.Rij.Versie)).ToList();
            if (bewerkingen.Count > 1 && (await tabellen.SchrijfSamenAsync(Monitortabel.Naam, bewerkingen, ct)).Geslaagd)
                continue;
            foreach (var bewerking in bewerkingen) // one was set again, so the group was refused
                await tabellen.SchrijfAsync(Monitortabel.Naam, bewerking, ct);
        }
    }

    static Rij Rij(string gemeente, IReadOnlyList<string> client) => new(
        $"merk-{gemeente[^1]}", $"{gemeente}-{client[0]}", new Dictionary<string, object?> { [ClientVeld] = string.Join(' ', client) });
}
