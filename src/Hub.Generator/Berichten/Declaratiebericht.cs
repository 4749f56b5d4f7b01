using Hub.Generator.Gegevens;
using Hub.Generator.Xml;

namespace Hub.Generator.Berichten;

/// <summary>JW323 and its answer JW325, client by client.</summary>
static class Declaratiebericht
{
    const string TariefWijktAf = "0611";

    public static async ValueTask SchrijfAsync(Berichtschrijver x, Declaratie declaratie, CancellationToken ct)
    {
        using (x.Begin("Declaratie"))
        {
            x.Waarde("DeclaratieNummer", declaratie.Nummer);
            x.Periode("DeclaratiePeriode", declaratie.Periode, declaratie.Periode.AddMonths(1).AddDays(-1)); // CS340
            x.Waarde("DeclaratieDagtekening", declaratie.Dagtekening);
            x.Bedrag("TotaalIngediendBedrag", "TotaalBedrag", declaratie.Totaal);
            await ClientenAsync(x, declaratie.Clienten, ct);
        }
    }

    /// <param name="x">Writes it.</param>
    /// <param name="declaratie">What was claimed; its clients are those with a refused Prestatie, and only those Prestaties (TR342).</param>
    /// <param name="toegekend">What is awarded: the total less the refused Prestaties, in eurocents.</param>
    /// <param name="ct">Stops it.</param>
    public static async ValueTask SchrijfAntwoordAsync(Berichtschrijver x, Declaratie declaratie, long toegekend, CancellationToken ct)
    {
        using (x.Begin("DeclaratieAntwoord"))
        {
            x.Waarde("DeclaratieNummer", declaratie.Nummer);
            x.Bedrag("TotaalIngediendBedrag", "TotaalBedrag", declaratie.Totaal);
            x.Bedrag("TotaalToegekendBedrag", "TotaalBedrag", toegekend);
            if (toegekend != declaratie.Totaal)
                await ClientenAsync(x, declaratie.Clienten, ct);
            x.Retourcodes(toegekend == declaratie.Totaal ? Retourcodes.GeheelToegekend : Retourcodes.Goed);
        }
    }

    static async ValueTask ClientenAsync(Berichtschrijver x, IEnumerable<Declaratieclient> clienten, CancellationToken ct)
    {
        using (x.Begin("Clienten"))
        {
            foreach (var client in clienten)
            {
                SchrijfClient(x, client);
                await x.LeegAsync(ct);
            }
        }
    }

    /// <summary>One client with the Prestaties.</summary>
    public static void SchrijfClient(Berichtschrijver x, Declaratieclient client)
    {
        using var _ = x.Begin("Client");
        x.Waarde("Bsn", client.Bsn);
        using (x.Begin("Prestaties"))
        {
            foreach (var prestatie in client.Prestaties)
                SchrijfPrestatie(x, prestatie);
        }

        x.Retourcodes(Retourcodes.Goed);
    }

    static void SchrijfPrestatie(Berichtschrijver x, Prestatie prestatie)
    {
        using var _ = x.Begin("Prestatie");
        using (x.Begin("ProductReferentie"))
        {
            x.Basis("ReferentieNummer", prestatie.Referentie);
            x.Basis("VorigReferentieNummer", prestatie.VorigeReferentie);
        }

        x.Waarde("ToewijzingNummer", prestatie.Toewijzing);
        x.Waarde("ProductCategorie", prestatie.Product.Categorie);
        x.Waarde("ProductCode", prestatie.Product.Code);
        x.Periode("ProductPeriode", prestatie.Begin, prestatie.Einde);
        x.Waarde("GeleverdVolume", prestatie.Volume);
        x.Waarde("Eenheid", prestatie.Eenheid);
        x.Waarde("ProductTarief", prestatie.Tarief);
        x.Bedrag("IngediendBedrag", "Bedrag", prestatie.Bedrag);
        x.Retourcodes(TariefWijktAf);
    }
}
