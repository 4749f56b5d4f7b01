using System.Text.Json;
using Hub.Kern.Poorten;
using Hub.Keten.Zoeken;

namespace Hub.Keten.Declaraties;

/// <summary>
/// The declaraties of a party. Table <c>Declaraties</c>: partition = partij, row = time of acceptance, newest first, and id of the JW323.
/// The JW323 and its JW325 each write what they know of it, so that their order does not matter. Holds no client data. Thread-safe.
/// </summary>
/// <param name="tabellen">Where it is kept.</param>
public sealed class Declaratielijst(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Declaraties";

    /// <summary>Notes a JW323, for both parties; once more is harmless.</summary>
    public Task NoteerAsync(string bericht, DateTimeOffset ontvangen, (string Een, string Ander) partijen, string identificatie, Ingediend? ingediend, CancellationToken ct) =>
        BeideAsync(partijen, Omgekeerdetijd.Sleutel(ontvangen, bericht), ander => new Dictionary<string, object?>
        {
            [nameof(Declaratiebeeld.Tegenpartij)] = ander,
            [nameof(Declaratiebeeld.Identificatie)] = identificatie,
            [nameof(Declaratiebeeld.Ingediend)] = ingediend is null ? null : JsonSerializer.Serialize(ingediend),
        }, ct);

    /// <summary>Notes the JW325 that answers a JW323, for both parties; once more is harmless.</summary>
    public Task BeantwoordAsync(string bericht, DateTimeOffset ontvangen, (string Een, string Ander) partijen, string antwoord, Beantwoord? beantwoord, CancellationToken ct) =>
        BeideAsync(partijen, Omgekeerdetijd.Sleutel(ontvangen, bericht), _ => new Dictionary<string, object?>
        {
            [nameof(Declaratiebeeld.Antwoord)] = antwoord,
            [nameof(Declaratiebeeld.Beantwoord)] = beantwoord is null ? null : JsonSerializer.Serialize(beantwoord),
        }, ct);

    /// <summary>Forgets a JW323; already gone is well.</summary>
    public async Task VergeetAsync(string bericht, DateTimeOffset ontvangen, (string Een, string Ander) partijen, CancellationToken ct)
    {
        foreach (var partij in new[] { partijen.Een, partijen.Ander })
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(partij, Omgekeerdetijd.Sleutel(ontvangen, bericht)), ct);
    }

    /// <summary>The newest declaraties of a party.</summary>
    /// <param name="partij">Code of the party.</param>
    /// <param name="hoogstens">1 to 1000.</param>
    /// <param name="na">The <see cref="Declaratiebeeld.Positie"/> of the last one seen, or null to start with the newest.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<IReadOnlyList<Declaratiebeeld>> BekijkAsync(string partij, int hoogstens, string? na, CancellationToken ct) =>
        [.. (await tabellen.LeesEersteAsync(Tabel, partij, Sleutelbereik.Na(Omgekeerdetijd.IsSleutel(na) ? na : null), hoogstens, ct)).Select(Lees)];

    /// <summary>The declaraties of a party that were accepted in a period, newest first.</summary>
    public async IAsyncEnumerable<Declaratiebeeld> TussenAsync(
        string partij, DateTimeOffset van, DateTimeOffset tot, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, partij, new Sleutelbereik(Omgekeerdetijd.Grens(tot.AddTicks(-1)), Omgekeerdetijd.Grens(van.AddTicks(-1))), ct))
            yield return Lees(rij);
    }

    async Task BeideAsync((string Een, string Ander) partijen, string sleutel, Func<string, Dictionary<string, object?>> velden, CancellationToken ct)
    {
        foreach (var (partij, ander) in new[] { partijen, (partijen.Ander, partijen.Een) })
        {
            var rij = new Rij(partij, sleutel, velden(ander));
            if (!(await tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(rij), ct)).Geslaagd)
                await tabellen.SchrijfAsync(Tabel, Bewerking.Werkbij(rij), ct);
        }
    }

    static Declaratiebeeld Lees(Rij rij) => new(
        Tijdsleutel.Id(rij.Sleutel),
        Omgekeerdetijd.Tijd(rij.Sleutel), rij.Veld<string>(nameof(Declaratiebeeld.Tegenpartij)) ?? "", rij.Veld<string>(nameof(Declaratiebeeld.Identificatie)) ?? "", rij.Sleutel)
    {
        Ingediend = Deel<Ingediend>(rij, nameof(Declaratiebeeld.Ingediend)),
        Antwoord = rij.Veld<string>(nameof(Declaratiebeeld.Antwoord)),
        Beantwoord = Deel<Beantwoord>(rij, nameof(Declaratiebeeld.Beantwoord)),
    };

    static T? Deel<T>(Rij rij, string veld)
        where T : class => rij.Veld<string>(veld) is { } json ? JsonSerializer.Deserialize<T>(json) : null;
}
