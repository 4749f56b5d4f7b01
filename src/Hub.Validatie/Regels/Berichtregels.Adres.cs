using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>Rules about Contact: addresses and how to reach someone.</content>
sealed partial class Berichtregels
{
    /// <summary>A postcode says of which country it is; without one no country is named.</summary>
    void CD005(Klasse contact)
    {
        var (postcode, land) = (contact.Veld("Adres/Postcode"), contact.Veld("Adres/LandCode"));
        Regel(contact, land, () => Precies(
            land, postcode.IsGevuld, "LandCode is verplicht, omdat Postcode gevuld is.", "LandCode moet leeg blijven, omdat Postcode leeg is."));
    }

    /// <summary>Only a temporary address (04) has a period.</summary>
    void CD009(Klasse contact)
    {
        var (soort, periode) = (contact.Veld("Soort"), contact.Veld("Periode"));
        Regel(contact, periode, () => Als(periode.IsGevuld && !soort.Is("04"u8), "Periode hoort alleen bij een tijdelijk verblijfadres (Soort 04)."));
    }

    /// <summary>A Dutch address has a house number (IV002).</summary>
    void CD025(Klasse contact)
    {
        var (land, huis) = (contact.Veld("Adres/LandCode"), contact.Veld("Adres/Huis"));
        Regel(contact, huis, () => Als(land.Is("NL"u8) && !huis.IsGevuld, "Huis is verplicht bij een adres in Nederland."));
    }

    /// <summary>A BRP address (01) or place of stay (03) has a postcode (IV047).</summary>
    void CD034(Klasse contact)
    {
        var (soort, postcode) = (contact.Veld("Soort"), contact.Veld("Adres/Postcode"));
        Regel(contact, postcode, () => Als(
            (soort.Is("01"u8) || soort.Is("03"u8)) && !postcode.IsGevuld, "Postcode is verplicht bij een BRP-adres (01) of verblijfadres (03)."));
    }

    /// <summary>A postcode in the Netherlands is four digits, the first not zero, and two letters.</summary>
    void CS089(Klasse contact)
    {
        var (land, postcode) = (contact.Veld("Adres/LandCode"), contact.Veld("Adres/Postcode"));
        Regel(contact, postcode, () => Als(
            land.Is("NL"u8) && postcode.IsGevuld && !IsNederlandsePostcode(postcode.Waarde),
            "Een Nederlandse postcode bestaat uit 4 cijfers (niet beginnend met 0) en 2 letters, zonder spatie."));
    }

    /// <summary>A Contact gives a telephone number, or a house number with a postcode (OP130).</summary>
    void TR006(Klasse contact)
    {
        var (telefoon, huis, postcode) = (contact.Veld("Telefoon"), contact.Veld("Adres/Huis"), contact.Veld("Adres/Postcode"));
        Regel(contact, () => Als(
            !telefoon.IsGevuld && !(huis.IsGevuld && postcode.IsGevuld), "Geef in Contact een Telefoon, of Huis met Postcode, of beide."));
    }

    /// <summary>A Client has a BRP address, a postal address or a place of stay: at least one Contact of Soort 01, 02 or 03 (IV047).</summary>
    void TR061(Klasse client, Klasse contact)
    {
        var soort = contact.Veld("Soort");
        var gezien = false;
        client.BijBegin(() => gezien = false);
        contact.BijEinde(() => gezien |= soort.Is("01"u8) || soort.Is("02"u8) || soort.Is("03"u8));
        Regel(client, () => Als(!gezien, "Geef minstens één Contact met Soort 01 (BRP-adres), 02 (correspondentie-adres) of 03 (verblijfadres)."));
    }

    static bool IsNederlandsePostcode(ReadOnlySpan<byte> postcode) =>
        postcode.Length == 6 && postcode[0] is >= (byte)'1' and <= (byte)'9'
        && !postcode[1..4].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && char.IsAsciiLetter((char)postcode[4]) && char.IsAsciiLetter((char)postcode[5]);
}
