using Hub.Kern.Contracten;
using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>The functions that regios buy together, and who bears their costs (REGIOS R6).</summary>
static class Functies
{
    /// <summary>The tables.</summary>
    /// <param name="b">The counts.</param>
    /// <param name="regios">Of a verband: its regios, with their counts and their share in hundredths of a percent.</param>
    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b, IReadOnlyList<(string Regio, Jaarcijfers Cijfers, int? Aandeel)> regios) =>
        regios.Count == 0 ? [PerFunctie(b), PerAanbieder(b)] : [PerFunctie(b), PerAanbieder(b), Verdeling(b, regios)];

    static Cijfertabel PerFunctie(Beeld b) => new(
        "functies", "functies", $"Essentiële functies in {b.Nu.Jaar}", "Functie",
        [
            Aantal("Cliënten"), Geld("Toegewezen"), Geld("Gedeclareerd"), Geld("Toegekend"),
            .. b.Vergeleken.SelectMany(jaar => new[] { Aantal($"Cliënten {jaar.Jaar}"), Geld($"Gedeclareerd {jaar.Jaar}") }),
        ],
        [
            .. Namen(b).Select(f => (Naam: f, Klasse: Klassen.Functie + f)).Select(f => Rij(
                f.Naam, f.Naam,
                [
                    b.Jaar(Maat.Clienten, klasse: f.Klasse), b.Jaar(Maat.Toegewezen, klasse: f.Klasse), b.Jaar(Maat.Gedeclareerd, klasse: f.Klasse),
                    b.Jaar(Maat.Toegekend, klasse: f.Klasse),
                    .. b.Vergeleken.SelectMany(jaar => new[] { b.Jaar(jaar, Maat.Clienten, klasse: f.Klasse), b.Jaar(jaar, Maat.Gedeclareerd, klasse: f.Klasse) }),
                ])),
        ]);

    static Cijfertabel PerAanbieder(Beeld b) => new(
        "functies-per-aanbieder", "functies", $"Essentiële functies per aanbieder in {b.Nu.Jaar}", "Functie en aanbieder",
        [Aantal("Cliënten"), Geld("Gedeclareerd"), Geld("Toegekend")],
        [
            .. from f in Namen(b)
               from a in b.Nu.Aanbieders
               let klasse = Klassen.Functie + f
               where b.Clienten(aanbieder: a, klasse: klasse) > 0 || b.Nu.Van(Maat.Gedeclareerd, aanbieder: a, klasse: klasse) != 0
               select Rij(
                   $"{f}|{a}", $"{f}, {b.Namen.Partij(a)}", b.Jaar(Maat.Clienten, aanbieder: a, klasse: klasse), b.Jaar(Maat.Gedeclareerd, aanbieder: a, klasse: klasse),
                   b.Jaar(Maat.Toegekend, aanbieder: a, klasse: klasse)),
        ]);

    static Cijfertabel Verdeling(Beeld b, IReadOnlyList<(string Regio, Jaarcijfers Cijfers, int? Aandeel)> regios)
    {
        var (geheel, clienten) = (regios.Sum(r => Gebruik(r.Cijfers)), Clienten(b.Nu));
        return new Cijfertabel(
            "functies-per-regio", "functies", $"Essentiële functies per regio in {b.Nu.Jaar}: gebruik en verdeelsleutel", "Regio",
            [Aantal("Cliënten, opgeteld over functies"), Geld("Gebruik"), Procent("Aandeel in de sleutel"), Geld("Draagt"), Geld("Verschil")],
            [.. regios.Select(r => Regiorij(b, r.Regio, r.Cijfers, r.Aandeel, geheel))])
        {
            Totaal = Rij(
                "totaal", "Alle regio's", Los(clienten, b.Over(Maat.Clienten, Klassen.Functie)), Los(geheel, b.Over(Maat.Gedeclareerd, Klassen.Functie)), Los(null), Los(null), Los(null)),
            Toelichting = (regios.Any(r => r.Aandeel is null) ? $"Er is geen verdeelsleutel die op 1 januari {b.Nu.Jaar} voor elke regio geldt." : "Gebruik is gedeclareerd en niet afgewezen.")
                + " Wie in twee regio's een functie gebruikt telt bij beide, en in het totaal één keer per functie.",
        };
    }

    static Cijferrij Regiorij(Beeld b, string regio, Jaarcijfers cijfers, int? aandeel, long geheel)
    {
        var (gebruik, draagt) = (Gebruik(cijfers), aandeel is { } deel ? (long?)Math.Round((decimal)geheel * deel / Productvertaling.Geheel) : null);
        var (clienten, over, samen) = (b.Over(Maat.Clienten, Klassen.Regio + regio), b.Over(Maat.Gedeclareerd, Klassen.Regio + regio), b.Over(Maat.Gedeclareerd, Klassen.Functie));
        return Rij(
            regio, b.Namen.Partij(regio), Los(Clienten(cijfers), clienten), Los(gebruik, over), Los(aandeel / 100m), Los(draagt, samen), Los(draagt - gebruik, over, samen));
    }

    static IEnumerable<string> Namen(Beeld b) => Kosten.Klassen(b, Klassen.Functie);

    static long Clienten(Jaarcijfers c) => c.Klassen(Klassen.Functie).Sum(f => c.Van(Maat.Clienten, klasse: Klassen.Functie + f));

    static long Gebruik(Jaarcijfers c) => c.Klassen(Klassen.Functie).Sum(f =>
        c.Van(Maat.Gedeclareerd, klasse: Klassen.Functie + f) - c.Van(Maat.Afgewezen, klasse: Klassen.Functie + f));
}
