using Hub.Kern.Berichten;

namespace Hub.Validatie.Diagnostiek;

/// <summary>The part of the <see cref="Catalogus"/> about the content of one message (level 2); the codes are the standard's.</summary>
public static class Regelcatalogus
{
    const string Technisch = "0001"; // IV028, controleniveau 2

    /// <summary>A credit names the Prestatie it takes back; a debet names none.</summary>
    public static readonly Diagnose CD060 = Inhoud("CD060", "Vorig referentienummer past niet bij debet of credit");

    /// <summary>A Prestatie has a tariff unless it is counted in euros.</summary>
    public static readonly Diagnose CD087 = Inhoud("CD087", "Tarief past niet bij de eenheid");

    /// <summary>A Bsn meets the 11-proef.</summary>
    public static readonly Diagnose CS002 = Inhoud("CS002", "BSN voldoet niet aan de 11-proef");

    /// <summary>An amount of zero is debet.</summary>
    public static readonly Diagnose CS325 = Inhoud("CS325", "Een bedrag van nul is debet");

    /// <summary>In euros, volume and amount are the same.</summary>
    public static readonly Diagnose CS339 = Inhoud("CS339", "Bedrag is niet gelijk aan het volume in euro's");

    /// <summary>The total of a declaratie is the sum of its Prestaties.</summary>
    public static readonly Diagnose TR358 = Inhoud("TR358", "Totaal is niet de som van de prestaties");

    /// <summary>Every rule, by code.</summary>
    public static IReadOnlyList<Diagnose> Alle { get; } = [CD060, CD087, CS002, CS325, CS339, TR358];

    static Diagnose Inhoud(string code, string titel) => new(code, Niveau.Berichtinhoud, titel, Technisch);
}
