using System.Globalization;

namespace Hub.Keten.Register.Lezen;

/// <content>Toewijzingen, starts, stops, verzoeken and answers: messages about one client.</content>
public sealed partial class Feitenlezing
{
    int _volgnummer;

    void VolgToewijzingen()
    {
        VolgClient("Client");
        var k = Lezer.Klasse("Client/ToegewezenProducten/ToegewezenProduct");
        var (nummer, datum, tijd) = (k.Veld("ToewijzingNummer"), k.Veld("Toewijzingsdatum"), k.Veld("Toewijzingstijd"));
        var (ingang, einde, reden) = (k.Veld("Ingangsdatum"), k.Veld("Einddatum"), k.Veld("RedenWijziging"));
        var (product, omvang, budget, referentie) = (k.Product(), k.Omvang(), k.Veld("Budget"), k.Veld("ReferentieAanbieder"));
        k.BijEinde(() => Voeg(Plaats(k, budget.IsGevuld ? budget : reden), f => f with
        {
            Toewijzingen =
            [
                .. f.Toewijzingen,
                new Toewijzingsversie(
                    Bericht.Herkomst, (int)nummer.Getal,
                    datum.Datum().ToDateTime(TimeOnly.ParseExact(tijd.Tekst![..8], "HH:mm:ss", CultureInfo.InvariantCulture)), ingang.Datum(), einde.DatumOfNiets())
                {
                    ReferentieAanbieder = referentie.Tekst, Product = product(), RedenWijziging = reden.Tekst, Omvang = omvang(),
                    Budget = budget.GetalOfNiets(),
                },
            ],
        }));
    }

    void VolgStarts()
    {
        VolgClient("Client");
        var k = Lezer.Klasse("Client/StartProducten/StartProduct");
        var (nummer, product, ingang) = (k.Veld("ToewijzingNummer"), k.Product(), k.Veld("ToewijzingIngangsdatum"));
        var (begin, status) = (k.Veld("Begindatum"), k.Veld("StatusAanlevering"));
        k.BijEinde(() => Voeg(Plaats(k, status), f => f with
        {
            Starts =
            [
                .. f.Starts,
                new Startmelding(Bericht.Herkomst, nummer.NummerOfNiets(), product(), begin.Datum(), status.Is("3"u8))
                {
                    ToewijzingIngang = ingang.DatumOfNiets(),
                },
            ],
        }));
    }

    void VolgStops()
    {
        VolgClient("Client");
        var k = Lezer.Klasse("Client/StopProducten/StopProduct");
        var (nummer, product, ingang) = (k.Veld("ToewijzingNummer"), k.Product(), k.Veld("ToewijzingIngangsdatum"));
        var (begin, reden, einde, status) = (k.Veld("Begindatum"), k.Veld("RedenBeeindiging"), k.Veld("Einddatum"), k.Veld("StatusAanlevering"));
        k.BijEinde(() => Voeg(Plaats(k, status), f => f with
        {
            Stops =
            [
                .. f.Stops,
                new Stopmelding(
                    Bericht.Herkomst, nummer.NummerOfNiets(), product(), begin.Datum(), reden.Tekst!, einde.Datum(), status.Is("3"u8))
                {
                    ToewijzingIngang = ingang.DatumOfNiets(),
                },
            ],
        }));
    }

    // Small messages: a copy of the facts per class costs nothing that matters.
    void Voeg(Plaats plaats, Func<Berichtfeiten, Berichtfeiten> erbij)
    {
        _plaatsen.Add(plaats);
        _feiten = erbij(_feiten);
    }
}
