using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>The figures of an area at one glance.</summary>
static class Overzicht
{
    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b) => [Kerncijfers(b), Kosten.PerMaand(b)];

    static Cijfertabel Kerncijfers(Beeld b) => new(
        "kerncijfers", "kosten", $"Kerncijfers van {b.Nu.Jaar}", "Cijfer", [.. b.Vergeleken.Prepend(b.Nu).Select(jaar => Aantal($"{jaar.Jaar}"))],
        [
            Kern(b, "clienten", "Unieke cliënten", Cijfersoort.Aantal, jaar => b.Jaar(jaar, Maat.Clienten)),
            Kern(b, "toegewezen", "Toegewezen", Cijfersoort.Eurocent, jaar => b.Som(jaar, Maat.Toegewezen)),
            Kern(b, "gestart", "Gestart", Cijfersoort.Eurocent, jaar => b.Som(jaar, Maat.Gestart)),
            Kern(b, "gedeclareerd", "Gedeclareerd", Cijfersoort.Eurocent, jaar => b.Som(jaar, Maat.Gedeclareerd)),
            Kern(b, "toegekend", "Toegekend", Cijfersoort.Eurocent, jaar => b.Som(jaar, Maat.Toegekend)),
            Kern(b, "buiten", "Buiten berichten", Cijfersoort.Eurocent, jaar => b.Som(jaar, Maat.BuitenBedrag)),
            Kern(b, "totaal", "Gedeclareerd en buiten berichten samen", Cijfersoort.Eurocent, jaar => Alles(b, jaar)),
            Kern(b, "prognose", "Prognose van de kosten", Cijfersoort.Eurocent, jaar => jaar == b.Nu ? Los(Prognose.Kosten(b.Nu, b.Vorig, "", b.Vandaag)?.Totaal, Prognosetabel.Over(b, "")) : Los(null)),
            Kern(b, "wachttijd", "Helft begint binnen (dagen)", Cijfersoort.Dagen,
                jaar => b.Geteld(jaar.Verdeling(Maat.Wachttijd).Percentiel(50), new Bron(Maat.Wachttijd, jaar.Jaar, Klasse: "*"))),
        ]);

    static Cijferrij Kern(Beeld b, string sleutel, string naam, Cijfersoort soort, Func<Jaarcijfers, Cijfer> cijfer) =>
        Rij(sleutel, naam, [.. b.Vergeleken.Prepend(b.Nu).Select(jaar => cijfer(jaar) with { Soort = soort })]);

    static Cijfer Alles(Beeld b, Jaarcijfers jaar)
    {
        var (gedeclareerd, buiten) = (b.Som(jaar, Maat.Gedeclareerd), b.Som(jaar, Maat.BuitenBedrag));
        return Los(gedeclareerd.Waarde + buiten.Waarde, [.. gedeclareerd.Over, .. buiten.Over]);
    }
}
