using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Keten.Retour;
using Hub.Keten.Stappen;

namespace Hub.Keten.Register.Bijhouden;

/// <summary>What a part of a rebuild did.</summary>
/// <param name="Opgenomen">Messages that are in the register now.</param>
/// <param name="Overgeslagen">Messages that are not, by reason.</param>
public sealed record Herbouwverslag(int Opgenomen, IReadOnlyDictionary<string, int> Overgeslagen);

/// <summary>
/// Rebuilds the register of a gemeente from the messages that the hub has, a day at a time. It adds what is missing and changes
/// nothing that is there, so it can run while messages flow, and again. Thread-safe.
/// </summary>
public sealed class Herbouw(
    IDagindex dagindex, IDossiers dossiers, Bevindingen bevindingen, Berichtbron bron, Archief archief, Registratie registratie,
    IVerwerkingenlogboek logboek, TimeProvider klok)
{
    /// <summary>Takes in the messages that the hub accepted on a day.</summary>
    /// <param name="gemeente">A gemeente with a grondslag.</param>
    /// <param name="dag">The day (UTC).</param>
    /// <param name="ct">Cancels; again completes it.</param>
    public async Task<Herbouwverslag> DagAsync(string gemeente, DateOnly dag, CancellationToken ct)
    {
        var begin = new DateTimeOffset(dag.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var (opgenomen, overgeslagen) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var scherf in dagindex.Scherven)
        {
            await foreach (var id in dagindex.LeesAsync(scherf, begin, begin.AddDays(1), ct))
            {
                if (await dossiers.LeesAsync(id, ct) is not { Eerste.Handeling: Handeling.Ontvangen } dossier
                    || dossier.Eerste.Tijdstip < begin || bron.Gegevens(dossier).Gemeente != gemeente)
                    continue;
                if (await RedenAsync(dossier, ct) is { } reden)
                    overgeslagen[reden] = overgeslagen.GetValueOrDefault(reden) + 1;
                else
                    opgenomen += await NeemAsync(dossier, ct);
            }
        }

        return new Herbouwverslag(opgenomen, overgeslagen);
    }

    /// <summary>Takes in the messages of the archive.</summary>
    public async Task<Herbouwverslag> ArchiefAsync(string gemeente, CancellationToken ct)
    {
        var opgenomen = 0;
        await foreach (var bericht in archief.VanAsync(gemeente, ct))
        {
            var begin = klok.GetUtcNow();
            await registratie.NeemAsync(bericht, ct);
            await archief.LegVastAsync(bericht, Verwerking(begin), logboek, ct);
            opgenomen++;
        }

        return new Herbouwverslag(opgenomen, new Dictionary<string, int>());
    }

    async Task<int> NeemAsync(Dossier dossier, CancellationToken ct)
    {
        var begin = klok.GetUtcNow();
        await registratie.NeemAsync(bron.Gegevens(dossier), ct);
        await logboek.LegVastAsync(dossier, Verwerking(begin), ct);
        return 1;
    }

    Verwerking Verwerking(DateTimeOffset begin) => new("HerbouwRegister", Verwerkingsstatus.Ok, begin, klok.GetUtcNow());

    // What went wrong with it decides whether it counts; what is still on its way registers itself.
    async Task<string?> RedenAsync(Dossier dossier, CancellationToken ct)
    {
        if (dossier.Heeft(Handeling.Afgekeurd) || Oordeel.Over((await bevindingen.LeesAsync(dossier, ct)).Fouten).Soort == Oordeelsoort.Geweigerd)
            return "geweigerd: telt als niet verzonden";
        if (dossier.Heeft(Handeling.InhoudVerwijderd))
            return "inhoud opgeruimd: bewaartermijn voorbij";
        return dossier.Heeft(Handeling.Verwerkt) ? null : "nog niet verwerkt";
    }
}
