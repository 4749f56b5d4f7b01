using System.Globalization;
using Hub.Keten.Verwerkingen;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Keten.Bewaren;

/// <summary>
/// Removes the log of processing of a day. A dossier of its own records how much went; it stays. Writes in this order: event → removal. Thread-safe.
/// </summary>
public sealed class Logboekopruiming(IBlobs blobs, IDossiers dossiers)
{
    /// <summary>Removes the records of this day.</summary>
    public async Task<int> RuimAsync(DateOnly dag, CancellationToken ct)
    {
        var namen = new List<string>();
        await foreach (var blob in blobs.LijstAsync(Verwerkingenlogboek.Bak, $"{dag:yyyy-MM-dd}/", ct))
            namen.Add(blob.Naam);
        if (namen.Count == 0)
            return 0;
        var gebeurtenis = NieuweGebeurtenis.DoorStap(Handeling.Opgeruimd, "RuimOp", "logboek verwijderd")
            .Met("dag", dag.ToString("O", CultureInfo.InvariantCulture)).Met("aantal", namen.Count.ToString(CultureInfo.InvariantCulture));
        await dossiers.OpenAsync(Opruimverslag.Dossier("verwerkingen", dag), gebeurtenis, ct); // there already after a crash: then it counted more
        foreach (var naam in namen)
            await blobs.VerwijderAsync(Verwerkingenlogboek.Bak, naam, ct);
        return namen.Count;
    }
}
