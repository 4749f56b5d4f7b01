using System.Globalization;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Bezorging.Uitgaand;

/// <summary>
/// Every attempt, one row each. Table <c>Bezorgpogingen</c>: partition = message, row = number of the attempt. A row is there
/// before a byte is sent, so that a crash in between is remembered as "perhaps delivered". Thread-safe.
/// </summary>
/// <param name="tabellen">Where the rows are kept.</param>
public sealed class Bezorgpogingen(ITabellen tabellen) : IBerichtrijen
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Bezorgpogingen";

    /// <summary>The attempts for a message, first one first.</summary>
    public async Task<IReadOnlyList<Bezorgpoging>> LeesAsync(string bericht, CancellationToken ct)
    {
        var pogingen = new List<Bezorgpoging>();
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, bericht, ct: ct))
            pogingen.Add(Lees(rij));
        return pogingen;
    }

    /// <summary>Notes that an attempt begins.</summary>
    /// <returns>False when this number is taken: another process is at it too.</returns>
    public async Task<bool> BeginAsync(string bericht, Bezorgpoging poging, CancellationToken ct)
    {
        var rij = new Rij(bericht, Sleutel(poging.Nummer), new Dictionary<string, object?>
        {
            [nameof(Bezorgpoging.Ontvanger)] = poging.Ontvanger,
            [nameof(Bezorgpoging.Wijze)] = poging.Wijze,
            [nameof(Bezorgpoging.MogelijkDubbel)] = poging.MogelijkDubbel,
            [nameof(Bezorgpoging.Begonnen)] = poging.Begonnen,
        });
        return (await tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(rij), ct)).Geslaagd;
    }

    /// <summary>Notes how an attempt ended.</summary>
    public Task SluitAsync(string bericht, int nummer, Pogingsuitslag uitslag, DateTimeOffset nu, CancellationToken ct) =>
        tabellen.SchrijfAsync(
            Tabel,
            Bewerking.Werkbij(new Rij(bericht, Sleutel(nummer), new Dictionary<string, object?>
            {
                [nameof(Bezorgpoging.Geeindigd)] = nu,
                [nameof(Bezorgpoging.Uitkomst)] = uitslag.Uitkomst.ToString(),
                [nameof(Bezorgpoging.Toelichting)] = uitslag.Toelichting,
            })),
            ct);

    /// <inheritdoc/>
    string IBerichtrijen.Naam => "bezorgpogingen";

    /// <inheritdoc/>
    public int Dagen(Bewaartermijnen termijnen) => termijnen.Bezorgpogingen;

    /// <inheritdoc/>
    public Task VergeetAsync(Dossier dossier, CancellationToken ct) => tabellen.VerwijderAsync(Tabel, dossier.Id, Sleutelbereik.Alles, ct);

    static string Sleutel(int nummer) => nummer.ToString("D6", CultureInfo.InvariantCulture);

    static Bezorgpoging Lees(Rij rij) => new(
        int.Parse(rij.Sleutel, CultureInfo.InvariantCulture),
        rij.Veld<string>(nameof(Bezorgpoging.Ontvanger)) ?? "",
        rij.Veld<string>(nameof(Bezorgpoging.Wijze)) ?? "",
        rij.Veld<bool>(nameof(Bezorgpoging.MogelijkDubbel)),
        rij.Veld<DateTimeOffset>(nameof(Bezorgpoging.Begonnen)),
        rij.Velden.TryGetValue(nameof(Bezorgpoging.Geeindigd), out var eind) ? (DateTimeOffset?)eind : null,
        Enum.TryParse<Pogingsuitkomst>(rij.Veld<string>(nameof(Bezorgpoging.Uitkomst)), out var uitkomst) ? uitkomst : null,
        rij.Veld<string>(nameof(Bezorgpoging.Toelichting)));
}
