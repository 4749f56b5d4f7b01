using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Keten.Termijnen;

/// <summary>
/// The clocks whose key follows from the id of their message: of a retourbericht and of a declaratie. Those of a verzoek go with their
/// client (<see cref="Register.Bijhouden.Clientvergeter"/>). Thread-safe.
/// </summary>
public sealed class Termijnrijen(Termijnklokken klokken, Termijnlijsten lijsten) : IBerichtrijen
{
    /// <inheritdoc/>
    public string Naam => "termijnen";

    /// <inheritdoc/>
    public int Dagen(Bewaartermijnen termijnen) => termijnen.Termijnen;

    /// <inheritdoc/>
    public async Task VergeetAsync(Dossier dossier, CancellationToken ct)
    {
        foreach (var soort in new[] { Termijnsoort.Retour, Termijnsoort.Declaratie })
            await VergeetAsync($"{soort.Naam}-{dossier.Id}", ct);
    }

    /// <summary>Removes a clock: first from the lists, of which only it knows.</summary>
    internal async Task VergeetAsync(string sleutel, CancellationToken ct)
    {
        var stand = await klokken.LeesAsync(sleutel, ct);
        if (stand.Vraag is { } vraag)
        {
            foreach (var limiet in new[] { vraag.Limiet, vraag.LimietNaOnderzoek ?? vraag.Limiet }.Distinct())
                await lijsten.NeemAfAsync(vraag, limiet, ct);
        }

        if (stand.Vraag is not null || stand.Antwoorden.Count > 0)
            await klokken.VergeetAsync(sleutel, ct);
    }
}
