using Hub.Kern.Dossiers;

namespace Hub.Testbasis.Geheugen;

/// <summary>Dossiers of one event, for what only asks how a message was received: booking changes nothing. Not thread-safe.</summary>
public sealed class Enkeldossiers : IDossiers
{
    readonly Dictionary<string, Dossier> _dossiers = [];

    public Task<Dossier?> LeesAsync(string id, CancellationToken ct) => Task.FromResult(_dossiers.GetValueOrDefault(id));

    public Task<Dossier?> OpenAsync(string id, NieuweGebeurtenis eerste, CancellationToken ct)
    {
        var dossier = new Dossier(id, [new Gebeurtenis(id, 0, default, null, eerste, Gebeurtenis.GeenVorige, Gebeurtenis.GeenVorige)]);
        return Task.FromResult(_dossiers.TryAdd(id, dossier) ? dossier : null);
    }

    public Task<Dossier> BoekAsync(Dossier dossier, Func<Dossier, NieuweGebeurtenis?> besluit, CancellationToken ct) => Task.FromResult(dossier);
}
