using Hub.Monitor.Bijwerken;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>What tables are made of: the counts of an area in a year and the year before.</summary>
/// <param name="Gebied">The area.</param>
/// <param name="Nu">The year.</param>
/// <param name="Vorig">The year before.</param>
/// <param name="Peildatum">Today.</param>
/// <param name="Namen">What codes are called.</param>
/// <param name="MetBron">True when figures open their messages.</param>
sealed record Beeld(Gebied Gebied, Jaarcijfers Nu, Jaarcijfers Vorig, DateOnly Peildatum, Namen Namen, bool MetBron)
{
    /// <summary>A count of the year.</summary>
    public Cijfer Jaar(Maat maat, string product = "", string aanbieder = "", string klasse = "") =>
        Geteld(Nu.Van(maat, product, aanbieder, klasse), new Bron(maat, Nu.Jaar, product, aanbieder, klasse));

    /// <summary>A count of a month.</summary>
    public Cijfer Maand(Maat maat, int maand, string product = "", string aanbieder = "", string klasse = "") =>
        Geteld(Nu.Maand(maat, maand, product, aanbieder, klasse), new Bron(maat, (Nu.Jaar * 100) + maand, product, aanbieder, klasse));

    /// <summary>A count of the months together.</summary>
    public Cijfer Som(Maat maat, string product = "", string aanbieder = "", string klasse = "") =>
        Geteld(Nu.Som(maat, product, aanbieder, klasse), new Bron(maat, Nu.Jaar, product, aanbieder, klasse));

    /// <summary>A value with what it was counted from.</summary>
    public Cijfer Geteld(decimal? waarde, Bron bron) => new(waarde) { Bron = MetBron && waarde is not (null or 0) && IsTeOpenen(bron) ? bron.ToString() : null };

    /// <summary>How many clients of the year are behind a row.</summary>
    public long Basis(string product = "", string aanbieder = "", string klasse = "") => Nu.Van(Maat.Clienten, product, aanbieder, klasse);

    /// <summary>A value of the year before, with how many clients of that year are behind it.</summary>
    public Cijfer Toen(decimal? waarde, string product = "", string aanbieder = "", string klasse = "") =>
        new(waarde) { Basis = Vorig.Van(Maat.Clienten, product, aanbieder, klasse) };

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

    public static Cijfer Los(decimal? waarde, long? basis = null) => new(waarde) { Basis = basis };

    public static Cijfer Woord(string tekst) => new(Waarde: null) { Tekst = tekst };

    /// <summary>A share of a whole in percent, one decimal; null of nothing.</summary>
    public static decimal? Aandeel(long deel, long geheel) => geheel == 0 ? null : Math.Round(100m * deel / geheel, 1);

    public static Cijferrij Rij(string sleutel, string naam, long? basis, params Cijfer[] cijfers) => new(sleutel, naam, cijfers) { Basis = basis };
}
