using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Hub.Kern.Privacy;
using Hub.Keten.Register;
using Hub.Keten.Tests.Geheugen;

namespace Hub.Keten.Tests.Register;

/// <summary>What a register tells, as text to compare; and where a message's client is in it.</summary>
static class Registerbeeld
{
    /// <summary>Everything a dossier tells.</summary>
    public static string Van(Clientdossier dossier)
    {
        var beeld = new StringBuilder();
        foreach (var toewijzing in dossier.Toewijzingen)
        {
            beeld.AppendLine($"toewijzing {Json(toewijzing.Versies)} {toewijzing.IsVerwijderd} {toewijzing.IsIngetrokken} {toewijzing.IsVerlengd}");
            beeld.AppendLine($"  gebruik {Json(dossier.Gebruik(toewijzing.Aanbieder, toewijzing.Nummer))}");
        }

        foreach (var levering in dossier.Leveringen)
            beeld.AppendLine($"levering {levering.Sleutel} {Json(levering.Starts)} {Json(levering.Stops)} {levering.Lopend?.Begindatum}");
        foreach (var verzoek in dossier.Verzoeken)
            beeld.AppendLine($"verzoek {Json(verzoek)} {verzoek.IsOnderhanden}");
        foreach (var stand in dossier.AllePrestaties)
            beeld.AppendLine($"prestatie {Json(stand)} {dossier.IsGecrediteerd(stand.Prestatie)}");
        return beeld.ToString();
    }

    /// <summary>The dossier of a client in a process.</summary>
    public static async Task<Clientdossier> DossierAsync(Proefproces proces, string bsn, string gemeente = Proefpartijen.Gemeente) =>
        (await proces.Register.LeesAsync(gemeente, Client(bsn), default)).Dossier();

    /// <summary>The pseudonyms of a BSN.</summary>
    public static IReadOnlyList<string> Client(string bsn) => Proefproces.Pseudoniemen.Mogelijke(Persoonsgegeven.Bsn, bsn);

    /// <summary>The BSNs in a message.</summary>
    public static IEnumerable<string> Bsns(ReadOnlyMemory<byte> bericht) => XDocument.Load(new MemoryStream(bericht.ToArray()))
        .Descendants().Where(element => element.Name.LocalName == "Bsn").Select(element => element.Value);

    static string Json<T>(T waarde) => JsonSerializer.Serialize(waarde);
}
