using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>Who gives help, and who has a contract and no clients (REGIOS R1, R8).</summary>
static class Aanbieders
{
    const int TopAantal = 10;
    const int Maanden = 12;

    /// <summary>The tables.</summary>
    /// <param name="b">The counts.</param>
    /// <param name="gecontracteerd">AGB-codes of those with a contract today, with the references of their contracts.</param>
    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b, IEnumerable<(string Aanbieder, string Contracten)> gecontracteerd) =>
    [
        Lijst(b, "top-tien", $"Top tien aanbieders in {b.Nu.Jaar}", TopAantal),
        Lijst(b, "aanbieders", $"Alle aanbieders in {b.Nu.Jaar}", int.MaxValue),
        ZonderToewijzing(b, gecontracteerd),
    ];

    static Cijfertabel Lijst(Beeld b, string sleutel, string titel, int hoogstens) => new(
        sleutel, "aanbieders", titel, "Aanbieder",
        [
            Aantal("Cliënten"), Geld("Toegewezen"), Geld("Gedeclareerd"), Geld("Toegekend"), Procent("Deel van gedeclareerd"), Aantal("Toewijzingen"),
            Geld($"Gedeclareerd {b.Vorig.Jaar}"),
        ],
        [
            .. b.Nu.Aanbieders.OrderByDescending(a => b.Nu.Som(Maat.Gedeclareerd, aanbieder: a)).ThenBy(a => a, StringComparer.Ordinal).Take(hoogstens)
                .Select(a => Rij(a, b.Namen.Partij(a), b.Basis(aanbieder: a), Cijfers(b, a))),
        ])
    { Totaal = Rij("totaal", "Alle aanbieders", b.Basis(), Cijfers(b, "")) };

    static Cijfer[] Cijfers(Beeld b, string aanbieder) =>
    [
        b.Jaar(Maat.Clienten, aanbieder: aanbieder), b.Som(Maat.Toegewezen, aanbieder: aanbieder), b.Som(Maat.Gedeclareerd, aanbieder: aanbieder),
        b.Som(Maat.Toegekend, aanbieder: aanbieder), Los(Aandeel(b.Nu.Som(Maat.Gedeclareerd, aanbieder: aanbieder), b.Nu.Som(Maat.Gedeclareerd))),
        b.Som(Maat.Toewijzingen, aanbieder: aanbieder), b.Toen(b.Vorig.Som(Maat.Gedeclareerd, aanbieder: aanbieder), aanbieder: aanbieder),
    ];

    // By month: the day on which twelve months are over matters less than that nobody is overlooked.
    static Cijfertabel ZonderToewijzing(Beeld b, IEnumerable<(string Aanbieder, string Contracten)> gecontracteerd)
    {
        var nu = (b.Peildatum.Year * Maanden) + b.Peildatum.Month - 1;
        var gezien = gecontracteerd.Select(g => (g.Aanbieder, g.Contracten, Laatste: Laatste(b, g.Aanbieder, nu)));
        return new Cijfertabel(
            "aanbieders-zonder-toewijzing", "zonder-toewijzing", "Gecontracteerd, twaalf maanden geen toewijzing", "Aanbieder",
            [Tekst("Contracten"), Tekst("Laatste toewijzing")],
            [
                .. gezien.Where(g => g.Laatste is not { } maand || nu - maand >= Maanden).OrderBy(g => g.Aanbieder, StringComparer.Ordinal).Select(g => Rij(
                    g.Aanbieder, b.Namen.Partij(g.Aanbieder), null, Woord(g.Contracten), Woord(g.Laatste is { } m ? $"{m / Maanden}-{(m % Maanden) + 1:D2}" : "geen in deze twee jaar"))),
            ])
        { Toelichting = $"Peildatum {b.Peildatum:yyyy-MM-dd}; gekeken is in {b.Vorig.Jaar} en {b.Nu.Jaar}." };
    }

    static int? Laatste(Beeld b, string aanbieder, int nu)
    {
        var maanden = new[] { b.Nu, b.Vorig }.SelectMany(jaar => Jaarcijfers.Maanden
            .Where(m => jaar.Maand(Maat.Toewijzingen, m, aanbieder: aanbieder) > 0).Select(m => (jaar.Jaar * Maanden) + m - 1)).Where(m => m <= nu).ToList();
        return maanden.Count == 0 ? null : maanden.Max();
    }
}
