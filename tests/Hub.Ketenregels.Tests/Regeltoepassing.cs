using Hub.Keten.Beoordelen;
using Hub.Keten.Regels;

namespace Hub.Ketenregels.Tests;

/// <summary>A rule on an element of a message, as the standard's table of rules per message has it.</summary>
/// <param name="Bericht">For example <c>JW323</c>.</param>
/// <param name="Klasse">Berichtklasse; empty for the message as a whole.</param>
/// <param name="Element">Path below the class; empty for the class itself.</param>
/// <param name="Regel">Rule code.</param>
/// <param name="Retourcode">Its code, or empty.</param>
sealed record Regeltoepassing(string Bericht, string Klasse, string Element, string Regel, string Retourcode)
{
    /// <summary>What the hub applies.</summary>
    public static IReadOnlyList<Regeltoepassing> VanDeHub { get; } = [.. Hub()];

    static IEnumerable<Regeltoepassing> Hub()
    {
        var r = Toepassing.Alle;
        return
        [
            .. Op("JW301", "ToegewezenProduct", r.Toewijzing),
            .. Op("JW305", "StartProduct", r.Start),
            .. Op("JW307", "StopProduct", r.Stop),
            .. Op("JW315", "Client", r.Aanvraagclient),
            .. Op("JW315", "AangevraagdProduct", r.Aanvraag),
            .. Op("JW317", "Client", r.Wijzigingsclient),
            .. Op("JW317", "Verzoek", r.Wijziging),
            .. Op("JW317", "OngewijzigdProduct", r.Ongewijzigd),
            .. Op("JW317", "TeWijzigenProduct", r.TeWijzigen),
            .. Op("JW319", "Antwoord", r.Antwoord),
            .. Op("JW323", "Declaratie", r.Declaratie),
            .. Op("JW323", "Client", r.Declaratieclient),
            .. Op("JW323", "Prestatie", r.Prestatie),
            .. Op("JW325", "", r.Declaratieantwoord),
            .. Op("JW325", "Client", r.Antwoordclient),
            .. Op("JW325", "Prestatie", r.Antwoordprestatie),
        ];
    }

    static IEnumerable<Regeltoepassing> Op<T>(string bericht, string klasse, IEnumerable<Ketenregel<T>> regels) => regels.Select(regel =>
    {
        var code = regel.Diagnose.Code;
        // A JW325 as a whole is judged on two classes, which its elements name; an open verzoek is about a message, and told on its Client.
        var (op, element) = klasse.Length == 0 && regel.Element!.Split('/', 2) is [var eigen, var rest] ? (eigen, rest) : (klasse, regel.Element ?? "");
        return new Regeltoepassing(bericht, code == "TR374" ? "" : op, element, code, regel.Diagnose.Retourcode ?? "");
    });
}
