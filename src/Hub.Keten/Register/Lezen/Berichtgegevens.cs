using Hub.Kern.Berichten;

namespace Hub.Keten.Register.Lezen;

/// <summary>What is known of a message before its content is read: between whom it goes. Immutable.</summary>
/// <param name="Id">The hub's id.</param>
/// <param name="Soort">Its type.</param>
/// <param name="Gemeente">Code of the gemeente, sender or recipient.</param>
/// <param name="Aanbieder">AGB-code of the aanbieder, sender or recipient.</param>
/// <param name="Identificatie">BerichtIdentificatie/Identificatie.</param>
/// <param name="Dagtekening">BerichtIdentificatie/Dagtekening.</param>
/// <param name="Vraag">Id of the message that it answers, or null.</param>
public sealed record Berichtgegevens(
    string Id, Berichtsoort Soort, string Gemeente, string Aanbieder, string Identificatie, DateOnly Dagtekening, string? Vraag)
{
    /// <summary>What its facts come from.</summary>
    public Herkomst Herkomst { get; } = new(Id, Aanbieder, Dagtekening);

    /// <summary>Of a Header.</summary>
    /// <param name="kop">The Header.</param>
    /// <param name="vraag">Id of the message that it answers, or null.</param>
    public static Berichtgegevens Van(Berichtkop kop, string? vraag) =>
        Van(BerichtId.Van(kop), kop.Soort, kop.Afzender, kop.Ontvanger, kop.Identificatie, kop.Dagtekening, vraag);

    /// <summary>Of a Header, by its elements.</summary>
    public static Berichtgegevens Van(
        string id, Berichtsoort soort, string afzender, string ontvanger, string identificatie, DateOnly dagtekening, string? vraag)
    {
        var vanGemeente = soort.Richting == Richting.GemeenteNaarAanbieder;
        return new(id, soort, vanGemeente ? afzender : ontvanger, vanGemeente ? ontvanger : afzender, identificatie, dagtekening, vraag);
    }
}
