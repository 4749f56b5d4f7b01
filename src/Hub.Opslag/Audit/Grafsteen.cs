using System.Globalization;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>What stays of a dossier that retention removed: its last event, and on which day's list it stands.</summary>
/// <param name="Laatste">The last event.</param>
/// <param name="Dag">The day of that event: the list that proves the removal.</param>
sealed record Grafsteen(Zegelregel Laatste, DateOnly Dag)
{
    const string Rijsleutel = "steen";

    /// <summary>True when this line of a seal is about an event that the removed dossier had.</summary>
    public bool Dekt(Zegelregel regel) =>
        regel.Volgnummer < Laatste.Volgnummer || (regel.Volgnummer == Laatste.Volgnummer && regel.Hash == Laatste.Hash);

    /// <summary>The stone of a dossier, or null.</summary>
    public static async Task<Grafsteen?> LeesAsync(ITabellen tabellen, string dossier, CancellationToken ct) =>
        await tabellen.LeesAsync(Audittabellen.Opgeruimd, dossier, Rijsleutel, ct) is { } rij
            ? new Grafsteen(
                new Zegelregel(dossier, rij.Veld<int>(nameof(Zegelregel.Volgnummer)), rij.Veld<string>(nameof(Zegelregel.Hash)) ?? ""),
                DateOnly.ParseExact(rij.Veld<string>(nameof(Dag)) ?? "", "O", CultureInfo.InvariantCulture))
            : null;

    /// <summary>Sets the stone.</summary>
    public Task ZetAsync(ITabellen tabellen, CancellationToken ct) => tabellen.SchrijfAsync(
        Audittabellen.Opgeruimd,
        Bewerking.Zet(new Rij(Laatste.Dossier, Rijsleutel, new Dictionary<string, object?>
        {
            [nameof(Zegelregel.Volgnummer)] = Laatste.Volgnummer,
            [nameof(Zegelregel.Hash)] = Laatste.Hash,
            [nameof(Dag)] = Dag.ToString("O", CultureInfo.InvariantCulture),
        })),
        ct);
}
