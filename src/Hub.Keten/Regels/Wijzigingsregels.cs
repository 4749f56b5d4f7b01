using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using Hub.Validatie.Regels;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>Rules about the Verzoek of a verzoek om wijziging (JW317) as a whole: what it asks besides what there is (IV092).</summary>
static class Wijzigingsregels
{
    /// <summary>
    /// Every toewijzing that is valid or will be is named, as it is or changed (OP308, OP087). What the aanbieder got on the day of the
    /// verzoek itself it may not have seen (OP095).
    /// </summary>
    public static Ketenregel<Wijzigingsverzoek> TR349() => Voor<Wijzigingsverzoek>(
        null, "Niet alle actuele toewijzingen van deze client staan in het verzoek, als OngewijzigdProduct of als TeWijzigenProduct.",
        (verzoek, t) =>
        {
            var dag = verzoek.Herkomst.Dagtekening;
            var genoemd = verzoek.Nummers.ToHashSet();
            var gemist = t.Dossier.Toewijzingen.Where(toewijzing =>
                toewijzing.Aanbieder == verzoek.Herkomst.Aanbieder && !genoemd.Contains(toewijzing.Nummer)
                && toewijzing.Versies.Any(versie => versie.Herkomst.IsNietLaterDan(verzoek.Herkomst))
                && Kennis.Versies(toewijzing, verzoek.Herkomst).All(versie => versie.IsActueelOp(dag))).ToList();
            return gemist.Count == 0 ? Uitslag.Goed
                : gemist.Exists(toewijzing => Kennis.Bekend(toewijzing, verzoek.Herkomst) is not null) ? Uitslag.Fout
                : Uitslag.NietTeBeoordelen;
        });

    /// <summary>
    /// The same product is not asked for twice at the same time, counting what stays, what changes and what is new (OP347): by the
    /// toewijzingen as they are now, and as the sender certainly knew them (OP095).
    /// </summary>
    public static Ketenregel<Wijzigingsverzoek> TR361() => Voor<Wijzigingsverzoek>(
        null, "In het verzoek komt hetzelfde product vaker voor met perioden die elkaar overlappen.",
        (verzoek, t) =>
        {
            Toewijzing? Toewijzing(int nummer) => t.Dossier.Toewijzing(verzoek.Herkomst.Aanbieder, nummer);
            if (!Overlapt(verzoek, nummer => Toewijzing(nummer)?.Actueel)
                || !Overlapt(verzoek, nummer => Toewijzing(nummer) is { } bestaand ? Kennis.Bekend(bestaand, verzoek.Herkomst) ?? bestaand.Actueel : null))
                return verzoek.Nummers.All(nummer => Toewijzing(nummer) is not null) ? Uitslag.Goed : Uitslag.NietTeBeoordelen;
            return Uitslag.Fout;
        });

    static bool Overlapt(Wijzigingsverzoek verzoek, Func<int, Toewijzingsversie?> versie)
    {
        var stapeling = new Stapeling<Wijzigingsverzoek>();
        foreach (var product in verzoek.Nieuw)
            Voeg(product.Product, product.Ingang, product.Einde);
        foreach (var bestaand in verzoek.Ongewijzigd.Select(versie).OfType<Toewijzingsversie>().Where(v => !v.IsNietig))
            Voeg(bestaand.Product, bestaand.Ingang, bestaand.Einde);
        foreach (var gewenst in verzoek.TeWijzigen)
        {
            if (versie(gewenst.ToewijzingNummer) is { IsNietig: false } bestaand)
                Voeg(bestaand.Product, gewenst.Ingang, gewenst.Einde);
        }

        return stapeling.Overlappend().Any();

        void Voeg(Product? product, DateOnly begin, DateOnly? einde) =>
            stapeling.Voeg(verzoek, begin.DayNumber, einde?.DayNumber ?? long.MaxValue, product?.Categorie, product?.Code);
    }
}
