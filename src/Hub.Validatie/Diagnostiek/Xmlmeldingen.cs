using Hub.Kern.Berichten;
using Hub.Validatie.Xml;

namespace Hub.Validatie.Diagnostiek;

/// <summary>The Dutch texts of the findings about the XML itself. None takes anything from the message.</summary>
static class Xmlmeldingen
{
    const int Mebi = 1024 * 1024;
    const int Kibi = 1024;

    /// <summary>The finding for what stopped the XML reader.</summary>
    public static Bevinding Van(Xmlfout fout, Plek plek) => fout switch
    {
        Xmlfout.Leeg => Leeg(plek),
        Xmlfout.Doctype => Doctype(plek),
        Xmlfout.GeenUtf8 => GeenUtf8(plek),
        Xmlfout.AndereVersie => AndereXmlVersie(plek),
        Xmlfout.TeDiep => TeDiep(plek),
        Xmlfout.TeVeelAttributen => TeVeelAttributen(plek),
        Xmlfout.StukTeLang => StukTeLang(plek),
        _ => NietWelgevormd(plek),
    };

    public static Bevinding NietWelgevormd(Plek plek) => plek.Met(Catalogus.NietWelgevormd,
        "Vanaf hier is het geen welgevormde XML meer: een tag klopt niet, een teken is niet toegestaan of het bericht breekt af. "
        + "Wat hierna komt is niet gelezen.");

    public static Bevinding Leeg(Plek plek) => plek.Met(Catalogus.NietWelgevormd, "Het bericht is leeg.");

    public static Bevinding Doctype(Plek plek) => plek.Met(Catalogus.Doctype,
        "Een DOCTYPE is niet toegestaan; verwijder deze regel uit het bericht.");

    public static Bevinding GeenUtf8(Plek plek) => plek.Met(Catalogus.GeenUtf8,
        "Het bericht is hier niet in UTF-8 opgeslagen, of zegt een andere tekencodering te hebben; verwacht UTF-8.");

    public static Bevinding AndereXmlVersie(Plek plek) => plek.Met(Catalogus.AndereXmlVersie,
        "De eerste regel noemt een andere XML-versie; verwacht versie 1.0.");

    public static Bevinding TeDiep(Plek plek) => plek.Met(Catalogus.TeDiep,
        $"Elementen zijn dieper genest dan {Xmlgrenzen.MaxDiepte} niveaus. Wat hierna komt is niet gelezen.");

    public static Bevinding TeVeelAttributen(Plek plek) => plek.Met(Catalogus.TeVeelAttributen,
        $"Een element heeft meer dan {Xmlgrenzen.MaxAttributen} attributen, of er gelden hier meer dan {Xmlgrenzen.MaxNaamruimten} naamruimten. Wat hierna komt is niet gelezen.");

    public static Bevinding StukTeLang(Plek plek) => plek.Met(Catalogus.StukTeLang,
        $"Een tekst of tag is groter dan {Xmlgrenzen.MaxStuk / Mebi} MB. Wat hierna komt is niet gelezen.");

    public static Bevinding BerichtTeGroot(Plek plek) => plek.Met(Catalogus.BerichtTeGroot,
        $"Het bericht is groter dan {Berichtgrenzen.MaxBytes / Mebi} MB; verdeel het over meer berichten.");

    public static Bevinding KopTeGroot(Plek plek) => plek.Met(Catalogus.KopTeGroot,
        $"De Header eindigt niet binnen de eerste {Berichtgrenzen.MaxKopBytes / Kibi} kB van het bericht.");
}
