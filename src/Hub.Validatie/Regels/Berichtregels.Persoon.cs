using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>Rules about a Client or Relatie as a person.</content>
sealed partial class Berichtregels
{
    const int MaxLeeftijd = 120; // years
    const int OnbekendeDatum = 1900_01_01;

    /// <summary>The language of the interpreter is given exactly when an interpreter is asked for (Vorm 1).</summary>
    void CD007(Klasse client)
    {
        var (vorm, taal) = (client.Veld("Communicatie/Vorm"), client.Veld("Communicatie/Taal"));
        Regel(client, taal, () => Precies(
            taal, vorm.Is("1"u8), "Taal is verplicht bij Vorm 1 (tolk taal).", "Taal moet leeg blijven: er wordt geen tolk gevraagd (Vorm is niet 1)."));
    }

    /// <summary>11-proef: the sum of the digits times 9, 8, … 2 and -1 is a multiple of 11 (OP079).</summary>
    void CS002(Klasse client)
    {
        var bsn = client.Veld("Bsn");
        Regel(client, bsn, () => Als(!VoldoetAanElfproef(bsn.Waarde), "Dit is geen bestaand BSN: het voldoet niet aan de 11-proef."));
    }

    /// <summary>Which name someone uses: 1, 2, 3 or 4 with the name of a partner, else 1, or 6 for an organisation (IV007, IV045).</summary>
    void CS050(Klasse persoon)
    {
        var (partnernaam, gebruik) = (persoon.Veld("Naam/Partnernaam"), persoon.Veld("Naam/NaamGebruik"));
        Regel(persoon, gebruik, () => partnernaam.IsGevuld
            ? Als(!"1234"u8.Contains(Code(gebruik)), "NaamGebruik is 1, 2, 3 of 4, omdat Partnernaam gevuld is.")
            : Als(!"16"u8.Contains(Code(gebruik)), "NaamGebruik is 1 (eigen naam) of 6 (niet-natuurlijk persoon), omdat Partnernaam leeg is."));
    }

    /// <summary>What DatumGebruik calls unknown in a date of birth stands as 01, and as 1900-01-01 when all of it is (IV009, OP252).</summary>
    void CS139(Klasse persoon)
    {
        var (datum, gebruik) = (persoon.Veld("Geboortedatum/Datum"), persoon.Veld("Geboortedatum/DatumGebruik"));
        Regel(persoon, gebruik, () => (char)Code(gebruik) switch
        {
            '1' => Als(datum.Getal % 100 != 1, "Bij DatumGebruik 1 (dag onbekend) is de dag 01."),
            '2' => Als(datum.Getal % 10_000 != 101, "Bij DatumGebruik 2 (dag en maand onbekend) zijn dag en maand 01."),
            '3' => Als(datum.Getal != OnbekendeDatum, "Bij DatumGebruik 3 (datum onbekend) is de datum 1900-01-01."),
            _ => null,
        });
    }

    /// <summary>A Client is a person, so never NaamGebruik 6 (IV045).</summary>
    void CS318(Klasse client)
    {
        var gebruik = client.Veld("Naam/NaamGebruik");
        Regel(client, gebruik, () => Als(gebruik.Is("6"u8), "Een client is een persoon: NaamGebruik 6 (niet-natuurlijk persoon) kan niet."));
    }

    /// <summary>Nobody is older than 120 years on the Dagtekening, unless the date of birth is unknown (IV009).</summary>
    void TR002(Klasse persoon)
    {
        var (datum, gebruik) = (persoon.Veld("Geboortedatum/Datum"), persoon.Veld("Geboortedatum/DatumGebruik"));
        Regel(persoon, datum, () => Als(
            datum.IsGevuld && datum.Getal < Datumgetal.JarenEerder(_dagtekening.Getal, MaxLeeftijd) && !(gebruik.Is("3"u8) && datum.Getal == OnbekendeDatum),
            "De geboortedatum ligt meer dan 120 jaar voor de dagtekening van het bericht."));
    }

    static byte Code(Veld veld) => veld.Waarde.Length == 1 ? veld.Waarde[0] : (byte)0;

    static bool VoldoetAanElfproef(ReadOnlySpan<byte> bsn)
    {
        var som = 0;
        for (var i = 0; i < bsn.Length; i++)
            som += (bsn[i] - '0') * (i == bsn.Length - 1 ? -1 : bsn.Length - i);
        return som % 11 == 0;
    }
}
