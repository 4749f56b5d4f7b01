using Hub.Keten.Register.Opslag;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Keten.Bewaren;

/// <summary>What the register keeps by the id of a declaratie; the rest goes with its clients. Thread-safe.</summary>
public sealed class Declaratierijen(Nummerindex nummers) : IBerichtrijen
{
    /// <inheritdoc/>
    public string Naam => "declaraties";

    /// <inheritdoc/>
    public int Dagen(Bewaartermijnen termijnen) => termijnen.Register;

    /// <inheritdoc/>
    public Task VergeetAsync(Dossier dossier, CancellationToken ct)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        return ontvangst.Soort == "JW323"
            ? nummers.VergeetDeclaratieAsync(ontvangst.Ontvanger, ontvangst.Afzender, dossier.Id, ct)
            : Task.CompletedTask;
    }
}
