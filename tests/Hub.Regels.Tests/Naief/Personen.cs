using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hub.Regels.Tests.Naief;

/// <summary>The rules about persons and addresses, from their texts.</summary>
static class Personen
{
    static readonly DateOnly Onbekend = new(1900, 1, 1);

    public static readonly Dictionary<string, Func<XElement, string, bool>> Regels = new()
    {
        ["CD005"] = (contact, _) => contact.Heeft("Adres/Postcode") != contact.Heeft("Adres/LandCode"),
        ["CD007"] = (client, _) => (client.Waarde("Communicatie/Vorm") == "1") != client.Heeft("Communicatie/Taal"),
        ["CD009"] = (contact, _) => contact.Heeft("Periode") && contact.Waarde("Soort") != "04",
        ["CD025"] = (contact, _) => contact.Waarde("Adres/LandCode") == "NL" && !contact.Heeft("Adres/Huis"),
        ["CD034"] = (contact, _) => contact.Waarde("Soort") is "01" or "03" && !contact.Heeft("Adres/Postcode"),
        ["CS002"] = (client, _) => client.Waarde("Bsn")!.Select((cijfer, index) => (cijfer - '0') * (index == 8 ? -1 : 9 - index)).Sum() % 11 != 0,
        ["CS050"] = (persoon, _) => !(persoon.Heeft("Naam/Partnernaam") ? "1234" : "16").Contains(persoon.Waarde("Naam/NaamGebruik")!, StringComparison.Ordinal),
        ["CS089"] = (contact, _) =>
            contact.Waarde("Adres/LandCode") == "NL" && contact.Waarde("Adres/Postcode") is { } postcode && !Regex.IsMatch(postcode, "^[1-9][0-9]{3}[a-zA-Z]{2}$"),
        ["CS139"] = (persoon, _) => persoon.Datum("Geboortedatum/Datum") is { } datum && datum != (persoon.Waarde("Geboortedatum/DatumGebruik") switch
        {
            "1" => new DateOnly(datum.Year, datum.Month, 1),
            "2" => new DateOnly(datum.Year, 1, 1),
            "3" => Onbekend,
            _ => datum,
        }),
        ["CS318"] = (client, _) => client.Waarde("Naam/NaamGebruik") == "6",
        ["TR002"] = (persoon, _) => persoon.Datum("Geboortedatum/Datum") is { } datum && datum < persoon.Dagtekening().AddYears(-120)
            && !(datum == Onbekend && persoon.Waarde("Geboortedatum/DatumGebruik") == "3"),
        ["TR006"] = (contact, _) => !contact.Heeft("Telefoon") && !(contact.Heeft("Adres/Huis") && contact.Heeft("Adres/Postcode")),
        ["TR061"] = (client, _) => !client.Kind("Contactgegevens")!.Elements().Any(contact => contact.Waarde("Soort") is "01" or "02" or "03"),
    };
}
