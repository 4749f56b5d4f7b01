using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Bezorging.Uitgaand;
using Hub.Kern.Dossiers;
using Hub.Portaal.Onderdelen;

namespace Hub.Portaal.Weergave;

/// <summary>The hub's own terms in the words of its readers.</summary>
public static class Woorden
{
    /// <summary>A status in words.</summary>
    public static string Naam(Berichtstatus status) => status switch
    {
        Berichtstatus.Ontvangen => "Ontvangen",
        Berichtstatus.Gevalideerd => "Gecontroleerd",
        Berichtstatus.Afgekeurd => "Afgekeurd",
        Berichtstatus.Verwerkt => "Verwerkt",
        Berichtstatus.Bezorgd => "Bezorgd",
        Berichtstatus.Bevestigd => "Bevestigd",
        Berichtstatus.DodeBrief => "Dode brief",
        _ => "Afgehandeld",
    };

    /// <summary>"4 dode brieven", "11 bezorgd": how many have a status.</summary>
    public static string Naam(Berichtstatus status, int aantal) => status == Berichtstatus.DodeBrief
        ? Nederlands.Aantal(aantal, "dode brief", "dode brieven")
        : $"{Nederlands.Aantal(aantal)} {Naam(status).ToLowerInvariant()}";

    /// <summary>How a status is shown.</summary>
    public static Merktoon Toon(Berichtstatus status) => status switch
    {
        Berichtstatus.Bevestigd or Berichtstatus.Bezorgd => Merktoon.Goed,
        Berichtstatus.Afgekeurd => Merktoon.LetOp,
        Berichtstatus.DodeBrief => Merktoon.Fout,
        Berichtstatus.Afgehandeld => Merktoon.Rust,
        _ => Merktoon.Bezig,
    };

    /// <summary>An event in words.</summary>
    public static string Naam(Handeling handeling) => handeling switch
    {
        Handeling.Ontvangen => "Ontvangen",
        Handeling.OpnieuwAangeboden => "Nog eens aangeboden",
        Handeling.Gevalideerd => "Gecontroleerd",
        Handeling.Afgekeurd => "Afgekeurd",
        Handeling.Verwerkt => "Verwerkt",
        Handeling.Bezorgd => "In de postbus van de ontvanger",
        Handeling.Bevestigd => "Ontvangst bevestigd",
        Handeling.Ingezien => "Inhoud ingezien",
        Handeling.StapMislukt => "Poging mislukt",
        Handeling.DodeBrief => "Dode brief geworden",
        Handeling.Heraangeboden => "Opnieuw aangeboden",
        Handeling.Afgehandeld => "Afgehandeld",
        Handeling.Beantwoord => "Beantwoord door de hub",
        Handeling.Aangespoord => "Stond stil en is weer op gang gebracht",
        Handeling.TermijnNadert => "Termijn loopt bijna af",
        Handeling.TermijnVerstreken => "Termijn verstreken",
        Handeling.Wacht => "Wacht op een toewijzing",
        Handeling.InhoudVerwijderd => "Inhoud verwijderd na de bewaartermijn",
        Handeling.MetadataVerwijderd => "Bevindingen en koppelingen verwijderd na de bewaartermijn",
        Handeling.Opgeruimd => "Opgeruimd",
        Handeling.CorrectieVoorgesteld => "Correctie voorgesteld",
        Handeling.Gecorrigeerd => "Gecorrigeerd",
        Handeling.CorrectieAfgewezen => "Correctie afgewezen",
        Handeling.Gezocht => "Gezocht",
        _ => handeling.ToString(),
    };

    /// <summary>A queue as the step that works on it.</summary>
    public static string Stap(string wachtrij) => wachtrij switch
    {
        "ingekomen" => "Controleren",
        "gevalideerd" => "Verwerken",
        "bezorgen" => "Bezorgen",
        "afleveren" => "Afleveren bij de ontvanger",
        "dode-brieven" => "Dode brieven vastleggen",
        "herstel" => "Hersteltaken",
        _ => wachtrij,
    };

    /// <summary>What is done with a dead letter.</summary>
    public static string Naam(Herstelactie actie) => actie switch
    {
        Herstelactie.Opnieuw => "Opnieuw aanbieden",
        Herstelactie.AndereRoute => "Naar een andere ontvanger",
        _ => "Afhandelen",
    };

    /// <summary>Where a task is.</summary>
    public static Merktoon Toon(Taakstatus status) => status switch
    {
        Taakstatus.Bezig => Merktoon.Bezig,
        Taakstatus.Klaar => Merktoon.Goed,
        Taakstatus.Gepauzeerd => Merktoon.LetOp,
        _ => Merktoon.Rust,
    };

    /// <summary>How an attempt to deliver ended.</summary>
    public static string Naam(Pogingsuitkomst? uitkomst) => uitkomst switch
    {
        null => "Loopt nog",
        Pogingsuitkomst.Afgeleverd => "Afgeleverd",
        Pogingsuitkomst.GeenVerbinding => "Geen verbinding",
        Pogingsuitkomst.GeenAntwoord => "Geen antwoord",
        Pogingsuitkomst.Storing => "Storing bij de ontvanger",
        _ => "Geweigerd",
    };

    /// <summary>Why messages became dead letters.</summary>
    /// <param name="reden">One word: of the hub, or the type of an error that came back each time.</param>
    public static string Reden(string reden) => reden switch
    {
        "GeenRoute" => "Geen route naar de ontvanger",
        "InhoudOntbreekt" => "De inhoud is niet meer in de opslag",
        "OnleesbareOpdracht" => "Een opdracht die niet te lezen is",
        "OnbekendBericht" => "Een opdracht zonder bericht",
        "" or "Onbekend" => "De oorzaak is niet bekend",
        _ => $"Een stap bleef mislukken ({reden})",
    };

    /// <summary>Where an event came from: the step that ran, or a network address.</summary>
    public static string Oorsprong(string oorsprong) => oorsprong switch
    {
        "ValideerBericht" => "bij het controleren",
        "VerwerkBericht" => "bij het verwerken",
        "BezorgBericht" => "bij het bezorgen",
        "LeverAf" => "bij het afleveren",
        "DodeBrief" => "bij het apart leggen",
        "BewaakVoortgang" or "BewaakTermijnen" => "bij de bewaking",
        "RuimOp" => "bij het opruimen",
        _ when System.Net.IPAddress.TryParse(oorsprong, out _) => $"vanaf {oorsprong}",
        _ => oorsprong,
    };

    /// <summary>How an event ended, where its name does not say so already; else empty.</summary>
    public static string Uitkomst(Gebeurtenis gebeurtenis) => (gebeurtenis.Handeling, gebeurtenis.Inhoud.Resultaat) switch
    {
        (Handeling.Gevalideerd, "goed") => "niets gevonden",
        (Handeling.Gevalideerd, _) or (Handeling.Ontvangen, "aangenomen") or (Handeling.Bevestigd, "bevestigd") or (Handeling.Ingezien, "inhoud gegeven") => "",
        (Handeling.Afgekeurd or Handeling.Verwerkt or Handeling.DodeBrief or Handeling.StapMislukt or Handeling.Bezorgd or Handeling.Wacht or Handeling.Afgehandeld or Handeling.TermijnNadert, _) => "",
        (Handeling.TermijnVerstreken, "te laat") => "",
        (_, ['n', 'a', 'a', 'r', ' ', .. var wachtrij]) => $"naar de stap {Stap(wachtrij)}",
        (_, var resultaat) => resultaat,
    };

    /// <summary>A fact of an event: what is kept as a day or moment as people read it.</summary>
    public static readonly IReadOnlyList<(string Gegeven, string Naam)> Feiten =
    [
        ("reden", "Reden"), ("omschrijving", "Omschrijving"), ("fout", "Fout"), ("bevindingen", "Bevindingen"), ("ketenbevindingen", "Bevindingen tegen het register"),
        ("omgeleid", "Andere ontvanger"), ("limiet", "Uiterlijk"), ("tot", "Tot"),
    ];

    /// <summary>The fact with this name in words, or null when the event does not have it.</summary>
    public static string? Feit(Gebeurtenis gebeurtenis, string naam) => gebeurtenis.Gegeven(naam) is not { Length: > 0 } waarde ? null
        : naam == "reden" && gebeurtenis.Handeling == Handeling.DodeBrief ? Reden(waarde)
        : Nederlands.Leesbaar(waarde);
}
