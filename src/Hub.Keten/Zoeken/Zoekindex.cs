using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Keten.Zoeken;

/// <summary>
/// By what a message can be found. Table <c>Zoekindex</c>, newest first in every partition: a partition per party and day, one per hour
/// for the whole hub, one per Identificatie, one per pseudonym of a reference. Only an index: writing it twice changes nothing, and
/// what a message is stands in its dossier. Thread-safe.
/// </summary>
/// <param name="tabellen">Where it is kept.</param>
public sealed class Zoekindex(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Zoekindex";

    const string Referentie = "ref-";

    /// <summary>Makes a message findable: by its parties, its time and its Identificatie.</summary>
    public async Task NoteerAsync(Dossier dossier, CancellationToken ct)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        await Task.WhenAll(Partities(dossier, ontvangst).Select(partitie =>
            tabellen.SchrijfAsync(Tabel, Bewerking.Zet(Rij(partitie, dossier, ontvangst)), ct)));
    }

    /// <summary>Makes a message findable by a reference in it.</summary>
    /// <param name="dossier">The message.</param>
    /// <param name="pseudoniem">What stands for the reference: it may lead back to a client.</param>
    /// <param name="ct">Cancels.</param>
    public async Task NoteerReferentieAsync(Dossier dossier, string pseudoniem, CancellationToken ct)
    {
        // First what tells retention of the other.
        await tabellen.SchrijfAsync(Tabel, Bewerking.Zet(new Rij($"van-{dossier.Id}", pseudoniem, new Dictionary<string, object?>())), ct);
        await tabellen.SchrijfAsync(Tabel, Bewerking.Zet(Rij(Referentie + pseudoniem, dossier, Ontvangst.Uit(dossier))), ct);
    }

    /// <summary>Takes a message out; already gone is well.</summary>
    public async Task VergeetAsync(Dossier dossier, CancellationToken ct)
    {
        var sleutel = Omgekeerdetijd.Sleutel(dossier.Eerste.Tijdstip, dossier.Id);
        foreach (var partitie in Partities(dossier, Ontvangst.Uit(dossier)))
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(partitie, sleutel), ct);
        await foreach (var verwijzing in tabellen.LeesAllesAsync(Tabel, $"van-{dossier.Id}", ct: ct))
        {
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(Referentie + verwijzing.Sleutel, sleutel), ct);
            await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(verwijzing.Partitie, verwijzing.Sleutel), ct);
        }
    }

    /// <summary>The messages that one partition holds, newest first.</summary>
    /// <param name="partitie">From the functions below.</param>
    /// <param name="na">The place of the last one seen, or null.</param>
    /// <param name="hoogstens">1 to 1000.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<IReadOnlyList<Zoekrij>> LeesAsync(string partitie, string? na, int hoogstens, CancellationToken ct) =>
        [.. (await tabellen.LeesEersteAsync(Tabel, partitie, Sleutelbereik.Na(na), hoogstens, ct)).Select(Lees)];

    /// <summary>True when the text can be the place of a message: one from outside is checked before it is used (TB-05).</summary>
    public static bool IsPositie(string? tekst) => Omgekeerdetijd.IsSleutel(tekst);

    /// <summary>How many messages came in during an hour.</summary>
    public async Task<int> TelAsync(DateTimeOffset uur, CancellationToken ct)
    {
        var aantal = 0;
        await foreach (var _ in tabellen.LeesAllesAsync(Tabel, Uur(uur), ct: ct))
            aantal++;
        return aantal;
    }

    internal static string Partij(string code, DateOnly dag) => string.Create(CultureInfo.InvariantCulture, $"{code}-{dag:yyyy-MM-dd}");

    internal static string Uur(DateTimeOffset uur) => string.Create(CultureInfo.InvariantCulture, $"hub-{uur.UtcDateTime:yyyy-MM-dd-HH}");

    // An Identificatie may hold characters that a key may not (TB-05).
    internal static string Identificatie(string identificatie) =>
        "id-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identificatie)).AsSpan(0, 16));

    internal static string MetReferentie(string pseudoniem) => Referentie + pseudoniem;

    static string[] Partities(Dossier dossier, Ontvangst ontvangst)
    {
        var tijd = dossier.Eerste.Tijdstip;
        var dag = DateOnly.FromDateTime(tijd.UtcDateTime);
        // The recipient of the Header, not one that an operator chose since: the same for every delivery and for retention.
        var bestemming = dossier.Eerste.Gegeven("bestemming")!;
        return [Partij(ontvangst.Inzender, dag), Partij(bestemming, dag), Uur(tijd), Identificatie(ontvangst.Identificatie)];
    }

    static Rij Rij(string partitie, Dossier dossier, Ontvangst o) => new(
        partitie, Omgekeerdetijd.Sleutel(dossier.Eerste.Tijdstip, dossier.Id), new Dictionary<string, object?>
        {
            [nameof(Zoekrij.Soort)] = o.Soort,
            [nameof(Zoekrij.Inzender)] = o.Inzender,
            [nameof(Zoekrij.Bestemming)] = dossier.Eerste.Gegeven("bestemming"),
            [nameof(Zoekrij.Identificatie)] = o.Identificatie,
        });

    static Zoekrij Lees(Rij rij)
    {
        string T(string veld) => rij.Veld<string>(veld) ?? "";
        return new Zoekrij(
            Tijdsleutel.Id(rij.Sleutel), Omgekeerdetijd.Tijd(rij.Sleutel), T(nameof(Zoekrij.Soort)), T(nameof(Zoekrij.Inzender)),
            T(nameof(Zoekrij.Bestemming)), T(nameof(Zoekrij.Identificatie)), rij.Sleutel);
    }
}
