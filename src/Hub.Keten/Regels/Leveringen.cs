using Hub.Keten.Beoordelen;
using Hub.Keten.Register;

namespace Hub.Keten.Regels;

/// <summary>What starts and stops have in common.</summary>
static class Leveringen
{
    /// <summary>Is there the toewijzing that a delivery needs, unless it is taakgericht and has none (TR019, IV096)?</summary>
    /// <param name="t">Against what.</param>
    /// <param name="bericht">The message that reports the delivery.</param>
    /// <param name="sleutel">The delivery.</param>
    /// <param name="dag">First day of delivery.</param>
    public static Uitslag HeeftToewijzing(Toetsing t, Herkomst bericht, Leveringssleutel sleutel, DateOnly dag)
    {
        if (sleutel.ToewijzingNummer is not { } nummer)
            return Regel.FoutAls(t.Dossier.ActueleToewijzingen(sleutel.Aanbieder, dag).Any(
                toewijzing => toewijzing.Actueel.Product == sleutel.Product && toewijzing.Actueel.GeldtOp(dag)));
        return t.Dossier.Toewijzing(sleutel.Aanbieder, nummer) is { } bekend
            ? Regel.FoutAls(Kennis.Versies(bekend, bericht).All(versie => versie.IsVerwijderd)) // counts as not sent (OP033x1)
            : t.BijOnbekend(dag);
    }
}
