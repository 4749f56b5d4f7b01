using Hub.Keten.Koppelen;
using Hub.Kern.Dossiers;

namespace Hub.Portaal.Pages.Berichten;

/// <summary>A message among those it hangs together with.</summary>
/// <param name="Bericht">The message.</param>
/// <param name="AntwoordOp">Id of the message it answers, or null.</param>
/// <param name="Diepte">How many messages came before it in the row, from 0.</param>
public sealed record Schakel(Berichtregel Bericht, string? AntwoordOp, int Diepte);

/// <summary>Messages that answer each other: from the question at the root to the last answer. Thread-safe.</summary>
public sealed class Samenhang(IDossiers dossiers, Koppelingen koppelingen)
{
    const int MaxBerichten = 30;

    /// <summary>Every message in the row of this one, itself included, questions before answers; at most 30.</summary>
    public async Task<IReadOnlyList<Schakel>> LeesAsync(Dossier dossier, CancellationToken ct)
    {
        var begin = await BeginAsync(dossier, ct);
        var rij = new List<Schakel>();
        var gezien = new HashSet<string>();
        var wachtend = new Queue<(Dossier Dossier, string? AntwoordOp, int Diepte)>([(begin, null, 0)]);
        while (rij.Count < MaxBerichten && wachtend.TryDequeue(out var volgende))
        {
            if (!gezien.Add(volgende.Dossier.Id))
                continue;
            rij.Add(new Schakel(Berichtregel.Van(volgende.Dossier), volgende.AntwoordOp, volgende.Diepte));
            foreach (var antwoord in (await koppelingen.AntwoordenAsync(volgende.Dossier.Id, ct)).Take(MaxBerichten))
            {
                if (await VindAsync(antwoord, ct) is { } gevonden)
                    wachtend.Enqueue((gevonden, volgende.Dossier.Id, volgende.Diepte + 1));
            }
        }

        return rij;
    }

    // To the question that nobody's question is; a row is short, but a bound costs nothing.
    async Task<Dossier> BeginAsync(Dossier dossier, CancellationToken ct)
    {
        for (var stap = 0; stap < MaxBerichten && Ontvangst.Uit(dossier).AntwoordOp is { } vraag; stap++)
        {
            if (await VindAsync(vraag, ct) is not { } eerder)
                break;
            dossier = eerder;
        }

        return dossier;
    }

    async Task<Dossier?> VindAsync(string id, CancellationToken ct) =>
        await dossiers.LeesAsync(id, ct) is { Eerste.Handeling: Handeling.Ontvangen } dossier ? dossier : null;
}
