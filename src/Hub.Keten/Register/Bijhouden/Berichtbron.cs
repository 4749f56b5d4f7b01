using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Keten.Register.Lezen;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Register.Bijhouden;

/// <summary>The messages that went through the hub, and those of the archive. Thread-safe.</summary>
public sealed class Berichtbron(IDossiers dossiers, IBlobs blobs, Archief archief, Berichtsoorten soorten) : IBerichtbron
{
    /// <inheritdoc/>
    public async Task<Berichtgegevens?> ZoekAsync(string id, CancellationToken ct) =>
        await OntvangenAsync(id, ct) is { } dossier ? Gegevens(dossier) : await archief.ZoekAsync(id, ct);

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string id, CancellationToken ct) =>
        await OntvangenAsync(id, ct) is { } dossier ? await OpenAsync(dossier, ct) : await archief.OpenAsync(id, ct);

    /// <summary>The message of a dossier that was read already, or null when its content is gone.</summary>
    public async Task<Stream?> OpenAsync(Dossier dossier, CancellationToken ct) =>
        (await blobs.OpenAsync(Ontvangst.Bak, Ontvangst.Uit(dossier).Blob, ct))?.Stroom;

    /// <summary>What is known of the message of a dossier.</summary>
    public Berichtgegevens Gegevens(Dossier dossier)
    {
        var o = Ontvangst.Uit(dossier);
        return Berichtgegevens.Van(
            dossier.Id, soorten.MetNaam(o.Release, o.Soort), o.Afzender, o.Ontvanger, o.Identificatie, o.Dagtekening, o.AntwoordOp);
    }

    // A dossier of something that was no message has another first event.
    async Task<Dossier?> OntvangenAsync(string id, CancellationToken ct) =>
        await dossiers.LeesAsync(id, ct) is { Eerste.Handeling: Handeling.Ontvangen } dossier ? dossier : null;
}
