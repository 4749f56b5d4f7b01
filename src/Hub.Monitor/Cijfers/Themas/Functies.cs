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
        [Aantal("Cliënten"), Geld("Toegewezen"), Geld("Gedeclareerd"), Geld("Toegekend"), Aantal($"Cliënten {b.Vorig.Jaar}"), Geld($"Gedeclareerd {b.Vorig.Jaar}")],
        [
            .. Namen(b).Select(f => (Naam: f, Klasse: Klassen.Functie + f)).Select(f => Rij(
                f.Naam, f.Naam, b.Basis(klasse: f.Klasse), b.Jaar(Maat.Clienten, klasse: f.Klasse), b.Jaar(Maat.Toegewezen, klasse: f.Klasse),
                b.Jaar(Maat.Gedeclareerd, klasse: f.Klasse), b.Jaar(Maat.Toegekend, klasse: f.Klasse), b.Toen(b.Vorig.Van(Maat.Clienten, klasse: f.Klasse), klasse: f.Klasse),
                b.Toen(b.Vorig.Van(Maat.Gedeclareerd, klasse: f.Klasse), klasse: f.Klasse))),
        ]);

    static Cijfertabel PerAanbieder(Beeld b) => new(
        "functies-per-aanbieder", "functies", $"Essentiële functies per aanbieder in {b.Nu.Jaar}", "Functie en aanbieder",
        [Aantal("Cliënten"), Geld("Gedeclareerd"), Geld("Toegekend")],
        [
            .. from f in Namen(b)
               from a in b.Nu.Aanbieders
               where b.Nu.Van(Maat.Clienten, aanbieder: a, klasse: Klassen.Functie + f) > 0
               select Rij(
                   $"{f}|{a}", $"{f}, {b.Namen.Partij(a)}", b.Nu.Van(Maat.Clienten, aanbieder: a, klasse: Klassen.Functie + f),
                   b.Jaar(Maat.Clienten, aanbieder: a, klasse: Klassen.Functie + f), b.Jaar(Maat.Gedeclareerd, aanbieder: a, klasse: Klassen.Functie + f),
                   b.Jaar(Maat.Toegekend, aanbieder: a, klasse: Klassen.Functie + f)) with { Groepen = [$"f{f}", $"a{a}"] },
        ]);

    static Cijfertabel Verdeling(Beeld b, IReadOnlyList<(string Regio, Jaarcijfers Cijfers, int? Aandeel)> regios)
    {
        var geheel = regios.Sum(r => Gebruik(r.Cijfers));
        return new Cijfertabel(
            "functies-per-regio", "functies", $"Essentiële functies per regio in {b.Nu.Jaar}: gebruik en verdeelsleutel", "Regio",
            [Aantal("Cliënten, opgeteld over functies"), Geld("Gebruik"), Procent("Aandeel in de sleutel"), Geld("Draagt"), Geld("Verschil")],
            [.. regios.Select(r => Regiorij(b, r.Regio, r.Cijfers, r.Aandeel, geheel))])
        {
            Totaal = Rij("totaal", "Alle regio's", regios.Sum(r => Clienten(r.Cijfers)), Los(regios.Sum(r => Clienten(r.Cijfers))), Los(geheel), Los(null), Los(null), Los(null)),
            Toelichting = regios.Any(r => r.Aandeel is null) ? $"Er is geen verdeelsleutel die op 1 januari {b.Nu.Jaar} voor elke regio geldt." : "Gebruik is gedeclareerd en niet afgewezen.",
        };
    }

    static Cijferrij Regiorij(Beeld b, string regio, Jaarcijfers cijfers, int? aandeel, long geheel)
    {
        var (gebruik, draagt) = (Gebruik(cijfers), aandeel is { } deel ? (long?)Math.Round((decimal)geheel * deel / Productvertaling.Geheel) : null);
        return Rij(
            regio, b.Namen.Partij(regio), Clienten(cijfers), Los(Clienten(cijfers)), Los(gebruik), Los(aandeel / 100m), Los(draagt), Los(draagt - gebruik));
    }

    static IEnumerable<string> Namen(Beeld b) => b.Nu.Klassen(Klassen.Functie).Union(b.Vorig.Klassen(Klassen.Functie));

    static long Clienten(Jaarcijfers c) => c.Klassen(Klassen.Functie).Sum(f => c.Van(Maat.Clienten, klasse: Klassen.Functie + f));

    static long Gebruik(Jaarcijfers c) => c.Klassen(Klassen.Functie).Sum(f =>
        c.Van(Maat.Gedeclareerd, klasse: Klassen.Functie + f) - c.Van(Maat.Afgewezen, klasse: Klassen.Functie + f));
}
