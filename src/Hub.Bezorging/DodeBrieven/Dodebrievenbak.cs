using System.Globalization;
using System.Runtime.CompilerServices;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.DodeBrieven;

/// <summary>
/// The dead letters that are open. Table <c>DodeBrieven</c>: partition = "open", row = time and message. Only an index: the truth
/// is in the dossiers, and closing a letter takes its row away, never its history. Thread-safe.
/// </summary>
/// <param name="tabellen">Where the index is kept.</param>
public sealed class Dodebrievenbak(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "DodeBrieven";

    internal const string Clientengegeven = "clienten";
    internal const string Eurocentengegeven = "eurocenten";
    const string Open = "open";

    /// <summary>Puts the dossier's newest dead letter in; a second time it is already there.</summary>
    public Task LegInAsync(Dossier dossier, CancellationToken ct)
    {
        var dood = Dood(dossier);
        var ontvangst = dossier.Eerste.Handeling == Handeling.Ontvangen ? Ontvangst.Uit(dossier) : null;
        var rij = new Rij(Open, Sleutel(dossier), new Dictionary<string, object?>
        {
            [nameof(Dodebrief.Reden)] = dood.Gegeven("reden"),
            [nameof(Dodebrief.Omschrijving)] = dood.Gegeven("omschrijving"),
            [nameof(Dodebrief.Wachtrij)] = dood.Gegeven("wachtrij"),
            [nameof(Dodebrief.Soort)] = ontvangst?.Soort,
            [nameof(Dodebrief.Inzender)] = ontvangst?.Inzender,
            [nameof(Dodebrief.Bestemming)] = ontvangst?.Bestemming,
            [nameof(Dodebrief.Keren)] = dossier.Gebeurtenissen.Count(g => g.Handeling == Handeling.DodeBrief),
            [nameof(Dodebrief.Sinds)] = dood.Tijdstip,
            [nameof(Dodebrief.Clienten)] = Getal<int>(dood, Clientengegeven),
            [nameof(Dodebrief.Eurocenten)] = Getal<long>(dood, Eurocentengegeven),
        });
        return tabellen.SchrijfAsync(Tabel, Bewerking.Zet(rij), ct);
    }

    /// <summary>Takes the dossier's newest dead letter out; already gone is well.</summary>
    public Task NeemUitAsync(Dossier dossier, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(Open, Sleutel(dossier)), ct);

    /// <summary>The open dead letters, oldest first.</summary>
    /// <param name="hoogstens">1 to 1000.</param>
    /// <param name="na">The <see cref="Dodebrief.Positie"/> of the last one seen, or null to start with the oldest.</param>
    /// <param name="ct">Cancels the query.</param>
    /// <param name="oorzaak">Only those with this cause, or null for all.</param>
    public async Task<IReadOnlyList<Dodebrief>> BekijkAsync(int hoogstens, string? na, CancellationToken ct, string? oorzaak = null)
    {
        if (oorzaak is null)
            return [.. (await tabellen.LeesEersteAsync(Tabel, Open, Sleutelbereik.Na(na), hoogstens, ct)).Select(Lees)];
        var brieven = new List<Dodebrief>();
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, Open, Sleutelbereik.Na(na), ct))
        {
            if (Lees(rij) is var brief && brief.Oorzaak == oorzaak)
                brieven.Add(brief);
            if (brieven.Count == hoogstens)
                break;
        }

        return brieven;
    }

    /// <summary>The open dead letters one by one, oldest first; memory does not grow with them.</summary>
    /// <param name="tot">Only those that died up to this time (included); null for all.</param>
    /// <param name="ct">Cancels the query.</param>
    public async IAsyncEnumerable<Dodebrief> LeesAllesAsync(DateTimeOffset? tot, [EnumeratorCancellation] CancellationToken ct)
    {
        var bereik = new Sleutelbereik(Tot: tot is { } t ? Tijdsleutel.Grens(t.AddTicks(1)) : null);
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, Open, bereik, ct))
            yield return Lees(rij);
    }

    static T? Getal<T>(Gebeurtenis dood, string naam)
        where T : struct, IParsable<T> =>
        T.TryParse(dood.Gegeven(naam), CultureInfo.InvariantCulture, out var getal) ? getal : null;

    static Gebeurtenis Dood(Dossier dossier) =>
        dossier.LaatsteVan(Handeling.DodeBrief) ?? throw new ArgumentException("Dit bericht is geen dode brief.", nameof(dossier));

    static string Sleutel(Dossier dossier) => Tijdsleutel.Van(Dood(dossier).Tijdstip, dossier.Id);

    static Dodebrief Lees(Rij rij) => new(
        Tijdsleutel.Id(rij.Sleutel),
        rij.Veld<string>(nameof(Dodebrief.Reden)) ?? "",
        rij.Veld<string>(nameof(Dodebrief.Omschrijving)) ?? "",
        rij.Veld<string>(nameof(Dodebrief.Wachtrij)) ?? "",
        rij.Veld<string>(nameof(Dodebrief.Soort)),
        rij.Veld<string>(nameof(Dodebrief.Inzender)),
        rij.Veld<string>(nameof(Dodebrief.Bestemming)),
        rij.Veld<int>(nameof(Dodebrief.Keren)),
        rij.Veld<DateTimeOffset>(nameof(Dodebrief.Sinds)),
        rij.Sleutel,
        rij.Veld<int?>(nameof(Dodebrief.Clienten)),
        rij.Veld<long?>(nameof(Dodebrief.Eurocenten)));
}
