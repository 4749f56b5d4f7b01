using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>The figures of an area at one glance.</summary>
static class Overzicht
{
    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b) => [Kerncijfers(b), Kosten.PerMaand(b)];

    static Cijfertabel Kerncijfers(Beeld b)
    {
        var prognose = Prognose.Kosten(b.Nu, b.Vorig, "", b.Peildatum);
        var (wacht, wachtVorig) = (b.Nu.Verdeling(Maat.Wachttijd), b.Vorig.Verdeling(Maat.Wachttijd));
        return new Cijfertabel(
            "kerncijfers", "kosten", $"Kerncijfers van {b.Nu.Jaar}", "Cijfer", [Aantal($"{b.Nu.Jaar}"), Aantal($"{b.Vorig.Jaar}")],
            [
                Kern(b, "clienten", "Unieke cliënten", Cijfersoort.Aantal, b.Jaar(Maat.Clienten), b.Vorig.Van(Maat.Clienten)),
                Kern(b, "toegewezen", "Toegewezen", Cijfersoort.Eurocent, b.Som(Maat.Toegewezen), b.Vorig.Som(Maat.Toegewezen)),
                Kern(b, "gestart", "Gestart", Cijfersoort.Eurocent, b.Som(Maat.Gestart), b.Vorig.Som(Maat.Gestart)),
                Kern(b, "gedeclareerd", "Gedeclareerd", Cijfersoort.Eurocent, b.Som(Maat.Gedeclareerd), b.Vorig.Som(Maat.Gedeclareerd)),
                Kern(b, "toegekend", "Toegekend", Cijfersoort.Eurocent, b.Som(Maat.Toegekend), b.Vorig.Som(Maat.Toegekend)),
                Kern(b, "buiten", "Buiten berichten", Cijfersoort.Eurocent, b.Som(Maat.BuitenBedrag), b.Vorig.Som(Maat.BuitenBedrag)),
                Kern(b, "totaal", "Gedeclareerd en buiten berichten samen", Cijfersoort.Eurocent, Los(Alles(b.Nu)), Alles(b.Vorig)),
                Kern(b, "prognose", "Prognose van de kosten", Cijfersoort.Eurocent, Los(prognose?.Totaal), null),
                Kern(b, "wachttijd", "Helft begint binnen (dagen)", Cijfersoort.Dagen, b.Geteld(wacht.Percentiel(50), new Bron(Maat.Wachttijd, b.Nu.Jaar, Klasse: "*")), wachtVorig.Percentiel(50)),
            ]);
    }

    // One row per figure, so the basis of each is the whole.
    static Cijferrij Kern(Beeld b, string sleutel, string naam, Cijfersoort soort, Cijfer nu, decimal? vorig) =>
        Rij(sleutel, naam, b.Basis(), nu with { Soort = soort }, b.Toen(vorig) with { Soort = soort });

    static long Alles(Jaarcijfers c) => c.Som(Maat.Gedeclareerd) + c.Som(Maat.BuitenBedrag);
}
