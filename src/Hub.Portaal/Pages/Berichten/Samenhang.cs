using Hub.Keten.Koppelen;
using Hub.Keten.Zoeken;
using Hub.Kern.Dossiers;

namespace Hub.Portaal.Pages.Berichten;

/// <summary>A message among those it hangs together with.</summary>
/// <param name="Bericht">The message.</param>
/// <param name="AntwoordOp">Id of the message it answers or rests on, or null.</param>
/// <param name="Diepte">How many messages came before it in the row, from 0.</param>
public sealed record Schakel(Berichtregel Bericht, string? AntwoordOp, int Diepte);

/// <summary>
/// Messages that hang together: verzoek, toewijzing, start, declaratie as the register knows them (<see cref="Ketenlijn"/>), each with its
/// answers. Thread-safe.
/// </summary>
public sealed class Samenhang(IDossiers dossiers, Koppelingen koppelingen, Ketenlijn ketenlijn)
{
    const int MaxBerichten = 30;

    /// <summary>The messages, what comes first before what follows on it, this one included; at most 30.</summary>
    public async Task<IReadOnlyList<Schakel>> LeesAsync(Dossier dossier, CancellationToken ct)
    {
        var begin = await BeginAsync(dossier, ct);
        var onder = new Dictionary<string, string?>();
        foreach (var stap in (await ketenlijn.LeesAsync(begin, ct)).Take(MaxBerichten))
            onder.TryAdd(stap.Bericht, stap.RustOp);
        onder.TryAdd(begin.Id, null);
        await VoegAntwoordenToeAsync(onder, ct);
        if (!onder.ContainsKey(dossier.Id))
            onder[dossier.Id] = begin.Id; // a long row is cut off, but never before the message whose page this is
        var gevonden = await Task.WhenAll(onder.Keys.Select(id => dossiers.LeesAsync(id, ct)));
        return [.. gevonden.OfType<Dossier>().Where(d => d.Eerste.Handeling == Handeling.Ontvangen)
            .Select(d => new Schakel(Berichtregel.Van(d), onder[d.Id], Diepte(onder, d.Id)))
            .OrderBy(s => s.Diepte).ThenBy(s => s.Bericht.Ontvangen)];
    }

    async Task VoegAntwoordenToeAsync(Dictionary<string, string?> onder, CancellationToken ct)
    {
        var wachtend = new Queue<string>(onder.Keys);
        while (onder.Count < MaxBerichten && wachtend.TryDequeue(out var vraag))
        {
            foreach (var antwoord in (await koppelingen.AntwoordenAsync(vraag, ct)).Take(MaxBerichten - onder.Count))
            {
                if (onder.TryAdd(antwoord, vraag))
                    wachtend.Enqueue(antwoord);
            }
        }
    }

    // To the question that answers nothing itself.
    async Task<Dossier> BeginAsync(Dossier dossier, CancellationToken ct)
    {
        for (var stap = 0; stap < MaxBerichten && Ontvangst.Uit(dossier).AntwoordOp is { } vraag; stap++)
        {
            if (await dossiers.LeesAsync(vraag, ct) is not { Eerste.Handeling: Handeling.Ontvangen } eerder)
                break;
            dossier = eerder;
        }

        return dossier;
    }

    // What was sent may say that two rest on each other: then the count ends.
    static int Diepte(Dictionary<string, string?> onder, string id)
    {
        var diepte = 0;
        while (diepte < MaxBerichten && onder.GetValueOrDefault(id) is { } volgende)
            (id, diepte) = (volgende, diepte + 1);
        return diepte;
    }
}
