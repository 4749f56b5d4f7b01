using Hub.Keten.Register.Bijhouden;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Keten.Bewaren;

/// <summary>Removes messages that were read in on a day from before the hub; who they are about is still known for the register's term. Thread-safe.</summary>
public sealed class Archiefopruiming(Archief archief) : IBewaargroep
{
    /// <inheritdoc/>
    public string Naam => "archief";

    /// <inheritdoc/>
    public int Dagen(Bewaartermijnen termijnen) => termijnen.Archief;

    /// <inheritdoc/>
    public async Task<int> RuimAsync(DateOnly dag, Func<Task> vooraf, CancellationToken ct)
    {
        var aantal = 0;
        await foreach (var id in archief.VanDagAsync(dag, ct))
        {
            if (aantal++ == 0)
                await vooraf();
            await archief.VergeetAsync(id, ct);
        }

        return aantal;
    }
}
