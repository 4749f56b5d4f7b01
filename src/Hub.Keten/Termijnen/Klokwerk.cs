using Hub.Keten.Koppelen;

namespace Hub.Keten.Termijnen;

/// <summary>
/// Changes clocks and keeps the lists and days in line with them. These follow from the clock: they are written after it and the
/// clock is read once more, so of two messages that arrive together one sees the other. Thread-safe.
/// </summary>
public sealed class Klokwerk(Termijnklokken klokken, Termijnlijsten lijsten, Koppelingen koppelingen, TimeProvider klok)
{
    /// <summary>Starts a clock.</summary>
    public async Task BeginAsync(Verplichting verplichting, CancellationToken ct)
    {
        await klokken.BeginAsync(verplichting, ct);
        await WerkBijAsync(verplichting.Sleutel, ct);
    }

    /// <summary>Notes an answer.</summary>
    public async Task BeantwoordAsync(string sleutel, Beantwoording antwoord, CancellationToken ct)
    {
        await klokken.BeantwoordAsync(sleutel, antwoord, ct);
        await WerkBijAsync(sleutel, ct);
    }

    /// <summary>Ends a clock: nobody has to answer the message any more.</summary>
    public async Task StaakAsync(Verplichting verplichting, CancellationToken ct)
    {
        await klokken.VervangAsync(verplichting with { Geldt = false }, ct);
        await WerkBijAsync(verplichting.Sleutel, ct);
    }

    /// <summary>Brings lists and days in line with a clock, as often as it changes meanwhile.</summary>
    public Task WerkBijAsync(string sleutel, CancellationToken ct) => WerkBijAsync(sleutel, plant: true, ct);

    /// <summary>As <see cref="WerkBijAsync(string, CancellationToken)"/>, but has it looked at on no other day: for who looks at it now.</summary>
    public Task ToonAsync(string sleutel, CancellationToken ct) => WerkBijAsync(sleutel, plant: false, ct);

    async Task WerkBijAsync(string sleutel, bool plant, CancellationToken ct)
    {
        for (var stand = await klokken.LeesAsync(sleutel, ct); stand.Vraag is { } vraag;)
        {
            foreach (var antwoord in stand.Antwoorden.Where(_ => vraag.Soort == Termijnsoort.Verzoek))
                await koppelingen.KoppelAsync(vraag.Bericht, antwoord.Bericht, ct);
            await SchrijfAsync(vraag, stand, plant, ct);
            var nu = await klokken.LeesAsync(sleutel, ct);
            if (nu.IsGelijk(stand))
                return;
            (stand, plant) = (nu, true);
        }
    }

    async Task SchrijfAsync(Verplichting vraag, Klokstand stand, bool plant, CancellationToken ct)
    {
        var isBegonnen = vraag.Begin <= Nederland.Datum(klok.GetUtcNow());
        if (stand.Loopt && isBegonnen)
            await lijsten.ZetOpAsync(vraag, stand.Limiet, ct);
        if (stand.Loopt && plant)
            await lijsten.PlanAsync(vraag.Sleutel, isBegonnen ? Werkdagen.Voor(stand.Limiet) : vraag.Begin, ct);
        foreach (var limiet in stand.Limieten.Append(vraag.Limiet).Append(vraag.LimietNaOnderzoek ?? vraag.Limiet).Distinct())
        {
            if (!stand.Loopt || !isBegonnen || limiet != stand.Limiet)
                await lijsten.NeemAfAsync(vraag, limiet, ct);
        }
    }
}
