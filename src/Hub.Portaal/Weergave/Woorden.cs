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
}
