using System.Globalization;
using Azure.Core;
using Hub.Kern.Poorten;
using Hub.Opslag.Verkeer;

namespace Hub.Opslag.Blobs;

/// <summary>A lease under an id of our own choice, so that taking it twice because an answer was lost is taking it once.</summary>
sealed class Bloblease(Dienstkanaal kanaal, string pad, string id) : IBloblease
{
    /// <summary>The shortest and longest lease that the service gives (BL-02).</summary>
    public static readonly TimeSpan Kortste = TimeSpan.FromSeconds(15), Langste = TimeSpan.FromSeconds(60);

    readonly string _id = Guid.ParseExact(id, "N").ToString(); // the service wants a GUID

    /// <summary>True when taken, false when another has it, null when there is no blob.</summary>
    public async Task<bool?> NeemAsync(TimeSpan duur, CancellationToken ct)
    {
        using var oproep = Begin("neemlease", "acquire")
            .Kop("x-ms-proposed-lease-id", _id)
            .Kop("x-ms-lease-duration", ((int)duur.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        await oproep.StuurAsync(ct);
        return oproep switch
        {
            { Gelukt: true } => true,
            { Status: 409, Code: "LeaseAlreadyPresent" } => false,
            { Status: 404, Code: "BlobNotFound" } => null,
            _ => throw oproep.Fout(),
        };
    }

    public async Task<bool> VerlengAsync(CancellationToken ct)
    {
        using var oproep = Begin("verlenglease", "renew").Kop("x-ms-lease-id", _id);
        await oproep.StuurAsync(ct);
        return oproep.Gelukt || (IsVerloren(oproep) ? false : throw oproep.Fout());
    }

    public async ValueTask DisposeAsync()
    {
        using var oproep = Begin("geeflease", "release").Kop("x-ms-lease-id", _id);
        try
        {
            await oproep.StuurAsync(CancellationToken.None);
        }
        catch (Opslagfout)
        {
            // It runs out by itself; the work under it is done, so there is nothing to undo.
        }
    }

    Oproep Begin(string bewerking, string actie) =>
        kanaal.Begin(RequestMethod.Put, bewerking, $"{pad}?comp=lease").Kop("x-ms-lease-action", actie);

    static bool IsVerloren(Oproep oproep) => oproep.Status is 404 or 409 or 412;
}
