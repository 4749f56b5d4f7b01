using Azure.Core;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Tabellen;

/// <summary>A write as HTTP has it; the same alone and within a group.</summary>
/// <param name="Methode">HTTP method.</param>
/// <param name="Naam">The write's name in counts and errors.</param>
/// <param name="Pad">Path under the endpoint.</param>
/// <param name="Conditie">Value of If-Match, or null for none.</param>
/// <param name="Inhoud">JSON, or empty for a delete.</param>
sealed record Schrijfverzoek(RequestMethod Methode, string Naam, string Pad, string? Conditie, byte[] Inhoud)
{
    public static Schrijfverzoek Van(string tabel, Bewerking bewerking)
    {
        var rij = bewerking.Rij;
        var pad = Tabelsleutel.Rijpad(tabel, rij.Partitie, rij.Sleutel);
        var versie = rij.Versie ?? "*"; // TB-06: unconditional, but the row must exist
        return bewerking.Soort switch
        {
            Bewerkingsoort.VoegToe => new(RequestMethod.Post, "voegtoe", Tabelsleutel.Tabelpad(tabel), null, Rijvertaling.Schrijf(rij)),
            Bewerkingsoort.Vervang => new(RequestMethod.Put, "vervang", pad, versie, Rijvertaling.Schrijf(rij)),
            Bewerkingsoort.Werkbij => new(RequestMethod.Patch, "werkbij", pad, versie, Rijvertaling.Schrijf(rij)),
            Bewerkingsoort.Zet => new(RequestMethod.Put, "zet", pad, null, Rijvertaling.Schrijf(rij)),
            _ => new(RequestMethod.Delete, "verwijder", pad, versie, []),
        };
    }
}
