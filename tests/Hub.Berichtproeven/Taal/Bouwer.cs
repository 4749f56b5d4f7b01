using System.Globalization;
using Hub.Kern.Berichten;
using Hub.Validatie.Schrijven;
using Hub.Validatie.Standaarden;

namespace Hub.Berichtproeven.Taal;

/// <summary>Makes the XML of a message in words. Remembers the declaraties of its scenario, because credits and answers repeat them.</summary>
/// <param name="begin">Identificaties count on from here.</param>
sealed partial class Bouwer(int begin = 0)
{
    static readonly Standaard Standaard = Berichtsoorten.Ingebouwd.Standaarden[^1];
    static readonly string[] Bsns = ["999900006", "999900018", "999900031"];

    readonly Dictionary<string, Prestatieregel> _prestaties = [];
    readonly Dictionary<string, Declaratie> _declaraties = [];
    int _volgnummer = begin;

    /// <summary>A message with what the hub knows of it before reading it.</summary>
    public Bericht Bouw(Berichttekst tekst)
    {
        var soort = Berichtsoorten.Ingebouwd.MetNaam(tekst.Soort) ?? throw tekst.Kop.Fout($"kent geen bericht '{tekst.Soort}'");
        var identificatie = (++_volgnummer).ToString("D12", CultureInfo.InvariantCulture);
        var (afzender, ontvanger) = soort.Richting == Richting.GemeenteNaarAanbieder ? (tekst.Gemeente, tekst.Aanbieder) : (tekst.Aanbieder, tekst.Gemeente);
        var isToegekend = tekst.Kop.Heeft("toegekend");
        var beantwoord = tekst.Soort == "JW325" ? Beantwoord(tekst.Kop) : null;
        using var doel = new MemoryStream();
        using (var x = new Berichtschrijver(doel, soort, Standaard, "  "))
        {
            using (x.Begin("Header"))
                Kop(x, soort, afzender, ontvanger, identificatie, tekst, beantwoord);
            Inhoud(x, tekst, identificatie, beantwoord);
            tekst.Kop.Klaar();
            tekst.Zinnen.ForEach(zin => zin.Klaar());
            x.SluitAfAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult(); // a MemoryStream never waits
        }

        var vraag = beantwoord is null ? null : BerichtId.Van(tekst.Aanbieder, Berichtsoorten.Ingebouwd.MetNaam("JW323")!.Code, beantwoord.Identificatie);
        return new Bericht(BerichtId.Van(afzender, soort.Code, identificatie), soort, afzender, ontvanger, identificatie, tekst.Dagtekening, vraag, isToegekend, doel.ToArray());
    }

    static void Kop(
        Berichtschrijver x, Berichtsoort soort, string afzender, string ontvanger, string identificatie, Berichttekst tekst, Declaratie? beantwoord)
    {
        x.Waarde("BerichtCode", soort.Code);
        x.Waarde("BerichtVersie", Standaard.Berichtversie);
        x.Waarde("BerichtSubversie", Standaard.Berichtsubversie);
        x.Waarde("Afzender", afzender);
        x.Waarde("Ontvanger", ontvanger);
        x.Berichtidentificatie("BerichtIdentificatie", identificatie, tekst.Dagtekening);
        x.Xsdversie("XsdVersie", Standaard, soort);
        if (beantwoord is null)
            return;
        x.Berichtidentificatie("DeclaratieIdentificatie", beantwoord.Identificatie, beantwoord.Dagtekening);
        if (tekst.Kop.Na("xsdversie") is { } versie)
            x.Xsdversie("XsdVersieDeclaratie", versie, versie);
        else
            x.Xsdversie("XsdVersieDeclaratie", Standaard, Berichtsoorten.Ingebouwd.MetNaam("JW323")!);
        x.Retourcodes("0200");
    }

    void Inhoud(Berichtschrijver x, Berichttekst tekst, string identificatie, Declaratie? beantwoord)
    {
        switch (tekst.Soort)
        {
            case "JW301": Client(x, tekst, "ToegewezenProducten", "toewijzing", (x, zin) => Toewijzing(x, zin, tekst.Dagtekening)); break;
            case "JW305": Client(x, tekst, "StartProducten", "start", Start); break;
            case "JW307": Client(x, tekst, "StopProducten", "stop", Stop); break;
            case "JW315": Client(x, tekst, "AangevraagdeProducten", "aanvraag", Aanvraag); break;
            case "JW317": Wijziging(x, tekst); break;
            case "JW319": Antwoord(x, Enige(tekst, "antwoord")); break;
            case "JW323": Declaratie(x, tekst, identificatie); break;
            case "JW325": Declaratieantwoord(x, tekst, beantwoord!); break;
            default: throw tekst.Kop.Fout($"maakt geen {tekst.Soort}");
        }
    }

    static void Client(Berichtschrijver x, Berichttekst tekst, string lijst, string soort, Action<Berichtschrijver, Zin> schrijf)
    {
        using var client = x.Begin("Client");
        x.Waarde("Bsn", Bsn(tekst.Kop));
        using (x.Begin("Geboortedatum"))
            x.Basis("Datum", new DateOnly(2012, 3, 4));
        x.Waarde("Geslacht", "1");
        using (x.Begin("Naam"))
        {
            using (x.BeginBasis("Geslachtsnaam"))
                x.Basis("Achternaam", "Wit");
            if (tekst.Soort == "JW301")
                x.Basis("NaamGebruik", "1");
        }

        if (tekst.Soort == "JW301")
        {
            using var contacten = x.Begin("Contactgegevens");
            using var contact = x.Begin("Contact");
            x.Waarde("Soort", "03");
            using var adres = x.Begin("Adres");
            using (x.BeginBasis("Huis"))
                x.Basis("Huisnummer", 1);
            x.Basis("Postcode", "6511AA");
            x.Basis("LandCode", "NL");
        }

        using var producten = x.Begin(lijst);
        foreach (var zin in tekst.Zinnen)
        {
            Is(zin, soort);
            schrijf(x, zin);
        }
    }

    static DateOnly Eerste(DateOnly een, DateOnly ander) => een < ander ? een : ander;

    static string Bsn(Zin kop) => Bsns[(int)kop.Getal(kop.Na("client") ?? "1") - 1];

    static Zin Enige(Berichttekst tekst, string soort)
    {
        var zin = tekst.Zinnen.Count == 1 ? tekst.Zinnen[0] : throw tekst.Kop.Fout($"hier hoort één regel '{soort}' bij");
        Is(zin, soort);
        return zin;
    }

    static void Is(Zin zin, string soort)
    {
        if (zin.Neem("een woord") != soort)
            throw zin.Fout($"verwacht '{soort}'");
    }
}

/// <summary>A message as it comes in; of a JW323 that is given, whether all of it was awarded.</summary>
sealed record Bericht(
    string Id, Berichtsoort Soort, string Afzender, string Ontvanger, string Identificatie, DateOnly Dagtekening, string? Vraag, bool IsToegekend,
    byte[] Inhoud);
