using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>Rules about a declaratie, its answer and one Prestatie.</content>
sealed partial class Berichtregels
{
    const int BeginNieuweRegime = 2021_01_01;
    const int MaxVertraging = 5; // years

    /// <summary>A credit names the Prestatie it takes back; a debet names none (IV091).</summary>
    void CD060(Klasse prestatie)
    {
        var (vorige, soort) = (prestatie.Veld("ProductReferentie/VorigReferentieNummer"), prestatie.Veld("IngediendBedrag/DebetCredit"));
        Regel(prestatie, vorige, () => Precies(
            vorige, soort.Is("C"u8), "VorigReferentieNummer is verplicht, omdat het bedrag een credit is: welke prestatie wordt teruggenomen?",
            "VorigReferentieNummer moet leeg blijven, omdat het bedrag geen credit is."));
    }

    /// <summary>A Prestatie has a tariff unless it is counted in euros (IV081).</summary>
    void CD087(Klasse prestatie)
    {
        var (eenheid, tarief) = (prestatie.Veld("Eenheid"), prestatie.Veld("ProductTarief"));
        Regel(prestatie, tarief, () => Precies(
            tarief, !eenheid.Is("83"u8), "ProductTarief is verplicht bij deze eenheid.", "ProductTarief moet leeg blijven bij eenheid 83 (euro's)."));
    }

    /// <summary>Claims in these messages are about 2021 and later.</summary>
    void CS100(Klasse klasse, string periode)
    {
        var (begin, einde) = (klasse.Veld($"{periode}/Begindatum"), klasse.Veld($"{periode}/Einddatum"));
        var melding = $"{periode} ligt voor 1 januari 2021.";
        Regel(klasse, begin, () => Als(begin.Getal < BeginNieuweRegime || einde.Getal < BeginNieuweRegime, melding));
    }

    /// <summary>An amount of zero is debet (IV024).</summary>
    void CS325(Klasse klasse, string bedrag, string debetCredit)
    {
        var (hoeveel, soort) = (klasse.Veld(bedrag), klasse.Veld(debetCredit));
        Regel(klasse, soort, () => Als(soort.Is("C"u8) && hoeveel.Getal == 0, "Bij een bedrag van 0 hoort DebetCredit D (debet)."));
    }

    /// <summary>A ProductPeriode lies within one calendar month (OP367, IV089).</summary>
    void CS337(Klasse prestatie)
    {
        var (begin, einde) = (prestatie.Veld("ProductPeriode/Begindatum"), prestatie.Veld("ProductPeriode/Einddatum"));
        Regel(prestatie, einde, () => Als(begin.Getal / 100 != einde.Getal / 100, "ProductPeriode valt niet binnen één kalendermaand."));
    }

    /// <summary>In euros, volume and amount are the same.</summary>
    void CS339(Klasse prestatie)
    {
        var (eenheid, volume, bedrag) = (prestatie.Veld("Eenheid"), prestatie.Veld("GeleverdVolume"), prestatie.Veld("IngediendBedrag/Bedrag"));
        Regel(prestatie, bedrag, () => Als(
            eenheid.Is("83"u8) && bedrag.Getal != volume.Getal, "Bij eenheid 83 (euro's) moet het bedrag gelijk zijn aan GeleverdVolume."));
    }

    /// <summary>A DeclaratiePeriode is one calendar month, from its first day to its last (OP280).</summary>
    void CS340(Klasse declaratie)
    {
        var (begin, einde) = (declaratie.Veld("DeclaratiePeriode/Begindatum"), declaratie.Veld("DeclaratiePeriode/Einddatum"));
        Regel(declaratie, begin, () => Als(!IsKalendermaand(begin.Getal, einde.Getal), "DeclaratiePeriode is niet precies één kalendermaand."));
    }

    /// <summary>A Prestatie is taken back once (OP360).</summary>
    void TR315(Klasse declaratie, Klasse prestatie)
    {
        var vorige = prestatie.Veld("ProductReferentie/VorigReferentieNummer");
        Veld[] sleutel = [vorige];
        var gezien = new Sleutelset();
        declaratie.BijBegin(gezien.Leeg);
        Regel(prestatie, vorige, () => Als(
            vorige.IsGevuld && IsDubbel(gezien, sleutel), "Een andere prestatie in dit bericht heeft hetzelfde VorigReferentieNummer."));
    }

    /// <summary>What is claimed in a message is not taken back in the same message (IV086).</summary>
    /// <remarks>Judged at the end: there are few credits, so it is the numbers that are looked up among them.</remarks>
    void TR316(Klasse declaratie, Klasse prestatie)
    {
        var (nummer, vorige) = (prestatie.Veld("ProductReferentie/ReferentieNummer"), prestatie.Veld("ProductReferentie/VorigReferentieNummer"));
        var (nummers, vorigen, credits) = (new Sleutelrij(), new Sleutelset(), new List<(int Client, int Prestatie, Positie Plek)>());
        var diagnose = Regelcatalogus.Met(nameof(TR316));
        _toegepast.Add(new Toegepast(nameof(TR316), vorige.Knoop));
        void MeldCredit((int Client, int Prestatie, Positie Plek) credit) => Meld(
            diagnose, _lezer.Pad(vorige.Knoop, klasse => klasse == prestatie ? credit.Prestatie : credit.Client), credit.Plek,
            "VorigReferentieNummer is het ReferentieNummer van een prestatie in ditzelfde bericht.");
        declaratie.BijBegin(nummers.Leeg);
        declaratie.BijBegin(vorigen.Leeg);
        declaratie.BijBegin(credits.Clear);
        prestatie.BijEinde(() =>
        {
            nummers.Maak(nummer);
            nummers.Bewaar();
            if (!vorige.IsGevuld)
                return;
            vorigen.Maak(vorige);
            if (vorigen.Voeg())
                credits.Add((prestatie.Ouder!.Aantal, prestatie.Aantal, vorige.Plek));
        });
        declaratie.BijEinde(() =>
        {
            for (var i = 0; credits.Count > 0 && i < nummers.Aantal; i++)
            {
                if (vorigen.Zoek(nummers[i]) is >= 0 and var credit)
                    MeldCredit(credits[credit]);
            }
        });
    }

    /// <summary>A Prestatie is claimed within five years of its last day.</summary>
    void TR335(Klasse declaratie, Klasse prestatie)
    {
        var (einde, dagtekening) = (prestatie.Veld("ProductPeriode/Einddatum"), declaratie.Veld("DeclaratieDagtekening"));
        Regel(prestatie, einde, () => Als(
            einde.Getal < Datumgetal.JarenEerder(dagtekening.Getal, MaxVertraging), "Einddatum ligt meer dan 5 jaar voor DeclaratieDagtekening."));
    }

    /// <summary>What is claimed less what is awarded is the sum of the Prestaties that are refused; a claim refused as a whole gets nothing (IV087, OP304).</summary>
    void TR342(Klasse antwoord, Klasse prestatie)
    {
        var (ingediend, toegekend) = (Bedrag(antwoord, "TotaalIngediendBedrag", "TotaalBedrag"), Bedrag(antwoord, "TotaalToegekendBedrag", "TotaalBedrag"));
        var (bedrag, afgewezen, geweigerd) = (Bedrag(prestatie, "IngediendBedrag", "Bedrag"), 0L, false);
        var code = antwoord.Veld("RetourCodes/RetourCode");
        antwoord.BijBegin(() => (afgewezen, geweigerd) = (0, false));
        prestatie.BijEinde(() => afgewezen += bedrag());
        code.BijWaarde(() => geweigerd |= !code.Is("0200"u8) && !code.Is("8001"u8));
        Regel(antwoord, antwoord.Veld("TotaalToegekendBedrag"), () => geweigerd
            ? Als(toegekend() != 0, "TotaalToegekendBedrag is 0 als de declaratie als geheel is afgekeurd.")
            : Als(ingediend() - toegekend() != afgewezen, "TotaalIngediendBedrag min TotaalToegekendBedrag is niet de som van de afgewezen prestaties."));
    }

    /// <summary>The total of a declaratie is the sum of its Prestaties, credits subtracted (IV086).</summary>
    void TR358(Klasse declaratie, Klasse prestatie)
    {
        var (totaal, bedrag, som) = (Bedrag(declaratie, "TotaalIngediendBedrag", "TotaalBedrag"), Bedrag(prestatie, "IngediendBedrag", "Bedrag"), 0L);
        declaratie.BijBegin(() => som = 0);
        prestatie.BijEinde(() => som += bedrag());
        Regel(declaratie, declaratie.Veld("TotaalIngediendBedrag/TotaalBedrag"), () => Als(
            som != totaal(), "Het totaal is niet de som van de bedragen van alle prestaties (debet opgeteld, credit afgetrokken)."));
    }

    /// <summary>One debet Prestatie per toewijzing, product and period (OP366).</summary>
    /// <remarks>
    /// Compared within a Client: a toewijzing is one client's, so the same number at another client is no second claim but a wrong
    /// number, which level 3 tells (TR338). The standard's own example JW323 has it.
    /// </remarks>
    void TR416(Klasse prestatie)
    {
        var soort = prestatie.Veld("IngediendBedrag/DebetCredit");
        Veld[] sleutel =
        [
            prestatie.Veld("ToewijzingNummer"), prestatie.Veld("ProductCategorie"), prestatie.Veld("ProductCode"),
            prestatie.Veld("ProductPeriode/Begindatum"), prestatie.Veld("ProductPeriode/Einddatum"),
        ];
        var gezien = new Sleutelset();
        prestatie.Ouder!.BijBegin(gezien.Leeg);
        Regel(prestatie, () => Als(
            soort.Is("D"u8) && IsDubbel(gezien, sleutel),
            "Er staat al een debetprestatie in dit bericht voor dezelfde toewijzing, hetzelfde product en dezelfde periode."));
    }

    // An amount in eurocents; a credit is negative.
    static Func<long> Bedrag(Klasse klasse, string element, string hoeveel)
    {
        var (bedrag, soort) = (klasse.Veld($"{element}/{hoeveel}"), klasse.Veld($"{element}/DebetCredit"));
        return () => soort.Is("C"u8) ? -bedrag.Getal : bedrag.Getal;
    }

    static bool IsKalendermaand(long begin, long einde) =>
        begin % 100 == 1 && begin / 100 == einde / 100 && begin > 0
        && einde % 100 == DateTime.DaysInMonth((int)(einde / 10_000), (int)(einde / 100 % 100));
}
