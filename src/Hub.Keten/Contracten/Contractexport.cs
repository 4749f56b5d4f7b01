using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hub.Kern.Poorten;
using Hub.Keten.Contracten.Bestand;

namespace Hub.Keten.Contracten;

/// <summary>
/// Gives an imported version back as CSV that a spreadsheet opens safely: a text that would start a formula is marked as text. Thread-safe.
/// </summary>
/// <param name="blobs">Where the imported files are.</param>
public sealed class Contractexport(IBlobs blobs)
{
    static readonly CsvConfiguration Configuratie = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ";",
        InjectionOptions = InjectionOptions.Escape,
    };

    /// <summary>The version as CSV in UTF-8, or null when its file is gone. In memory: an imported file is bounded.</summary>
    public async Task<byte[]?> MaakAsync(Contractversie versie, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Importeren.Bak, versie.Import, ct);
        if (blob is null)
            return null;
        using var inhoud = new MemoryStream();
        await blob.Stroom.CopyToAsync(inhoud, ct);
        var ruw = Contractbestand.LeesRuw(inhoud.ToArray(), new Foutenlijst());
        using var doel = new MemoryStream();
        using (var schrijver = new CsvWriter(new StreamWriter(doel, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Configuratie))
        {
            Schrijf(schrijver, ruw.Soort!.Velden);
            foreach (var regel in ruw.Regels)
                Schrijf(schrijver, ruw.Soort.Velden.Select(veld => regel.Cellen.TryGetValue(veld, out var cel) ? cel.Tekst : ""));
        }

        return doel.ToArray();
    }

    static void Schrijf(CsvWriter schrijver, IEnumerable<string> waarden)
    {
        foreach (var waarde in waarden)
            schrijver.WriteField(waarde);
        schrijver.NextRecord();
    }
}
