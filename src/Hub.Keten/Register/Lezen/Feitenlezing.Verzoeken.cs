namespace Hub.Keten.Register.Lezen;

/// <content>Verzoeken and their answers.</content>
public sealed partial class Feitenlezing
{
    void VolgAanvragen()
    {
        VolgClient("Client");
        var k = Lezer.Klasse("Client/AangevraagdeProducten/AangevraagdProduct");
        var (referentie, ingang, einde) = (k.Veld("ReferentieAanbieder"), k.Veld("ToewijzingIngangsdatum"), k.Veld("ToewijzingEinddatum"));
        var (product, omvang, budget, verwijzer) = (k.Product(), k.Omvang(), k.Veld("Budget"), k.Veld("Verwijzer/Type"));
        k.BijEinde(() => Voeg(Plaats(k, verwijzer), f => f with
        {
            Aanvragen =
            [
                .. f.Aanvragen,
                new Aanvraag(Bericht.Herkomst, referentie.Tekst!, ingang.Datum(), einde.DatumOfNiets())
                {
                    Product = product(), Omvang = omvang(), Budget = budget.GetalOfNiets(), Verwijzer = verwijzer.Tekst,
                },
            ],
        }));
    }

    void VolgWijziging()
    {
        VolgClient("Client");
        var k = Lezer.Klasse("Client/Verzoek");
        var (referentie, ongewijzigd, teWijzigen, nieuw) = (k.Veld("ReferentieAanbieder"), VolgOngewijzigd(), VolgTeWijzigen(), VolgNieuw());
        k.BijBegin(() =>
        {
            ongewijzigd.Clear();
            teWijzigen.Clear();
            nieuw.Clear();
        });
        k.BijEinde(() =>
        {
            // Until here the parts stand in the order of the message, which is that of the lists; the whole goes before them.
            _plaatsen.Insert(0, Plaats(k, referentie));
            _feiten = _feiten with
            {
                Wijziging = new Wijzigingsverzoek(Bericht.Herkomst, referentie.Tekst!, [.. ongewijzigd], [.. teWijzigen], [.. nieuw]),
            };
        });
    }

    List<int> VolgOngewijzigd()
    {
        var (lijst, k) = (new List<int>(), Lezer.Klasse("Client/Verzoek/OngewijzigdeProducten/OngewijzigdProduct"));
        var nummer = k.Veld("ToewijzingNummer");
        k.BijEinde(() => Voeg(lijst, (int)nummer.Getal, Plaats(k, nummer)));
        return lijst;
    }

    List<TeWijzigenProduct> VolgTeWijzigen()
    {
        var (lijst, k) = (new List<TeWijzigenProduct>(), Lezer.Klasse("Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct"));
        var (nummer, ingang, einde, omvang, budget) =
            (k.Veld("ToewijzingNummer"), k.Veld("GewensteIngangsdatum"), k.Veld("Einddatum"), k.Omvang(), k.Veld("Budget"));
        k.BijEinde(() => Voeg(
            lijst,
            new TeWijzigenProduct((int)nummer.Getal, ingang.Datum(), einde.DatumOfNiets(), omvang(), budget.GetalOfNiets()),
            Plaats(k, budget.IsGevuld ? budget : ingang)));
        return lijst;
    }

    List<NieuwProduct> VolgNieuw()
    {
        var (lijst, k) = (new List<NieuwProduct>(), Lezer.Klasse("Client/Verzoek/NieuweProducten/NieuwProduct"));
        var (product, ingang, einde, omvang, budget) =
            (k.Product(), k.Veld("GewensteIngangsdatum"), k.Veld("Einddatum"), k.Omvang(), k.Veld("Budget"));
        k.BijEinde(() => lijst.Add(new NieuwProduct(product(), ingang.Datum(), einde.DatumOfNiets(), omvang(), budget.GetalOfNiets())));
        return lijst;
    }

    void VolgAntwoord()
    {
        var k = Lezer.Klasse("Antwoord");
        var (referentie, antwoord, reden) = (k.Veld("ReferentieAanbieder"), k.Veld("VerzoekAntwoord"), k.Veld("RedenAfwijzingVerzoek"));
        var woonplaats = k.Veld("Woonplaatsbeginsel/Gemeente");
        k.BijEinde(() =>
        {
            Leeg();
            _plaatsen.Add(Plaats(k, antwoord));
            _feiten = _feiten with
            {
                Antwoord = new Antwoord(Bericht.Herkomst, referentie.Tekst!, antwoord.Tekst!)
                {
                    RedenAfwijzing = reden.Tekst, Woonplaats = woonplaats.Tekst,
                },
            };
            Klaar(null, Plaats(k, antwoord));
        });
    }

    void Voeg<T>(List<T> lijst, T deel, Plaats plaats)
    {
        lijst.Add(deel);
        _plaatsen.Add(plaats);
    }
}
