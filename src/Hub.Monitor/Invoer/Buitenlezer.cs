using System.Globalization;
using Hub.Kern.Contracten;
using Hub.Keten.Contracten.Bestand;
using Hub.Validatie.Standaarden;

namespace Hub.Monitor.Invoer;

/// <summary>Makes lines about what goes outside the messages (REGIOS R10), and judges each by itself.</summary>
static class Buitenlezer
{
    const long MaxClienten = 1_000_000;
    const long MaxBedrag = 100_000_000_000; // eurocents: a billion euros
    const int MaxTekst = 80;

    /// <summary>The line, or null when something in it is wrong.</summary>
    public static Buitenregel? Lees(Regellezer regel, Invoerder invoerder)
    {
        var gemeente = regel.Cijfers(Invoersoort.Gemeente, 4) ?? (invoerder.Gemeenten.Count == 1 ? invoerder.Gemeenten[0] : "");
        if (!invoerder.Gemeenten.Contains(gemeente))
            regel.Meld(Invoersoort.Gemeente, $"Noem een gemeente waarvoor {invoerder.Code} invoert: een code van 4 cijfers.");
        var categorie = regel.Tekst(Veld.Productcategorie, 2) ?? "";
        if (categorie.Length > 0 && !Codelijsten.Zoek("ProductCategorie")!.Bevat(categorie))
            regel.Meld(Veld.Productcategorie, "Deze productcategorie staat niet in de codelijst.");
        var (clienten, bedrag, variant) = (
            regel.Getal(Invoersoort.Clienten, 0, MaxClienten), regel.Getal(Invoersoort.Bedrag, 0, MaxBedrag), regel.Keuze<Uitvoeringsvariant>(Veld.Uitvoeringsvariant));
        if (!regel.Heeft(Invoersoort.Clienten) && !regel.Heeft(Invoersoort.Bedrag))
            regel.Meld(Invoersoort.Bedrag, "Geef een aantal cliënten, een bedrag in eurocenten, of beide.");
        if (!regel.Heeft(Veld.Uitvoeringsvariant))
            regel.Meld(Veld.Uitvoeringsvariant, "Deze waarde is verplicht.");
        var gelezen = new Buitenregel(
            gemeente, Periode(regel), categorie, regel.Tekst(Invoersoort.Product, MaxTekst) ?? "", regel.Cijfers(Veld.Aanbieder, 8) ?? "", variant ?? default,
            clienten ?? 0, bedrag ?? 0, regel.Verplicht(Invoersoort.Omschrijving, MaxTekst));
        return regel.IsGoed ? gelezen : null;
    }

    static int Periode(Regellezer regel)
    {
        var tekst = regel.Verplicht(Invoersoort.Periode, 7);
        if (DateOnly.TryParseExact(tekst, ["yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag.Year is >= 2015 and < 2100)
            return tekst.Length == 4 ? dag.Year : (dag.Year * 100) + dag.Month;
        regel.Meld(Invoersoort.Periode, "Schrijf een jaar als JJJJ of een maand als JJJJ-MM, van 2015 tot 2100.");
        return 0;
    }
}
