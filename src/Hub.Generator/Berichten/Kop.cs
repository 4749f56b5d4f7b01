using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Generator.Berichten;

/// <summary>Writes the Header of any message.</summary>
static class Kop
{
    public static void Schrijf(Berichtschrijver x, Opdracht opdracht)
    {
        var (standaard, kop) = (opdracht.Standaard, opdracht.Kop);
        using var _ = x.Begin("Header");
        x.Waarde("BerichtCode", kop.Soort.Code);
        x.Waarde("BerichtVersie", standaard.Berichtversie);
        x.Waarde("BerichtSubversie", standaard.Berichtsubversie);
        x.Waarde("Afzender", kop.Afzender);
        x.Waarde("Ontvanger", kop.Ontvanger);
        x.Berichtidentificatie("BerichtIdentificatie", kop.Identificatie, kop.Dagtekening);
        x.Xsdversie("XsdVersie", standaard, Soort(standaard, kop.Soort.IsRetourbericht ? kop.Soort.AntwoordOp! : kop.Soort.Naam));
        if (kop.Soort.AntwoordOp is not null)
            Antwoord(x, opdracht);
    }

    static void Antwoord(Berichtschrijver x, Opdracht opdracht)
    {
        var (standaard, soort) = (opdracht.Standaard, opdracht.Kop.Soort);
        if (soort.IsRetourbericht)
        {
            x.Waarde("IdentificatieRetour", opdracht.Identificatie);
            x.Waarde("DagtekeningRetour", opdracht.Dagtekening);
            x.Xsdversie("XsdVersieRetour", standaard, soort);
        }
        else
        {
            x.Berichtidentificatie("DeclaratieIdentificatie", opdracht.Kop.DeclaratieIdentificatie!, opdracht.Heendatum);
            x.Xsdversie("XsdVersieDeclaratie", standaard, Soort(standaard, soort.AntwoordOp!));
        }

        // IV028: an accepted message gets no codes; IV087: an accepted claim gets 0200.
        if (opdracht.Oordeel == Oordeel.Afgekeurd)
            x.Retourcodes(Retourcodes.Afgekeurd);
        else if (opdracht.Oordeel == Oordeel.DeelsAfgekeurd || !soort.IsRetourbericht)
            x.Retourcodes(Retourcodes.Goed);
    }

    static Berichtsoort Soort(Standaard standaard, string naam) =>
        standaard.Berichten.Single(bericht => bericht.Soort.Naam == naam).Soort;
}
