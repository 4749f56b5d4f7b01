using Hub.Bezorging.Beleid;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Bezorging.Uitgaand;

/// <summary>
/// Hands one message to its recipient. Writes in this order: attempt → (the message) → result of the attempt → event; only then it may
/// leave the postbus. A crash in between leaves an attempt without a result: the next one bears the duplicate mark. Thread-safe.
/// </summary>
public sealed class Aflevering(
    IEnumerable<IBezorgkanaal> kanalen, Pijplijnen pijplijnen, Bezorgpogingen pogingen, IDossiers dossiers, TimeProvider klok)
{
    /// <summary>Does one turn of attempts.</summary>
    /// <param name="dossier">A message in the postbus of this party.</param>
    /// <param name="partij">A party with a <see cref="Partij.Bezorging"/>.</param>
    /// <param name="ct">Cancels; what was sent may have arrived.</param>
    /// <returns>The last result, or null when nothing may be sent to this recipient now.</returns>
    public async Task<Pogingsuitslag?> ProbeerAsync(Dossier dossier, Partij partij, CancellationToken ct)
    {
        var eerdere = await pogingen.LeesAsync(dossier.Id, ct);
        // The recipient said yes or no, but the process died before that was booked, or the dead letter is still on its way.
        if (eerdere.LastOrDefault() is { Uitkomst: Pogingsuitkomst.Afgeleverd or Pogingsuitkomst.Geweigerd } laatste && laatste.Begonnen >= LigtSinds(dossier))
            return new Pogingsuitslag(laatste.Uitkomst.Value, laatste.Toelichting!);
        var nummer = eerdere.Count;
        var dubbel = eerdere.Any(p => p.KanAangekomenZijn);
        return await pijplijnen.VoerUitAsync(partij.Code, async t =>
        {
            var uitslag = await PoogAsync(new Zending(dossier, partij.Bezorging!, ++nummer, dubbel), partij.Code, t, ct);
            dubbel |= uitslag.Uitkomst != Pogingsuitkomst.GeenVerbinding;
            return uitslag;
        }, ct);
    }

    /// <summary>Books that the recipient has the message.</summary>
    public async Task RondAfAsync(Dossier dossier, Partij partij, Pogingsuitslag uitslag, CancellationToken ct)
    {
        var gebeurtenis = new NieuweGebeurtenis(Handeling.Bevestigd, partij.Code, partij.Bezorging!.Naam, "afgeleverd", new Dictionary<string, string>())
            .Met("antwoord", uitslag.Toelichting);
        await dossiers.BoekAsync(dossier, d => d.Status == Berichtstatus.Bezorgd ? gebeurtenis : null, ct);
    }

    /// <summary>Since when it lies there: since it was put in, or offered again by an operator.</summary>
    public static DateTimeOffset LigtSinds(Dossier dossier) => Neergelegd(dossier).Tijdstip;

    /// <summary>True when it lies there because an operator offered it again.</summary>
    public static bool IsHeraangeboden(Dossier dossier) => Neergelegd(dossier).Handeling == Handeling.Heraangeboden;

    static Gebeurtenis Neergelegd(Dossier dossier) =>
        dossier.Gebeurtenissen.Last(g => g.Handeling is Handeling.Bezorgd or Handeling.Heraangeboden);

    // The attempt may be cut short (tijd); writing down what came of it may not.
    async Task<Pogingsuitslag> PoogAsync(Zending zending, string ontvanger, CancellationToken tijd, CancellationToken ct)
    {
        var poging = new Bezorgpoging(zending.Poging, ontvanger, zending.Wijze.Naam, zending.MogelijkDubbel, klok.GetUtcNow());
        if (!await pogingen.BeginAsync(zending.Dossier.Id, poging, ct))
            throw new InvalidOperationException("Another process is sending to this recipient.");
        var uitslag = await StuurAsync(zending, tijd, ct);
        await pogingen.SluitAsync(zending.Dossier.Id, zending.Poging, uitslag, klok.GetUtcNow(), ct);
        Sporen.Pogingen.Add(1, new("wijze", zending.Wijze.Naam), new("uitkomst", uitslag.Uitkomst.ToString()));
        return uitslag;
    }

    async Task<Pogingsuitslag> StuurAsync(Zending zending, CancellationToken tijd, CancellationToken ct)
    {
        try
        {
            return await kanalen.First(k => k.Kan(zending.Wijze)).StuurAsync(zending, tijd);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Pogingsuitslag(Pogingsuitkomst.GeenAntwoord, "geen antwoord op tijd");
        }
    }
}
