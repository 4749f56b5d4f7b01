using System.Globalization;
using Hub.Kern.Berichten;
using Hub.Kern.Partijen;

namespace Hub.Kern.Dossiers;

/// <summary>The facts of a message as they stand in its first event; the way to and from that event.</summary>
/// <param name="Soort">Name of the message type, for example <c>JW301</c>.</param>
/// <param name="Release">Release of the standard.</param>
/// <param name="Afzender">Header.Afzender.</param>
/// <param name="Ontvanger">Header.Ontvanger.</param>
/// <param name="Inzender">The party that submitted it.</param>
/// <param name="Bestemming">The party it goes to.</param>
/// <param name="Identificatie">BerichtIdentificatie/Identificatie.</param>
/// <param name="Dagtekening">BerichtIdentificatie/Dagtekening.</param>
/// <param name="Hash">SHA-256 of the bytes as received, lower-case hexadecimal.</param>
/// <param name="Lengte">Length in bytes.</param>
/// <param name="Blob">Name of the blob with those bytes.</param>
/// <param name="AntwoordOp">Id of the message this one answers, or null.</param>
public sealed record Ontvangst(
    string Soort,
    string Release,
    string Afzender,
    string Ontvanger,
    string Inzender,
    string Bestemming,
    string Identificatie,
    DateOnly Dagtekening,
    string Hash,
    long Lengte,
    string Blob,
    string? AntwoordOp)
{
    /// <summary>Container of the messages' blobs.</summary>
    public const string Bak = "berichten";

    /// <summary>Metadata of such a blob: the id of its message.</summary>
    public const string BerichtMetadata = "bericht";

    /// <summary>Name of the fact in an event <see cref="Handeling.Heraangeboden"/>: to whom an operator sent it instead.</summary>
    public const string Omleiding = "omgeleid";

    /// <summary>The facts of a message that was just stored.</summary>
    public static Ontvangst Van(Berichtkop kop, string? antwoordOp, string hash, long lengte, string blob) => new(
        kop.Soort.Naam, kop.Soort.Release, kop.Afzender, kop.Ontvanger, kop.Inzender, kop.Bestemming,
        kop.Identificatie, kop.Dagtekening, hash, lengte, blob, antwoordOp);

    /// <summary>The facts in a dossier's first event; its recipient is the one that an operator chose last, if any did.</summary>
    public static Ontvangst Uit(Dossier dossier)
    {
        string G(string naam) => dossier.Eerste.Gegeven(naam)
            ?? throw new InvalidDataException($"Dossier {dossier.Id}: de ontvangst mist '{naam}'.");
        return new Ontvangst(
            G("soort"), G("release"), G("afzender"), G("ontvanger"), G("inzender"),
            Omgeleid(dossier) ?? G("bestemming"), G("identificatie"),
            DateOnly.ParseExact(G("dagtekening"), "O", CultureInfo.InvariantCulture), G("hash"),
            long.Parse(G("lengte"), CultureInfo.InvariantCulture), G("blob"), dossier.Eerste.Gegeven("antwoordOp"));
    }

    /// <summary>The first event of the dossier of a message that its Inzender offered.</summary>
    public NieuweGebeurtenis AlsGebeurtenis(string oorsprong) => AlsGebeurtenis(Optreden.Zelf(Inzender), oorsprong);

    static string? Omgeleid(Dossier dossier) => dossier.Gebeurtenissen
        .LastOrDefault(g => g.Handeling == Handeling.Heraangeboden && g.Gegeven(Omleiding) is not null)?.Gegeven(Omleiding);

    /// <summary>The first event of the dossier.</summary>
    /// <param name="wie">Who offered it, for its Inzender.</param>
    /// <param name="oorsprong">Network address it came from.</param>
    public NieuweGebeurtenis AlsGebeurtenis(Optreden wie, string oorsprong) =>
        NieuweGebeurtenis.DoorPartij(Handeling.Ontvangen, wie, oorsprong, "aangenomen")
            .Met("soort", Soort).Met("release", Release)
            .Met("afzender", Afzender).Met("ontvanger", Ontvanger)
            .Met("inzender", Inzender).Met("bestemming", Bestemming)
            .Met("identificatie", Identificatie).Met("dagtekening", Dagtekening.ToString("O", CultureInfo.InvariantCulture))
            .Met("hash", Hash).Met("lengte", Lengte.ToString(CultureInfo.InvariantCulture))
            .Met("blob", Blob).Met("antwoordOp", AntwoordOp);
}
