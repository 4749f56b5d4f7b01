using Hub.Keten.Contracten.Bestand;

namespace Hub.Monitor.Invoer;

/// <summary>The kinds of file that the monitor takes in.</summary>
static class Invoersoort
{
    public const string Gemeente = "gemeente";
    public const string Periode = "periode";
    public const string Product = "product";
    public const string Clienten = "clienten";
    public const string Bedrag = "bedrag";
    public const string Omschrijving = "omschrijving";
    public const string Regio = "regio";
    public const string Functie = "functie";

    /// <summary>Clients and amounts outside the messages.</summary>
    public static readonly Bestandssoort Buitenverkeer = new(
        "buitenverkeer", Periode,
        [Gemeente, Periode, Veld.Productcategorie, Product, Veld.Aanbieder, Veld.Uitvoeringsvariant, Clienten, Bedrag, Omschrijving]);

    /// <summary>Who bears which share of the costs of essentiële functies.</summary>
    public static readonly Bestandssoort Verdeelsleutel = new("verdeelsleutel", Regio, [Regio, Veld.Aandeel, Veld.Ingang, Veld.Einde]);

    /// <summary>Which products are essentiële functies.</summary>
    public static readonly Bestandssoort Functies = new("functies", Functie, [Functie, Veld.Productcode, Veld.Aanbieder, Veld.Ingang, Veld.Einde]);

    /// <summary>Every kind.</summary>
    public static readonly IReadOnlyList<Bestandssoort> Alle = [Buitenverkeer, Verdeelsleutel, Functies];
}
