using Hub.Kern.Contracten;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Contracten.Bestand;

/// <summary>Makes agreements of lines, and judges each by itself. Immutable, so thread-safe.</summary>
/// <param name="release">The release whose code lists are used.</param>
sealed class Contractlezer(string release)
{
    const int MaxContract = 40; // characters
    const int MaxPerceel = 80;
    const int MaxProductcode = 5; // LDT_ProductCode
    const long MaxTarief = 99_999_999; // eurocents: LDT_Bedrag
    const long MaxPlafond = 100_000_000_000; // eurocents: a billion euros
    const string StuksOutput = Volumes.Eenheid.StuksOutput;
    const string Euro = Volumes.Eenheid.Euro;

    readonly Codelijst _categorieen = Codelijst.Lees(release, "ProductCategorie");
    readonly Codelijst _productcodes = Codelijst.Lees(release, "productcodes");
    readonly Codelijst _eenheden = Codelijst.Lees(release, "Eenheid");

    /// <summary>The agreement, or null when something in the line is wrong.</summary>
    public Invoer<Contractregel>? Lees(Regellezer regel, Inkoper inkoper)
    {
        var variant = regel.Keuze<Uitvoeringsvariant>(Veld.Uitvoeringsvariant);
        if (!regel.Heeft(Veld.Uitvoeringsvariant))
            regel.Meld(Veld.Uitvoeringsvariant, "Deze waarde is verplicht.");
        if (!regel.Heeft(Veld.Aanbieder))
            regel.Meld(Veld.Aanbieder, "Deze waarde is verplicht.");
        var (ingang, einde) = regel.Geldigheid();
        var gelezen = new Contractregel(
            regel.Verplicht(Veld.Contract, MaxContract), inkoper.Code, regel.Cijfers(Veld.Aanbieder, 8) ?? "", variant ?? default, ingang, einde)
        {
            Perceel = regel.Tekst(Veld.Perceel, MaxPerceel),
            Productcategorie = regel.Tekst(Veld.Productcategorie, 2),
            Productcode = regel.Tekst(Veld.Productcode, MaxProductcode),
            Eenheid = regel.Tekst(Veld.Eenheid, 2),
            Tarief = regel.Getal(Veld.Tarief, 1, MaxTarief),
            Budgetplafond = regel.Getal(Veld.Budgetplafond, 1, MaxPlafond),
        };
        var gemeenten = regel.Gemeenten(inkoper);
        BeoordeelProduct(regel, gelezen);
        if (variant is Uitvoeringsvariant.Inspanningsgericht or Uitvoeringsvariant.Outputgericht)
            BeoordeelPrijs(regel, gelezen);
        else if (variant is not null)
            BeoordeelVastBedrag(regel);
        return regel.IsGoed ? new Invoer<Contractregel>(gelezen, gemeenten, regel.Regelnummer) : null;
    }

    void BeoordeelProduct(Regellezer regel, Contractregel gelezen)
    {
        if (gelezen.Productcategorie is { } categorie && !_categorieen.Bevat(categorie))
            regel.Meld(Veld.Productcategorie, "Deze productcategorie staat niet in de codelijst.");
        if (gelezen is not { Productcode: { } code, Productcategorie: { } gegeven } || _productcodes.Waarde(code, "productcategorie") is not { Length: > 0 } hoort)
            return; // a code of the contract's own is what this file is for (TR381)
        if (hoort != gegeven)
            regel.Meld(Veld.Productcode, $"Volgens de standaardlijst hoort deze code bij productcategorie {hoort}.");
    }

    void BeoordeelPrijs(Regellezer regel, Contractregel gelezen)
    {
        if (!regel.Heeft(Veld.Productcategorie))
            regel.Meld(Veld.Productcategorie, "Deze waarde is verplicht bij deze uitvoeringsvariant.");
        if (gelezen.Eenheid is not { } eenheid)
            regel.Meld(Veld.Eenheid, "Deze waarde is verplicht bij deze uitvoeringsvariant.");
        else if (!_eenheden.Bevat(eenheid))
            regel.Meld(Veld.Eenheid, $"Kies uit {string.Join(", ", _eenheden.Codes.Select(c => $"{c} ({_eenheden.Betekenis(c)})"))}.");
        else if ((eenheid is StuksOutput or Euro) != (gelezen.Uitvoeringsvariant == Uitvoeringsvariant.Outputgericht))
            regel.Meld(Veld.Eenheid, "Eenheid 82 en 83 horen bij outputgericht, de andere bij inspanningsgericht (OP262, OP263).");
        if (regel.Heeft(Veld.Tarief) == (gelezen.Eenheid == Euro))
            regel.Meld(Veld.Tarief, gelezen.Eenheid == Euro ? "Bij eenheid 83 (euro's) is er geen tarief (CD087)." : "Deze waarde is verplicht bij deze eenheid, in eurocenten.");
    }

    static void BeoordeelVastBedrag(Regellezer regel)
    {
        foreach (var veld in new[] { Veld.Eenheid, Veld.Tarief })
        {
            if (regel.Heeft(veld))
                regel.Meld(veld, "Blijft leeg bij taakgericht en beschikbaarheid: daar is een vast bedrag afgesproken.");
        }

        if (!regel.Heeft(Veld.Budgetplafond))
            regel.Meld(Veld.Budgetplafond, "Deze waarde is verplicht bij taakgericht en beschikbaarheid: het vaste bedrag per kalenderjaar, in eurocenten.");
    }
}
