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
    /// <param name="gecontracteerd">AGB-codes of those whose contract holds on the peildatum and did a year before, with the references of their contracts.</param>
    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b, IEnumerable<(string Aanbieder, string Contracten)> gecontracteerd)
    {
        var alle = b.Vergeleken.SelectMany(jaar => jaar.Aanbieders).Union(b.Nu.Aanbieders).ToList();
        return
        [
            Lijst(b, "top-tien", $"Top tien aanbieders in {b.Nu.Jaar}", alle.Where(b.Nu.Aanbieders.Contains)) with { Hoogstens = TopAantal },
            Lijst(b, "aanbieders", $"Alle aanbieders in {b.Nu.Jaar}", alle),
            ZonderToewijzing(b, gecontracteerd),
        ];
    }

    /// <summary>The day on which is looked: today, but within the year.</summary>
    public static DateOnly Peildatum(int jaar, DateOnly vandaag) => vandaag.Year > jaar ? new DateOnly(jaar, 12, 31) : vandaag;

    static Cijfertabel Lijst(Beeld b, string sleutel, string titel, IEnumerable<string> aanbieders) => new(
        sleutel, "aanbieders", titel, "Aanbieder",
        [
            Aantal("Cliënten"), Geld("Toegewezen"), Geld("Gedeclareerd"), Geld("Toegekend"), Procent("Deel van gedeclareerd"), Aantal("Toewijzingen"),
            .. b.Vergeleken.Select(jaar => Geld($"Gedeclareerd {jaar.Jaar}")),
        ],
        [.. aanbieders.Select(a => Rij(a, b.Namen.Partij(a), Cijfers(b, a)))])
    { Totaal = Rij("totaal", "Alle aanbieders", Cijfers(b, "")), Rangkolom = 2 };

    static Cijfer[] Cijfers(Beeld b, string aanbieder)
    {
        var gedeclareerd = b.Som(Maat.Gedeclareerd, aanbieder: aanbieder);
        return
        [
            b.Jaar(Maat.Clienten, aanbieder: aanbieder), b.Som(Maat.Toegewezen, aanbieder: aanbieder), gedeclareerd, b.Som(Maat.Toegekend, aanbieder: aanbieder),
            Los(Aandeel((long)gedeclareerd.Waarde!, b.Nu.Som(Maat.Gedeclareerd)), [.. gedeclareerd.Over]), b.Som(Maat.Toewijzingen, aanbieder: aanbieder),
            .. b.Vergeleken.Select(jaar => b.Som(jaar, Maat.Gedeclareerd, aanbieder: aanbieder)),
        ];
    }

    // By month: the day on which twelve months are over matters less than that nobody is overlooked.
    static Cijfertabel ZonderToewijzing(Beeld b, IEnumerable<(string Aanbieder, string Contracten)> gecontracteerd)
    {
        var peildatum = Peildatum(b.Nu.Jaar, b.Vandaag);
        var nu = (peildatum.Year * Maanden) + peildatum.Month - 1;
        var jaren = b.Vergeleken.Prepend(b.Nu).ToList();
        var gezien = gecontracteerd.Select(g => (g.Aanbieder, g.Contracten, Laatste: Laatste(jaren, g.Aanbieder, nu)));
        return new Cijfertabel(
            "aanbieders-zonder-toewijzing", "zonder-toewijzing", "Gecontracteerd, twaalf maanden geen toewijzing", "Aanbieder",
            [Tekst("Contracten"), Tekst("Laatste toewijzing")],
            [
                .. gezien.Where(g => g.Laatste is not { } maand || nu - maand >= Maanden).OrderBy(g => g.Aanbieder, StringComparer.Ordinal).Select(g => Rij(
                    g.Aanbieder, b.Namen.Partij(g.Aanbieder), Woord(g.Contracten), Woord(g.Laatste is { } m ? Namen.Maand(m / Maanden, (m % Maanden) + 1) : $"geen sinds {jaren[^1].Jaar}"))),
            ])
        { Toelichting = $"Peildatum {Namen.Dag(peildatum)}; aanbieders met een contract dat minstens een jaar daarvoor begon." };
    }

    static int? Laatste(IEnumerable<Jaarcijfers> jaren, string aanbieder, int nu)
    {
        var maanden = jaren.SelectMany(jaar => Jaarcijfers.Maanden
            .Where(m => jaar.Maand(Maat.Toewijzingen, m, aanbieder: aanbieder) > 0).Select(m => (jaar.Jaar * Maanden) + m - 1)).Where(m => m <= nu).ToList();
        return maanden.Count == 0 ? null : maanden.Max();
    }
}
