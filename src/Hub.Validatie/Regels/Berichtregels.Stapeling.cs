using System.Runtime.CompilerServices;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>The same product is not assigned or asked for twice at the same time.</content>
sealed partial class Berichtregels
{
    /// <summary>The periods of one product in a toewijzing do not overlap; what was taken back (13, 01) does not count (OP259).</summary>
    void TR302(Klasse client, Klasse product)
    {
        var (reden, begin, einde) = (product.Veld("RedenWijziging"), product.Veld("Ingangsdatum"), product.Veld("Einddatum"));
        GeenOverlap(client, product, "Ingangsdatum", "Einddatum", () => !((reden.Is("13"u8) || reden.Is("01"u8)) && begin.Getal == einde.Getal));
    }

    /// <summary>The periods of one product in a verzoek om toewijzing do not overlap (OP347).</summary>
    void TR386(Klasse client, Klasse product) => GeenOverlap(client, product, "ToewijzingIngangsdatum", "ToewijzingEinddatum", () => true);

    /// <summary>The periods of one new product in a verzoek om wijziging do not overlap (OP347).</summary>
    void TR410(Klasse verzoek, Klasse product) => GeenOverlap(verzoek, product, "GewensteIngangsdatum", "Einddatum", () => true);

    void GeenOverlap(Klasse geheel, Klasse product, string begindatum, string einddatum, Func<bool> teltMee, [CallerMemberName] string code = "")
    {
        var (begin, einde, diagnose) = (product.Veld(begindatum), product.Veld(einddatum), Regelcatalogus.Met(code));
        var (categorie, productcode) = (product.Veld("Product/Categorie"), product.Veld("Product/Code"));
        var stapeling = new Stapeling<(int Volgnummer, Positie Plek)>();
        _toegepast.Add(new Toegepast(code, product.Knoop));
        geheel.BijBegin(stapeling.Leeg);
        product.BijEinde(() =>
        {
            if (teltMee())
                stapeling.Voeg((product.Aantal, product.Plek), begin.Getal, einde.IsGevuld ? einde.Getal : long.MaxValue, categorie.Tekst, productcode.Tekst);
        });
        geheel.BijEinde(() =>
        {
            foreach (var (volgnummer, plek) in stapeling.Overlappend())
                Meld(diagnose, _lezer.Pad(product.Knoop, volgnummer), plek, "Dit product staat al in het bericht voor een periode die hiermee overlapt.");
        });
    }
}
