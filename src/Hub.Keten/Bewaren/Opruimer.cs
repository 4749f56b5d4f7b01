using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Microsoft.Extensions.Logging;

namespace Hub.Keten.Bewaren;

/// <summary>
/// Removes what was kept for its term: content, metadata, rows, audit trail, each day after day and only of days that are sealed, so that nothing is
/// removed of which the seal does not know. What is interrupted is done again; only then does the day count as done. Thread-safe.
/// </summary>
public sealed partial class Opruimer(
    Bewaartermijnen termijnen, Dossieropruiming dossiers, IEnumerable<IBewaargroep> groepen, IEnumerable<IBerichtrijen> rijen,
    IAuditruimer audit, Logboekopruiming logboek, Opruimverslag verslag, IZegels zegels, Bewaarstand stand, TimeProvider klok, ILogger<Opruimer> log)
{
    /// <summary>Removes all whose term is over.</summary>
    public async Task VoerUitAsync(CancellationToken ct)
    {
        await RuimAsync("inhoud", termijnen.Inhoud, dossiers.VerwijderInhoudAsync, ct);
        await RuimAsync("metadata", termijnen.Metadata, dossiers.VerwijderMetadataAsync, ct);
        foreach (var groep in groepen)
            await RuimAsync(groep.Naam, groep.Dagen(termijnen), (dag, stop) => groep.RuimAsync(dag, () => verslag.LegVastAsync(groep.Naam, dag, stop), stop), ct);
        foreach (var groep in rijen)
            await RuimAsync(
                groep.Naam, groep.Dagen(termijnen),
                (dag, stop) => dossiers.VergeetRijenAsync(dag, groep, () => verslag.LegVastAsync(groep.Naam, dag, stop), stop), ct);
        // What is found by way of these comes before.
        await RuimAsync("verwerkingen", termijnen.Audit, logboek.RuimAsync, ct);
        await RuimAsync("audit", termijnen.Audit, audit.RuimAsync, ct);
    }

    async Task RuimAsync(string wat, int dagen, Func<DateOnly, CancellationToken, Task<int>> ruim, CancellationToken ct)
    {
        if (await stand.LeesAsync(wat, ct) is not { } vorige)
            vorige = (await zegels.EersteDagAsync(ct))?.AddDays(-1) ?? DateOnly.MaxValue;
        var tot = DateOnly.FromDateTime(klok.GetUtcNow().UtcDateTime).AddDays(-dagen);
        if (await zegels.LaatsteDagAsync(ct) is { } verzegeld && verzegeld < tot)
            tot = verzegeld;
        while (vorige < tot)
        {
            vorige = vorige.AddDays(1);
            var aantal = await ruim(vorige, ct);
            if (aantal > 0)
                LogOpgeruimd(wat, vorige, aantal);
            await stand.SchrijfAsync(wat, vorige, ct);
        }
    }

    [LoggerMessage(EventId = 320, Level = LogLevel.Information, Message = "Bewaartermijn voorbij: {Wat} van {Dag}, {Aantal} verwijderd")]
    partial void LogOpgeruimd(string wat, DateOnly dag, int aantal);
}
