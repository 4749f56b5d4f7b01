using System.Text.Json.Serialization;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.Ophalen;

/// <summary>What waits to be picked up. Table <c>Postbussen</c>: partition = recipient, row = time of acceptance and message. Thread-safe.</summary>
/// <param name="tabellen">Where the entries are kept.</param>
public sealed class Postbussen(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Postbussen";

    /// <summary>Puts a message in; a second time it is already there.</summary>
    public Task LegInAsync(Dossier dossier, CancellationToken ct) => tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(Rij(dossier)), ct);

    /// <summary>Puts a message in that was offered again: who saw it there before, and takes it out for that, leaves it.</summary>
    public Task LegTerugAsync(Dossier dossier, CancellationToken ct) => tabellen.SchrijfAsync(Tabel, Bewerking.Zet(Rij(dossier)), ct);

    /// <summary>Takes a message out; already gone is well.</summary>
    public Task NeemUitAsync(Dossier dossier, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(Ontvangst.Uit(dossier).Bestemming, Sleutel(dossier)), ct);

    /// <summary>Takes out what was seen there; what was put back since stays.</summary>
    public Task NeemUitAsync(string partij, Postbusstuk stuk, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(partij, stuk.Positie, stuk.Versie), ct);

    /// <summary>What waits for this party, oldest first.</summary>
    /// <param name="partij">Code of the recipient.</param>
    /// <param name="hoogstens">1 to 1000.</param>
    /// <param name="na">The <see cref="Postbusstuk.Positie"/> of the last one seen, or null to start with the oldest.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<IReadOnlyList<Postbusstuk>> BekijkAsync(string partij, int hoogstens, string? na, CancellationToken ct) =>
        [.. (await tabellen.LeesEersteAsync(Tabel, partij, Sleutelbereik.Na(na), hoogstens, ct)).Select(Lees)];

    static Rij Rij(Dossier dossier)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        return new Rij(ontvangst.Bestemming, Sleutel(dossier), new Dictionary<string, object?>
        {
            [nameof(Postbusstuk.Soort)] = ontvangst.Soort,
            [nameof(Postbusstuk.Inzender)] = ontvangst.Inzender,
            [nameof(Postbusstuk.Identificatie)] = ontvangst.Identificatie,
            [nameof(Postbusstuk.Lengte)] = ontvangst.Lengte,
            [nameof(Postbusstuk.Ontvangen)] = dossier.Eerste.Tijdstip,
            [nameof(Postbusstuk.Voorstel)] = dossier.HeeftVoorstel,
        });
    }

    static string Sleutel(Dossier dossier) => Tijdsleutel.Van(dossier.Eerste.Tijdstip, dossier.Id);

    static Postbusstuk Lees(Rij rij) => new(
        Tijdsleutel.Id(rij.Sleutel),
        rij.Veld<string>(nameof(Postbusstuk.Soort)) ?? "",
        rij.Veld<string>(nameof(Postbusstuk.Inzender)) ?? "",
        rij.Veld<string>(nameof(Postbusstuk.Identificatie)) ?? "",
        rij.Veld<long>(nameof(Postbusstuk.Lengte)),
        rij.Veld<DateTimeOffset>(nameof(Postbusstuk.Ontvangen)),
        rij.Sleutel,
        rij.Veld<bool>(nameof(Postbusstuk.Voorstel)))
    {
        Versie = rij.Versie,
    };
}

/// <summary>A message that waits in a postbus.</summary>
/// <param name="BerichtId">Id of the message.</param>
/// <param name="Soort">Message type, for example <c>JW301</c>.</param>
/// <param name="Inzender">Who sent it.</param>
/// <param name="Identificatie">BerichtIdentificatie/Identificatie.</param>
/// <param name="Lengte">Length in bytes.</param>
/// <param name="Ontvangen">When the hub accepted it (UTC).</param>
/// <param name="Positie">Its place in the postbus.</param>
/// <param name="Voorstel">True when the hub proposes an answer to it.</param>
public sealed record Postbusstuk(
    string BerichtId, string Soort, string Inzender, string Identificatie, long Lengte, DateTimeOffset Ontvangen, string Positie,
    bool Voorstel = false)
{
    /// <summary>Version of the entry as it was read; the hub's own, so not shown.</summary>
    [JsonIgnore]
    public string? Versie { get; init; }
}
