using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.DodeBrieven.Taken;

/// <summary>How a task is stored as a row, and back.</summary>
static class Taakrij
{
    const string Operator = "Operator";

    public static Rij Van(string partitie, Hersteltaak t, string? versie) => new(partitie, t.Id, new Dictionary<string, object?>
    {
        [nameof(Herstelopdracht.Actie)] = t.Opdracht.Actie.ToString(),
        [Operator] = t.Opdracht.Wie.Actor,
        [nameof(Optreden.Persoon)] = t.Opdracht.Wie.Persoon,
        [nameof(Herstelopdracht.Oorsprong)] = t.Opdracht.Oorsprong,
        [nameof(Herstelopdracht.Reden)] = t.Opdracht.Reden,
        [nameof(Herstelopdracht.Bestemming)] = t.Opdracht.Bestemming,
        [nameof(Hersteltaak.Oorzaak)] = t.Oorzaak,
        [nameof(Hersteltaak.Brieven)] = string.Join(',', t.Brieven),
        [nameof(Hersteltaak.Sinds)] = t.Sinds,
        [nameof(Hersteltaak.Bijgewerkt)] = t.Bijgewerkt,
        [nameof(Hersteltaak.Status)] = t.Status.ToString(),
        [nameof(Hersteltaak.Totaal)] = t.Totaal,
        [nameof(Hersteltaak.Gelukt)] = t.Gelukt,
        [nameof(Hersteltaak.Overgeslagen)] = t.Overgeslagen,
        [nameof(Hersteltaak.Mislukt)] = t.Mislukt,
        [nameof(Hersteltaak.Voortgang)] = t.Voortgang,
    }, versie);

    public static Hersteltaak Lees(Rij rij) => new(
        rij.Sleutel,
        new Herstelopdracht(
            Enum.Parse<Herstelactie>(Tekst(rij, nameof(Herstelopdracht.Actie))),
            Optreden.Zelf(Tekst(rij, Operator), rij.Veld<string>(nameof(Optreden.Persoon))), Tekst(rij, nameof(Herstelopdracht.Oorsprong)))
        {
            Reden = rij.Veld<string>(nameof(Herstelopdracht.Reden)),
            Bestemming = rij.Veld<string>(nameof(Herstelopdracht.Bestemming)),
            Taak = rij.Sleutel,
        },
        rij.Veld<string>(nameof(Hersteltaak.Oorzaak)),
        Tekst(rij, nameof(Hersteltaak.Brieven)).Split(',', StringSplitOptions.RemoveEmptyEntries),
        rij.Veld<DateTimeOffset>(nameof(Hersteltaak.Sinds)))
    {
        Bijgewerkt = rij.Veld<DateTimeOffset>(nameof(Hersteltaak.Bijgewerkt)),
        Status = Enum.Parse<Taakstatus>(Tekst(rij, nameof(Hersteltaak.Status))),
        Totaal = rij.Veld<int?>(nameof(Hersteltaak.Totaal)),
        Gelukt = rij.Veld<int>(nameof(Hersteltaak.Gelukt)),
        Overgeslagen = rij.Veld<int>(nameof(Hersteltaak.Overgeslagen)),
        Mislukt = rij.Veld<int>(nameof(Hersteltaak.Mislukt)),
        Voortgang = rij.Veld<string>(nameof(Hersteltaak.Voortgang)),
    };

    static string Tekst(Rij rij, string naam) => rij.Veld<string>(naam) ?? "";
}
