using System.ComponentModel;
using Hub.Functies.Weergave;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies;

/// <summary>One dead letter with all there is to know of it but its content.</summary>
[Description("Een dode brief: wat er misging, de pogingen, wat er op het spel staat en wat ermee samenhangt.")]
public sealed record Dodebriefweergave(
    string BerichtId,
    Berichtstatus Status,
    [property: Description("De oorzaak in één woord.")] string Reden,
    string Omschrijving,
    [property: Description("De wachtrij waarop het misging.")] string Wachtrij,
    [property: Description("Aantal cliënten in het bericht; leeg als dat niet bekend is.")] int? Clienten,
    [property: Description("JW323: het gedeclareerde totaal in eurocenten, credit negatief; leeg bij andere berichten of als het niet bekend is.")] long? Eurocenten,
    [property: Description("Elke mislukte poging, oudste eerst.")] IReadOnlyList<Pogingweergave> Pogingen,
    [property: Description("Het bericht dat dit beantwoordt, en de antwoorden hierop.")] IReadOnlyList<Koppelingweergave> Gekoppeld,
    [property: Description("Alles wat er met het bericht gebeurd is, in volgorde.")] IReadOnlyList<Gebeurtenisweergave> Gebeurtenissen)
{
    internal static Dodebriefweergave Van(Dossier dossier, IReadOnlyList<Koppelingweergave> gekoppeld, Partij kijker)
    {
        var dood = dossier.LaatsteVan(Handeling.DodeBrief)!;
        return new Dodebriefweergave(
            dossier.Id, dossier.Status, dood.Gegeven("reden") ?? "", dood.Gegeven("omschrijving") ?? "", dood.Gegeven("wachtrij") ?? "",
            (int?)Getal(dood, "clienten"), Getal(dood, "eurocenten"),
            [.. dossier.Gebeurtenissen.Where(Pogingweergave.Is).Select(Pogingweergave.Van)],
            gekoppeld, Auditweergave.Van(dossier, kijker).Gebeurtenissen);
    }

    static long? Getal(Gebeurtenis dood, string naam) =>
        long.TryParse(dood.Gegeven(naam), System.Globalization.CultureInfo.InvariantCulture, out var getal) ? getal : null;
}

/// <summary>A failed attempt of a step, or the moment at which it was given up.</summary>
[Description("Een mislukte poging.")]
public sealed record Pogingweergave(
    DateTimeOffset Tijdstip,
    [property: Description("De stap, of bij een dode brief de wachtrij.")] string Stap,
    [property: Description("mislukt: later nog eens; dodeBrief: opgegeven.")] string Uitkomst,
    [property: Description("Wat er misging, zonder inhoud.")] string Fout)
{
    internal static bool Is(Gebeurtenis g) => g.Handeling is Handeling.StapMislukt or Handeling.DodeBrief;

    internal static Pogingweergave Van(Gebeurtenis g) => g.Handeling == Handeling.DodeBrief
        ? new(g.Tijdstip, g.Gegeven("wachtrij") ?? "", "dodeBrief", g.Gegeven("reden") ?? "")
        : new(g.Tijdstip, g.Inhoud.Oorsprong, "mislukt", g.Gegeven("fout") ?? "");
}
