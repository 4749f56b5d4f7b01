using Hub.Chaos.Ontvangen;
using Hub.Chaos.Opstelling;
using Hub.Chaos.Verzenden;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Opslag;
using Hub.Opslag.Audit;
using Hub.Opslag.Tabellen;
using Hub.Testbasis.Draaiend;

namespace Hub.Chaos.Tellen;

/// <summary>Counts, in what senders and recipients have and in what the hub recorded.</summary>
sealed class Telling(Buurt buurt)
{
    readonly Dossierkast _dossiers = Kast(new Tabelclient(Opslagverbinding.UitTekst(buurt.Opslag)));

    /// <summary>Counts.</summary>
    public async Task<Uitslag> TelAsync(
        IReadOnlyList<Aangenomen> aangenomen, IReadOnlyList<Aankomst> aankomsten, int aangeboden,
        IReadOnlyDictionary<string, int> hersteld, IReadOnlyDictionary<string, int> ongelukken, CancellationToken ct)
    {
        var eerste = aankomsten.GroupBy(a => a.Bericht).ToDictionary(g => g.Key, g => g.First());
        var (afgekeurd, verloren) = (0, new List<string>());
        foreach (var bericht in aangenomen.Where(a => !eerste.ContainsKey(a.Id)))
        {
            // Refused: then its sender hears that from the answer, and its recipient gets nothing (0012).
            var dossier = await _dossiers.LeesAsync(bericht.Id, ct);
            if (dossier?.Status == Berichtstatus.Afgekeurd)
                afgekeurd++;
            else
                verloren.Add($"{bericht.Id} ({Spoor(dossier)})");
        }

        var (dossiers, breuken) = await Auditproef.VerifieerAsync(buurt.Adres, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1));
        return new Uitslag
        {
            Aangeboden = aangeboden,
            Aangenomen = aangenomen.Count,
            Afgeleverd = aangenomen.Count(a => eerste.ContainsKey(a.Id)),
            Afgekeurd = afgekeurd,
            Beantwoord = aangenomen.Count(a => eerste.ContainsKey(a.Antwoord)),
            MetMerk = aankomsten.Count(a => a.Dubbel),
            Hersteld = hersteld,
            Ongelukken = ongelukken,
            Dossiers = dossiers,
            Verloren = verloren,
            Onbeantwoord = [.. aangenomen.Where(a => !eerste.ContainsKey(a.Antwoord)).Select(a => a.Antwoord)],
            DubbelZonderMerk = DubbelZonderMerk(aankomsten),
            Verkeerd = Verkeerd(aangenomen, eerste),
            Breuken = breuken,
            Gepasseerd = await GepasseerdAsync(aankomsten, ct),
        };
    }

    /// <summary>Messages that a recipient had, and got again as if they were new.</summary>
    public static IReadOnlyList<string> DubbelZonderMerk(IEnumerable<Aankomst> aankomsten) =>
        [.. aankomsten.GroupBy(a => (a.Ontvanger, a.Bericht)).SelectMany(g => g.Skip(1)).Where(a => !a.Dubbel).Select(a => a.Bericht)];

    /// <summary>Messages that came to another than their recipient, or not as they were sent; also answers that came to another than the sender.</summary>
    public static IReadOnlyList<string> Verkeerd(IEnumerable<Aangenomen> aangenomen, IReadOnlyDictionary<string, Aankomst> eerste) =>
    [
        .. aangenomen.Where(a => eerste.TryGetValue(a.Id, out var er) && (er.Ontvanger != a.Kop.Bestemming || er.Hash != a.Hash)).Select(a => a.Id),
        .. aangenomen.Where(a => eerste.TryGetValue(a.Antwoord, out var er) && er.Ontvanger != a.Kop.Inzender).Select(a => a.Antwoord),
    ];

    async Task<IReadOnlyList<string>> GepasseerdAsync(IEnumerable<Aankomst> aankomsten, CancellationToken ct)
    {
        var gepasseerd = new List<string>();
        foreach (var ontvanger in aankomsten.GroupBy(a => a.Ontvanger))
        {
            var stukken = new List<Stuk>();
            foreach (var aankomst in ontvanger.DistinctBy(a => a.Bericht))
            {
                // What was offered again by an operator took its place anew.
                if (await _dossiers.LeesAsync(aankomst.Bericht, ct) is { } dossier && !dossier.Heeft(Handeling.Heraangeboden))
                    stukken.Add(new Stuk(aankomst, Tijdsleutel.Van(dossier.Eerste.Tijdstip, dossier.Id), LagEr(dossier)));
            }

            gepasseerd.AddRange(Volgorde.Gepasseerd(stukken, buurt.Hub.Starts));
        }

        return gepasseerd;
    }

    // Where a lost message was left says which step to look at.
    static string Spoor(Dossier? dossier) => dossier is null ? "geen dossier" : string.Join(" > ", dossier.Gebeurtenissen.Select(g => $"{g.Handeling} {g.Tijdstip:HH:mm:ss.fff}"));

    // A message may be picked up before it is written down that it lies there.
    static DateTimeOffset LagEr(Dossier dossier) => (dossier.LaatsteVan(Handeling.Bezorgd) ?? dossier.Laatste).Tijdstip;

    static Dossierkast Kast(ITabellen tabellen) => new(tabellen, new Dagindex(tabellen), TimeProvider.System);
}
