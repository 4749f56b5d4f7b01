using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>
/// The chain of hashes: how an event becomes a row and back. The text that is stored is the text that is hashed, so a later
/// version of this code verifies what an earlier one wrote.
/// </summary>
static class Ketting
{
    const string TekstVeld = "Tekst";
    const string VorigeVeld = "Vorige";
    const string HashVeld = "Hash";

    /// <summary>Row key of an event: sorts by number.</summary>
    public static string Rijsleutel(int volgnummer) => volgnummer.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Gives an event its place after <paramref name="vorige"/>.</summary>
    public static Rij Schakel(
        string dossier, int volgnummer, string vorige, DateTimeOffset tijdstip, string? traceId, NieuweGebeurtenis inhoud)
    {
        var tekst = JsonSerializer.Serialize(new Tekst(
            dossier, volgnummer, tijdstip.ToUniversalTime(), inhoud.Handeling.ToString(), inhoud.Actor, inhoud.Oorsprong,
            inhoud.Resultaat, traceId, new SortedDictionary<string, string>(inhoud.Gegevens.ToDictionary(), StringComparer.Ordinal), inhoud.Persoon));
        return new Rij(dossier, Rijsleutel(volgnummer), new Dictionary<string, object?>
        {
            [TekstVeld] = tekst,
            [VorigeVeld] = vorige,
            [HashVeld] = Hash(vorige, tekst),
        });
    }

    /// <summary>Reads an event; says nothing about whether the chain is whole (<see cref="Breuk"/> does).</summary>
    public static Gebeurtenis Lees(Rij rij)
    {
        var t = JsonSerializer.Deserialize<Tekst>(rij.Veld<string>(TekstVeld) ?? "null")
            ?? throw new InvalidDataException($"Dossier {rij.Partitie}: gebeurtenis {rij.Sleutel} is leeg.");
        var inhoud = new NieuweGebeurtenis(Enum.Parse<Handeling>(t.Actie), t.Actor, t.Oorsprong, t.Resultaat, t.Gegevens) { Persoon = t.Persoon };
        return new Gebeurtenis(
            t.Dossier, t.Nr, t.Tijd, t.Trace, inhoud, rij.Veld<string>(VorigeVeld) ?? "", rij.Veld<string>(HashVeld) ?? "");
    }

    /// <summary>Says in what the row does not follow the one before it, or null when it does.</summary>
    public static string? Breuk(Rij rij, int verwachtNummer, string verwachteVorige)
    {
        if (rij.Sleutel != Rijsleutel(verwachtNummer))
            return $"gebeurtenis {verwachtNummer} ontbreekt";
        if (rij.Veld<string>(VorigeVeld) != verwachteVorige)
            return "sluit niet aan op de vorige";
        var tekst = rij.Veld<string>(TekstVeld) ?? "";
        if (rij.Veld<string>(HashVeld) != Hash(verwachteVorige, tekst))
            return "inhoud past niet bij de hash";
        var gebeurtenis = Lees(rij);
        return gebeurtenis.DossierId == rij.Partitie && gebeurtenis.Volgnummer == verwachtNummer
            ? null
            : "staat niet op de plaats waarvoor hij geschreven is";
    }

    static string Hash(string vorige, string tekst) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(vorige + "\n" + tekst)));

    sealed record Tekst(
        string Dossier, int Nr, DateTimeOffset Tijd, string Actie, string Actor, string Oorsprong, string Resultaat,
        string? Trace, SortedDictionary<string, string> Gegevens,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Persoon = null);
}
