using Hub.Validatie.Diagnostiek;

namespace Hub.Validatie.Regels;

/// <content>The rules themselves, by code.</content>
sealed partial class Declaratieregels
{
    /// <summary>A credit names the Prestatie it takes back; a debet names none.</summary>
    void CD060(in Prestatie prestatie)
    {
        if (prestatie.IsCredit != prestatie.HeeftVorigReferentieNummer)
            Meld(Regelcatalogus.CD060, Pad("ProductReferentie/VorigReferentieNummer"), prestatie.ProductReferentie, prestatie.IsCredit
                ? "VorigReferentieNummer is verplicht, omdat het bedrag een credit is: welke prestatie wordt teruggenomen?"
                : "VorigReferentieNummer moet leeg blijven, omdat het bedrag geen credit is.");
    }

    /// <summary>A Prestatie has a tariff unless it is counted in euros.</summary>
    void CD087(in Prestatie prestatie)
    {
        if (prestatie.IsInEuros == prestatie.HeeftTarief)
            Meld(Regelcatalogus.CD087, Pad("ProductTarief"), prestatie.Eenheid, prestatie.IsInEuros
                ? "ProductTarief moet leeg blijven bij eenheid 83 (euro's)."
                : "ProductTarief is verplicht bij deze eenheid.");
    }

    /// <summary>11-proef: the sum of the digits times 9, 8, … 2 and -1 is a multiple of 11.</summary>
    void CS002(ReadOnlySpan<byte> bsn, in Positie plek)
    {
        var som = 0;
        for (var i = 0; i < bsn.Length; i++)
            som += (bsn[i] - '0') * (i == bsn.Length - 1 ? -1 : bsn.Length - i);
        if (som % 11 != 0)
            Meld(Regelcatalogus.CS002, $"Declaratie/Clienten/Client[{_client}]/Bsn", plek, "Dit is geen bestaand BSN: het voldoet niet aan de 11-proef.");
    }

    /// <summary>An amount of zero is debet.</summary>
    void CS325(long bedrag, bool isCredit, in Positie plek, string stap, bool inPrestatie = false)
    {
        if (bedrag == 0 && isCredit)
            Meld(Regelcatalogus.CS325, inPrestatie ? Pad(stap) : stap, plek, "Bij een bedrag van 0 hoort DebetCredit D (debet).");
    }

    /// <summary>In euros, volume and amount are the same.</summary>
    void CS339(in Prestatie prestatie)
    {
        if (prestatie.IsInEuros && prestatie.Bedrag != prestatie.Volume)
            Meld(
                Regelcatalogus.CS339, Pad("IngediendBedrag/Bedrag"), prestatie.BedragPlek,
                "Bij eenheid 83 (euro's) moet het bedrag gelijk zijn aan GeleverdVolume.");
    }

    /// <summary>The total of a declaratie is the sum of its Prestaties, credits subtracted.</summary>
    void TR358()
    {
        if (_som != _totaal)
            Meld(
                Regelcatalogus.TR358, "Declaratie/TotaalIngediendBedrag/TotaalBedrag", _totaalPlek,
                "Het totaal is niet de som van de bedragen van alle prestaties (debet opgeteld, credit afgetrokken).");
    }
}
