using Hub.Monitor.Bijwerken;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>What tables are made of: the counts of an area in a year and the years before.</summary>
/// <param name="Gebied">The area.</param>
/// <param name="Nu">The year.</param>
/// <param name="Eerder">The three years before, newest first.</param>
/// <param name="Vandaag">Today.</param>
/// <param name="Namen">What codes are called.</param>
/// <param name="MetBron">True when figures open their messages.</param>
sealed record Beeld(Gebied Gebied, Jaarcijfers Nu, IReadOnlyList<Jaarcijfers> Eerder, DateOnly Vandaag, Namen Namen, bool MetBron)
{
    /// <summary>The year before.</summary>
    public Jaarcijfers Vorig => Eerder[0];

    /// <summary>The years of which there is a column beside this one: the one before, and those before that of which something is known.</summary>
    public IEnumerable<Jaarcijfers> Vergeleken => Eerder.Where((jaar, index) => index == 0 || !jaar.IsLeeg);

    /// <summary>The same without the one before.</summary>
    public IEnumerable<Jaarcijfers> Verder => Vergeleken.Skip(1);

    /// <summary>True when figures about few persons are suppressed.</summary>
    public bool IsOnderdrukt => Gebied.Soort != Gebiedsoort.Gemeente;

    /// <summary>A count of the year.</summary>
    public Cijfer Jaar(Maat maat, string product = "", string aanbieder = "", string klasse = "") => Jaar(Nu, maat, product, aanbieder, klasse);

    /// <summary>A count of a year.</summary>
    public Cijfer Jaar(Jaarcijfers jaar, Maat maat, string product = "", string aanbieder = "", string klasse = "") =>
        Geteld(jaar.Van(maat, product, aanbieder, klasse), new Bron(maat, jaar.Jaar, product, aanbieder, klasse));

    /// <summary>A count of a month.</summary>
    public Cijfer Maand(Maat maat, int maand) => Maand(Nu, maat, maand);

    /// <summary>A count of a month of a year.</summary>
    public Cijfer Maand(Jaarcijfers jaar, Maat maat, int maand) => Geteld(jaar.Maand(maat, maand), new Bron(maat, (jaar.Jaar * 100) + maand));

    /// <summary>A count of the months together.</summary>
    public Cijfer Som(Maat maat, string product = "", string aanbieder = "", string klasse = "") => Som(Nu, maat, product, aanbieder, klasse);

    /// <summary>A count of the months of a year together.</summary>
    public Cijfer Som(Jaarcijfers jaar, Maat maat, string product = "", string aanbieder = "", string klasse = "") =>
        Geteld(jaar.Som(maat, product, aanbieder, klasse), new Bron(maat, jaar.Jaar, product, aanbieder, klasse));

    /// <summary>A value with what it was counted from.</summary>
    public Cijfer Geteld(decimal? waarde, Bron bron) => new(waarde)
    {
        Over = [bron.Personen],
        Bron = MetBron && waarde is not (null or 0) && IsTeOpenen(bron) ? bron.ToString() : null,
    };

    /// <summary>How many clients of the year are behind a row.</summary>
    public long Clienten(string product = "", string aanbieder = "", string klasse = "") => Nu.Van(Maat.Clienten, product, aanbieder, klasse);

    /// <summary>The persons behind a measure of the year.</summary>
    public Cel Over(Maat maat, string klasse = "") => new Bron(maat, Nu.Jaar, Klasse: klasse).Personen;

    /// <summary>The persons behind what complete months have, of all or of a class.</summary>
    public Cel OverVolledig(string klasse = "") =>
        Prognose.VolledigeMaanden(Nu.Jaar, Vandaag) == 12 ? Over(Maat.Gedeclareerd, klasse) : Over(Maat.Gedeclareerd, Klassen.Volledig + klasse);

    // What was imported came in no message.
    static bool IsTeOpenen(Bron bron) => bron.Maat is not (Maat.BuitenBedrag or Maat.BuitenClienten);
}

/// <summary>Shorthand for making tables.</summary>
static class Maak
{
    public static Kolom Aantal(string naam) => new(naam, Cijfersoort.Aantal);

    public static Kolom Geld(string naam) => new(naam, Cijfersoort.Eurocent);

    public static Kolom Dagen(string naam) => new(naam, Cijfersoort.Dagen);

    public static Kolom Procent(string naam) => new(naam, Cijfersoort.Procent);

    public static Kolom Tekst(string naam) => new(naam, Cijfersoort.Tekst);

    /// <summary>A value that opens nothing, with the persons behind it.</summary>
    public static Cijfer Los(decimal? waarde, params Cel[] over) => new(waarde) { Over = over };

    public static Cijfer Woord(string tekst, params Cel[] over) => new(Waarde: null) { Tekst = tekst, Over = over };

    /// <summary>A share of a whole in percent, one decimal; null of nothing.</summary>
    public static decimal? Aandeel(long deel, long geheel) => geheel == 0 ? null : Math.Round(100m * deel / geheel, 1);

    public static Cijferrij Rij(string sleutel, string naam, params Cijfer[] cijfers) => new(sleutel, naam, cijfers);
}
