using Hub.Kern.Berichten;

namespace Hub.Validatie.Diagnostiek;

/// <summary>The part of the <see cref="Catalogus"/> about the content of a message; codes and retourcodes are the standard's. Immutable and thread-safe.</summary>
public static class Regelcatalogus
{
    const string Technisch = "0001"; // IV028, controleniveau 2

    static readonly Dictionary<string, Diagnose> Regels = new[]
    {
        Inhoud("CD005", "LandCode past niet bij Postcode"),
        Inhoud("CD007", "Taal past niet bij de gevraagde tolk"),
        Inhoud("CD009", "Periode bij een adres dat niet tijdelijk is"),
        Inhoud("CD025", "Nederlands adres zonder huisnummer"),
        Inhoud("CD034", "Adres zonder postcode"),
        Inhoud("CD041", "Omvang ontbreekt bij een productcode"),
        Inhoud("CD043", "Nummer en datum van de beschikking horen bij elkaar"),
        Inhoud("CD060", "Vorig referentienummer past niet bij debet of credit"),
        Inhoud("CD066", "Verwijzer heeft een code en een naam"),
        Inhoud("CD067", "Verwijzer heeft geen code en geen naam"),
        Inhoud("CD068", "Deze verwijzer heeft geen zorgverlenercode"),
        Inhoud("CD075", "Budget zonder einddatum"),
        Inhoud("CD076", "Omvang per week zonder einddatum"),
        Inhoud("CD077", "Omvang naast een budget"),
        Inhoud("CD078", "Budget naast een omvang"),
        Inhoud("CD079", "Product ontbreekt"),
        Inhoud("CD080", "Omvang zonder productcode in een toewijzing"),
        Inhoud("CD085", "Afwijzing zonder reden"),
        Inhoud("CD086", "Reden van afwijzing bij een verzoek in onderzoek"),
        Inhoud("CD087", "Tarief past niet bij de eenheid"),
        Inhoud("CD095", "Omvang zonder productcode in een verzoek om toewijzing"),
        Inhoud("CD096", "Omvang zonder productcode in een verzoek om wijziging"),
        Inhoud("CS002", "BSN voldoet niet aan de 11-proef"),
        Inhoud("CS003", "Periode eindigt voor zij begint"),
        Inhoud("CS050", "NaamGebruik past niet bij de partnernaam"),
        Inhoud("CS058", "StatusAanlevering is niet eerste of verwijderen"),
        Inhoud("CS089", "Geen Nederlandse postcode"),
        Inhoud("CS100", "Periode ligt voor 2021"),
        Inhoud("CS139", "Geboortedatum past niet bij DatumGebruik"),
        Inhoud("CS318", "Client is geen natuurlijk persoon"),
        Inhoud("CS325", "Een bedrag van nul is debet"),
        Inhoud("CS335", "Verwijderde toewijzing met een looptijd"),
        Inhoud("CS336", "RedenWijziging 01 wordt niet meer gebruikt"),
        Inhoud("CS337", "ProductPeriode over meer maanden"),
        Inhoud("CS338", "Frequentie past niet bij de eenheid"),
        Inhoud("CS339", "Bedrag is niet gelijk aan het volume in euro's"),
        Inhoud("CS340", "DeclaratiePeriode is geen kalendermaand"),
        Inhoud("CS343", "Frequentie past niet bij de eenheid van wat wordt aangevraagd"),
        Inhoud("TR002", "Geboortedatum van meer dan 120 jaar geleden"),
        Inhoud("TR006", "Contact zonder telefoon of adres"),
        Inhoud("TR018", "Einddatum voor begindatum"),
        Inhoud("TR061", "Client zonder adres"),
        Inhoud("TR101", "Dubbele klasse"),
        Inhoud("TR134", "Datum na de dagtekening"),
        Inhoud("TR137", "Einde van de periode past niet"),
        Inhoud("TR302", "Hetzelfde product is dubbel toegewezen"),
        Inhoud("TR315", "Prestatie wordt twee keer gecrediteerd"),
        Inhoud("TR316", "Prestatie wordt gedeclareerd en gecrediteerd in één bericht"),
        Inhoud("TR335", "Prestatie van meer dan vijf jaar geleden"),
        Inhoud("TR342", "Totalen verklaren de afgewezen prestaties niet"),
        Inhoud("TR352", "Verzoek om wijziging zonder bestaand product"),
        Inhoud("TR353", "Verzoek om wijziging waarin niets wijzigt"),
        Inhoud("TR358", "Totaal is niet de som van de prestaties"),
        Inhoud("TR377", "Andere gemeente ontbreekt"),
        Inhoud("TR380", "Nieuw product gaat te vroeg in"),
        Inhoud("TR383", "ReferentieAanbieder komt twee keer voor"),
        Inhoud("TR386", "Hetzelfde product is dubbel aangevraagd"),
        Inhoud("TR409", "Andere gemeente genoemd zonder woonplaatsbeginsel"),
        Inhoud("TR410", "Hetzelfde nieuwe product is dubbel aangevraagd"),
        Inhoud("TR416", "Dezelfde prestatie is dubbel gedeclareerd"),
        Extern("TR135", "8848", "Dagtekening in de toekomst"),
        Extern("TR346", "9346", "Bedrag is niet volume maal tarief"),
        Extern("TR378", "S300", "Onbekende gemeentecode"),
        Extern("TR381", "S329", "Productcode past niet bij de categorie"),
    }.ToDictionary(diagnose => diagnose.Code, StringComparer.Ordinal);

    /// <summary>Every rule, by code.</summary>
    public static IReadOnlyCollection<Diagnose> Alle => Regels.Values;

    /// <summary>The rule with this code.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a fault in the program.</exception>
    public static Diagnose Met(string code) => Regels[code];

    static Diagnose Inhoud(string code, string titel) => new(code, Niveau.Berichtinhoud, titel, Technisch);

    static Diagnose Extern(string code, string retourcode, string titel) => new(code, Niveau.ExterneBron, titel, retourcode);
}
