using System.ComponentModel;
using System.Globalization;
using Hub.Kern.Dossiers;
using Hub.Keten.Wachten;

namespace Hub.Functies.Weergave;

/// <summary>A message as the API shows it: facts and status, no content.</summary>
[Description("Een bericht: kenmerken en stand, zonder inhoud.")]
public sealed record Berichtweergave(
    string BerichtId,
    [property: Description("Berichtsoort, bijvoorbeeld JW301.")] string Soort,
    string Release,
    [property: Description("Waar het bericht is: ontvangen, gevalideerd, afgekeurd, verwerkt, bezorgd, bevestigd, dodeBrief of afgehandeld.")] Berichtstatus Status,
    string Afzender,
    string Ontvanger,
    [property: Description("De partij die het bericht aanbood; bij een retourbericht de Ontvanger uit de header.")] string Inzender,
    [property: Description("De partij voor wie het bericht is; bij een retourbericht de Afzender uit de header.")] string Bestemming,
    string Identificatie,
    DateOnly Dagtekening,
    [property: Description("Lengte in bytes.")] long Lengte,
    [property: Description("SHA-256 van de ontvangen bytes, hexadecimaal.")] string Hash,
    DateTimeOffset Ontvangen,
    DateTimeOffset Gewijzigd,
    [property: Description("Wat er niet klopt; leeg als er niets gevonden is.")] IReadOnlyList<Bevindingweergave> Bevindingen,
    [property: Description("Het bericht dat dit beantwoordt, en de antwoorden hierop.")] IReadOnlyList<Koppelingweergave> Gekoppeld)
{
    /// <summary>What it waits for; null when it does not wait.</summary>
    [Description("Waarop het bericht wacht; leeg als het niet wacht.")]
    public Wachtweergave? Wacht { get; init; }

    /// <summary>The view on a dossier.</summary>
    public static Berichtweergave Van(
        Dossier dossier, IReadOnlyList<Bevindingweergave> bevindingen, IReadOnlyList<Koppelingweergave> gekoppeld)
    {
        var o = Ontvangst.Uit(dossier);
        return new Berichtweergave(
            dossier.Id, o.Soort, o.Release, dossier.Status, o.Afzender, o.Ontvanger, o.Inzender, o.Bestemming, o.Identificatie,
            o.Dagtekening, o.Lengte, o.Hash, dossier.Eerste.Tijdstip, dossier.Laatste.Tijdstip, bevindingen, gekoppeld)
        {
            Wacht = Wachtweergave.Van(dossier),
        };
    }
}

/// <summary>Why a message stands still.</summary>
[Description("Het bericht wacht op een toewijzing die de hub nog niet heeft gezien.")]
public sealed record Wachtweergave(
    [property: Description("De nummers van die toewijzingen, met spaties ertussen.")] string Toewijzingen,
    [property: Description("Daarna gaat het bericht verder zonder.")] DateTimeOffset Tot)
{
    internal static Wachtweergave? Van(Dossier dossier) =>
        dossier.Status == Berichtstatus.Gevalideerd && dossier.LaatsteVan(Handeling.Wacht) is { } wacht
            ? new(wacht.Gegeven(Wachten.Toewijzingen)!, DateTimeOffset.Parse(wacht.Gegeven(Wachten.Tot)!, CultureInfo.InvariantCulture))
            : null;
}

/// <summary>A message linked to another.</summary>
[Description("Een gekoppeld bericht.")]
public sealed record Koppelingweergave(
    string BerichtId,
    string Soort,
    [property: Description("vraag: het bericht dat beantwoord wordt; antwoord: een antwoord daarop.")] string Relatie,
    Berichtstatus Status);

/// <summary>The answer to a message that was taken in.</summary>
[Description("Het bericht is aangenomen; volg de stand via de Location.")]
public sealed record Ontvangstbewijs(
    [property: Description("Het kenmerk van het bericht bij de hub.")] string BerichtId,
    string Soort,
    Berichtstatus Status,
    DateTimeOffset Ontvangen);
