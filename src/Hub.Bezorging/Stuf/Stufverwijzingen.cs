using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Bezorging.Stuf;

/// <summary>
/// Which referentienummer belongs to which message. Table <c>Stufverwijzingen</c>: partition = party, row = <c>in-</c> or <c>uit-</c>
/// and the number; and partition = message, row = <c>in</c>. Thread-safe.
/// </summary>
/// <param name="tabellen">Where the rows are kept.</param>
public sealed class Stufverwijzingen(ITabellen tabellen) : IBerichtrijen
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Stufverwijzingen";

    const string Bericht = "Bericht";
    const string Referentie = "Referentie";

    /// <summary>Claims a number for a message that a party offers, so that of two that come together only one has it.</summary>
    /// <returns>Whose it is: true when it was claimed now, false when it was this message's already; null when it is another's.</returns>
    public async Task<bool?> ClaimAsync(string partij, string referentie, string bericht, CancellationToken ct)
    {
        if ((await tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(Aanbod(partij, referentie, bericht)), ct)).Geslaagd)
            return true;
        return await ZoekAsync(partij, $"in-{referentie}", Bericht, ct) == bericht ? false : null;
    }

    /// <summary>Gives up a claim: what was offered was refused.</summary>
    public Task GeefVrijAsync(string partij, string referentie, CancellationToken ct) => VerwijderAsync(partij, $"in-{referentie}", ct);

    /// <summary>The message that this party got under this number, or null.</summary>
    public Task<string?> GekregenAsync(string partij, string referentie, CancellationToken ct) => ZoekAsync(partij, $"uit-{referentie}", Bericht, ct);

    /// <summary>The number by which the sender of this message knows it.</summary>
    public async Task<string> VanAsync(string bericht, CancellationToken ct) =>
        await ZoekAsync(bericht, "in", Referentie, ct) ?? Stufreferentie.Van(bericht);

    /// <summary>Notes under which number a party offered a message; doing it twice is harmless.</summary>
    public async Task NoteerAanbodAsync(string partij, string referentie, string bericht, CancellationToken ct)
    {
        await SchrijfAsync(bericht, "in", Referentie, referentie, ct);
        await SchrijfAsync(partij, $"in-{referentie}", Bericht, bericht, ct);
    }

    /// <summary>Notes under which number a party gets a message; doing it twice is harmless.</summary>
    public Task NoteerZendingAsync(string partij, string referentie, string bericht, CancellationToken ct) =>
        SchrijfAsync(partij, $"uit-{referentie}", Bericht, bericht, ct);

    /// <inheritdoc/>
    string IBerichtrijen.Naam => "stufverwijzingen";

    /// <inheritdoc/>
    public int Dagen(Bewaartermijnen termijnen) => termijnen.Bezorgpogingen;

    /// <inheritdoc/>
    public async Task VergeetAsync(Dossier dossier, CancellationToken ct)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        await VerwijderAsync(ontvangst.Bestemming, $"uit-{Stufreferentie.Van(dossier.Id)}", ct);
        await VerwijderAsync(ontvangst.Inzender, $"in-{await VanAsync(dossier.Id, ct)}", ct);
        await VerwijderAsync(dossier.Id, "in", ct); // last: from it the number is known
    }

    static Rij Aanbod(string partij, string referentie, string bericht) =>
        new(partij, $"in-{referentie}", new Dictionary<string, object?> { [Bericht] = bericht });

    Task VerwijderAsync(string partitie, string sleutel, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(partitie, sleutel), ct);

    async Task<string?> ZoekAsync(string partitie, string sleutel, string veld, CancellationToken ct) =>
        (await tabellen.LeesAsync(Tabel, partitie, sleutel, ct))?.Veld<string>(veld);

    Task SchrijfAsync(string partitie, string sleutel, string veld, string waarde, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Zet(new Rij(partitie, sleutel, new Dictionary<string, object?> { [veld] = waarde })), ct);
}
