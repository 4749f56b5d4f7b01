using Hub.Kern.Poorten;

namespace Hub.Keten.Koppelen;

/// <summary>Which messages answer a message. Table <c>Koppelingen</c>: partition = the question, row = an answer. Thread-safe.</summary>
/// <param name="tabellen">Where the links are kept.</param>
public sealed class Koppelingen(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Koppelingen";

    /// <summary>Links an answer to its question; doing it twice is harmless.</summary>
    public Task KoppelAsync(string vraag, string antwoord, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Zet(new Rij(vraag, antwoord, new Dictionary<string, object?>())), ct);

    /// <summary>Takes away what answers a message; already gone is well.</summary>
    public async Task VergeetAsync(string vraag, CancellationToken ct)
    {
        foreach (var antwoord in await AntwoordenAsync(vraag, ct))
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(vraag, antwoord), ct);
    }

    /// <summary>Ids of the messages that answer this one.</summary>
    public async Task<IReadOnlyList<string>> AntwoordenAsync(string vraag, CancellationToken ct)
    {
        var antwoorden = new List<string>();
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, vraag, ct: ct))
            antwoorden.Add(rij.Sleutel);
        return antwoorden;
    }
}
