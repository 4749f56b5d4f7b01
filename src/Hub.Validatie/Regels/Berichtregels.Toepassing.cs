using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>Which rules a message type has, and on which classes (the standard's table of rules per message).</content>
sealed partial class Berichtregels
{
    void Pas(string bericht)
    {
        if (!_lezer.Schema.Soort.IsRetourbericht) // which repeats the Dagtekening of another message, be it wrong (IV028)
            TR135();
        switch (bericht)
        {
            case "JW301":
                Toewijzing(_lezer.Klasse("Client"));
                break;
            case "JW305":
                Start(_lezer.Klasse("Client"));
                break;
            case "JW307":
                Stop(_lezer.Klasse("Client"));
                break;
            case "JW315":
                VerzoekOmToewijzing(_lezer.Klasse("Client"));
                break;
            case "JW317":
                VerzoekOmWijziging(_lezer.Klasse("Client"));
                break;
            case "JW319":
                Antwoord(_lezer.Klasse("Antwoord"));
                break;
            case "JW323":
                Declaratie(_lezer.Klasse("Declaratie"));
                break;
            case "JW325":
                Declaratieantwoord(_lezer.Klasse("DeclaratieAntwoord"));
                break;
        }
    }

    void Toewijzing(Klasse client)
    {
        var relatie = client.Klas("Relaties/Relatie");
        var contact = client.Klas("Contactgegevens/Contact");
        var product = client.Klas("ToegewezenProducten/ToegewezenProduct");
        TR378(_lezer.Bericht.Veld("Header/Afzender"), product, "Ingangsdatum");
        CS002(client);
        Geboortedatum(client);
        CD007(client);
        CS050(client);
        CS318(client);
        TR061(client, contact);
        TR101(contact, "Soort");
        Contact(contact);
        TR101(relatie, "Nummer");
        Geboortedatum(relatie);
        CS050(relatie);
        Contact(relatie.Klas("Contact"));
        TR101(product, "ToewijzingNummer");
        TR134(product, product.Veld("Toewijzingsdatum"));
        Product(product, "Ingangsdatum", "Einddatum");
        CD079(product);
        CD080(product);
        CS338(product);
        CS335(product);
        CS336(product);
        TR302(client, product);
    }

    void Contact(Klasse contact)
    {
        CD005(contact);
        CD009(contact);
        CD025(contact);
        CD034(contact);
        CS003(contact, "Periode/Begindatum", "Periode/Einddatum");
        CS089(contact);
        TR006(contact);
    }

    // What an assigned, a requested and a changed product have in common.
    void Product(Klasse product, string begin, string einde, bool metCode = true)
    {
        CD075(product, einde);
        CD076(product, einde);
        CD077(product);
        CD078(product);
        CS003(product, begin, einde);
        if (metCode)
        {
            CD041(product);
            TR381(product, "Product/Categorie", "Product/Code", begin);
        }
    }

    void Geboortedatum(Klasse persoon)
    {
        CS139(persoon);
        TR002(persoon);
        TR134(persoon, persoon.Veld("Geboortedatum/Datum"));
    }

    void Start(Klasse client)
    {
        var product = client.Klas("StartProducten/StartProduct");
        TR378(_lezer.Bericht.Veld("Header/Ontvanger"), product, "ToewijzingIngangsdatum");
        CS002(client);
        Geboortedatum(client);
        TR101(product, "ToewijzingNummer", "Product/Categorie", "Product/Code", "Begindatum");
        TR134(product, product.Veld("Begindatum"));
        TR381(product, "Product/Categorie", "Product/Code", "Begindatum");
        CS058(product);
    }

    void Stop(Klasse client)
    {
        var product = client.Klas("StopProducten/StopProduct");
        TR378(_lezer.Bericht.Veld("Header/Ontvanger"), product, "ToewijzingIngangsdatum");
        CS002(client);
        Geboortedatum(client);
        TR101(product, "ToewijzingNummer", "Product/Categorie", "Product/Code", "Begindatum", "Einddatum", "RedenBeeindiging");
        TR018(product);
        TR134(product, product.Veld("Einddatum"));
        TR381(product, "Product/Categorie", "Product/Code", "Begindatum");
        CS058(product);
    }

    void VerzoekOmToewijzing(Klasse client)
    {
        var product = client.Klas("AangevraagdeProducten/AangevraagdProduct");
        TR378(_lezer.Bericht.Veld("Header/Ontvanger"), product, "ToewijzingIngangsdatum");
        CS002(client);
        Geboortedatum(client);
        TR101(product, "ReferentieAanbieder");
        TR383(product);
        Product(product, "ToewijzingIngangsdatum", "ToewijzingEinddatum");
        CD043(product);
        CD079(product);
        CD095(product);
        CS343(product);
        CD066(product);
        CD067(product);
        CD068(product);
        TR386(client, product);
    }

    void VerzoekOmWijziging(Klasse client)
    {
        var verzoek = client.Klas("Verzoek");
        var gelijk = verzoek.Klas("OngewijzigdeProducten/OngewijzigdProduct");
        var anders = verzoek.Klas("TeWijzigenProducten/TeWijzigenProduct");
        var nieuw = verzoek.Klas("NieuweProducten/NieuwProduct");
        TR378(_lezer.Bericht.Veld("Header/Ontvanger"));
        CS002(client);
        TR352(verzoek, gelijk, anders);
        TR353(verzoek, anders, nieuw);
        TR101(gelijk, "ToewijzingNummer");
        TR101(anders, "ToewijzingNummer");
        Product(anders, "GewensteIngangsdatum", "Einddatum", metCode: false);
        CS338(anders);
        TR101(nieuw, "Product/Categorie", "Product/Code", "GewensteIngangsdatum");
        Product(nieuw, "GewensteIngangsdatum", "Einddatum");
        CD079(nieuw);
        CD096(nieuw);
        CS338(nieuw);
        TR380(nieuw);
        TR410(verzoek, nieuw);
    }

    void Antwoord(Klasse antwoord)
    {
        TR378(_lezer.Bericht.Veld("Header/Afzender"));
        TR378(antwoord.Veld("Woonplaatsbeginsel/Gemeente"));
        CD085(antwoord);
        CD086(antwoord);
        TR377(antwoord);
        TR409(antwoord);
    }

    void Declaratie(Klasse declaratie)
    {
        var client = declaratie.Klas("Clienten/Client");
        var prestatie = client.Klas("Prestaties/Prestatie");
        TR378(_lezer.Bericht.Veld("Header/Ontvanger"));
        CS100(declaratie, "DeclaratiePeriode");
        CS340(declaratie);
        TR134(declaratie, declaratie.Veld("DeclaratiePeriode/Begindatum"));
        TR137(declaratie, "DeclaratiePeriode");
        CS325(declaratie, "TotaalIngediendBedrag/TotaalBedrag", "TotaalIngediendBedrag/DebetCredit");
        TR358(declaratie, prestatie);
        TR101(client, "Bsn");
        CS002(client);
        TR101(prestatie, "ProductReferentie/ReferentieNummer", "ProductReferentie/VorigReferentieNummer");
        CD060(prestatie);
        TR315(declaratie, prestatie);
        TR316(declaratie, prestatie);
        TR416(prestatie);
        CS100(prestatie, "ProductPeriode");
        CS337(prestatie);
        TR134(prestatie, prestatie.Veld("ProductPeriode/Begindatum"));
        TR137(prestatie, "ProductPeriode");
        TR335(declaratie, prestatie);
        CD087(prestatie);
        CS325(prestatie, "IngediendBedrag/Bedrag", "IngediendBedrag/DebetCredit");
        CS339(prestatie);
        TR346(prestatie);
        TR381(prestatie, "ProductCategorie", "ProductCode", "ProductPeriode/Begindatum");
    }

    void Declaratieantwoord(Klasse antwoord)
    {
        var client = antwoord.Klas("Clienten/Client");
        var prestatie = client.Klas("Prestaties/Prestatie");
        TR378(_lezer.Bericht.Veld("Header/Afzender"));
        CS325(antwoord, "TotaalIngediendBedrag/TotaalBedrag", "TotaalIngediendBedrag/DebetCredit");
        CS325(antwoord, "TotaalToegekendBedrag/TotaalBedrag", "TotaalToegekendBedrag/DebetCredit");
        TR342(antwoord, prestatie);
        TR101(client, "Bsn");
        CS002(client);
        TR101(prestatie, "ProductReferentie/ReferentieNummer", "ProductReferentie/VorigReferentieNummer");
        CD060(prestatie);
        TR134(prestatie, prestatie.Veld("ProductPeriode/Begindatum"));
        TR137(prestatie, "ProductPeriode");
        CS325(prestatie, "IngediendBedrag/Bedrag", "IngediendBedrag/DebetCredit");
    }
}
