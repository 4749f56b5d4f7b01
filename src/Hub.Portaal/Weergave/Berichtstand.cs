using Hub.Kern.Dossiers;
using Hub.Portaal.Onderdelen;

namespace Hub.Portaal.Weergave;

/// <summary>Where a message is, in words for its two parties. Thread-safe.</summary>
public static class Berichtstand
{
    /// <summary>The words and how they are shown.</summary>
    public static (string Tekst, Merktoon Toon) Van(Berichtstatus status) => status switch
    {
        Berichtstatus.Ontvangen => ("Ontvangen, wordt gecontroleerd", Merktoon.Bezig),
        Berichtstatus.Gevalideerd => ("Gecontroleerd, wordt verwerkt", Merktoon.Bezig),
        Berichtstatus.Verwerkt => ("Wordt bezorgd", Merktoon.Bezig),
        Berichtstatus.Bezorgd => ("Ligt in de postbus", Merktoon.LetOp),
        Berichtstatus.Bevestigd => ("Ontvangen door de ontvanger", Merktoon.Goed),
        Berichtstatus.Afgekeurd => ("Afgekeurd, niet doorgestuurd", Merktoon.Fout),
        Berichtstatus.DodeBrief => ("Blijft liggen: de beheerder kijkt ernaar", Merktoon.Fout),
        _ => ("Afgesloten door de beheerder", Merktoon.Rust),
    };

    /// <summary>True when nobody will answer it as it is now: it was refused, stands still or was closed.</summary>
    public static bool GaatNietVerder(Berichtstatus status) => status is Berichtstatus.Afgekeurd or Berichtstatus.DodeBrief or Berichtstatus.Afgehandeld;

    /// <summary>What a step did, for the parties of a message; null for what only concerns the hub.</summary>
    public static string? Stap(Handeling handeling) => handeling switch
    {
        Handeling.Ontvangen => "Ontvangen door de hub",
        Handeling.OpnieuwAangeboden => "Nog eens aangeboden",
        Handeling.Gevalideerd => "Gecontroleerd",
        Handeling.Afgekeurd => "Afgekeurd",
        Handeling.Verwerkt => "Verwerkt",
        Handeling.Bezorgd => "In de postbus gelegd",
        Handeling.Bevestigd => "Ontvangst bevestigd",
        Handeling.Ingezien => "Inhoud opgehaald",
        Handeling.Beantwoord => "Beantwoord door de hub, namens de ontvanger",
        Handeling.Wacht => "Wacht op de toewijzing",
        Handeling.TermijnNadert => "Antwoordtermijn loopt bijna af",
        Handeling.TermijnVerstreken => "Antwoordtermijn verstreken",
        Handeling.DodeBrief => "Blijft liggen",
        Handeling.Heraangeboden => "Opnieuw in behandeling genomen",
        Handeling.Afgehandeld => "Afgesloten",
        _ => null,
    };
}
