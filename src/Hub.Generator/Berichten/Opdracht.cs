using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Generator.Berichten;

/// <summary>The Header of the message to write, and how the message answers another.</summary>
/// <param name="Standaard">Its release.</param>
/// <param name="Kop">The Header as the hub will read it: for a retourbericht that of the heenbericht (IV028).</param>
/// <param name="Identificatie">Identificatie of the message itself.</param>
/// <param name="Dagtekening">Dagtekening of the message itself.</param>
/// <param name="Heendatum">Dagtekening of the message that is answered; the same as <paramref name="Dagtekening"/> when none is.</param>
/// <param name="Oordeel">What an answer says.</param>
sealed record Opdracht(
    Standaard Standaard, Berichtkop Kop, string Identificatie, DateOnly Dagtekening, DateOnly Heendatum, Oordeel Oordeel)
{
    /// <summary>Fills in what the options leave open.</summary>
    public static Opdracht Van(Generatoropties opties, Berichtsoorten soorten)
    {
        var soort = opties.Soort;
        var dagtekening = opties.Dagtekening ?? opties.Peildatum;
        var identificatie = opties.Identificatie ?? Identificeer(soort, opties.Seed);
        var eigen = new Berichtkop(soort, Afzender(opties), Ontvanger(opties), identificatie, dagtekening);
        var standaard = soorten.StandaardVan(soort);
        if (soort.AntwoordOp is null)
            return new Opdracht(standaard, eigen, identificatie, dagtekening, dagtekening, opties.Oordeel);

        var heen = opties.Heenbericht ?? BedenkHeenbericht(opties, soorten, eigen);
        var kop = soort.IsRetourbericht
            ? heen with { Soort = soort }
            : new Berichtkop(soort, heen.Ontvanger, heen.Afzender, identificatie, dagtekening, heen.Identificatie);
        return new Opdracht(standaard, kop, identificatie, dagtekening, heen.Dagtekening, opties.Oordeel);
    }

    static Berichtkop BedenkHeenbericht(Generatoropties opties, Berichtsoorten soorten, Berichtkop eigen)
    {
        var soort = soorten.Alle.Single(s => s.Release == opties.Soort.Release && s.Naam == opties.Soort.AntwoordOp);
        var (afzender, ontvanger) = opties.Soort.IsRetourbericht ? (eigen.Afzender, eigen.Ontvanger) : (eigen.Ontvanger, eigen.Afzender);
        return new Berichtkop(soort, afzender, ontvanger, Identificeer(soort, opties.Seed), eigen.Dagtekening.AddDays(-1));
    }

    // 11 of the 12 characters allowed (RS017), different for each message type of a seed.
    static string Identificeer(Berichtsoort soort, int seed) => $"{soort.Code}{seed:X8}";

    static string Afzender(Generatoropties opties) => opties.Afzender
        ?? (opties.Soort.Richting == Richting.GemeenteNaarAanbieder ? Generatoropties.Proefgemeente : Generatoropties.Proefaanbieder);

    static string Ontvanger(Generatoropties opties) => opties.Ontvanger
        ?? (opties.Soort.Richting == Richting.GemeenteNaarAanbieder ? Generatoropties.Proefaanbieder : Generatoropties.Proefgemeente);
}
