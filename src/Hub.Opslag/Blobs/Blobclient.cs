using System.Runtime.CompilerServices;
using Azure.Core;
using Hub.Kern.Poorten;
using Hub.Opslag.Verkeer;

namespace Hub.Opslag.Blobs;

/// <summary>Blobs over REST. An answer that the port does not name is an <see cref="Opslagfout"/>.</summary>
/// <param name="verbinding">The storage account.</param>
/// <param name="ids">Gives each writer and each lease its own id.</param>
public sealed class Blobclient(Opslagverbinding verbinding, IIdBron ids) : IBlobs
{
    readonly Dienstkanaal _kanaal = verbinding.Blobs;

    /// <inheritdoc/>
    public async Task MaakAsync(string bak, CancellationToken ct)
    {
        using var oproep = _kanaal.Begin(RequestMethod.Put, "maak", $"{Blobadres.Bakpad(bak)}?restype=container");
        await oproep.StuurAsync(ct);
        if (!oproep.Gelukt && oproep.Code != "ContainerAlreadyExists")
            throw oproep.Fout();
    }

    /// <inheritdoc/>
    public Blobschrijver Schrijf(string bak, string naam, bool alsNieuw) =>
        new Blokschrijver(_kanaal, Blobadres.Blobpad(bak, naam), alsNieuw, ids.Nieuw());

    /// <inheritdoc/>
    public async Task<Blobinhoud?> OpenAsync(string bak, string naam, CancellationToken ct)
    {
        using var oproep = _kanaal.Begin(RequestMethod.Get, "lees", Blobadres.Blobpad(bak, naam));
        await oproep.StuurStromendAsync(ct);
        if (IsBlobWeg(oproep))
            return null;
        if (!oproep.Gelukt)
            throw oproep.Fout();
        var koppen = oproep.Antwoordkoppen;
        var (lengte, metadata) = (koppen.ContentLengthLong ?? 0, Blobmetadata.Eigen(koppen));
        return new Blobinhoud(oproep.NeemStroom(), lengte, metadata);
    }

    /// <inheritdoc/>
    public async Task<bool> VerwijderAsync(string bak, string naam, CancellationToken ct)
    {
        using var oproep = _kanaal.Begin(RequestMethod.Delete, "verwijder", Blobadres.Blobpad(bak, naam));
        await oproep.StuurAsync(ct);
        return !IsBlobWeg(oproep) && (oproep.Gelukt ? true : throw oproep.Fout());
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Blobvermelding> LijstAsync(
        string bak, string begin, [EnumeratorCancellation] CancellationToken ct)
    {
        var basis = $"{Blobadres.Bakpad(bak)}?restype=container&comp=list&include=metadata&prefix={Uri.EscapeDataString(begin)}";
        string? vervolg = null;
        do
        {
            var bladzijde = await LijstbladAsync($"{basis}&marker={Uri.EscapeDataString(vervolg ?? "")}", ct);
            foreach (var vermelding in bladzijde.Vermeldingen)
                yield return vermelding;
            vervolg = bladzijde.Vervolg;
        }
        while (vervolg is not null);
    }

    /// <inheritdoc/>
    public async Task<IBloblease?> NeemLeaseAsync(string bak, string naam, TimeSpan duur, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duur, Bloblease.Kortste);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duur, Bloblease.Langste);
        var lease = new Bloblease(_kanaal, Blobadres.Blobpad(bak, naam), ids.Nieuw());
        if (await lease.NeemAsync(duur, ct) is { } genomen)
            return genomen ? lease : null;
        await using (var leeg = Schrijf(bak, naam, alsNieuw: true))
            await leeg.VoltooiAsync(new Dictionary<string, string>(), ct); // BestaatAl: another made it just before us
        return await lease.NeemAsync(duur, ct) is true ? lease : null;
    }

    async Task<(IReadOnlyList<Blobvermelding> Vermeldingen, string? Vervolg)> LijstbladAsync(string pad, CancellationToken ct)
    {
        using var oproep = _kanaal.Begin(RequestMethod.Get, "lijst", pad);
        await oproep.StuurAsync(ct);
        return oproep.Gelukt ? Bloblijst.Lees(Antwoordxml.Lees(oproep)) : throw oproep.Fout();
    }

    // A container that does not exist also gives 404, and is an error.
    static bool IsBlobWeg(Oproep oproep) => oproep is { Status: 404, Code: "BlobNotFound" };
}
