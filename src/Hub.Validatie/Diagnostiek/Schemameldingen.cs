using Hub.Kern.Berichten;

namespace Hub.Validatie.Diagnostiek;

/// <summary>
/// The Dutch texts of the findings about a message and its schema. Every name and number in them comes from the schema:
/// what the message says instead is not repeated, because it could be a BSN.
/// </summary>
static class Schemameldingen
{
    public static Bevinding OnbekendBericht(Plek plek) => plek.Met(Catalogus.OnbekendBericht,
        "Dit is geen bericht dat de hub kent; verwacht een element Bericht in de naamruimte van een bericht en release die de hub verwerkt.");

    public static Bevinding ElementOntbreekt(Plek plek, string naam) => plek.Met(Catalogus.ElementOntbreekt,
        $"Element {naam} ontbreekt hier.");

    public static Bevinding HoortHierNiet(Plek plek, string? naam, string ouder, IReadOnlyList<string> verwacht) =>
        plek.Met(Catalogus.ElementHoortHierNiet, naam is null
            ? $"In {ouder} staat een element dat dit bericht niet kent; verwacht {Opsomming(verwacht)}."
            : $"Element {naam} hoort niet in {ouder}; verwacht {Opsomming(verwacht)}.");

    public static Bevinding VerkeerdeVolgorde(Plek plek, string naam, string voor) => plek.Met(Catalogus.VerkeerdeVolgorde,
        $"Element {naam} staat op de verkeerde plaats; het hoort vóór {voor}.");

    public static Bevinding TeVaak(Plek plek, string naam, int hoogstens) => plek.Met(Catalogus.ElementTeVaak,
        $"Element {naam} mag hier hoogstens {hoogstens} keer voorkomen.");

    public static Bevinding VerkeerdeNaamruimte(Plek plek, string naam, string naamruimte) => plek.Met(Catalogus.VerkeerdeNaamruimte,
        $"Element {naam} staat in de verkeerde naamruimte (let op het voorvoegsel); verwacht {naamruimte}.");

    public static Bevinding OngeldigeWaarde(Plek plek, string naam, string verwacht) => plek.Met(Catalogus.OngeldigeWaarde,
        $"De waarde van {naam} is niet toegestaan; verwacht {verwacht}.");

    public static Bevinding Leeg(Plek plek, string naam, string verwacht) => plek.Met(Catalogus.LeegElement,
        $"Element {naam} is leeg; verwacht {verwacht}.");

    public static Bevinding TekstHoortHierNiet(Plek plek, string naam) => plek.Met(Catalogus.TekstHoortHierNiet,
        $"In {naam} staat tekst waar alleen elementen horen.");

    public static Bevinding AttribuutHoortHierNiet(Plek plek, string naam) => plek.Met(Catalogus.AttribuutHoortHierNiet,
        $"Element {naam} heeft een attribuut; berichten hebben geen attributen.");

    public static Bevinding MeerBevindingen(Plek plek) => plek.Met(Catalogus.MeerBevindingen,
        $"Er zijn meer dan {Berichtgrenzen.MaxBevindingen} bevindingen; wat hierna komt is niet gelezen.");

    /// <summary>"A", "A of B", "A, B of C"; what may follow when nothing may is "niets meer".</summary>
    static string Opsomming(IReadOnlyList<string> namen) => namen.Count switch
    {
        0 => "niets meer",
        1 => namen[0],
        _ => $"{string.Join(", ", namen.SkipLast(1))} of {namen[^1]}",
    };
}
