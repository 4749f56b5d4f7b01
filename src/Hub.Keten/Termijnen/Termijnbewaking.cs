using System.Globalization;
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
    Termijnklokken klokken, Termijnlijsten lijsten, Klokwerk klokwerk, IDossiers dossiers, ITabellen tabellen, TimeProvider klok)
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
        if (dossier.Status == Berichtstatus.Afgehandeld || vraag.Vervalt < vandaag)
            await klokwerk.StaakAsync(vraag, ct);
        else if (dossier.Status is not (Berichtstatus.Bezorgd or Berichtstatus.Bevestigd))
            await lijsten.PlanAsync(sleutel, vandaag.AddDays(1), ct); // nobody can answer what has not arrived
        else if (vandaag >= Werkdagen.Voor(stand.Limiet))
            return await HerinnerAsync(dossier, vraag, stand.Limiet, vandaag, ct);
        else if (vraag.Toewijzing is not null)
            await klokwerk.WerkBijAsync(sleutel, ct); // it begins today: from now on it is on the lists
        return false;
    }

    async Task<bool> HerinnerAsync(Dossier dossier, Verplichting vraag, DateOnly limiet, DateOnly vandaag, CancellationToken ct)
    {
        var isVerstreken = vandaag > limiet;
        if (vraag.Toewijzing is not null)
            await klokwerk.ToonAsync(vraag.Sleutel, ct); // the day on which it began may have been missed
        if ((isVerstreken ? vraag.Vervalt : limiet) is { } laatste)
            await lijsten.PlanAsync(vraag.Sleutel, laatste.AddDays(1), ct);
        return await MeldAsync(dossier, isVerstreken ? Handeling.TermijnVerstreken : Handeling.TermijnNadert, vraag, limiet, ct);
    }

    async Task<bool> MeldAsync(Dossier dossier, Handeling handeling, Verplichting vraag, DateOnly limiet, CancellationToken ct)
    {
        var toewijzing = vraag.Toewijzing?.ToString(CultureInfo.InvariantCulture);
        var gebeurtenis = NieuweGebeurtenis.DoorStap(handeling, Stap, Uitkomst(handeling, vraag.Soort))
            .Met("termijn", vraag.Soort.Naam).Met("limiet", Termijnklokken.Datum(limiet)).Met("partij", vraag.Doener).Met("toewijzing", toewijzing);
        bool IsGemeld(Dossier d) => d.Gebeurtenissen.Any(g => g.Handeling == handeling && g.Gegeven("termijn") == vraag.Soort.Naam
            && g.Gegeven("limiet") == Termijnklokken.Datum(limiet) && g.Gegeven("toewijzing") == toewijzing);
        if (IsGemeld(dossier))
            return false;
        await dossiers.BoekAsync(dossier, d => IsGemeld(d) ? null : gebeurtenis, ct);
        Sporen.Termijnen.Add(1, new("soort", vraag.Soort.Naam), new("wat", handeling == Handeling.TermijnNadert ? "nadert" : "verstreken"));
        return true;
    }

    // Whether care started is the aanbieder's to tell (OP271): of a start the hub only knows that it was not reported.
    static string Uitkomst(Handeling handeling, Termijnsoort soort) =>
        handeling == Handeling.TermijnNadert ? "herinnerd" : soort == Termijnsoort.Start ? "nog geen start gemeld" : "te laat";
}
