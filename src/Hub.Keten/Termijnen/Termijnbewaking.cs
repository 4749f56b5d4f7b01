using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Keten.Bewaken;

namespace Hub.Keten.Termijnen;

/// <summary>
/// Looks each day at the clocks whose limit comes near or has passed, and notes it in the dossier of the message that waits. Looks at
/// each once; interrupted, it begins the day again, and what was noted is not noted twice. Thread-safe.
/// </summary>
public sealed class Termijnbewaking(
    Termijnklokken klokken, Termijnlijsten lijsten, Termijnen termijnen, IDossiers dossiers, ITabellen tabellen, TimeProvider klok)
{
    const string Stap = "BewaakTermijnen";
    const string Partitie = "termijnen";
    const string Rijsleutel = "stand";
    const string TotVeld = "Tot";
    const int DagenTerug = 14; // when it never ran before

    /// <summary>Handles every day up to today (Dutch time) that was not handled yet.</summary>
    /// <returns>How many reminders were noted.</returns>
    public async Task<int> BewaakAsync(CancellationToken ct)
    {
        var vandaag = Nederland.Datum(klok.GetUtcNow());
        var gedaan = await StandAsync(ct) ?? vandaag.AddDays(-DagenTerug);
        var geteld = 0;
        while (gedaan < vandaag)
        {
            gedaan = gedaan.AddDays(1);
            geteld += await BehandelDagAsync(gedaan, vandaag, ct);
            await tabellen.SchrijfAsync(Veegstand.Tabel, Bewerking.Zet(new Rij(
                Partitie, Rijsleutel, new Dictionary<string, object?> { [TotVeld] = Termijnklokken.Datum(gedaan) })), ct);
        }

        return geteld;
    }

    async Task<DateOnly?> StandAsync(CancellationToken ct) =>
        (await tabellen.LeesAsync(Veegstand.Tabel, Partitie, Rijsleutel, ct))?.Veld<string>(TotVeld) is { } tot ? Termijnklokken.Datum(tot) : null;

    async Task<int> BehandelDagAsync(DateOnly dag, DateOnly vandaag, CancellationToken ct)
    {
        var geteld = 0;
        foreach (var scherf in Termijnlijsten.Scherven)
        {
            await foreach (var sleutel in lijsten.OpDagAsync(dag, scherf, ct))
            {
                geteld += await BehandelAsync(sleutel, vandaag, ct) ? 1 : 0;
                await lijsten.NeemAfAsync(dag, sleutel, ct);
            }
        }

        return geteld;
    }

    async Task<bool> BehandelAsync(string sleutel, DateOnly vandaag, CancellationToken ct)
    {
        if (await klokken.LeesAsync(sleutel, ct) is not { Loopt: true, Vraag: { } vraag } stand
            || await dossiers.LeesAsync(vraag.Bericht, ct) is not { } dossier)
            return false;
        if (dossier.Status == Berichtstatus.Afgehandeld)
            await termijnen.StaakAsync(vraag, ct);
        else if (dossier.Status is not (Berichtstatus.Bezorgd or Berichtstatus.Bevestigd))
            await lijsten.PlanAsync(sleutel, vandaag.AddDays(1), ct); // nobody can answer what has not arrived
        else if (vandaag > stand.Limiet)
            return await MeldAsync(dossier, Handeling.TermijnVerstreken, vraag, stand.Limiet, ct);
        else if (vandaag >= Werkdagen.Voor(stand.Limiet))
        {
            await lijsten.PlanAsync(sleutel, stand.Limiet.AddDays(1), ct);
            return await MeldAsync(dossier, Handeling.TermijnNadert, vraag, stand.Limiet, ct);
        }

        return false; // a later limit has a day of its own
    }

    async Task<bool> MeldAsync(Dossier dossier, Handeling handeling, Verplichting vraag, DateOnly limiet, CancellationToken ct)
    {
        var gebeurtenis = NieuweGebeurtenis.DoorStap(handeling, Stap, handeling == Handeling.TermijnNadert ? "herinnerd" : "te laat")
            .Met("termijn", vraag.Soort.Naam).Met("limiet", Termijnklokken.Datum(limiet)).Met("partij", vraag.Doener);
        bool IsGemeld(Dossier d) => d.Gebeurtenissen.Any(g =>
            g.Handeling == handeling && g.Gegeven("termijn") == vraag.Soort.Naam && g.Gegeven("limiet") == Termijnklokken.Datum(limiet));
        if (IsGemeld(dossier))
            return false;
        await dossiers.BoekAsync(dossier, d => IsGemeld(d) ? null : gebeurtenis, ct);
        Sporen.Termijnen.Add(1, new("soort", vraag.Soort.Naam), new("wat", handeling == Handeling.TermijnNadert ? "nadert" : "verstreken"));
        return true;
    }
}
